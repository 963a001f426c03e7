import { afterEach, expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import { createProviders, type Providers } from './create-providers.ts';

let providers: Providers | null = null;
afterEach(() => providers?.close());

const open = (env: Record<string, string>) => (providers = createProviders(readConfig(env), (text) => text));

it('without a key the demo is the chain, and the vendors are named as not configured', () => {
  const { chain, all } = open({});
  expect(chain.map(({ id }) => id)).toEqual(['demo']);
  expect(all).toMatchObject([
    { id: 'demo', name: 'Demo', model: 'demo-1' },
    { id: 'gemini', name: 'Gemini', model: 'gemini-2.5-flash' },
    { id: 'openai', name: 'OpenAI', model: 'gpt-4-turbo' },
    { id: 'anthropic', name: 'Anthropic', model: 'claude-sonnet-4-5' },
  ]);
});

it('vendors with a key are tried in the order of the chain, with their own settings', () => {
  const { chain, all } = open({
    PROVIDER_CHAIN: 'anthropic,gemini,openai',
    OPENAI_API_KEY: 'o',
    OPENAI_MODEL: 'gpt-4o',
    OPENAI_BASE_URL: 'http://localhost:1234/v1/',
    ANTHROPIC_API_KEY: 'a',
  });
  expect(chain).toMatchObject([
    { id: 'anthropic', name: 'Anthropic', model: 'claude-sonnet-4-5', free: false },
    { id: 'openai', name: 'OpenAI', model: 'gpt-4o', endpoint: 'http://localhost:1234/v1', free: false },
  ]);
  expect(all.map(({ id }) => id)).toEqual(['anthropic', 'gemini', 'openai']);
});

it('a vendor that is not in the chain is left out, key or not', () => {
  const { chain, all } = open({ PROVIDER_CHAIN: 'gemini', GEMINI_API_KEY: 'g', OPENAI_API_KEY: 'o' });
  expect([chain, all].map((list) => list.map(({ id }) => id))).toEqual([['gemini'], ['gemini']]);
});

it('no provider shows its key', () => {
  const { chain } = open({ GEMINI_API_KEY: 'very-secret', OPENAI_API_KEY: 'very-secret' });
  expect(JSON.stringify(chain)).not.toContain('very-secret');
});
