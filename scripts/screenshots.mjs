import { prepare, root } from './prepare.mjs';
import { run } from './run.mjs';
import { main } from './terminal.mjs';

/** Writes the pictures in docs/images anew, from the demonstration in a real browser. */
await main(async () => run(await prepare(), ['scripts/take-screenshots.ts'], { cwd: root }));
