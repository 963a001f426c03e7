import path from 'node:path';
import { z } from 'zod';
import { StartupError } from './errors.ts';

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

/** Every variable the server reads, in the order of the README's table, with what a person needs to set it. */
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
  RETENTION_DAYS: whole(1, 36_500).optional().meta({
    description: 'Rows are given up after so many days, a week at a time; sums stay. Unset: they are kept.',
    example: '365',
  }),
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

const environment = z.object(variables);

export interface VendorConfig {
  /** null: the provider is not configured and never called. */
  apiKey: string | null;
  baseUrl: string;
  model: string;
}

/** Everything the process is told from outside. Durations are seconds. */
export interface Config {
  host: string;
  port: number;
  allowUnauthenticated: boolean;
  allowedHosts: readonly string[];
  /** Absolute. */
  dataDir: string;
  /** null: the embedded PostgreSQL in dataDir. */
  databaseUrl: string | null;
  providerChain: readonly Vendor[];
  vendors: Readonly<Record<Vendor, VendorConfig>>;
  cacheTtlSeconds: number;
  tryTimeoutSeconds: number;
  /** null: rows are kept for ever. */
  retentionDays: number | null;
  logLevel: (typeof LOG_LEVELS)[number];
  /** What no text may show: the values of all secret variables, those of vendors that are not called included, and passwords in them. */
  secrets: readonly string[];
}

/**
 * Reads the whole environment once. Variables that are set but empty count as unset.
 * @throws StartupError that names every wrong variable at once, with what it must be.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([name, value]) => name in variables && value?.trim()));
  const parsed = environment.safeParse(given);
  if (!parsed.success) throw new StartupError(describeFaults(parsed.error, given));
  const e = parsed.data;
  if (!isLoopback(e.HOST) && !e.ALLOW_UNAUTHENTICATED) {
    throw new StartupError(
      `HOST=${e.HOST} would let anyone on the network read the ledger and spend money: ` +
        'keep HOST=127.0.0.1, or set ALLOW_UNAUTHENTICATED=true if something in front of the server checks who calls.',
    );
  }
  const vendor = (apiKey: string | undefined, baseUrl: string, model: string): VendorConfig =>
    Object.freeze({ apiKey: apiKey ?? null, baseUrl, model });
  return Object.freeze({
    host: e.HOST,
    port: e.PORT,
    allowUnauthenticated: e.ALLOW_UNAUTHENTICATED,
    allowedHosts: e.ALLOWED_HOSTS,
    dataDir: path.resolve(e.DATA_DIR),
    databaseUrl: e.DATABASE_URL ?? null,
    providerChain: e.PROVIDER_CHAIN,
    vendors: {
      gemini: vendor(e.GEMINI_API_KEY, e.GEMINI_BASE_URL, e.GEMINI_MODEL),
      openai: vendor(e.OPENAI_API_KEY, e.OPENAI_BASE_URL, e.OPENAI_MODEL),
      anthropic: vendor(e.ANTHROPIC_API_KEY, e.ANTHROPIC_BASE_URL, e.ANTHROPIC_MODEL),
    },
    cacheTtlSeconds: e.CACHE_TTL_SECONDS,
    tryTimeoutSeconds: e.TRY_TIMEOUT_SECONDS,
    retentionDays: e.RETENTION_DAYS ?? null,
    logLevel: e.LOG_LEVEL,
    secrets: Object.entries(e).flatMap(([name, value]) => (value && isSecret(name) ? secretsIn(String(value)) : [])),
  });
}

/** Whether only programs of this machine can reach that address. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);
}

function describeFaults(error: z.ZodError, given: Record<string, string | undefined>): string {
  const faults = error.issues.map((issue) => {
    const name = String(issue.path[0]);
    return `${name}=${isSecret(name) ? '***' : given[name]}: ${issue.message}`;
  });
  return `The environment has ${faults.length === 1 ? 'a wrong variable' : 'wrong variables'}: ${faults.join('; ')}.`;
}

function isSecret(name: string): boolean {
  return environment.shape[name as keyof typeof variables].meta()?.['secret'] === true;
}

/** The whole value, and of a URL its password: as it is written there, and as it is meant. */
function secretsIn(value: string): string[] {
  const password = URL.canParse(value) ? new URL(value).password : '';
  return [value, password, decoded(password)];
}

/** As it is, where it is not well encoded. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** One line of the README's table and of .env.example. */
export interface VariableDescription {
  name: string;
  description: string;
  /** As one would write it; null where there is none. */
  default: string | null;
  example: string | null;
}

export function describeVariables(): VariableDescription[] {
  return Object.entries(environment.shape).map(([name, schema]) => {
    const meta = schema.meta() ?? {};
    const defaulted = schema.safeParse(undefined);
    const value = defaulted.success ? defaulted.data : undefined;
    const written = Array.isArray(value) ? value.join(',') : String(value ?? '');
    return {
      name,
      description: String(meta['description'] ?? ''),
      default: written || null,
      example: typeof meta['example'] === 'string' ? meta['example'] : null,
    };
  });
}
