import type { CompletionInput } from '../generated/graphql.ts';
import type { Draft, Variant } from './draft.ts';

/** What the API is asked with: no more than differs from what it does by itself. */
export function completionInput(draft: Draft, variant: Variant): CompletionInput {
  const { systemPrompt, messages, agentType, projectId, timeoutSeconds, cache, failover, useTemplates } = draft;
  const { provider, model, temperature, maxOutputTokens } = variant;
  return {
    agentType,
    ...(projectId && { projectId }),
    ...(systemPrompt.trim() && { systemPrompt }),
    messages: messages.map(({ role, content }) => ({ role, content })),
    ...(provider && { provider }),
    ...(model && { model }),
    ...(temperature !== null && { temperature }),
    ...(maxOutputTokens !== null && { maxOutputTokens }),
    ...(timeoutSeconds !== null && { timeoutSeconds }),
    ...(cache !== 'USE' && { cache }),
    ...(!failover && { failover }),
    ...(!useTemplates && { useTemplates }),
  };
}

/** Why it cannot be asked, for people; null: it can. */
export function findGap(draft: Draft): string | null {
  if (draft.agentType.trim() === '') return 'Name an agent type: the ledger sorts calls by it.';
  const isAsked = draft.messages.some(({ role, content }) => role !== 'SYSTEM' && content.trim() !== '');
  return isAsked ? null : 'Write a message first.';
}
