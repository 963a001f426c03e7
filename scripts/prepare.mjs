import path from 'node:path';
import { build } from './build.mjs';
import { findNode, install } from './install.mjs';
import { takeTurn } from './turn.mjs';

/** The project folder. */
export const root = path.dirname(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname));

/** Dependencies and builds as this commit needs them. Returns the Node to run them with. */
export function prepare() {
  return takeTurn(path.join(root, 'dist', 'preparing'), async () => {
    await install(root);
    const node = findNode(root);
    await build(root, node);
    return node;
  });
}
