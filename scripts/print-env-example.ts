import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describeVariables } from '../server/config.ts';

/** Writes .env.example: every variable with its description, commented out, so that a copy of it changes nothing. */
const lines = describeVariables().map(({ name, description, default: fallback, example }) => {
  return `# ${description}\n# ${name}=${fallback ?? example ?? ''}\n`;
});
const head = '# Copy to .env and take the "# " off what you set. Variables of the environment win over the file.\n';
writeFileSync(path.join(import.meta.dirname, '..', '.env.example'), [head, ...lines].join('\n'));
