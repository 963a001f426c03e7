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

const rules = z.object({
  number: number(1, 2 ** 31 - 1)
    .nullish()
    .transform((value) => value ?? 1),
  size: number(1, 200)
    .nullish()
    .transform((value) => value ?? 50),
  after: optional(text(1, 200)),
});

/** @throws LedgerError BAD_USER_INPUT naming the field and its range. */
export function checkPage(page: PageInput | undefined): PageRequest {
  return checkInput('page', rules, page ?? {});
}
