// Two people in one community, each on a node: they see each other come and go, and write.
import assert from 'node:assert/strict';

import { mustBeAccessible } from './stage/accessibility.mjs';
import { community } from './together.mjs';

const here = (teacher) => teacher.page.locator('.here-button');
const line = (teacher) => teacher.page.locator('.writing-line');

async function named(teacher) {
  await here(teacher).click();
  const names = await teacher.page.locator('.here-panel li').allInnerTexts();
  await teacher.page.keyboard.press('Escape');
  return names.map((name) => name.split('\n').at(-1));
}

async function comeAndGo(later, stage) {
  const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
  const rosa = await stage.teacherIn(later, 'Rosa', community, phone);
  assert.equal(await here(rosa).count(), 0, 'alone, nothing is said');

  const pedro = await stage.teacherIn(later, 'Pedro', community, { node: 1 });
  await here(rosa).filter({ hasText: '2 aquí' }).waitFor();
  await here(pedro).filter({ hasText: '2 aquí' }).waitFor();
  const names = await named(rosa);
  assert.match(names[0], /^Rosa .*\(tú\)$/);
  assert.match(names[1], /^Pedro/);
  assert.ok(await rosa.page.evaluate(() => document.activeElement.matches('.here-button')), 'the focus is where it was');

  await here(rosa).click();
  for (const colorScheme of ['light', 'dark']) {
    await rosa.page.emulateMedia({ colorScheme });
    await rosa.picture(`who is here ${colorScheme}`);
    await mustBeAccessible(rosa.page, `who is here, ${colorScheme}`);
  }
  const box = await rosa.page.locator('.here-panel').boundingBox();
  assert.ok(box.x >= 0 && box.x + box.width <= 360, 'the names are on the screen');
  await rosa.page.locator('.scroller').click({ position: { x: 40, y: 500 } });
  assert.equal(await rosa.page.locator('.here-panel').isVisible(), false, 'it closes when one goes on');
  await here(pedro).click();
  await pedro.picture('who is here on a desk');
  await pedro.page.keyboard.press('Escape');

  await pedro.page.getByRole('link', { name: 'Urdimbre' }).click();
  await pedro.page.close();
  await here(rosa).waitFor({ state: 'detached' });
}

async function writing(later, stage) {
  const [rosa, pedro] = await Promise.all([
    stage.teacherIn(later, 'Rosa', community),
    stage.teacherIn(later, 'Pedro', community, { node: 1, viewport: { width: 360, height: 740 } }),
  ]);
  await here(rosa).filter({ hasText: 'aquí' }).waitFor();
  const top = async () => (await pedro.page.locator('.foot').boundingBox()).y;
  await here(pedro).filter({ hasText: 'aquí' }).waitFor();
  const before = await top();
  await rosa.page.getByRole('textbox').pressSequentially('Se me ocurre');
  await line(pedro).filter({ hasText: /^Rosa .* está escribiendo…$/ }).waitFor();
  await pedro.picture('somebody writes');
  assert.equal(await top(), before, 'nothing moves');
  assert.equal(await line(pedro).getAttribute('aria-live'), 'off');
  assert.equal((await line(rosa).innerText()).trim(), '', 'one is not told about oneself');
  // It ends by itself, though the words stay where they are.
  await line(pedro).filter({ hasText: /^$/ }).waitFor();

  await rosa.page.getByRole('textbox').pressSequentially(' algo');
  await line(pedro).filter({ hasText: 'está escribiendo' }).waitFor();
  await rosa.page.getByRole('button', { name: 'Enviar' }).click();
  await pedro.sees('Se me ocurre algo');
  assert.equal((await line(pedro).innerText()).trim(), '', 'what was being written is there');
}

async function nodeKilled(later, stage) {
  const rosa = await stage.teacherIn(later, 'Rosa', community);
  const tamara = await stage.teacherIn(later, 'Tamara', community, { node: 1 });
  await here(rosa).filter({ hasText: '2 aquí' }).waitFor();
  const dying = stage.nodes[1];
  await dying.kill();
  later(() => dying.start());
  // Her browser goes to the other node by itself, and she never goes out of sight for long.
  await tamara.page.waitForFunction(() => document.querySelector('.notice-offline') === null);
  await here(tamara).filter({ hasText: '2 aquí' }).waitFor();
  await here(rosa).filter({ hasText: '2 aquí' }).waitFor();
}

export async function presence(suite, stage) {
  await suite.test('two people see each other come and go, on a phone too', (later) => comeAndGo(later, stage));
  await suite.test('who writes is seen to, and not any more once they have or have stopped', (later) => writing(later, stage));
  await suite.test('a node is killed, and whoever was with it is here again', (later) => nodeKilled(later, stage));
}
