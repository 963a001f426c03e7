/** Nano-dollars as dollars; null stays null. */
export function dollars(nano: number): number;
export function dollars(nano: number | null): number | null;
export function dollars(nano: number | null): number | null {
  return nano === null ? null : nano / 1e9;
}

/** Microseconds as seconds; null stays null. */
export function seconds(micros: number): number;
export function seconds(micros: number | null): number | null;
export function seconds(micros: number | null): number | null {
  return micros === null ? null : micros / 1e6;
}
