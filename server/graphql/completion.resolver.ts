import { Arg, Ctx, FieldResolver, Float, Int, Mutation, Resolver, Root, Subscription } from 'type-graphql';
import type { CompletionChunk } from '../gateway/completion-chunks.ts';
import type { Completion } from '../gateway/completion.ts';
import { CompletionChunkType } from './completion-chunk.type.ts';
import { checkCompletion } from './completion-rules.ts';
import { CompletionInput } from './completion.input.ts';
import { CompletionType } from './completion.type.ts';
import type { Context } from './context.ts';
import { dollars } from './units.ts';

/** Calling a model. */
@Resolver(() => CompletionType)
export class CompletionResolver {
  @Mutation(() => CompletionType, {
    description:
      'Answers from the cache, a learned template or the provider chain, and writes the ledger without making the caller wait for it.',
    complexity: ({ childComplexity }) => 200 + childComplexity,
  })
  completion(
    @Ctx() { services, signal }: Context,
    @Arg('input', () => CompletionInput, { description: 'What to ask, for whom, and how.' }) input: CompletionInput,
  ): Promise<CompletionType> {
    return services.gateway.complete(checkCompletion(input), signal);
  }

  @Subscription(() => CompletionChunkType, {
    description: `The completion as it is generated: deltas, then one last chunk with the whole result. In all else as \`completion\`;
an answer from the cache, or to a repeat, comes as one delta. Other providers are tried until the first delta; a failure behind it ends
the stream with the error. Who ends the subscription ends the call.`,
    complexity: ({ childComplexity }) => 200 + childComplexity,
    subscribe: ({ args, context }) => openStream(context as Context, args),
  })
  completionStream(
    @Root() chunk: CompletionChunk,
    // Read by `subscribe` above; declared here, as the arguments of a subscription are those of its method.
    @Arg('input', () => CompletionInput, { description: 'What to ask, for whom, and how.' }) _input: CompletionInput,
  ): CompletionChunkType {
    return chunk;
  }

  @FieldResolver(() => String, { description: '`model` for people, e.g. "Gemini 2.5 Flash".' })
  modelName(@Root() { provider, model }: Completion, @Ctx() { services }: Context): string {
    return services.names.model(provider, model);
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Input and output; null where one is not reported.' })
  totalTokens(@Root() { inputTokens, outputTokens }: Completion): number | null {
    return inputTokens === null || outputTokens === null ? null : inputTokens + outputTokens;
  }

  @FieldResolver(() => Float, { nullable: true, description: 'US dollars; null where the price is not known.' })
  totalCost(@Root() { totalCostNano }: Completion): number | null {
    return totalCostNano === null ? null : dollars(totalCostNano);
  }
}

/** @throws LedgerError BAD_USER_INPUT naming the field that is wrong. */
function openStream({ services, signal }: Context, { input }: Record<string, any>) {
  return services.gateway.stream(checkCompletion(input), signal);
}
