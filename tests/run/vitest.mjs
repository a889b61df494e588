// Runs the web client's suites and counts their tests.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const top = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const report = join(top, 'build', 'logs', 'vitest.json');
mkdirSync(dirname(report), { recursive: true });
rmSync(report, { force: true });
const run = spawnSync(
  join(top, 'web-client', 'node_modules', '.bin', 'vitest'),
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  { cwd: join(top, 'web-client'), stdio: 'inherit' },
);

const { numPassedTests, numTotalTests, numFailedTestSuites, testResults } = JSON.parse(readFileSync(report, 'utf8'));
for (const { fullName, failureMessages } of testResults.flatMap(({ assertionResults }) => assertionResults)) {
  if (failureMessages.length > 0) console.log(`FAILED: ${fullName}\n${failureMessages.join('\n').replace(/^/gm, '    ')}`);
}
// A file that could not even be loaded has no tests, but it has failed; so has a skipped test.
const failed = numTotalTests - numPassedTests + (numTotalTests === numPassedTests ? numFailedTestSuites : 0);
console.log(`${numPassedTests} passed, ${failed} failed`);
process.exit(run.status === 0 && failed === 0 && numTotalTests > 0 ? 0 : 1);
