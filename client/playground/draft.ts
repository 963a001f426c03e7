import { z } from '../format/zod.ts';

export const ROLES = ['SYSTEM', 'USER', 'ASSISTANT'] as const;
export const CACHE_MODES = ['USE', 'REFRESH', 'OFF'] as const;
/** Side by side. */
export const MOST_VARIANTS = 3;

const id = z.string().min(1).catch(newId);
const choice = z.string().catch('');
const number = z.number().nullable().catch(null);

const message = z.object({ id, role: z.enum(ROLES).catch('USER'), content: z.string().catch('') });
const variant = z.object({ id, provider: choice, model: choice, temperature: number, maxOutputTokens: number });

/** What is kept over a reload; what of it cannot be read is as at the beginning. */
export const draftShape = z.object({
  systemPrompt: choice,
  messages: z
    .array(message)
    .min(1)
    .catch((): z.infer<typeof message>[] => [{ id: newId(), role: 'USER', content: '' }]),
  variants: z
    .array(variant)
    .min(1)
    .max(MOST_VARIANTS)
    .catch((): z.infer<typeof variant>[] => [
      { id: newId(), provider: '', model: '', temperature: null, maxOutputTokens: null },
    ]),
  agentType: z.string().catch('playground'),
  projectId: choice,
  timeoutSeconds: number,
  cache: z.enum(CACHE_MODES).catch('OFF'),
  failover: z.boolean().catch(true),
  useTemplates: z.boolean().catch(false),
});

/** All that is asked, and how. */
export type Draft = z.infer<typeof draftShape>;
export type DraftMessage = Draft['messages'][number];
/** Who is asked: `''` is the first of the chain, and its own model; null is the vendor's default. */
export type Variant = Draft['variants'][number];

export function newDraft(): Draft {
  return draftShape.parse({});
}

export function newMessage(role: DraftMessage['role'], content = ''): DraftMessage {
  return { id: newId(), role, content };
}

/** Another one to compare with, or the first. */
export function newVariant(like?: Variant): Variant {
  const { provider = '', model = '', temperature = null, maxOutputTokens = null } = like ?? {};
  return { id: newId(), provider, model, temperature, maxOutputTokens };
}

/** Puts the message at `from` where the one at `to` is. */
export function moveMessage(messages: readonly DraftMessage[], from: number, to: number): DraftMessage[] {
  const moved = messages[from];
  if (!moved || to < 0 || to >= messages.length) return [...messages];
  return messages.toSpliced(from, 1).toSpliced(to, 0, moved);
}

/** 16 hexadecimal digits; pages that came over plain HTTP have no randomUUID. */
export function newId(): string {
  return crypto
    .getRandomValues(new Uint8Array(8))
    .reduce((text, byte) => text + byte.toString(16).padStart(2, '0'), '');
}
