import type { Example, Template } from '../template.ts';

/** A template with what is known around it. */
export interface KeptTemplate {
  template: Template;
  /** For people. */
  name: string;
  projectId: string | null;
  agentType: string;
  /** Where its answers would come from otherwise. */
  provider: string;
  model: string;
  /** What one use spares in tokens: the average of the completions it was right about; null where there were none. */
  usage: { inputTokens: number; outputTokens: number } | null;
  createdAt: Date;
  /** When its pattern, its evidence or its status changed last. */
  updatedAt: Date;
}

/** A completion to learn from. */
export interface NewExample extends Example {
  /** null: not reported. */
  inputTokens: number | null;
  outputTokens: number | null;
  createdAt: Date;
}

const LONGEST_NAME = 80;

/** A name out of the prompt's pattern: its first line, cut at a word. */
export function nameOf(promptPattern: string): string {
  const line = promptPattern.trim().split(/\r?\n/, 1)[0]!.trim();
  if (line.length <= LONGEST_NAME) return line;
  return `${line.slice(0, LONGEST_NAME).replace(/\s+\S*$/, '')} …`;
}
