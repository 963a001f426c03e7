import { Field, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import type { PageRequest } from '../ledger/reading/list-logs.ts';
import { checkInput, number, optional, text } from './check-input.ts';

@InputType({ description: 'Which page of a list.' })
export class PageInput {
  @Field(() => Int, { nullable: true, defaultValue: 1, description: '1-based. Ignored where `after` is given.' })
  number?: number | null;

  @Field(() => Int, { nullable: true, defaultValue: 50, description: '1 to 200.' })
  size?: number | null;

  @Field(() => String, { nullable: true, description: 'The `endCursor` of the page before.' })
  after?: string | null;
}

const [SIZE, LARGEST] = [50, 200];

const rules = z.object({
  number: number(1, 2 ** 31 - 1)
    .nullish()
    .transform((value) => value ?? 1),
  size: number(1, LARGEST)
    .nullish()
    .transform((value) => value ?? SIZE),
  after: optional(text(1, 200)),
});

/** @throws LedgerError BAD_USER_INPUT naming the field and its range. */
export function checkPage(page: PageInput | undefined): PageRequest {
  return checkInput('page', rules, page ?? {});
}

/** What a list costs of what an operation may: a size that is not allowed costs as the nearest that is, and checkPage tells of it. */
export function costOfList({ args, childComplexity }: { args: Record<string, any>; childComplexity: number }): number {
  const size: number = args['page']?.size ?? SIZE;
  return 50 + (childComplexity * Math.min(LARGEST, Math.max(1, size))) / 10;
}
