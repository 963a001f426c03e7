import { createHash } from 'node:crypto';
import type { Message } from '../vocabulary.ts';

/** What must be equal for two answers to be comparable: who asks whom, and how. null: not given. */
export interface TemplateGroup {
  projectId: string | null;
  agentType: string;
  /** Where the answer comes from, if nothing fails. */
  provider: string;
  model: string;
  temperature: number | null;
  maxOutputTokens: number | null;
  /** All that is said before the prompt: system prompt and earlier messages. */
  before: readonly Message[];
}

/** SHA-256 over the group, in 64 hexadecimal digits. */
export function groupKey(group: TemplateGroup): string {
  const { projectId, agentType, provider, model, temperature, maxOutputTokens, before } = group;
  const said = before.map(({ role, content }) => [role, content]);
  const parts = [projectId, agentType, provider, model, temperature, maxOutputTokens, said];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
