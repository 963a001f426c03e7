/** When this command began, in milliseconds since 1970. The server counts its lines from here as well. */
export const beganMs = Date.now();

/** Says a step in one line with the seconds since the beginning. */
export function say(step) {
  const seconds = ((Date.now() - beganMs) / 1000).toFixed(1);
  process.stdout.write(`${seconds.padStart(6)} s  ${step}\n`);
}

/** A reason to stop, in one sentence for the person at the terminal. */
export class Refusal extends Error {}

/** Runs the command; a Refusal is told by its sentence alone. The exit code is what it returns, 1 for any fault. */
export async function main(command) {
  try {
    process.exitCode = await command();
  } catch (error) {
    process.stderr.write(`${error instanceof Refusal ? error.message : error.stack}\n`);
    process.exitCode = 1;
  }
}
