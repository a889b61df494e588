// Without a network: what opens, what can be read, what waits.
import assert from 'node:assert/strict';

import { community } from './together.mjs';
import { until } from './until.mjs';

async function reloadOffline(later, stage) {
  const [javiera, edgardo] = await Promise.all([
    stage.teacherIn(later, 'Javiera', community),
    stage.teacherIn(later, 'Edgardo', community, { node: 1 }),
  ]);
  const mark = 'De la recarga:';
  await javiera.shellKept();
  await edgardo.write(`${mark} antes`);
  await javiera.sees(`${mark} antes`);
  const before = (await javiera.messages()).map(({ id }) => id);
  await javiera.goOffline();
  for (const number of [1, 2, 3]) await javiera.write(`${mark} ${number}`);
  await javiera.page.getByRole('textbox').pressSequentially('y esto a medias');

  await javiera.page.reload();
  await javiera.sees(`${mark} 3`);
  const after = await javiera.messages();
  // What the device keeps is what a snapshot holds; pages read back are fetched again.
  assert.deepEqual(after.slice(0, -3).map(({ id }) => id), before.slice(-(after.length - 3)), 'the last known messages');
  assert.ok(after.length >= 50);
  assert.deepEqual(after.slice(-3).map(({ text, waiting }) => [text, waiting]), [1, 2, 3].map((number) => [`${mark} ${number}`, true]));
  assert.equal(await javiera.page.getByRole('textbox').inputValue(), 'y esto a medias');
  await javiera.page.getByText('3 mensajes saldrán al volver').waitFor();
  await javiera.picture('reloaded offline');

  await javiera.page.getByRole('link', { name: 'Urdimbre' }).click();
  await javiera.page.getByRole('link', { name: community }).click();
  await javiera.sees(`${mark} 3`);

  await javiera.comeBack();
  await javiera.page.getByRole('status').filter({ hasText: 'Conexión de vuelta' }).waitFor({ state: 'attached' });
  await javiera.allSent();
  await edgardo.sees(`${mark} 3`);
  for (const teacher of [javiera, edgardo]) {
    const texts = (await teacher.messages()).map(({ text }) => text).filter((text) => text?.startsWith(mark));
    assert.deepEqual(texts, ['antes', 1, 2, 3].map((end) => `${mark} ${end}`));
  }
}

// An address that was never opened on this device says so, and shows it when the network is back.
async function unknownOffline(later, stage) {
  const yasna = await stage.teacher(later, 'Yasna', { viewport: { width: 360, height: 740 } });
  await yasna.enter();
  await yasna.shellKept();
  await until('the list of spaces is on the device', async () => (await yasna.onDevice('lists')).spaces);
  await yasna.goOffline();
  await yasna.page.reload();
  await yasna.page.getByRole('link', { name: community }).click();
  await yasna.page.getByText('Este espacio se mostrará apenas haya conexión').waitFor();
  await yasna.picture('never opened offline');
  await yasna.comeBack();
  await yasna.page.locator('li.row').first().waitFor();
}

// The link stands and nothing arrives: whoever wants to come in is told, and can try again.
async function silentEntry(later, stage) {
  const marcelo = await stage.teacher(later, 'Marcelo', { viewport: { width: 360, height: 740 } });
  await marcelo.page.clock.install();
  await marcelo.goTo('/');
  const button = marcelo.page.getByRole('button', { name: 'Marcelo' });
  await button.waitFor();
  marcelo.road.silence();
  await button.click();
  await marcelo.page.getByRole('status').filter({ hasText: 'Entrando' }).waitFor();
  await marcelo.page.clock.fastForward(20_000);
  await marcelo.page.getByRole('status').filter({ hasText: 'No hay conexión con el servidor' }).waitFor();
  await marcelo.picture('nobody answers');
  const { y } = await marcelo.page.locator('.entry-status').boundingBox();
  assert.ok(y >= 0 && y < marcelo.page.viewportSize().height, 'it is said where nobody looks');
  marcelo.road.mend();
  await button.click();
  await marcelo.page.locator('.space-card').first().waitFor();
}

// A phone whose clock is 14 minutes fast: what has just been said is not old, and what it says is not from the future.
async function wrongClock(later, stage) {
  const [rosa, edgardo] = await Promise.all([stage.teacher(later, 'Rosa'), stage.teacher(later, 'Edgardo', { node: 1 })]);
  const fast = 14 * 60_000;
  await edgardo.page.clock.install({ time: Date.now() + fast });
  for (const each of [rosa, edgardo]) {
    await each.enter();
    await each.open(community);
  }
  assert.ok((await edgardo.page.evaluate(() => Date.now())) - Date.now() > fast - 60_000, 'its clock is right');
  await rosa.write('¿Qué hora es allá?');
  await edgardo.sees('¿Qué hora es allá?');
  await edgardo.write('La misma que allá.');
  await rosa.sees('La misma que allá.');
  for (const each of [rosa, edgardo]) {
    for (const text of ['¿Qué hora es allá?', 'La misma que allá.']) {
      const time = each.row(text).locator('time').first();
      assert.match(await time.textContent(), /^(ahora|hace [1-5] min)/, `${each.name}: ${text}`);
      assert.ok(Math.abs(Date.parse(await time.getAttribute('datetime')) - Date.now()) < 5 * 60_000, `${each.name}: ${text}`);
    }
  }
}

// Side by side: each has a road of its own.
export async function signal(suite, stage) {
  await Promise.all([
    suite.test('reloaded without a network, everything known is there, and what waits leaves once', (later) => reloadOffline(later, stage)),
    suite.test('a space that was never opened here says so without a network, and opens with it', (later) => unknownOffline(later, stage)),
    suite.test('a clock that is 14 minutes off misleads nobody', (later) => wrongClock(later, stage)),
    suite.test('whoever wants to come in and is not answered is told, and tries again', (later) => silentEntry(later, stage)),
  ]);
}
