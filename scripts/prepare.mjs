import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { findNode, install } from './install.mjs';
import { Refusal, say } from './terminal.mjs';
import { takeTurn } from './turn.mjs';

/** The project folder. */
export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/**
 * Dependencies and builds as this commit needs them. Returns the Node to run them with.
 * @throws Refusal where they cannot be brought.
 */
export async function prepare() {
  const work = async () => {
    await install(root);
    const node = findNode(root);
    await build(root, node);
    return node;
  };
  try {
    return await takeTurn(path.join(root, 'dist', 'preparing'), work, () =>
      say('Waiting for another start in this folder'),
    );
  } catch (error) {
    throw error.syscall ? unwritable(error) : error;
  }
}

function unwritable({ code }) {
  return new Refusal(
    `The project folder ${root} cannot be written (${code}): start as the user it belongs to, or clone it into a folder of your own.`,
  );
}
