import { expect, it } from 'vitest';
import { modelName, providerName } from './model-name.ts';

it.each([
  ['gemini', 'gemini-2.5-flash', 'Gemini 2.5 Flash'],
  ['gemini', 'models/gemini-2.5-pro', 'Gemini 2.5 Pro'],
  ['gemini', 'gemini-2.5-flash-lite', 'Gemini 2.5 Flash-Lite'],
  ['gemini', 'gemini-2.0-flash-001', 'Gemini 2.0 Flash'],
  ['gemini', 'gemini-2.5-flash-lite-preview-09-2025', 'Gemini 2.5 Flash-Lite Preview 09-2025'],
  ['openai', 'gpt-4o', 'GPT-4o'],
  ['openai', 'gpt-4o-2024-08-06', 'GPT-4o'],
  ['openai', 'gpt-4o-mini-2024-07-18', 'GPT-4o mini'],
  ['openai', 'gpt-4-turbo', 'GPT-4 Turbo'],
  ['openai', 'gpt-4.1-nano', 'GPT-4.1 nano'],
  ['openai', 'gpt-5', 'GPT-5'],
  ['openai', 'gpt-5-pro', 'GPT-5 pro'],
  ['openai', 'gpt-4-0613', 'GPT-4'],
  ['openai', 'gpt-4o-search-preview', 'GPT-4o Search Preview'],
  ['openai', 'chatgpt-4o-latest', 'ChatGPT-4o'],
  ['openai', 'o3-mini', 'o3-mini'],
  ['anthropic', 'claude-sonnet-4-5-20250929', 'Claude Sonnet 4.5'],
  ['anthropic', 'claude-3-5-haiku-20241022', 'Claude Haiku 3.5'],
  ['anthropic', 'claude-opus-4-1', 'Claude Opus 4.1'],
  ['anthropic', 'claude-sonnet-4-0', 'Claude Sonnet 4'],
  ['demo', 'demo-1', 'Demo 1'],
  ['other', 'llama-3.1-70b', 'Llama 3.1 70b'],
  ['openai', 'constructor-x', 'constructor-x'],
  ['other', '', ''],
])('%s %s is called %s', (provider, model, name) => {
  expect(modelName(provider, model)).toBe(name);
});

it('providers have names, too', () => {
  expect(providerName('openai')).toBe('OpenAI');
  expect(providerName('elsewhere')).toBe('elsewhere');
  expect(providerName('constructor')).toBe('constructor');
});
