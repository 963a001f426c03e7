import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { renderSchema } from './graphql/render-schema.ts';
import { projectFolder } from './project-folder.ts';

writeFileSync(path.join(projectFolder(), 'schema.graphql'), renderSchema());
