import path from 'node:path';
import type { z } from 'zod';
import { environment, isSecret, type LOG_LEVELS, type Vendor } from './environment.ts';
import { StartupError } from './errors.ts';

export interface VendorConfig {
  /** null: the provider is not configured and never called. */
  apiKey: string | null;
  baseUrl: string;
  model: string;
}

export interface TemplateConfig {
  /** Whether completions are kept, learned from and compared. */
  isLearning: boolean;
  /** Shares, 0 to 1. */
  errorBudget: number;
  recheckShare: number;
  maxTemperature: number;
  exampleDays: number;
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
  /** Whether models without a known price are called under an enforced budget. */
  budgetAllowUnpriced: boolean;
  /** Who is told of alerts; null: nobody. Its secret signs what is sent; null: nothing is signed. */
  webhook: { url: string; secret: string | null } | null;
  /** null: rows are kept for ever. */
  retentionDays: number | null;
  templates: TemplateConfig;
  logLevel: (typeof LOG_LEVELS)[number];
  /** What no text may show: the values of all secret variables, those of vendors that are not called included, and passwords in them. */
  secrets: readonly string[];
}

/**
 * Reads the whole environment once. Variables that are set but empty count as unset.
 * @throws StartupError that names every wrong variable at once, with what it must be.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([name, value]) => name in environment.shape && value?.trim()),
  );
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
    budgetAllowUnpriced: e.BUDGET_ALLOW_UNPRICED,
    webhook: e.BUDGET_WEBHOOK_URL ? { url: e.BUDGET_WEBHOOK_URL, secret: e.BUDGET_WEBHOOK_SECRET ?? null } : null,
    retentionDays: e.RETENTION_DAYS ?? null,
    templates: {
      isLearning: e.TEMPLATE_LEARNING === 'on',
      errorBudget: e.TEMPLATE_ERROR_BUDGET,
      recheckShare: e.TEMPLATE_RECHECK_SHARE,
      maxTemperature: e.TEMPLATE_MAX_TEMPERATURE,
      exampleDays: e.TEMPLATE_EXAMPLE_DAYS,
    },
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
