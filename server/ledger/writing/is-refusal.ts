/**
 * Whether PostgreSQL refuses what is in a row, by its SQLSTATE's class: 22 (data), 23 (constraints) or 54 (limits, such as the
 * size of an index entry). Trying again would change nothing then. Everything else, and all that is not known, is about the
 * moment: connections (08), resources (53), an operator (57), a server that is read only (25), locks (40), timeouts.
 */
export function isRefusal(error: unknown): boolean {
  return /^(22|23|54)...$/.test(String((error as { code?: unknown }).code));
}
