/** BUDGET_ALERT: a budget passed a threshold. UNPRICED_MODEL: a model was called whose price nobody knows. TEST: somebody wants to see. */
export type WebhookEventType = 'BUDGET_ALERT' | 'UNPRICED_MODEL' | 'TEST';

/** What a receiver is told. */
export interface WebhookEvent {
  /** The same however often it is sent, so that a receiver can leave repeats out. */
  id: string;
  type: WebhookEventType;
  /** What is told beside the type, as JSON has it. */
  facts: Readonly<Record<string, unknown>>;
}

/** Where events go. */
export interface Receiver {
  /** http or https; a user and password in it are sent as HTTP's basic authentication. */
  url: string;
  /** What signatures are made with; null: events are not signed. */
  secret: string | null;
}
