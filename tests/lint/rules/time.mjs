// Time is an input: one place reads it, and no test waits for it to pass.
import { isCpp, isRule, isScript, isShell, isTest, lines } from '../tree.mjs';

const clockReaders = [
  /^server\/support\/time_source\./,
  /^server\/net\/asio_loop\./,
  /^web-client\/src\/time\.ts$/,
];

const mayReadClock = (path) => isTest(path) || clockReaders.some((reader) => reader.test(path));

export const clocks = {
  name: 'only the time source reads a clock',
  find: (tree) => [
    ...lines(
      tree,
      (path) => isCpp(path) && !mayReadClock(path),
      /\b(\w+_clock|clock)::now\(|\bgettimeofday\(|\bclock_gettime\(|\bstd::time\(/,
      'reads a clock',
    ),
    ...lines(
      tree,
      (path) => /^web-client\/src\/.*\.tsx?$/.test(path) && !mayReadClock(path),
      /\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(/,
      'reads a clock',
    ),
  ],
  caught: [
    { 'server/app/spaces.cpp': 'const auto now = std::chrono::steady_clock::now();' },
    { 'storage/redis/connection.cpp': 'auto t = Clock::time_point{};\nauto u = std::chrono::system_clock::now();' },
    { 'web-client/src/outbox.ts': 'const at = Date.now();' },
  ],
  passed: [
    { 'server/support/time_source.cpp': 'return std::chrono::steady_clock::now();' },
    { 'web-client/src/time.ts': 'return Date.now();' },
    { 'web-client/src/community/minute.ts': 'return new Date(instant);' },
  ],
};

export const sleeps = {
  name: 'no test sleeps: it waits for a condition',
  find: (tree) => [
    ...lines(
      tree,
      (path) => isCpp(path) && isTest(path),
      /\bsleep_(for|until)\(|\b(u|nano)?sleep\(/,
      'sleeps',
    ),
    ...lines(
      tree,
      (path) => isScript(path) && isTest(path) && !isRule(path),
      /\bwaitForTimeout\(|new Promise\(\(?\w*\)?\s*=>\s*setTimeout\(|\bAtomics\.wait\(|timers\/promises/,
      'sleeps',
    ),
    // A shell has no other way to look again at a condition; it does so ten times a second.
    ...lines(tree, (path) => isShell(path) && isTest(path), /\bsleep\s+(?!0\.[01]\b)/, 'sleeps'),
  ],
  caught: [
    { 'tests/unit/a_test.cpp': 'std::this_thread::sleep_for(1s);' },
    { 'tests/unit/a_test.cpp': '::usleep(100);' },
    { 'tests/browser/a.mjs': 'await page.waitForTimeout(100);' },
    { 'web-client/test/a.test.ts': 'await new Promise((done) => setTimeout(done, 10));' },
    { 'tests/a.sh': 'start; sleep 1' },
  ],
  passed: [
    { 'tests/unit/a_test.cpp': 'loop.run_until([&] { return done; });' },
    { 'web-client/test/a.test.ts': 'vi.advanceTimersByTime(10);' },
    { 'tests/a.sh': 'until ready; do sleep 0.1; done' },
  ],
};
