// What the rules of accessibility say about a page.
import assert from 'node:assert/strict';

import { axeSource } from './pieces.mjs';

export async function mustBeAccessible(page, name) {
  // The page's own policy lets no foreign script in; the debugger does.
  await page.evaluate(axeSource);
  // A colour on its way from day to night is neither.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((each) => each.finished)));
  const found = await page.evaluate(() => window.axe.run({ resultTypes: ['violations'] }));
  const said = found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any, all }) => `${id}: ${target.join(' ')} ${[...any, ...all][0]?.message ?? ''}`),
  );
  assert.deepEqual(said, [], name);
}
