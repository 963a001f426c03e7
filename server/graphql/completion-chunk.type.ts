import { Field, ObjectType } from 'type-graphql';
import type { CompletionChunk } from '../gateway/completion-chunks.ts';
import { CompletionType } from './completion.type.ts';

@ObjectType('CompletionChunk', {
  simpleResolvers: true,
  description: 'A part of an answer. The deltas add up to the text of the completion.',
})
export class CompletionChunkType implements Record<keyof CompletionChunk, unknown> {
  @Field(() => String, { description: 'The next piece of the text; empty in the last chunk.' })
  delta!: string;

  @Field(() => CompletionType, { nullable: true, description: 'The whole result, in the last chunk; null before.' })
  completion!: CompletionType | null;
}
