import { expect, it } from 'vitest';
import { createSecrets } from './secrets.ts';

it('every secret is hidden wherever it stands, also one that was learnt later', () => {
  const secrets = createSecrets(['key-one', 'key-two']);
  secrets.add('pass-word');
  expect(secrets.mask('key-two at key-one, key-two by pass-word')).toBe('*** at ***, *** by ***');
});

it('a secret is hidden in the forms it has in an address and in JSON', () => {
  const { mask } = createSecrets(['a/b="c"']);
  expect(mask('a/b="c" ?key=a%2Fb%3D%22c%22&x=1 "a/b=\\"c\\""')).toBe('*** ?key=***&x=1 "***"');
});

it('one that is a part of another leaves nothing of it', () => {
  expect(createSecrets(['token', 'my-token-2']).mask('my-token-2 and token')).toBe('*** and ***');
});

it('what is too short to be a secret stays, and so does everything where none is known', () => {
  expect(createSecrets(['a', '']).mask('a banana')).toBe('a banana');
  expect(createSecrets([]).mask('a banana')).toBe('a banana');
});
