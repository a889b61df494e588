// Tests one after the other, each with a name, a verdict and what it left open to be closed.
import { performance } from 'node:perf_hooks';

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

export class Suite {
  passed = 0;
  failures = [];

  // Only tests whose name contains one of these; none: all.
  constructor(wanted = []) {
    this.wanted = wanted;
  }

  // `steps` gets `later(close)`: what is to be undone afterwards, newest first, whatever happens.
  async test(name, steps) {
    if (this.wanted.length > 0 && !this.wanted.some((part) => name.includes(part))) return;
    const began = performance.now();
    const open = [];
    let problem;
    try {
      await steps((close) => open.push(close));
    } catch (thrown) {
      problem = thrown;
    }
    for (const close of open.reverse()) await close(problem).catch((thrown) => (problem ??= thrown));
    if (problem) {
      this.fail(`${name}  [${seconds(began)}]`, problem);
    } else {
      this.passed += 1;
      console.log(`ok ${name}  [${seconds(began)}]`);
    }
  }

  // Tests on what `set` prepares, once, before the first of them that is wanted.
  scene(set) {
    let ready;
    const test = (name, steps) => this.test(name, async (later) => {
      await (ready ??= set());
      await steps(later);
    });
    return { test };
  }

  fail(what, problem) {
    const failure = `${what}\n${indented(problem?.stack ?? String(problem))}`;
    this.failures.push(failure);
    console.log(`not ok ${failure}`);
  }

  /** Says all failures once more, then the sum; whether all went well. */
  close() {
    for (const failure of this.failures) console.log(`FAILED: ${failure}`);
    console.log(`${this.passed} passed, ${this.failures.length} failed`);
    return this.failures.length === 0 && this.passed > 0;
  }
}

const linesShown = 40;

function indented(text) {
  return text.split('\n').slice(0, linesShown).map((line) => `    ${line}`).join('\n');
}
