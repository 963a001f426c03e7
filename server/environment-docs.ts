import { environment } from './environment.ts';

const HEAD = '# Copy to .env and take the "# " off what you set. Variables of the environment win over the file.\n';
const TABLE = /(<!-- environment -->\n)[\s\S]*(<!-- \/environment -->)/;

/** The content of .env.example: every variable with its description, commented out, so that a copy changes nothing. */
export function renderEnvExample(): string {
  const entries = describeVariables().map(
    ({ name, description, default: fallback, example }) => `# ${description}\n# ${name}=${fallback ?? example ?? ''}\n`,
  );
  return [HEAD, ...entries].join('\n');
}

/** The README with a current table of variables between its two marks. Throws where the marks are missing. */
export function renderReadme(readme: string): string {
  if (!TABLE.test(readme)) throw new Error('README.md has no <!-- environment --> marks');
  const rows = describeVariables().map(({ name, description, default: fallback }) => [
    `\`${name}\``,
    fallback === null ? '' : `\`${fallback}\``,
    description,
  ]);
  return readme.replace(TABLE, `$1\n${tableOf(['Variable', 'Default', 'Meaning'], rows)}\n$2`);
}

/** Markdown, its columns padded as the formatter wants them. */
function tableOf(head: string[], rows: string[][]): string {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]!.length)));
  const line = (cells: string[]) => `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |\n`;
  const rule = widths.map((width) => '-'.repeat(width));
  return [head, rule, ...rows].map(line).join('');
}

/** One line of the README's table and of .env.example. */
interface VariableDescription {
  name: string;
  description: string;
  /** As one would write it; null where there is none. */
  default: string | null;
  example: string | null;
}

function describeVariables(): VariableDescription[] {
  return Object.entries(environment.shape).map(([name, schema]) => {
    const meta = schema.meta() ?? {};
    const defaulted = schema.safeParse(undefined);
    const value = defaulted.success ? defaulted.data : undefined;
    const written = Array.isArray(value) ? value.join(',') : String(value ?? '');
    return {
      name,
      description: String(meta['description'] ?? ''),
      default: written || null,
      example: typeof meta['example'] === 'string' ? meta['example'] : null,
    };
  });
}
