import { expect, it } from 'vitest';
import { completionInput, findGap } from './completion-input.ts';
import { draftShape, moveMessage, newDraft, newMessage, newVariant } from './draft.ts';

it('what is kept comes back as it was, and what cannot be read as at the beginning', () => {
  const draft = {
    ...newDraft(),
    systemPrompt: 'Be brief',
    cache: 'USE' as const,
    variants: [newVariant(), newVariant()],
  };
  expect(draftShape.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  const broken = draftShape.parse({ ...draft, messages: 7, cache: 'SOMETIMES', agentType: null, variants: [] });
  expect(broken).toMatchObject({ systemPrompt: 'Be brief', cache: 'OFF', agentType: 'playground' });
  expect(broken.messages.map(({ role, content }) => [role, content])).toEqual([['USER', '']]);
  expect(broken.variants).toHaveLength(1);
});

it('a message is moved to another place, and never out of the list', () => {
  const messages = ['one', 'two', 'three'].map((content) => newMessage('USER', content));
  const order = (from: number, to: number) => moveMessage(messages, from, to).map(({ content }) => content);
  expect(order(0, 1)).toEqual(['two', 'one', 'three']);
  expect(order(2, 1)).toEqual(['one', 'three', 'two']);
  expect(order(0, -1)).toEqual(['one', 'two', 'three']);
  expect(order(2, 3)).toEqual(['one', 'two', 'three']);
});

it('the API is asked with no more than what differs from what it does by itself', () => {
  const draft = { ...newDraft(), messages: [newMessage('USER', 'Hi')], useTemplates: true, cache: 'USE' as const };
  expect(completionInput(draft, newVariant())).toEqual({
    agentType: 'playground',
    messages: [{ role: 'USER', content: 'Hi' }],
  });
  const chosen = { ...newVariant(), provider: 'openai', model: 'gpt-4o', temperature: 0, maxOutputTokens: 5 };
  const asked = {
    ...draft,
    failover: false,
    useTemplates: false,
    cache: 'OFF' as const,
    timeoutSeconds: 9,
    projectId: 'p',
  };
  expect(completionInput(asked, chosen)).toMatchObject({
    provider: 'openai',
    model: 'gpt-4o',
    temperature: 0,
    maxOutputTokens: 5,
    timeoutSeconds: 9,
    projectId: 'p',
    failover: false,
    useTemplates: false,
    cache: 'OFF',
  });
});

it('says what is missing before one can run', () => {
  const draft = newDraft();
  expect(findGap(draft)).toBe('Write a message first.');
  expect(findGap({ ...draft, messages: [newMessage('SYSTEM', 'Be brief')] })).toBe('Write a message first.');
  const asked = { ...draft, messages: [newMessage('USER', 'Hi')] };
  expect(findGap(asked)).toBe(null);
  expect(findGap({ ...asked, agentType: ' ' })).toMatch('agent type');
});
