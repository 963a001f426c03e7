/** Shorter ones give themselves away by what is hidden, and would take half of every sentence along. */
const SHORTEST = 4;

/** The text with *** in place of every secret that is known. */
export type Mask = (text: string) => string;

/** The secrets of this process, so that no text which leaves it holds one, whoever wrote the text. */
export interface Secrets {
  /** From now on that one is hidden, too: as it is, and in the forms it has in an address and in JSON. */
  add(secret: string): void;
  mask: Mask;
}

export function createSecrets(given: readonly string[]): Secrets {
  const forms = new Set<string>();
  // The longest first: one may be a part of another.
  let hidden: readonly string[] = [];
  const add = (secret: string) => {
    if (secret.length < SHORTEST) return;
    for (const form of formsOf(secret)) forms.add(form);
    hidden = [...forms].toSorted((one, other) => other.length - one.length);
  };
  given.forEach(add);
  return { add, mask: (text) => hidden.reduce((masked, form) => masked.replaceAll(form, '***'), text) };
}

function formsOf(secret: string): string[] {
  return [secret, encodeURIComponent(secret.toWellFormed()), JSON.stringify(secret).slice(1, -1)];
}
