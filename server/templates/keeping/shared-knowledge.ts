import type { Pool, PoolClient } from 'pg';
import type { Diagnostics } from '../../diagnostics.ts';
import { LedgerError } from '../../errors.ts';
import type { LearnerOptions } from '../learner-contract.ts';
import { type ChangeNotes, createChangeNotes } from './change-notes.ts';
import type { KeptTemplate } from './kept-template.ts';
import { catchUp, createKnowledge, drop, hold, type Knowledge } from './knowledge.ts';
import { announce, readChanges, readVersion, removeTemplates, saveTemplates, takeVersion } from './template-store.ts';

/** A change that is being made, over what everyone knows. */
export interface ChangeInHand extends Pick<ChangeNotes, 'note' | 'noteWritten' | 'noteRemoved'> {
  client: PoolClient;
  version: number;
  now: Date;
  learner: Knowledge['learner'];
}

/**
 * The knowledge that all instances on one PostgreSQL share, as a state that each of them holds and brings up to date.
 *
 *     at rest --an announcement--> catching up: what others changed is taken over --> at rest
 *     at rest --change--> version taken (nobody else changes anything) --> caught up --> changed here --> committed, announced --> at rest
 *                                                            `-- it fails: all is forgotten here, and read anew --'
 *
 * One of these at a time, in each process and by the version over all of them.
 */
export interface SharedKnowledge {
  /** What is known at this moment, for reading. */
  current(): Knowledge;
  /** Takes over what others changed. */
  refresh(): Promise<void>;
  /** Makes a change over what everyone knows; `work` returns null where there is nothing to keep. */
  change<Result>(work: (change: ChangeInHand) => Promise<Result | null>): Promise<Result | null>;
}

export function createSharedKnowledge(deps: {
  pool: Pool;
  options: LearnerOptions;
  now: () => Date;
  /** Told of templates that were changed, by whichever instance. */
  onChanged: (templates: readonly KeptTemplate[]) => void;
  diagnostics: Diagnostics;
}): SharedKnowledge {
  const { pool, options, now, onChanged, diagnostics } = deps;
  let knowledge = createKnowledge(options);
  const inTurn = createTurns(pool);

  async function save(
    client: PoolClient,
    at: { version: number; now: Date },
    notes: ChangeNotes,
  ): Promise<KeptTemplate[]> {
    await saveTemplates(client, notes.saved(), at);
    await removeTemplates(client, notes.removed(), at);
    await announce(client);
    const { kept } = await readChanges(client, at.version - 1);
    await client.query('COMMIT');
    for (const template of kept) hold(knowledge, template);
    for (const id of notes.removed()) drop(knowledge, id);
    knowledge.version = at.version;
    return kept;
  }

  const refresh = () =>
    inTurn('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', async (client) => {
      const since = knowledge.version;
      const changed = await catchUp(knowledge, client, await readVersion(client));
      await client.query('COMMIT');
      // At a start everything is new, and nothing has changed.
      if (since > 0) onChanged(changed);
    });
  const forget = () => {
    knowledge = createKnowledge(options);
    refresh().catch((error: unknown) =>
      diagnostics.warn({ err: error }, 'Templates are not served until they are read'),
    );
  };

  return {
    current: () => knowledge,
    refresh,
    change: (work) =>
      inTurn('BEGIN', async (client) => {
        const version = await takeVersion(client);
        const others = await catchUp(knowledge, client, version - 1);
        onChanged(others);
        const notes = createChangeNotes();
        const at = { version, now: now() };
        try {
          const result = await work({ client, ...at, learner: knowledge.learner, ...notes });
          if (result === null) await client.query('ROLLBACK');
          else onChanged(await save(client, at, notes));
          return result;
        } catch (error) {
          // Who asks for what cannot be has changed nothing.
          if (!(error instanceof LedgerError)) forget();
          throw error;
        }
      }),
  };
}

/** Runs transactions one at a time; one that fails is ended with its connection. */
function createTurns(pool: Pool) {
  let last: Promise<unknown> = Promise.resolve();
  return <Result>(begin: string, work: (client: PoolClient) => Promise<Result>): Promise<Result> => {
    const mine = last.then(async () => {
      const client = await pool.connect();
      let isUsable = false;
      try {
        await client.query(begin);
        const result = await work(client);
        isUsable = true;
        return result;
      } finally {
        client.release(!isUsable);
      }
    });
    // Who asked is told; the next one need not know.
    last = mine.catch(() => {});
    return mine;
  };
}
