import { existsSync } from 'node:fs';
import path from 'node:path';

/** The folder with package.json, whether this file runs from the sources or from dist. Throws where there is none. */
export function projectFolder(): string {
  let folder = import.meta.dirname;
  while (!existsSync(path.join(folder, 'package.json'))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error('The server does not stand in its project folder: there is no package.json');
    folder = parent;
  }
  return folder;
}
