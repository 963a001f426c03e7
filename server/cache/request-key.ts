import { createHash } from 'node:crypto';
import type { Message } from '../vocabulary.ts';

/** Everything that can change an answer. */
export interface Question {
  /** Caches are per project; null is one of its own. */
  projectId: string | null;
  messages: readonly Message[];
  /** Where the answer may come from, in order. */
  sources: readonly { provider: string; endpoint: string; model: string }[];
  temperature: number | null;
  maxOutputTokens: number | null;
}

/** SHA-256 over the question, as JSON with the fields in a fixed order. */
export function requestKey(question: Question): Buffer {
  const { projectId, messages, sources, temperature, maxOutputTokens } = question;
  const parts = [
    projectId,
    messages.map(({ role, content }) => [role, content]),
    sources.map(({ provider, endpoint, model }) => [provider, endpoint, model]),
    temperature,
    maxOutputTokens,
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest();
}
