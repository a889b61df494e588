// Runs ctest over a build directory and counts its tests: `node ctest.mjs <build> <jobs>`.
// A test that could not be built or run is a failed one. What the failed ones said comes last, as `FAILED:` and indented lines.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const [build, jobs] = process.argv.slice(2);
const report = join(build, 'junit.xml');
rmSync(report, { force: true });
const run = spawnSync(
  'ctest',
  ['--test-dir', build, '-j', jobs, '--timeout', '300', '--output-junit', report],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      ASAN_OPTIONS: 'detect_leaks=1:strict_string_checks=1:detect_stack_use_after_return=1',
      UBSAN_OPTIONS: 'print_stacktrace=1:halt_on_error=1',
    },
  },
);

const entities = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' };
const plain = (text) => text.replace(/&(lt|gt|quot|apos|amp);/g, (entity) => entities[entity]);

const cases = readFileSync(report, 'utf8')
  .split('<testcase ')
  .slice(1)
  .map((text) => ({
    name: plain(text.match(/\bname="([^"]*)"/)[1]),
    status: text.match(/\bstatus="([^"]*)"/)[1],
    said: plain(text.match(/<system-out>([^]*?)<\/system-out>/)?.[1] ?? ''),
  }));
const failed = cases.filter(({ status }) => status !== 'run');

const linesShown = 30;
for (const { name, status, said } of failed) {
  const lines = said.split('\n').filter((line) => !/^(Running main|Note: Google|\[[-= ]+\]|$)/.test(line));
  console.log([`FAILED: ${name} (${status})`, ...lines.slice(0, linesShown)].join('\n    '));
}
console.log(`${cases.length - failed.length} passed, ${failed.length} failed`);
process.exit(run.status === 0 && failed.length === 0 && cases.length > 0 ? 0 : 1);
