import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { completionId } from './completion-id.ts';

const MOMENT = new Date('2026-11-24T12:00:00.123Z');

it('is a UUIDv7 of its moment', () => {
  const id = completionId(MOMENT, randomBytes(10));
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(MOMENT.getTime());
});

it('is ordered by time, whatever the random bytes', () => {
  const later = new Date(MOMENT.getTime() + 1);
  const [most, least] = [Buffer.alloc(10, 255), Buffer.alloc(10)];
  expect(completionId(MOMENT, most) < completionId(later, least)).toBe(true);
});

it('holds 74 random bits', () => {
  expect(completionId(MOMENT, Buffer.alloc(10, 255))).toMatch(/-7fff-bfff-ffffffffffff$/);
  expect(completionId(MOMENT, Buffer.alloc(10))).toMatch(/-7000-8000-000000000000$/);
});
