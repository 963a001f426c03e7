import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { renderEnvExample } from '../server/env-example.ts';
import { projectFolder } from '../server/project-folder.ts';

writeFileSync(path.join(projectFolder(), '.env.example'), renderEnvExample());
