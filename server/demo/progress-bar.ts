const WIDTH = 30;

/** Shows how far a long work is: as a bar that grows on a terminal, else as a line every tenth. */
export interface ProgressBar {
  /** A share from 0 to 1. */
  show(share: number): void;
}

export function createProgressBar(what: string, stream: NodeJS.WriteStream): ProgressBar {
  let shown = -1;
  return {
    show(share) {
      const step = Math.floor(share * (stream.isTTY ? 100 : 10));
      if (step === shown) return;
      shown = step;
      const percent = `${Math.floor(share * 100)} %`.padStart(5);
      const filled = Math.round(share * WIDTH);
      const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled);
      if (stream.isTTY) stream.write(`\r          ${what} ${bar} ${percent}${share >= 1 ? '\n' : ''}`);
      else stream.write(`          ${what} ${percent}\n`);
    },
  };
}
