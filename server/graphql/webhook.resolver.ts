import { Ctx, Field, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Delivery } from '../webhook/post-event.ts';
import type { Context } from './context.ts';

@ObjectType('WebhookDelivery', { simpleResolvers: true, description: 'What became of one try to tell the receiver.' })
export class WebhookDeliveryType implements Delivery {
  @Field(() => Boolean, { description: 'Whether it answered with a status from 200 to 299.' })
  delivered!: boolean;

  @Field(() => Int, { nullable: true, description: 'The status it answered with; null: it did not answer.' })
  httpStatus!: number | null;

  @Field(() => String, { description: 'The same, for people.' })
  message!: string;
}

/** Telling a receiver outside. */
@Resolver()
export class WebhookResolver {
  @Mutation(() => WebhookDeliveryType, {
    description: `Sends an event of type TEST to BUDGET_WEBHOOK_URL at once, signed as all are, and tells what came of it. It is not repeated.
BAD_USER_INPUT where no URL is set.`,
    complexity: ({ childComplexity }) => 200 + childComplexity,
  })
  testBudgetWebhook(@Ctx() { services }: Context): Promise<WebhookDeliveryType> {
    return services.webhook.test();
  }
}
