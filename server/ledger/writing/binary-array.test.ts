import { expect, it } from 'vitest';
import { openTestLedger } from '../../testing/rows.ts';
import { type ColumnType, encodeArray, UnfitValue } from './binary-array.ts';

const moment = (text: string) => new Date(text);

/** Values of each type with what PostgreSQL calls them; at the ends of what each can hold, and NULL among them. */
const VALUES: [ColumnType, readonly unknown[], readonly (string | null)[]][] = [
  ['boolean', [true, null, false], ['true', null, 'false']],
  ['integer', [0, -1, null, 2 ** 31 - 1, -(2 ** 31)], ['0', '-1', null, '2147483647', '-2147483648']],
  [
    'bigint',
    [0, -1, 2 ** 32, null, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER],
    ['0', '-1', '4294967296', null, '9007199254740991', '-9007199254740991'],
  ],
  [
    'timestamptz',
    [moment('2026-11-24T12:00:00.123Z'), null, moment('1970-01-01T00:00:00Z')],
    ['2026-11-24 12:00:00.123+00', null, '1970-01-01 00:00:00+00'],
  ],
  ['uuid', ['01932f9e-00aB-7c3d-8e4f-ffffffffffff', null], ['01932f9e-00ab-7c3d-8e4f-ffffffffffff', null]],
  [
    'text',
    ['', 'NULL', null, undefined, '{"a",\\\n}', 'Größe 漢字 😀', 'x'.repeat(5000)],
    ['', 'NULL', null, null, '{"a",\\\n}', 'Größe 漢字 😀', 'x'.repeat(5000)],
  ],
  ['bytea', [Buffer.from([0, 255, 92]), new Uint8Array(0), null], [String.raw`\x00ff5c`, String.raw`\x`, null]],
  ['jsonb', [{ b: [1, null, 'ü\n'] }, null], ['{"b": [1, null, "ü\\n"]}', null]],
];

it.each(VALUES)('PostgreSQL reads an array of %s as it was meant', async (type, values, expected) => {
  const { database } = await openTestLedger();
  const client = await database.writes.connect();
  await client.query(`SET timezone = 'UTC'`);
  const { rows } = await client.query<{ texts: (string | null)[] }>(
    `SELECT array_agg(value::text ORDER BY place) AS texts FROM unnest($1::${type}[]) WITH ORDINALITY AS given (value, place)`,
    [encodeArray(type, values)],
  );
  client.release();
  expect(rows[0]!.texts).toEqual(expected);
});

it.each<[ColumnType, unknown, string]>([
  ['integer', 2 ** 31, '22003'],
  ['integer', 1.5, '22003'],
  ['integer', Number.NaN, '22003'],
  ['bigint', 2 ** 53, '22003'],
  ['timestamptz', new Date(Number.NaN), '22003'],
  ['uuid', '01932f9e-00ab-7c3d-8e4f', '22P02'],
  ['uuid', '01932f9e-00ab-7c3d-8e4f-gggggggggggg', '22P02'],
])('a value that is no %s (%s) is refused as PostgreSQL would', (type, value, code) => {
  expect(() => encodeArray(type, [value])).toThrow(UnfitValue);
  expect(() => encodeArray(type, [value])).toThrow(expect.objectContaining({ code }));
});
