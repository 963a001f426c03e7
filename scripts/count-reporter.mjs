/**
 * A reporter of Vitest that tells the process which started it how many tests passed, failed and were skipped. A file that
 * does not load, a hook that fails and an error outside of any test each count as one that failed.
 */
export default function CountReporter() {
  return {
    onTestRunEnd(modules, unhandledErrors) {
      const count = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
      for (const module of modules) {
        count.failed += module.errors().length;
        for (const suite of module.children.allSuites()) count.failed += suite.errors().length;
        for (const test of module.children.allTests()) count[STATES[test.result().state]] += 1;
      }
      process.send?.(count);
    },
  };
}

/** A test that never ran to its end did not pass. */
const STATES = { passed: 'passed', failed: 'failed', skipped: 'skipped', pending: 'failed' };
