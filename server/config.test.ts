import { expect, it } from 'vitest';
import { readConfig } from './config.ts';

it('needs nothing to be set', () => {
  expect(readConfig({})).toMatchObject({
    host: '127.0.0.1',
    port: 4000,
    databaseUrl: null,
    providerChain: ['gemini', 'openai', 'anthropic'],
    vendors: {
      gemini: { apiKey: null, model: 'gemini-2.5-flash', baseUrl: 'https://generativelanguage.googleapis.com/v1beta' },
      openai: { apiKey: null, model: 'gpt-4-turbo', baseUrl: 'https://api.openai.com/v1' },
      anthropic: { apiKey: null, model: 'claude-sonnet-4-5', baseUrl: 'https://api.anthropic.com/v1' },
    },
    cacheTtlSeconds: 7_776_000,
    tryTimeoutSeconds: 60,
    logLevel: 'info',
  });
});

it('reads what is set; a variable that is empty is not', () => {
  const config = readConfig({
    PORT: '0',
    PROVIDER_CHAIN: ' openai , gemini ',
    OPENAI_API_KEY: ' key ',
    OPENAI_BASE_URL: 'http://localhost:9000/v1/',
    GEMINI_API_KEY: '',
    CACHE_TTL_SECONDS: '60',
  });
  expect(config).toMatchObject({ port: 0, providerChain: ['openai', 'gemini'], cacheTtlSeconds: 60 });
  expect(config.vendors.openai).toMatchObject({ apiKey: 'key', baseUrl: 'http://localhost:9000/v1' });
  expect(config.vendors.gemini.apiKey).toBeNull();
});

it.each([
  ['PORT', 'many', 'must be a number from 0 to 65535'],
  ['PORT', '1.5', 'must be a whole number'],
  ['PROVIDER_CHAIN', 'gemini,llama', 'must list some of gemini, openai, anthropic'],
  ['PROVIDER_CHAIN', 'gemini,gemini', 'must name each provider once'],
  ['GEMINI_BASE_URL', 'localhost', 'must be a URL such as'],
  ['TRY_TIMEOUT_SECONDS', '0', 'must be a number from 0.01 to 600'],
  ['LOG_LEVEL', 'loud', 'must be one of fatal, error'],
  ['ALLOW_UNAUTHENTICATED', 'yes', 'must be true or false'],
])('%s=%s is refused by name', (name, value, rule) => {
  expect(() => readConfig({ [name]: value })).toThrow(`${name}=${value}: ${rule}`);
});

it('tells all faults at once, and no secret', () => {
  const env = { PORT: 'x', DATABASE_URL: 'mysql://root:secret@db/x', LOG_LEVEL: 'y' };
  expect(() => readConfig(env)).toThrow(/PORT=x.*DATABASE_URL=\*\*\*.*LOG_LEVEL=y/);
  expect(() => readConfig(env)).not.toThrow(/secret/);
});

it('takes the address of a webhook as it is, and shows neither it nor its secret', () => {
  const url = 'https://user:pass-word@hooks.example.com/T0/key/?a=b/';
  const { webhook, secrets } = readConfig({ BUDGET_WEBHOOK_URL: url, BUDGET_WEBHOOK_SECRET: 'sign-here' });
  expect(webhook).toEqual({ url, secret: 'sign-here' });
  expect(secrets).toEqual(expect.arrayContaining([url, 'pass-word', 'sign-here']));
  expect(readConfig({ BUDGET_WEBHOOK_SECRET: 'sign-here' }).webhook).toBeNull();
  for (const wrong of ['ftp://files.example.com', 'hooks.example.com']) {
    expect(() => readConfig({ BUDGET_WEBHOOK_URL: wrong })).toThrow(
      'BUDGET_WEBHOOK_URL=***: must be a URL such as https://',
    );
  }
});

it('knows what no text may show: every key, also of vendors that are not called, and the password of the database', () => {
  const { secrets } = readConfig({
    PROVIDER_CHAIN: 'openai',
    OPENAI_API_KEY: 'key:one',
    GEMINI_API_KEY: 'key-two',
    DATABASE_URL: 'postgresql://root:p%40ss@db/x',
  });
  expect(secrets).toEqual(expect.arrayContaining(['key:one', 'key-two', 'p%40ss', 'p@ss']));
  expect(secrets).not.toContain('root');
  expect(readConfig({}).secrets).toEqual([]);
});

it('a key that no header can carry is refused without being shown', () => {
  expect(() => readConfig({ OPENAI_API_KEY: 'schlüssel\nzwei' })).toThrow(
    /^(?!.*schlüssel).*OPENAI_API_KEY=\*\*\*: must/,
  );
});

it('listens beyond this machine only where that is asked for', () => {
  expect(() => readConfig({ HOST: '0.0.0.0' })).toThrow('ALLOW_UNAUTHENTICATED=true');
  expect(readConfig({ HOST: '0.0.0.0', ALLOW_UNAUTHENTICATED: 'true' }).host).toBe('0.0.0.0');
  for (const host of ['localhost', '::1', '127.0.0.2']) expect(readConfig({ HOST: host }).host).toBe(host);
});
