import { createApp } from '../app.ts';
import { readConfig } from '../config.ts';
import { runProcess } from '../process.ts';
import { createProgress } from '../progress.ts';
import { makeBudgets } from './budgets.ts';
import { fillLedger } from './fill.ts';
import { createProgressBar } from './progress-bar.ts';
import { createRandom } from './random.ts';
import { startStandIn } from './stand-in.ts';
import { startTraffic } from './traffic.ts';

/** Where one may want to reach the demonstration; all else is its own, so that it never meets the user's ledger or vendors. */
const TAKEN_OVER = ['HOST', 'PORT', 'LOG_LEVEL', 'ALLOW_UNAUTHENTICATED', 'ALLOWED_HOSTS'];
const DATA_DIR = '.demo-data';

const say = createProgress(process.stdout, Number(process.argv[2]) || performance.timeOrigin);

await runProcess(async () => {
  await using opening = new AsyncDisposableStack();
  const random = createRandom(Date.now());
  const standIn = await startStandIn(random);
  opening.defer(() => standIn.stop());
  const env = Object.fromEntries(TAKEN_OVER.map((name) => [name, process.env[name]]));
  const config = readConfig({ ...env, ...standIn.environment, DATA_DIR });
  say(`The demonstration keeps its data in ${config.dataDir} and calls no vendor`);
  const bar = createProgressBar('Thirty days of made-up history', process.stdout);
  await fillLedger(config, say, bar.show);
  const app = await createApp(config, say);
  opening.defer(() => app.close());
  await makeBudgets(app.url);
  say(`The dashboard is at ${app.url}`);
  const traffic = startTraffic(app.url, random);
  opening.defer(() => traffic.stop());
  const opened = opening.move();
  return { close: () => opened.disposeAsync() };
});
