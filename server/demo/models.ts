/** A model that the made-up company uses. */
export interface Model {
  provider: string;
  asked: string;
  /** What the vendor says that it was. */
  reported: string;
  /** Of an answer, in milliseconds: to begin, and for each token. */
  startMs: number;
  tokenMs: number;
  reasons?: boolean;
}

/** How often each is asked. */
export const MODELS: readonly (readonly [weight: number, model: Model])[] = [
  [44, { provider: 'gemini', asked: 'gemini-2.5-flash', reported: 'gemini-2.5-flash', startMs: 350, tokenMs: 5 }],
  [
    9,
    {
      provider: 'gemini',
      asked: 'gemini-2.5-pro',
      reported: 'gemini-2.5-pro',
      startMs: 1800,
      tokenMs: 9,
      reasons: true,
    },
  ],
  [16, { provider: 'openai', asked: 'gpt-4o', reported: 'gpt-4o-2024-08-06', startMs: 480, tokenMs: 11 }],
  [11, { provider: 'openai', asked: 'gpt-4o-mini', reported: 'gpt-4o-mini-2024-07-18', startMs: 380, tokenMs: 8 }],
  [2, { provider: 'openai', asked: 'gpt-4-turbo', reported: 'gpt-4-turbo-2024-04-09', startMs: 900, tokenMs: 22 }],
  [1, { provider: 'openai', asked: 'gpt-4o-acme-tuned', reported: 'gpt-4o-acme-tuned', startMs: 500, tokenMs: 12 }],
  [
    14,
    {
      provider: 'anthropic',
      asked: 'claude-sonnet-4-5',
      reported: 'claude-sonnet-4-5-20250929',
      startMs: 900,
      tokenMs: 14,
    },
  ],
  [
    3,
    {
      provider: 'anthropic',
      asked: 'claude-haiku-4-5',
      reported: 'claude-haiku-4-5-20251001',
      startMs: 420,
      tokenMs: 7,
    },
  ],
];

/** What a vendor says that a model was, asked for by that name. */
export function reportedAs(asked: string): string {
  return MODELS.find(([, model]) => model.asked === asked)?.[1].reported ?? asked;
}
