import { serve } from './serve.mjs';
import { main } from './terminal.mjs';

await main(() => serve('dist/server/main.js'));
