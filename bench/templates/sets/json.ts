import { drawName, drawNoun } from './names.ts';
import { type Kind, linesOf, type OwnSet } from './set.ts';
import type { Draw } from '../random.ts';

const CITIES = ['Berlin', 'Lyon', 'New York', 'São Paulo', 'Kraków', 'Oslo', 'Den Haag', 'Porto', 'Graz', 'Turku'];
const FIRST = 'Ada Bo Cleo Dana Emil Finn Gita Hugo Ines Jon Kira Lars Mila Nora Otto Pia Remy Sven Tara Uwe'.split(
  ' ',
);
const LAST = "Berg O'Hara Costa Diaz Ek Falk Gruber Haas Ito Jansen Kern Lund Moreau Novak Olsen Petit Ray Sato".split(
  ' ',
);

const person = (draw: Draw) => `${draw.of(FIRST)} ${draw.of(LAST)}`;

/** As models do: compact or not, and not always the same. */
function write(draw: Draw, value: unknown): string {
  return draw.share() < 0.5 ? JSON.stringify(value) : JSON.stringify(value, null, 2);
}

const KINDS: Readonly<Record<string, Kind>> = {
  contact: (draw) => {
    const [name, city, age] = [person(draw), draw.of(CITIES), draw.whole(18, 90)];
    return {
      prompt: `Extract the person as JSON: "${name}, ${age} years old, lives in ${city}"`,
      response: write(draw, { name, age, city, kind: 'person' }),
    };
  },
  order: (draw) => {
    const [number, count, item] = [draw.whole(1_000, 99_999), draw.whole(1, 20), drawName(draw)];
    return {
      prompt: `Order ${number}: ${count} x ${item.spaced}. As JSON with id, quantity, sku.`,
      response: write(draw, { id: String(number), quantity: count, sku: item.constant }),
    };
  },
  route: (draw) => {
    const [from, to] = draw.some(CITIES, 2);
    return {
      prompt: `Plan a trip from ${from} to ${to}; answer {"steps": [...]}`,
      response: write(draw, {
        steps: [
          { at: from, do: 'depart' },
          { at: to, do: 'arrive' },
        ],
      }),
    };
  },
  schema: (draw) => {
    const [name, field] = [drawName(draw), drawName(draw)];
    return {
      prompt: `JSON schema for ${name.pascal} with a required string ${field.camel}`,
      response: write(draw, {
        $id: `https://schemas.example/${name.kebab}.json`,
        title: name.title,
        type: 'object',
        required: [field.camel],
        properties: { [field.camel]: { type: 'string' } },
      }),
    };
  },
  'tool call': (draw) => {
    const [entity, id] = [drawNoun(draw), draw.whole(1, 5_000)];
    return {
      prompt: `Which tool do I call to delete the ${entity} with number ${id}?`,
      response: write(draw, { tool: `delete_${entity}`, arguments: { id } }),
    };
  },
  search: (draw) => {
    const [name, limit] = [drawName(draw), draw.of([5, 10, 20, 25, 50, 100])];
    return {
      prompt: `find ${limit} documents about ${name.spaced}`,
      response: write(draw, { query: { match: { text: name.spaced } }, size: limit }),
    };
  },
};

/** Answers in JSON whose layout differs from one to the next. */
export const JSON_SET: OwnSet = {
  name: 'json',
  isRepeatable: true,
  generate: (draw) => linesOf(draw, KINDS, 3_000, { projectId: 'shop', agentType: 'extractor' }),
};
