import type { ClientBase } from 'pg';
import { printPrompt, printResponse } from '../patterns/print-patterns.ts';
import type { Example, Template } from '../template.ts';
import { type KeptTemplate, nameOf } from './kept-template.ts';

type Query = Pick<ClientBase, 'query'>;

/** Whoever listens there looks what has changed. */
export const CHANNEL = 'templates';

/** What was changed since a version. */
export interface Changes {
  kept: KeptTemplate[];
  removed: string[];
}

/**
 * Takes the next version, which nobody else can until this transaction ends; all changes of the versions before are there.
 */
export async function takeVersion(client: Query): Promise<number> {
  const { rows } = await client.query<{ version: string }>(
    'UPDATE template_head SET version = version + 1 RETURNING version',
  );
  return Number(rows[0]!.version);
}

export async function readVersion(client: Query): Promise<number> {
  const { rows } = await client.query<{ version: string }>('SELECT version FROM template_head');
  return Number(rows[0]!.version);
}

/** All templates that have changed since that version; 0: all there are. */
export async function readChanges(client: Query, since: number): Promise<Changes> {
  const { rows } = await client.query<Row>(`${SELECT} WHERE t.version > $1`, [since]);
  return {
    kept: rows.filter(({ status }) => status !== 'REMOVED').map(keptOf),
    removed: rows.filter(({ status }) => status === 'REMOVED').map(({ id }) => id),
  };
}

/** A template as it is to be written, with the tokens of the completions that it was right about since. */
export interface Saved {
  template: Template;
  /** Of one that is new; else it keeps the one it has. */
  name: string | null;
  inputTokens: number;
  outputTokens: number;
  completions: number;
}

export async function saveTemplates(client: Query, saved: readonly Saved[], at: { version: number; now: Date }) {
  for (const { template, name, ...spared } of saved) {
    const { examples, ...learned } = template;
    const promptPattern = printPrompt(template);
    await client.query(SAVE, [
      template.id,
      template.group,
      name ?? nameOf(promptPattern),
      template.status,
      promptPattern,
      printResponse(template),
      JSON.stringify(learned),
      examples.map(({ completionId }) => completionId),
      spared.inputTokens,
      spared.outputTokens,
      spared.completions,
      at.now,
      at.version,
    ]);
  }
}

export async function removeTemplates(client: Query, ids: readonly string[], at: { version: number; now: Date }) {
  if (ids.length > 0) await client.query(REMOVE, [ids, at.version, at.now]);
}

export async function announce(client: Query): Promise<void> {
  await client.query(`NOTIFY ${CHANNEL}`);
}

export interface Row {
  id: string;
  name: string;
  status: string;
  learned: string;
  examples: Example[] | null;
  project_id: string | null;
  agent_type: string;
  provider: string;
  model: string;
  input_tokens: string;
  output_tokens: string;
  completions: string;
  created_at: Date;
  updated_at: Date;
}

export function keptOf(row: Row): KeptTemplate {
  const completions = Number(row.completions);
  const average = (sum: string) => Math.round(Number(sum) / completions);
  return {
    template: { ...(JSON.parse(row.learned) as Template), examples: row.examples ?? [] },
    name: row.name,
    projectId: row.project_id,
    agentType: row.agent_type,
    provider: row.provider,
    model: row.model,
    usage:
      completions === 0 ? null : { inputTokens: average(row.input_tokens), outputTokens: average(row.output_tokens) },
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

export const SELECT = `SELECT t.id, t.name, t.status, t.learned, g.project_id, g.agent_type, g.provider, g.model, t.input_tokens,
    t.output_tokens, t.completions, t.created_at, t.updated_at, (
      SELECT json_agg(json_build_object('completionId', e.completion_id, 'prompt', e.prompt, 'response', e.response) ORDER BY e.id)
      FROM template_examples AS e WHERE e.completion_id = ANY (t.example_ids)
    ) AS examples
  FROM templates AS t JOIN template_groups AS g ON g.key = t.group_key`;

const SAVE = `INSERT INTO templates (id, group_key, name, status, prompt_pattern, response_pattern, learned, example_ids,
    input_tokens, output_tokens, completions, created_at, updated_at, version)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12, $13)
  ON CONFLICT (id) DO UPDATE SET status = EXCLUDED.status, prompt_pattern = EXCLUDED.prompt_pattern,
    response_pattern = EXCLUDED.response_pattern, learned = EXCLUDED.learned, example_ids = EXCLUDED.example_ids,
    input_tokens = templates.input_tokens + EXCLUDED.input_tokens,
    output_tokens = templates.output_tokens + EXCLUDED.output_tokens,
    completions = templates.completions + EXCLUDED.completions, updated_at = EXCLUDED.updated_at, version = EXCLUDED.version`;

const REMOVE = `UPDATE templates SET status = 'REMOVED', prompt_pattern = '', response_pattern = '', learned = '', example_ids = '{}',
    updated_at = $3, version = $2 WHERE id = ANY ($1) AND status <> 'REMOVED'`;
