import { describeVariables } from './config.ts';

const HEAD = '# Copy to .env and take the "# " off what you set. Variables of the environment win over the file.\n';

/** The content of .env.example: every variable with its description, commented out, so that a copy changes nothing. */
export function renderEnvExample(): string {
  const entries = describeVariables().map(
    ({ name, description, default: fallback, example }) => `# ${description}\n# ${name}=${fallback ?? example ?? ''}\n`,
  );
  return [HEAD, ...entries].join('\n');
}
