import { GraphQLJSONObject } from 'graphql-scalars';
import { Field, Float, InputType, Int } from 'type-graphql';
import type { CacheMode } from '../gateway/completion.ts';
import type { Message } from '../vocabulary.ts';
import { CacheModeEnum, MessageRoleEnum } from './enums.ts';

@InputType('MessageInput', { description: 'One turn of a conversation.' })
export class MessageInput implements Message {
  @Field(() => MessageRoleEnum, { description: 'Who speaks.' })
  role!: Message['role'];

  @Field(() => String, { description: 'What is said.' })
  content!: string;
}

/** What may be asked; the rules beyond types are in completion-rules.ts. */
@InputType('CompletionInput', { description: 'What to ask a model, for whom, and how.' })
export class CompletionInput {
  @Field(() => String, { description: 'The kind of agent that asks; 1 to 200 characters.' })
  agentType!: string;

  @Field(() => String, { nullable: true, description: 'The agent that asks; 1 to 200 characters.' })
  agentId?: string | null;

  @Field(() => String, { nullable: true, description: 'The project that pays; 1 to 200 characters.' })
  projectId?: string | null;

  @Field(() => String, { nullable: true, description: 'The task this is for; 1 to 200 characters.' })
  taskId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Idempotency key, kept 24 hours: repeating it returns the first answer and neither calls nor bills nor logs again. 1 to 200 characters.',
  })
  requestId?: string | null;

  @Field(() => String, { nullable: true, description: 'Instructions, before all messages.' })
  systemPrompt?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Short for one USER message; exactly one of prompt and messages.',
  })
  prompt?: string | null;

  @Field(() => [MessageInput], {
    nullable: true,
    description: '1 to 1,000 messages, at least one of them not SYSTEM; exactly one of prompt and messages.',
  })
  messages?: MessageInput[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Tried first; the rest of the chain follows unless `failover` is false.',
  })
  provider?: string | null;

  @Field(() => String, { nullable: true, description: "The model; left out, each provider's own default." })
  model?: string | null;

  @Field(() => Boolean, { defaultValue: true, description: 'Whether other providers are tried where the first fails.' })
  failover!: boolean;

  @Field(() => Float, { nullable: true, description: "0 to 2; left out, the vendor's default." })
  temperature?: number | null;

  @Field(() => Int, { nullable: true, description: "1 to 1,000,000; left out, the vendor's default." })
  maxOutputTokens?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'One deadline over all tries, more than 0 to 600; left out, 120.',
  })
  timeoutSeconds?: number | null;

  @Field(() => CacheModeEnum, {
    defaultValue: 'USE',
    description: 'Whether the response cache may answer and keeps the answer.',
  })
  cache!: CacheMode;

  @Field(() => Boolean, { defaultValue: true, description: 'Whether a learned template may answer.' })
  useTemplates!: boolean;

  @Field(() => GraphQLJSONObject, {
    nullable: true,
    description: `Kept with the call's rows: at most 16 KB as JSON, with no key "__proto__".`,
  })
  metadata?: Record<string, unknown> | null;
}
