import { LRUCache } from 'lru-cache';

const PROVIDER_NAMES: ReadonlyMap<string, string> = new Map([
  ['gemini', 'Gemini'],
  ['openai', 'OpenAI'],
  ['anthropic', 'Anthropic'],
  ['demo', 'Demo'],
  ['template', 'Template'],
]);
const RELEASE = /(-latest|[-@]\d{8}|-\d{4}-\d{2}-\d{2}|(?<!-\d\d)-\d{3,4})$/;
const OPENAI_FAMILIES: ReadonlyMap<string, string> = new Map([
  ['gpt', 'GPT'],
  ['chatgpt', 'ChatGPT'],
]);
/** What OpenAI writes small. */
const SIZES = ['mini', 'nano', 'pro'];
const known = new LRUCache<string, string>({ max: 2000 });

/** A provider for people; an id that is not known stays as it is. */
export function providerName(id: string): string {
  return PROVIDER_NAMES.get(id) ?? id;
}

/** A model for people, in its vendor's spelling ("Gemini 2.5 Flash", "GPT-4o mini"), else a tidy form of its id. */
export function modelName(provider: string, model: string): string {
  const key = `${provider} ${model}`;
  const name = known.get(key) ?? nameOf(provider, model);
  known.set(key, name);
  return name;
}

function nameOf(provider: string, model: string): string {
  const words = model
    .replace(/^models\//, '')
    .replace(RELEASE, '')
    .split('-')
    .filter(Boolean);
  if (words.length === 0) return model;
  if (provider === 'openai') return nameOfOpenAi(words);
  if (provider === 'anthropic' && words[0] === 'claude') return nameOfClaude(words);
  const name = words.map(capital).join(' ').replace('Flash Lite', 'Flash-Lite');
  // A dated preview, e.g. "Gemini 2.5 Flash Preview 09-2025".
  return name.replace(/ (\d{2}) (\d{2,4})$/, ' $1-$2');
}

/** gpt-4o-mini -> GPT-4o mini, gpt-4-turbo -> GPT-4 Turbo, o3-mini -> o3-mini. */
function nameOfOpenAi(words: string[]): string {
  const [first = '', version, ...rest] = words;
  const family = OPENAI_FAMILIES.get(first);
  if (family === undefined) return words.join('-');
  const tail = rest.map((word) => (SIZES.includes(word) ? word : capital(word)));
  return [[family, version].filter(Boolean).join('-'), ...tail].join(' ');
}

/** claude-sonnet-4-5 -> Claude Sonnet 4.5, claude-sonnet-4-0 -> Claude Sonnet 4, claude-3-5-haiku -> Claude Haiku 3.5. */
function nameOfClaude(words: string[]): string {
  const rest = words.slice(1);
  const version = rest.filter(isNumber).join('.').replace(/\.0$/, '');
  const names = rest.filter((word) => !isNumber(word)).map(capital);
  return ['Claude', ...names, version].filter(Boolean).join(' ');
}

function isNumber(word: string): boolean {
  return /^\d+(\.\d+)?$/.test(word);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
