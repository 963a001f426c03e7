import { comeAndGo } from './churn.ts';
import { watchTogether } from './crowd.ts';
import { dropAndResume } from './resume.ts';
import { stopReading } from './stalled.ts';

/** Everything that clients do, in a process of their own: told one of these, it answers with what came of it. */
export const SCENES = { dropAndResume, stopReading, watchTogether, comeAndGo };
export type Scenes = typeof SCENES;

process.on('message', async ({ scene, urls }: { scene: keyof Scenes; urls: readonly string[] }) => {
  process.send!(await SCENES[scene](urls));
});
process.on('disconnect', () => process.exit(0));
