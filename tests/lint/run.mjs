// Reads the repository and says what breaks its rules. Each rule is first tried on its own examples:
// one that finds nothing in what it forbids is itself a failure.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { madeUp, treeOf } from './tree.mjs';
import * as agreement from './rules/agreement.mjs';
import * as layers from './rules/layers.mjs';
import * as shape from './rules/shape.mjs';
import * as time from './rules/time.mjs';
import * as tools from './rules/tools.mjs';
import * as words from './rules/words.mjs';

const rules = [shape, layers, time, words, agreement, tools]
  .flatMap((group) => Object.values(group))
  .filter((member) => typeof member === 'object' && member.find);

const findingsShown = 20;
let passed = 0;
let failed = 0;

function verdict(name, findings) {
  if (findings.length === 0) {
    passed += 1;
    return;
  }
  failed += 1;
  console.log(`FAILED: ${name}`);
  for (const finding of findings.slice(0, findingsShown)) console.log(`    ${finding}`);
  if (findings.length > findingsShown) console.log(`    and ${findings.length - findingsShown} more`);
}

const tree = treeOf(join(dirname(fileURLToPath(import.meta.url)), '..', '..'));
for (const rule of rules) {
  const faults = [];
  if (!rule.caught?.length && !rule.mustCatch) faults.push('has no example of what it forbids');
  for (const files of rule.caught ?? []) {
    if (rule.find(madeUp(files)).length === 0) faults.push(`does not notice ${JSON.stringify(files).slice(0, 300)}`);
  }
  for (const files of rule.passed ?? []) {
    for (const finding of rule.find(madeUp(files))) faults.push(`complains about nothing: ${finding}`);
  }
  const fault = rule.mustCatch?.(tree);
  if (fault) faults.push(fault);
  verdict(`the rule itself: ${rule.name}`, faults);
  verdict(rule.name, rule.find(tree));
}

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
