import { CombinedGraphQLErrors } from '@apollo/client';

/** Why there is no answer. */
export interface Failure {
  /** As the API documents them; NETWORK: the server could not be reached, or was lost. */
  code: string;
  message: string;
  details: Readonly<Record<string, unknown>>;
}

/** One try of the chain that failed. */
export interface FailedTry {
  provider: string;
  model: string;
  errorCode: string;
  errorMessage: string;
}

export function failureOf(error: Error): Failure {
  if (!CombinedGraphQLErrors.is(error)) {
    return { code: 'NETWORK', message: 'The connection to the server was lost, or could not be made.', details: {} };
  }
  const [first] = error.errors;
  const { code = 'ERROR', ...details } = first?.extensions ?? {};
  return { code: String(code), message: first?.message ?? error.message, details };
}

/** What one can do about it; '' where the message says it all. */
export function adviceFor({ code, details }: Failure): string {
  const wait =
    typeof details['retryAfterSeconds'] === 'number' ? `in ${details['retryAfterSeconds']} s` : 'in a moment';
  const advice: Record<string, string> = {
    NO_PROVIDER:
      'Put GEMINI_API_KEY, OPENAI_API_KEY or ANTHROPIC_API_KEY into a file .env beside the README and start the server again, or choose a provider that is ready.',
    ALL_PROVIDERS_FAILED: 'What each provider said stands below. Switch failover on to have the others tried, too.',
    TIMEOUT: 'Allow more time in the settings, ask for fewer tokens, or choose a faster model.',
    BUDGET_EXCEEDED:
      'The budget is used up until its period ends. Raise it on the Budgets page, or use another project or agent type.',
    RATE_LIMITED: `Try again ${wait}.`,
    OVERLOADED: `The server takes no more work at this moment. Try again ${wait}.`,
    BAD_USER_INPUT: 'Change the field that the message names.',
    REQUEST_IN_PROGRESS: 'The same request is being answered. Wait for it, or run again.',
    UNAUTHENTICATED: 'Sign in, and run again.',
    FORBIDDEN: 'Ask whoever runs this server for the right to do this.',
    NETWORK: 'Check that the server runs. What was asked may have been answered: its row is in the log.',
  };
  return advice[code] ?? '';
}

/** What an attempt's own code means for who holds the key. */
export function adviceForTry(errorCode: string): string {
  const advice: Record<string, string> = {
    AUTHENTICATION: 'The key was refused: check it in .env.',
    RATE_LIMITED: 'The provider wants fewer calls: wait, or raise the limit there.',
    BAD_REQUEST: 'The provider refuses the request: check the model’s name and the parameters.',
    TIMEOUT: 'It took too long.',
    NETWORK: 'The provider could not be reached.',
  };
  return advice[errorCode] ?? '';
}

/** The tries that `extensions.attempts` lists; what has another form is left out. */
export function failedTries({ details }: Failure): FailedTry[] {
  const { attempts } = details;
  return Array.isArray(attempts)
    ? attempts.filter((entry): entry is FailedTry => typeof entry?.provider === 'string')
    : [];
}
