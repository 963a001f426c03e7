import type { NewTemplate } from '../templates/keeping/changes-by-hand.ts';
import type { KeptTemplate } from '../templates/keeping/kept-template.ts';
import type { Templates } from '../templates/keeping/open-templates.ts';
import type { Provider } from '../providers/provider.ts';
import type { Message } from '../vocabulary.ts';
import { askedOf } from './template-answers.ts';

/** A template that a person writes, with the way in which the completions are asked that it is for. null: not given. */
export interface WrittenTemplate extends Omit<NewTemplate, 'group'> {
  projectId: string | null;
  agentType: string;
  systemPrompt: string | null;
  /** Before the prompt. */
  messages: readonly Message[] | null;
  provider: string | null;
  model: string | null;
  temperature: number | null;
  maxOutputTokens: number | null;
}

/** Templates as people look at them and change them. */
export interface TemplateService extends Pick<
  Templates,
  'list' | 'find' | 'examplesOf' | 'setEnabled' | 'remove' | 'changes' | 'errorBudget'
> {
  /** @throws LedgerError BAD_USER_INPUT naming what is wrong; NO_PROVIDER where nobody could be asked in that way. */
  create(template: WrittenTemplate): Promise<KeptTemplate>;
}

export function createTemplateService(templates: Templates, providers: readonly Provider[]): TemplateService {
  return {
    ...templates,
    create({ name, promptPattern, responsePattern, status, ...asking }) {
      const messages: Message[] = [...(asking.messages ?? []), { role: 'USER', content: promptPattern }];
      const { group } = askedOf({ ...asking, prompt: null, messages, failover: false }, providers, Infinity)!;
      return templates.create({ group, name, promptPattern, responsePattern, status });
    },
  };
}
