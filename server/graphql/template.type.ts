import { GraphQLDateTime, GraphQLSafeInt } from 'graphql-scalars';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { TemplateParameter } from '../templates/patterns/print-patterns.ts';
import type { TemplateOrigin, TemplateStatus } from '../templates/template.ts';
import { TemplateOriginEnum, TemplateStatusEnum } from './enums.ts';
import { PageInfoType } from './page-info.type.ts';

@ObjectType('TemplateParameter', { simpleResolvers: true, description: 'One place of a template where values differ.' })
export class TemplateParameterType implements TemplateParameter {
  @Field(() => String, { description: 'As it stands in the patterns.' })
  name!: string;

  @Field(() => String, { description: 'What its values have been so far, e.g. "identifier" or "one of a set".' })
  type!: string;

  @Field(() => [String], { description: 'Values that were seen, the newest first.' })
  examples!: string[];
}

@ObjectType('TemplateExample', { simpleResolvers: true, description: 'A completion that a template was learned from.' })
export class TemplateExampleType {
  @Field(() => ID, { description: 'The completion; its rows may be given up earlier, or later.' })
  completionId!: string;

  @Field(() => String, { description: 'What was asked.' })
  prompt!: string;

  @Field(() => String, { description: 'What a provider answered.' })
  response!: string;

  @Field(() => GraphQLDateTime, { description: 'When the call began.' })
  createdAt!: Date;
}

@ObjectType('Template', {
  simpleResolvers: true,
  description: 'Prompts of one pattern, and their answer as a function of what differs in them.',
})
export class TemplateType {
  @Field(() => ID, { description: 'Of the template; rows that it answered carry it as `templateId`.' })
  id!: string;

  @Field(() => String, { description: 'For people.' })
  name!: string;

  @Field(() => TemplateOriginEnum, { description: 'Where it comes from.' })
  origin!: TemplateOrigin;

  @Field(() => String, { nullable: true, description: 'Nothing from one project is served to another.' })
  projectId!: string | null;

  @Field(() => String, { description: 'The kind of agent it answers.' })
  agentType!: string;

  @Field(() => String, { description: 'The provider that would be asked otherwise.' })
  provider!: string;

  @Field(() => String, { description: 'The model that would be asked otherwise.' })
  model!: string;

  @Field(() => TemplateStatusEnum, { description: 'Whether it is served.' })
  status!: TemplateStatus;

  @Field(() => String, { description: 'The prompt with its parameters as {{name}}.' })
  promptPattern!: string;

  @Field(() => String, { description: 'The response with its parameters as {{name}} or {{name|transform}}.' })
  responsePattern!: string;

  @Field(() => [TemplateParameterType], { description: 'In the order of the prompt.' })
  parameters!: TemplateParameterType[];

  @Field(() => Int, { description: 'Completions it was learned from.' })
  examples!: number;

  @Field(() => Int, { description: 'Prompts it was right about before the answer was known.' })
  shadowMatches!: number;

  @Field(() => Int, { description: 'Prompts it was wrong about.' })
  shadowMismatches!: number;

  @Field(() => Float, { description: 'One-sided 95 % upper bound of its error rate, 0 to 1.' })
  errorUpperBound!: number;

  @Field(() => Float, { description: 'It is served once `errorUpperBound` is at most this.' })
  errorBudget!: number;

  @Field(() => GraphQLSafeInt, { description: 'Completions it answered, of those whose rows are kept.' })
  uses!: number;

  @Field(() => GraphQLSafeInt, {
    description: 'What its uses spared: for each the average of what it was learned from.',
  })
  tokensSaved!: number;

  @Field(() => Float, {
    description: 'US dollars, at the price of each day; uses whose price is not known are left out.',
  })
  costSaved!: number;

  @Field(() => GraphQLDateTime, { description: 'When it was found or written.' })
  createdAt!: Date;

  @Field(() => GraphQLDateTime, { description: 'When its pattern, its evidence or its status changed last.' })
  updatedAt!: Date;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it answered last; null: it has not yet.' })
  lastUsedAt!: Date | null;
}

@ObjectType('TemplateStats', { simpleResolvers: true, description: 'Sums over all templates under the filter.' })
export class TemplateStatsType {
  @Field(() => GraphQLSafeInt, { description: 'Templates.' })
  total!: number;

  @Field(() => GraphQLSafeInt, { description: 'Those that are served.' })
  active!: number;

  @Field(() => GraphQLSafeInt, { description: 'Completions they answered.' })
  uses!: number;

  @Field(() => Float, { description: 'US dollars that these would have cost, as far as their price is known.' })
  costSaved!: number;
}

@ObjectType('TemplatePage', { simpleResolvers: true, description: 'One page of templates.' })
export class TemplatePageType {
  @Field(() => [TemplateType], { description: 'The newest first.' })
  nodes!: TemplateType[];

  @Field(() => GraphQLSafeInt, { description: 'All under the filter.' })
  totalCount!: number;

  @Field(() => PageInfoType, { description: 'Where the page stands.' })
  pageInfo!: PageInfoType;

  @Field(() => TemplateStatsType, { description: 'Sums over all under the filter.' })
  stats!: TemplateStatsType;
}
