import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { findNode, install } from './install.mjs';
import { say } from './terminal.mjs';
import { takeTurn } from './turn.mjs';

/** The project folder. */
export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Dependencies and builds as this commit needs them. Returns the Node to run them with. */
export function prepare() {
  const work = async () => {
    await install(root);
    const node = findNode(root);
    await build(root, node);
    return node;
  };
  return takeTurn(path.join(root, 'dist', 'preparing'), work, () => say('Waiting for another start in this folder'));
}
