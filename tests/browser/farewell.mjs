// The end: nodes that were used hard stop as they should.
import assert from 'node:assert/strict';

import { community } from './together.mjs';

async function drained(later, stage) {
  const ximena = await stage.teacherIn(later, 'Ximena', community, { node: 1 });
  const [norte, sur] = stage.nodes;
  assert.equal(await sur.stop(), 0, sur.said.slice(-2000));
  await ximena.write('De la despedida: el otro nodo contesta.');
  await ximena.allSent();
  assert.equal(await norte.stop(), 0, norte.said.slice(-2000));
  for (const { name, said } of stage.nodes) {
    assert.doesNotMatch(said, /Sanitizer|runtime error:/, `node ${name}`);
    assert.doesNotMatch(said, /level=error/, `node ${name}`);
  }
}

export async function farewell(suite, stage) {
  await suite.test('a node that stops hands its people over, and both end cleanly', (later) => drained(later, stage));
}
