// Somebody who pays for every megabyte turns on saving, and goes on as before.
import assert from 'node:assert/strict';

import { attach, drawn, picture, send } from './files.mjs';
import { mustBeAccessible } from './stage/accessibility.mjs';
import { community } from './together.mjs';
import { until } from './until.mjs';

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const here = (teacher) => teacher.page.locator('.here-button');

// The links of a page, as they are opened.
function links(page) {
  const opened = [];
  const came = { text: 0, binary: 0 };
  page.on('websocket', (link) => {
    opened.push(link.url());
    link.on('framereceived', ({ payload }) => ++came[typeof payload === 'string' ? 'text' : 'binary']);
  });
  return { opened, came };
}

async function conversation(later, stage) {
  const rosa = await stage.teacherIn(later, 'Rosa', community, phone);
  const pedro = await stage.teacherIn(later, 'Pedro', community, { node: 1 });
  const { opened, came } = links(rosa.page);
  await rosa.goTo('/perfil');
  const saves = rosa.page.getByRole('checkbox', { name: 'Ahorro de datos' });
  assert.equal(await saves.isChecked(), false, 'nobody asked for it');
  await saves.focus();
  await rosa.page.keyboard.press('Space');
  await until('there is a link that saves', () => /\/ws\?data=low&dictionary=1$/.test(opened.at(-1)));
  for (const colorScheme of ['light', 'dark']) {
    await rosa.page.emulateMedia({ colorScheme });
    await rosa.picture(`saving data ${colorScheme}`);
    await mustBeAccessible(rosa.page, `saving data, ${colorScheme}`);
  }

  await rosa.goTo('/');
  await rosa.open(community);
  await rosa.write('¿Se entiende con menos datos?');
  await pedro.sees('¿Se entiende con menos datos?');
  await pedro.write('Se entiende igual, letra por letra: ñ, á, 🙂.');
  await rosa.sees('Se entiende igual, letra por letra: ñ, á, 🙂.');
  await here(rosa).filter({ hasText: '2 aquí' }).waitFor();
  assert.ok(came.binary > 3, `${came.binary} frames came compressed`);

  // The device remembers.
  await rosa.page.reload();
  await rosa.sees('Se entiende igual, letra por letra: ñ, á, 🙂.');
  assert.match(opened.at(-1), /\/ws\?data=low&dictionary=1$/);
  await rosa.page.evaluate(() => localStorage.removeItem('urdimbre.data'));
}

async function pictures(later, stage) {
  const rosa = await stage.teacherIn(later, 'Rosa', community, phone);
  const pedro = await stage.teacherIn(later, 'Pedro', community, { node: 1 });
  await rosa.page.evaluate(() => localStorage.setItem('urdimbre.data', 'low'));
  const asked = [];
  rosa.page.on('request', (request) => asked.push(request.url()));
  await rosa.page.reload();
  await rosa.page.locator('li.row').first().waitFor();
  await attach(pedro, { name: 'afiche de la feria.png', mimeType: 'image/png', buffer: picture(900, 600) });
  await pedro.page.locator('.draft-file').getByText('afiche de la feria.png').waitFor();
  await send(pedro);
  const card = rosa.page.getByRole('button', { name: /^Mostrar afiche de la feria/ });
  await card.waitFor();
  const files = () => asked.filter((url) => url.includes('/files/'));
  assert.deepEqual(files(), [], 'nothing was fetched');
  await card.scrollIntoViewIfNeeded();
  await rosa.picture('a photo not shown yet');
  await mustBeAccessible(rosa.page, 'a photo not shown yet');
  await card.press('Enter');
  const link = rosa.page.getByRole('link', { name: /afiche de la feria/ });
  await until('the picture is drawn', () => drawn(link.locator('img')));
  assert.ok(await link.evaluate((element) => element === document.activeElement), 'the focus is where it was');
  assert.equal(files().length, 1, 'the preview and nothing more');
  await rosa.page.evaluate(() => localStorage.removeItem('urdimbre.data'));
}

export async function savingData(suite, stage) {
  await suite.test('somebody saves data and holds a conversation all the same', (later) => conversation(later, stage));
  await suite.test('while data is saved a picture comes when it is pressed', (later) => pictures(later, stage));
}
