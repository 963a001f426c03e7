import { drawName, drawNoun, many, pluralOf } from './names.ts';
import { type Kind, linesOf, type OwnSet } from './set.ts';
import type { Draw } from '../random.ts';

const CITIES = 'boston,denver,san francisco,new york,dallas,salt lake city,atlanta,miami,oakland,st. louis,tampa'.split(
  ',',
);
const PEOPLE = ["O'Brien", 'Smith', "D'Angelo", 'Garcia', 'Li', 'van Dyk', 'Meyer', 'Sato', 'Moreau', 'Novak', 'Ek'];

const two = (value: number) => String(value).padStart(2, '0');
const date = (draw: Draw) => `20${two(draw.whole(18, 26))}-${two(draw.whole(1, 12))}-${two(draw.whole(1, 28))}`;

const KINDS: Readonly<Record<string, Kind>> = {
  flights: (draw) => {
    const [from, to] = draw.some(CITIES, 2);
    const asked = draw.of(['show me flights', 'list all flights', 'what flights are there', 'i need a flight']);
    return {
      prompt: `${asked} from ${from} to ${to}`,
      response: `SELECT DISTINCT f.id FROM flight AS f WHERE f.from_city = '${from!.toUpperCase()}' AND f.to_city = '${to!.toUpperCase()}';`,
    };
  },
  'flights before': (draw) => {
    const [from, to] = draw.some(CITIES, 2);
    const hour = draw.whole(1, 11);
    return {
      prompt: `show me flights from ${from} to ${to} leaving before ${hour} am`,
      response: `SELECT DISTINCT f.id FROM flight AS f WHERE f.from_city = '${from!.toUpperCase()}' AND f.to_city = '${to!.toUpperCase()}' AND f.departure < ${hour}00;`,
    };
  },
  'rows between': (draw) => {
    const [name, from, until] = [many(drawName(draw)), date(draw), date(draw)];
    return {
      prompt: `all ${name.spaced} created between ${from} and ${until}`,
      response: `SELECT * FROM ${name.snake} WHERE created_at BETWEEN DATE '${from}' AND DATE '${until}';`,
    };
  },
  'by surname': (draw) => {
    const name = draw.share() < 0.7 ? draw.of(PEOPLE) : drawName(draw).title;
    return {
      prompt: `Which customers are called ${name}?`,
      response: `SELECT * FROM customers WHERE last_name = '${name.replaceAll("'", "''")}';`,
    };
  },
  'above amount': (draw) => {
    const [amount, noun] = [draw.whole(1_000, 900_000), drawNoun(draw)];
    return {
      prompt: `count ${pluralOf(noun)} with a total above ${amount.toLocaleString('en')}`,
      response: `SELECT COUNT(*) FROM ${pluralOf(noun)} WHERE total > ${amount};`,
    };
  },
  'top of group': (draw) => {
    const [limit, noun, column] = [draw.whole(2, 50), drawNoun(draw), drawName(draw)];
    return {
      prompt: `top ${limit} ${pluralOf(noun)} by ${column.spaced}`,
      response: `SELECT * FROM ${pluralOf(noun)} ORDER BY ${column.snake} DESC LIMIT ${limit};`,
    };
  },
  'add column': (draw) => {
    const [table, column] = [many(drawName(draw)), drawName(draw)];
    return {
      prompt: `migration: add "${column.spaced}" to ${table.pascal}`,
      response: `ALTER TABLE ${table.snake} ADD COLUMN ${column.snake} text;\nCREATE INDEX ${table.snake}_${column.snake} ON ${table.snake} (${column.snake});`,
    };
  },
};

/** Questions to SQL: values of several words, quotes to escape, dates and numbers, and phrasings that say the same. */
export const SQL: OwnSet = {
  name: 'sql',
  isRepeatable: true,
  generate: (draw) => linesOf(draw, KINDS, 4_000, { projectId: 'desk', agentType: 'analyst' }),
};
