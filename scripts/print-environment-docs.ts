import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { renderEnvExample, renderReadme } from '../server/environment-docs.ts';
import { projectFolder } from '../server/project-folder.ts';

const readme = path.join(projectFolder(), 'README.md');

writeFileSync(path.join(projectFolder(), '.env.example'), renderEnvExample());
writeFileSync(readme, renderReadme(readFileSync(readme, 'utf8')));
