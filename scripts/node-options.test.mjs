import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { nodeOptions } from './node-options.mjs';

/** The heap of a Node that is started with these options, in MB; what is young comes on top of what is old. */
function heapOf(options) {
  const script = 'process.stdout.write(String(v8.getHeapStatistics().heap_size_limit / 2 ** 20))';
  return Number(execFileSync(process.execPath, ['-e', script], { env: { NODE_OPTIONS: options }, encoding: 'utf8' }));
}

it('the heap has a limit, and an operator may set another', () => {
  expect(Math.floor(heapOf(nodeOptions()) / 100)).toBe(15);
  expect(Math.floor(heapOf(nodeOptions('--max-old-space-size=3000')) / 100)).toBe(30);
});
