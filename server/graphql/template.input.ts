import { Field, Float, InputType, Int } from 'type-graphql';
import { TemplateStatusEnum } from './enums.ts';
import { MessageInput } from './completion.input.ts';
import type { TemplateStatus } from '../templates/template.ts';

@InputType('TemplateFilter', { description: 'Every condition given must hold; a list means any of its values.' })
export class TemplateFilterInput {
  @Field(() => [String], { nullable: true, description: 'Of these projects.' })
  projectId?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'For these kinds of agents.' })
  agentType?: string[] | null;

  @Field(() => [TemplateStatusEnum], { nullable: true, description: 'In one of these states.' })
  status?: TemplateStatus[] | null;

  @Field(() => String, { nullable: true, description: 'Text in the name or the patterns, in upper or lower case.' })
  search?: string | null;
}

@InputType('CreateTemplateInput', {
  description:
    'A template that a person writes, and which completions it is for: those that are asked in the same way.',
})
export class CreateTemplateInput {
  @Field(() => String, {
    nullable: true,
    description: 'For people; left out, made of the pattern. 1 to 200 characters.',
  })
  name?: string | null;

  @Field(() => String, {
    description: 'The prompt with its parameters as {{name}}; write \\{{ for braces that are text.',
  })
  promptPattern!: string;

  @Field(() => String, { description: 'The response with parameters of the prompt as {{name}} or {{name|transform}}.' })
  responsePattern!: string;

  @Field(() => TemplateStatusEnum, {
    defaultValue: 'SHADOW',
    description: 'SHADOW: proven beside real calls first. ACTIVE: served from now on. No other.',
  })
  status!: TemplateStatus;

  @Field(() => String, { description: 'Whose completions: the kind of agent.' })
  agentType!: string;

  @Field(() => String, { nullable: true, description: 'Whose completions: the project.' })
  projectId?: string | null;

  @Field(() => String, { nullable: true, description: 'Their system prompt.' })
  systemPrompt?: string | null;

  @Field(() => [MessageInput], { nullable: true, description: 'Messages before the prompt, at most 1,000.' })
  messages?: MessageInput[] | null;

  @Field(() => String, { nullable: true, description: 'Their provider, as `completion` is given it.' })
  provider?: string | null;

  @Field(() => String, { nullable: true, description: 'Their model, as `completion` is given it.' })
  model?: string | null;

  @Field(() => Float, { nullable: true, description: 'Their temperature.' })
  temperature?: number | null;

  @Field(() => Int, { nullable: true, description: 'Their limit of output tokens.' })
  maxOutputTokens?: number | null;
}
