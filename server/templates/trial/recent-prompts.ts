import { createHash } from 'node:crypto';

const MOST_PROMPTS = 5_000;

/** The prompts of a group that were compared, by their digests; bounded. */
export interface RecentPrompts {
  /** Notes the prompt, and tells whether it was here before. */
  saw(prompt: string): boolean;
}

export function createRecentPrompts(): RecentPrompts {
  const digests = new Set<string>();
  return {
    saw(prompt) {
      const digest = createHash('sha256').update(prompt).digest('base64');
      const isKnown = digests.delete(digest);
      digests.add(digest);
      for (const oldest of digests) {
        if (digests.size <= MOST_PROMPTS) break;
        digests.delete(oldest);
      }
      return isKnown;
    },
  };
}
