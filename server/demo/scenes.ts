/** One kind of work that the made-up company has agents for. */
export interface Scene {
  agentType: string;
  projectId: string;
  systemPrompt: string;
  /** {n} becomes a number, so that some questions repeat and most do not. */
  prompt: string;
  answer: string;
  /** Typical sizes. */
  inputTokens: number;
  outputTokens: number;
}

/** How often each kind of work comes up. */
export const SCENES: readonly (readonly [weight: number, scene: Scene])[] = [
  [
    34,
    {
      agentType: 'support-triage',
      projectId: 'helpdesk',
      systemPrompt: 'Sort the ticket: billing, bug, question or spam. Answer with the word and one sentence.',
      prompt: 'Ticket {n}: I was charged twice for my plan this month, can you look into it?',
      answer: 'Billing. The customer reports a double charge for the current month and asks for a check.',
      inputTokens: 420,
      outputTokens: 40,
    },
  ],
  [
    22,
    {
      agentType: 'code-review',
      projectId: 'platform',
      systemPrompt: 'Review the change. Name faults first, then risks, then style.',
      prompt: 'Change {n}: moves the retry loop into the client and drops the old timeout.',
      answer:
        'Fault: the new loop has no upper bound on attempts. Risk: without the old timeout a hanging call holds its slot. Style: the constant wants a unit in its name.',
      inputTokens: 5200,
      outputTokens: 620,
    },
  ],
  [
    18,
    {
      agentType: 'invoice-extract',
      projectId: 'finance',
      systemPrompt: 'Extract number, date, net, tax and total as JSON.',
      prompt: 'Invoice {n}, 12 October, net 1,200.00, VAT 19 %, total 1,428.00 EUR.',
      answer:
        '{"number": "2026-1042", "date": "2026-10-12", "net": 1200, "tax": 228, "total": 1428, "currency": "EUR"}',
      inputTokens: 1600,
      outputTokens: 90,
    },
  ],
  [
    14,
    {
      agentType: 'search-answers',
      projectId: 'docs',
      systemPrompt: 'Answer from the passages only, and name them.',
      prompt: 'Question {n}: how do I rotate an access key without downtime?',
      answer:
        'Create the second key, deploy it, then delete the first (passage 3). Both are valid in between (passage 4).',
      inputTokens: 2800,
      outputTokens: 160,
    },
  ],
  [
    8,
    {
      agentType: 'report-writer',
      projectId: 'finance',
      systemPrompt: 'Write the weekly report in plain words, at most one page.',
      prompt: 'Figures of week {n}: revenue +4 %, churn 1.2 %, support backlog 31 tickets.',
      answer:
        'Revenue grew by four per cent, the third week in a row. Churn stays at 1.2 per cent. The backlog of 31 tickets is the largest since August and wants attention.',
      inputTokens: 3900,
      outputTokens: 1100,
    },
  ],
  [
    4,
    {
      agentType: 'planner',
      projectId: 'platform',
      systemPrompt: 'Plan the work as numbered steps.',
      prompt: 'Goal {n}: move the scheduler to its own process.',
      answer:
        '1. Put a seam around the scheduler. 2. Run it beside the old one. 3. Compare for a week. 4. Switch over.',
      inputTokens: 900,
      outputTokens: 700,
    },
  ],
];
