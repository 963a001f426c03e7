import { serve } from './serve.mjs';
import { main } from './terminal.mjs';

/** The product against stand-ins of the vendors, with made-up history, in a folder of its own. */
await main(() => serve('dist/server/demo/main.js'));
