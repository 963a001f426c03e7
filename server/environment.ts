import { z } from 'zod';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export const VENDORS = ['gemini', 'openai', 'anthropic'] as const;
export type Vendor = (typeof VENDORS)[number];

const text = z.string().trim();
const url = (protocols: RegExp, example: string) =>
  z
    .url({ protocol: protocols, error: `must be a URL such as ${example}` })
    .transform((value) => value.replace(/\/+$/, ''));
const numeric = (min: number, max: number) => {
  const range = `must be a number from ${min} to ${max}`;
  return z.coerce.number({ error: range }).min(min, { error: range }).max(max, { error: range });
};
const whole = (min: number, max: number) => numeric(min, max).int({ error: 'must be a whole number' });
const flag = z.enum(['true', 'false'], { error: 'must be true or false' }).transform((value) => value === 'true');
const names = text.transform((value) =>
  value
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean),
);

/** What is learned from completions, and how sure a template must be. */
const TEMPLATE_VARIABLES = {
  TEMPLATE_LEARNING: z.enum(['on', 'off'], { error: 'must be on or off' }).default('on').meta({
    description: 'off: no prompt or answer is kept to learn templates from; those that are there are served unchecked.',
  }),
  TEMPLATE_ERROR_BUDGET: numeric(0.0001, 0.5).default(0.05).meta({
    description:
      'A template is served once its error rate is at most this, with 95 % confidence; 0.05 takes 59 matches.',
  }),
  TEMPLATE_RECHECK_SHARE: numeric(0, 1).default(0.01).meta({
    description: 'Share of the answers of templates that the provider is asked for all the same, to compare.',
  }),
  TEMPLATE_MAX_TEMPERATURE: numeric(0, 2).default(1).meta({
    description: 'Completions asked for with a higher temperature are not learned from.',
  }),
  TEMPLATE_EXAMPLE_DAYS: whole(1, 36_500).default(90).meta({
    description: 'Prompts and answers that templates are learned from are kept so many days.',
  }),
};

/** Every variable the server reads, with what a person needs to set it. */
const variables = {
  HOST: text
    .default('127.0.0.1')
    .meta({ description: 'Address to listen on. Other than loopback only with ALLOW_UNAUTHENTICATED=true.' }),
  PORT: whole(0, 65_535)
    .default(4000)
    .meta({ description: 'Port of dashboard, GraphQL and WebSocket; 0 takes a free one.' }),
  ALLOW_UNAUTHENTICATED: flag
    .default(false)
    .meta({ description: 'Listen beyond loopback although anyone who reaches the port may read and call.' }),
  ALLOWED_HOSTS: names.default([]).meta({
    description: 'Further host names the server is reached by, separated by commas.',
    example: 'ledger.example.com',
  }),
  DATA_DIR: text
    .default('.data')
    .meta({ description: 'Folder of the journal and the embedded PostgreSQL, for one server alone.' }),
  DATABASE_URL: url(/^postgres(ql)?$/, 'postgresql://user:password@localhost:5432/ledger')
    .optional()
    .meta({
      description: 'PostgreSQL 15 or newer. Unset: embedded in DATA_DIR.',
      example: 'postgresql://user:password@localhost:5432/ledger',
      secret: true,
    }),
  PROVIDER_CHAIN: names
    .pipe(
      z
        .array(z.enum(VENDORS, { error: `must list some of ${VENDORS.join(', ')}` }))
        .min(1, 'must name at least one provider'),
    )
    .refine((chain) => new Set(chain).size === chain.length, 'must name each provider once')
    .default([...VENDORS])
    .meta({ description: 'Providers in the order they are tried; those without a key are left out.' }),
  ...vendorVariables('GEMINI', 'https://generativelanguage.googleapis.com/v1beta', 'gemini-2.5-flash'),
  ...vendorVariables('OPENAI', 'https://api.openai.com/v1', 'gpt-4-turbo'),
  ...vendorVariables('ANTHROPIC', 'https://api.anthropic.com/v1', 'claude-sonnet-4-5'),
  CACHE_TTL_SECONDS: whole(1, 10 * 365 * 86_400)
    .default(90 * 86_400)
    .meta({ description: 'How long an answer is served again, in seconds.' }),
  TRY_TIMEOUT_SECONDS: numeric(0.01, 600).default(60).meta({
    description:
      'The longest one try of one provider may last, in seconds; a stream has that time again with each piece.',
  }),
  BUDGET_ALLOW_UNPRICED: flag.default(false).meta({
    description: 'Call models whose price is not known although a budget that is enforced could not count them.',
  }),
  BUDGET_WEBHOOK_URL: text
    .pipe(z.url({ protocol: /^https?$/, error: 'must be a URL such as https://example.com/hooks/ledger' }))
    .optional()
    .meta({
      description: 'Where budget alerts, and models without a price, are told by POST. Unset: nowhere.',
      example: 'https://example.com/hooks/ledger',
      secret: true,
    }),
  BUDGET_WEBHOOK_SECRET: text.optional().meta({
    description: 'Signs what is sent there: X-Ledger-Signature is sha256= and the hex HMAC-SHA-256 of the body.',
    secret: true,
  }),
  RETENTION_DAYS: whole(1, 36_500).optional().meta({
    description: 'Rows are given up after so many days, a week at a time; sums stay. Unset: they are kept.',
    example: '365',
  }),
  ...TEMPLATE_VARIABLES,
  LOG_LEVEL: z
    .enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` })
    .default('info')
    .meta({ description: 'Diagnostics written to stdout: ' + LOG_LEVELS.join(', ') + '.' }),
};

function vendorVariables<Prefix extends 'GEMINI' | 'OPENAI' | 'ANTHROPIC'>(
  prefix: Prefix,
  baseUrl: string,
  model: string,
) {
  const entries = {
    [`${prefix}_API_KEY`]: text
      .regex(/^[\x21-\x7e]+$/, 'must be one word of plain characters, as a header carries it')
      .optional()
      .meta({ description: 'Key of the vendor. Unset: the provider is not called.', secret: true }),
    [`${prefix}_BASE_URL`]: url(/^https?$/, baseUrl)
      .default(baseUrl)
      .meta({ description: 'Where the API is, version path included.' }),
    [`${prefix}_MODEL`]: text.default(model).meta({ description: 'The model used where a completion asks for none.' }),
  };
  return entries as {
    [Name in `${Prefix}_API_KEY`]: z.ZodOptional<z.ZodString>;
  } & { [Name in `${Prefix}_BASE_URL` | `${Prefix}_MODEL`]: z.ZodDefault<z.ZodString> };
}

/** The environment as the server reads it, in the order of the README's table. */
export const environment = z.object(variables);

/** Whether a variable's value is one to be kept from all texts. */
export function isSecret(name: string): boolean {
  return environment.shape[name as keyof typeof variables].meta()?.['secret'] === true;
}
