import type { KeptTemplate, NewExample } from '../templates/keeping/kept-template.ts';
import type { TemplateGroup } from '../templates/template-group.ts';
import type { Provider } from '../providers/provider.ts';
import { chooseCandidates } from './candidates.ts';
import type { CompletionRequest } from './completion.ts';
import { conversationOf } from './prompt.ts';
import type { AnsweredAttempt, Attempt } from './provider-chain.ts';

/** Templates, as a completion uses them. */
export interface TemplateAnswers {
  /** The answer of a template to give instead of a call; null: there is none, or this call is to be compared with it. */
  answer(request: CompletionRequest): { text: string; kept: KeptTemplate } | null;
  /** Keeps what a provider answered, to learn from, where it is whole and from where it was asked. */
  learn(request: CompletionRequest, completionId: string, attempts: readonly Attempt[]): Promise<void>;
}

export function createTemplateAnswers(deps: {
  providers: readonly Provider[];
  match: (group: TemplateGroup, prompt: string) => { text: string; isRecheck: boolean; kept: KeptTemplate } | null;
  learn: (group: TemplateGroup, example: NewExample) => Promise<void>;
  /** Above it, answers to one question are not alike. */
  maxTemperature: number;
}): TemplateAnswers {
  const { providers, maxTemperature } = deps;
  return {
    answer(request) {
      if (!request.useTemplates) return null;
      const asked = askedOf(request, providers, maxTemperature);
      const served = asked && deps.match(asked.group, asked.prompt);
      return served && !served.isRecheck ? served : null;
    },
    async learn(request, completionId, attempts) {
      const asked = askedOf(request, providers, maxTemperature);
      const answered = attempts.find((attempt): attempt is AnsweredAttempt => attempt.answer !== null);
      if (!asked || !answered || !isFrom(answered, asked.group) || answered.answer.finishReason !== 'STOP') return;
      const { text, usage } = answered.answer;
      const { inputTokens, outputTokens } = usage;
      const createdAt = answered.startedAt;
      await deps.learn(asked.group, {
        completionId,
        prompt: asked.prompt,
        response: text,
        inputTokens,
        outputTokens,
        createdAt,
      });
    },
  };
}

/** What is asked and in which company; null: not what a template could answer. Who cools down does not change the question. */
export function askedOf(
  request: Pick<
    CompletionRequest,
    | 'projectId'
    | 'agentType'
    | 'provider'
    | 'model'
    | 'failover'
    | 'temperature'
    | 'maxOutputTokens'
    | 'systemPrompt'
    | 'prompt'
    | 'messages'
  >,
  providers: readonly Provider[],
  maxTemperature: number,
): { group: TemplateGroup; prompt: string } | null {
  const { projectId, agentType, temperature, maxOutputTokens } = request;
  if (temperature !== null && temperature > maxTemperature) return null;
  const conversation = conversationOf(request);
  const last = conversation.at(-1);
  if (last?.role !== 'USER') return null;
  const first = chooseCandidates(request, providers, () => false)[0]!;
  const source = { provider: first.provider.id, model: first.model };
  const before = conversation.slice(0, -1);
  return { prompt: last.content, group: { projectId, agentType, ...source, temperature, maxOutputTokens, before } };
}

/** What another provider or model answered is no example of this one. */
function isFrom({ provider, requestModel }: AnsweredAttempt, group: TemplateGroup): boolean {
  return provider.id === group.provider && requestModel === group.model;
}
