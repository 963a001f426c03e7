/** A pair of prompt and response as a file or a generator has it. */
export interface Line {
  projectId?: string | undefined;
  agentType?: string | undefined;
  systemPrompt?: string | undefined;
  prompt: string;
  response: string;
  /** What a set of our own knows of it: its kind where its response is a function of the prompt, else null. */
  kind?: string | null | undefined;
}

const TEXTS = ['projectId', 'agentType', 'systemPrompt', 'kind'] as const;

/** Reads NDJSON. Lines that are no pair of prompt and response are left out and told in `faults`, with their number. */
export function readLines(text: string): { lines: Line[]; faults: string[] } {
  const lines: Line[] = [];
  const faults: string[] = [];
  for (const [at, raw] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (raw.trim() === '') continue;
    const found = parseLine(raw);
    if (typeof found === 'string') faults.push(`Line ${at + 1}: ${found}.`);
    else lines.push(found);
  }
  return { lines, faults };
}

/** The line, or what is wrong with it. */
function parseLine(raw: string): Line | string {
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch (error) {
    return `no JSON (${(error as Error).message})`;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'no JSON object';
  const fields = value as Record<string, unknown>;
  for (const name of ['prompt', 'response']) {
    if (typeof fields[name] !== 'string') return `"${name}" is ${fields[name] === undefined ? 'missing' : 'no string'}`;
  }
  for (const name of TEXTS) {
    if (fields[name] !== undefined && fields[name] !== null && typeof fields[name] !== 'string') {
      return `"${name}" is neither a string nor null`;
    }
  }
  return fields as unknown as Line;
}

/** What templates are learned and served within. */
export function groupOf({ projectId, agentType, systemPrompt }: Line): string {
  return JSON.stringify([projectId ?? null, agentType ?? null, systemPrompt ?? null]);
}
