// What the rules of accessibility say about a page.
import assert from 'node:assert/strict';

import { axeSource } from './pieces.mjs';

export async function mustBeAccessible(page, name) {
  // The page's own policy lets no foreign script in; the debugger does.
  await page.evaluate(axeSource);
  // A colour on its way from day to night is neither: it is brought there. Waiting for it takes for ever where a browser draws nothing.
  await page.evaluate(() => {
    for (const each of document.getAnimations()) if (Number.isFinite(each.effect.getComputedTiming().endTime)) each.finish();
  });
  const found = await page.evaluate(() => window.axe.run({ resultTypes: ['violations'] }));
  const said = found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any, all }) => `${id}: ${target.join(' ')} ${[...any, ...all][0]?.message ?? ''}`),
  );
  assert.deepEqual(said, [], name);
}
