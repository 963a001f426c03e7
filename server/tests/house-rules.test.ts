import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../project-folder.ts';

const root = projectFolder();

/** Whom each room of the server may import, beside itself and what everyone may. A room is a folder, or a file at the top. */
const ROOMS: Record<string, readonly string[]> = {
  'main.ts': ['app.ts', 'config.ts', 'process.ts', 'progress.ts'],
  'process.ts': [],
  'progress.ts': [],
  'background.ts': [],
  'housekeeping.ts': [],
  'data-folder': [],
  listening: [],
  'environment.ts': [],
  'environment-docs.ts': ['environment.ts'],
  'config.ts': ['environment.ts'],
  'print-schema.ts': ['graphql'],
  'diagnostics.ts': ['secrets.ts'],
  'secrets.ts': [],
  http: ['graphql', 'config.ts'],
  graphql: [
    'environment.ts',
    'gateway',
    'providers',
    'pricing',
    'ledger',
    'budgets',
    'listening',
    'templates',
    'webhook',
  ],
  gateway: ['providers', 'pricing', 'cache', 'idempotency', 'ledger', 'budgets', 'templates'],
  providers: ['config.ts', 'pricing', 'secrets.ts'],
  pricing: [],
  cache: [],
  idempotency: [],
  budgets: ['listening'],
  ledger: ['listening'],
  templates: ['listening'],
  webhook: ['listening', 'secrets.ts'],
  database: ['ledger', 'data-folder'],
};
const EVERYONE = [
  'ask-database.ts',
  'errors.ts',
  'pause.ts',
  'vocabulary.ts',
  'diagnostics.ts',
  'config.ts',
  'project-folder.ts',
];
/** The composition root, the demo that wraps it, and what only tests use. */
const FREE = ['app.ts', 'open-services.ts', 'open-budgets.ts', 'open-webhook.ts', 'demo', 'testing', 'tests'];
const VAGUE = ['utils', 'util', 'common', 'shared', 'helpers', 'lib', 'services', 'manager', 'misc'];

describe('the server', () => {
  const files = sources('server').filter(({ name }) => !name.endsWith('.test.ts'));

  it('has arrows in one direction only', () => {
    const wrong = files.flatMap(({ name, text }) => {
      const room = roomOf(name);
      if (FREE.includes(room)) return [];
      const allowed = [room, ...EVERYONE, ...(ROOMS[room] ?? [])];
      return importsOf(name, text)
        .filter((target) => target.startsWith('server/') && !allowed.includes(roomOf(target)))
        .map((target) => `${name} -> ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  it('has no room that the plan does not know', () => {
    const rooms = new Set(files.map(({ name }) => roomOf(name)));
    const known = [...Object.keys(ROOMS), ...EVERYONE, ...FREE];
    expect([...rooms].filter((room) => !known.includes(room))).toEqual([]);
  });

  it('gets services at its edge and in the gateway as arguments, never by importing what makes them', () => {
    const makers = files.flatMap(({ name, text }) => {
      const room = roomOf(name);
      if (room !== 'graphql') return [];
      return [...text.matchAll(/import \{([^}]*)\} from '\.\.\//g)]
        .flatMap(([, names]) => names!.split(','))
        .filter((imported) => /^\s*create[A-Z]/.test(imported))
        .map((imported) => `${name}: ${imported.trim()}`);
    });
    expect(makers).toEqual([]);
  });

  it('reads the environment in one place and has decorators at its edge only', () => {
    const main = files.filter(({ name }) => !name.startsWith('server/testing/'));
    const environment = main.filter(({ text }) => /process\.env\b/.test(text)).map(({ name }) => name);
    expect(environment.filter((name) => !READS_ENVIRONMENT.includes(name))).toEqual([]);
    const decorated = files.filter(({ text }) => /^\s*@[A-Z]\w*\(/m.test(text)).map(({ name }) => name);
    expect(decorated.filter((name) => !name.startsWith('server/graphql/'))).toEqual([]);
    expect(decorated.length).toBeGreaterThan(0);
  });

  it('touches the ORM and the database driver only where rows are', () => {
    const touching = files
      .filter(({ text }) => /from '(@mikro-orm\/|pg'|kysely)/.test(text))
      .map(({ name }) => roomOf(name));
    expect([...new Set(touching)].toSorted()).toEqual([
      'budgets',
      'cache',
      'database',
      'idempotency',
      'ledger',
      'listening',
      'pricing',
      'templates',
      'testing',
      'webhook',
    ]);
  });
});

/** What the pages of the dashboard stand on; every other room of it is a page. */
const FOUNDATION = ['apollo', 'charts', 'commands', 'format', 'generated', 'live', 'meters', 'preferences', 'ui'];

describe('the dashboard', () => {
  const files = sources('client').filter(({ name }) => !name.startsWith('client/generated/'));

  it('keeps its pages apart, and knows nothing of the server', () => {
    const wrong = files
      .filter(({ name }) => name.split('/').length > 2 && !name.startsWith('client/tests/'))
      .flatMap(({ name, text }) =>
        importsOf(name, text)
          .filter((target) => {
            const [top, room] = target.split('/') as [string, string];
            return top === 'server' || (room !== roomOf(name) && !FOUNDATION.includes(room));
          })
          .map((target) => `${name} -> ${target}`),
      );
    expect(wrong).toEqual([]);
  });
});

describe('every file', () => {
  const files = ['server', 'client', 'scripts', 'bench'].flatMap(sources);

  it('is small enough to be read in one go', () => {
    const long = files.filter(
      ({ name, text }) => !name.startsWith('client/generated/') && text.split('\n').length > 251,
    );
    expect(long.map(({ name }) => name)).toEqual([]);
  });

  it('lies in a folder named after a concern', () => {
    const vague = files.filter(({ name }) => name.split('/').some((part) => VAGUE.includes(part)));
    expect(vague.map(({ name }) => name)).toEqual([]);
  });
});

/** main hands the environment to config; the process that drops rights needs it to start another. */
const READS_ENVIRONMENT = ['server/main.ts', 'server/demo/main.ts', 'server/database/postgres-data.ts'];

function sources(folder: string): { name: string; text: string }[] {
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return { name: path.relative(root, file), text: readFileSync(file, 'utf8') };
    });
}

/** server/ledger/feed.ts -> ledger; server/app.ts -> app.ts */
function roomOf(name: string): string {
  return name.split('/')[1]!;
}

/** The project's own files that a file imports, as paths from the project folder. */
function importsOf(name: string, text: string): string[] {
  const targets = [...text.matchAll(/(?:from|import\(|import) ?'(\.[^']+)'/g)].map(([, target]) => target!);
  return targets.map((target) => path.join(path.dirname(name), target));
}
