// A handover: a teacher chooses what of their work passes on, changes the text, finds it as it was, and sends it where they will work.
import assert from 'node:assert/strict';

import { mustBeAccessible } from './stage/accessibility.mjs';
import { until } from './until.mjs';

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
const notebook = 'Lo que me llevo';
const room = 'Mentora a distancia';
const session = 'El zorro y el cóndor: mirar la clase';
const ofHers = 'Pedir un ticket de salida a la semana';
const byHand = 'Esto lo escribí a mano.';

const box = (page, words) => page.getByRole('checkbox', { name: words }).first();
const text = (page) => page.getByLabel('El texto del traspaso');

async function looksRight(teacher, name) {
  const { page } = teacher;
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    await mustBeAccessible(page, `${name}, ${colorScheme}`);
    await teacher.picture(`${name} ${colorScheme}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  const { wide, seen } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, seen: document.documentElement.clientWidth }));
  assert.ok(wide <= seen, `${name}: ${wide} > ${seen}`);
  const small = await page.locator('.handover-page').evaluate((all) =>
    [...all.querySelectorAll('a, button, select, summary, label:has(> input)')]
      .filter((each) => each.getClientRects().length > 0 && each.getBoundingClientRect().height < 43.5)
      .map((each) => each.textContent));
  assert.deepEqual(small, [], 'each is large enough for a finger');
}

// What the focus is on, pressed without a mouse.
async function press(page, target, key = 'Enter') {
  await target.waitFor();
  await target.focus();
  await page.keyboard.press(key);
}

async function withNotebook(later, stage) {
  const maribel = await stage.teacher(later, 'Maribel', phone);
  await maribel.enter();
  const { page } = maribel;
  await maribel.goTo('/cuaderno/nuevo');
  await page.getByLabel('¿Cómo se llama?').fill(notebook);
  await page.getByRole('button', { name: 'Abrir', exact: true }).click();
  await page.locator('a.space-card', { hasText: notebook }).waitFor();
  return maribel;
}

const draftIs = (teacher, what, fits) =>
  until(what, async () => Object.values(await teacher.onDevice('drafts')).some(({ handover }) => handover !== undefined && fits(handover)));

// From the logbook, by keyboard alone; the page opened anew in between; then read where it went.
async function handedOn(later, stage) {
  const maribel = await withNotebook(later, stage);
  const { page } = maribel;
  await maribel.goTo('/bitacora');
  await press(page, page.getByRole('link', { name: 'Preparar un traspaso' }));
  await page.waitForFunction(() => document.activeElement.tagName === 'H1');
  await box(page, session).waitFor();
  assert.equal(await page.locator('.handover-page input:checked').count(), 0, 'nothing is chosen beforehand');
  assert.equal(await text(page).inputValue(), '');
  await looksRight(maribel, 'handover, nothing chosen');

  await press(page, box(page, session), 'Space');
  await press(page, box(page, ofHers), 'Space');
  await press(page, box(page, 'Salieron los tickets'), 'Space');
  await page.getByLabel('Qué me sirvió').fill('Mirar la clase de a poco.');
  await page.getByRole('status').getByText('Elegiste 3 cosas.').waitFor();
  const composed = await text(page).inputValue();
  for (const words of [session, ofHers, 'Salieron los tickets', 'Mirar la clase de a poco.']) assert.ok(composed.includes(words), words);
  assert.ok(!composed.includes('Verónica'), 'nobody else is named');

  await text(page).fill(`${composed}\n\n${byHand}`);
  await page.getByLabel('Qué necesito ahora').fill('Tiempo para preparar.');
  await page.getByRole('status').getByText('Tu texto sigue como lo dejaste.').waitFor();
  assert.equal(await text(page).inputValue(), `${composed}\n\n${byHand}`, 'what was typed stays');
  await looksRight(maribel, 'handover, the text apart from what is chosen');
  await press(page, page.getByRole('button', { name: 'Agregar lo nuevo al final' }));
  await page.waitForFunction(() => document.activeElement.id === 'handover-text');
  const whole = await text(page).inputValue();
  assert.equal(whole, `${composed}\n\n${byHand}\n\nQué necesito ahora\nTiempo para preparar.`);

  await page.getByLabel('En qué espacio').selectOption({ label: `${notebook} (Cuaderno personal)` });
  await page.getByRole('status').getByText(`solo tú estás en «${notebook}»`).waitFor();
  await draftIs(maribel, 'the draft is on the device', ({ edited, to }) => edited?.text === whole && to !== undefined);
  await page.reload();
  await until('the text is there again', async () => (await text(page).inputValue()) === whole);
  await until('what was chosen is, too', () => box(page, session).isChecked());
  await page.getByRole('status').getByText(`solo tú estás en «${notebook}»`).waitFor();
  await looksRight(maribel, 'handover, about to be sent');

  await press(page, page.getByRole('button', { name: 'Mandar el traspaso' }));
  await page.waitForFunction(() => document.activeElement.id === 'handover-sent');
  await page.getByRole('status').getByText('Ya está ahí.').waitFor();
  await looksRight(maribel, 'handover, sent');
  await until('nothing of it is left on the device', async () => Object.values(await maribel.onDevice('drafts')).every(({ handover }) => !handover));
  await press(page, page.getByRole('link', { name: `Abrir «${notebook}»` }));
  await page.locator('li.row .words').getByText(byHand).waitFor();
  const read = await page.locator('li.row .words').last().textContent();
  assert.ok(read.includes(ofHers) && read.includes('Tiempo para preparar.'));
}

// From the room's own page; without a network, with what the device has; it leaves once there is one.
async function fromRoom(later, stage) {
  const maribel = await withNotebook(later, stage);
  const { page } = maribel;
  const path = new URL(await page.locator('a.space-card', { hasText: room }).getAttribute('href'), page.url()).pathname;
  await maribel.goTo(`${path}/acompanamiento`);
  await press(page, page.getByRole('link', { name: 'Preparar un traspaso' }).first());
  await page.waitForFunction(() => document.activeElement.tagName === 'H1');
  const stageHere = box(page, /etapa \d de 5/);
  await stageHere.waitFor();
  await page.getByText('Lo que acordaron mantener en confianza:').waitFor();
  await looksRight(maribel, 'handover from a room');
  await page.getByLabel('En qué espacio').selectOption({ label: `${notebook} (Cuaderno personal)` });
  await page.getByRole('status').getByText(`solo tú estás en «${notebook}»`).waitFor();
  await box(page, session).waitFor();
  await maribel.shellKept();
  await until('the room and the logbook are on the device', async () => {
    const [views, lists] = await Promise.all([maribel.onDevice('views'), maribel.onDevice('lists')]);
    return Object.values(views).some(({ accompaniment }) => accompaniment?.cycle) && lists.logbook?.length > 0;
  });
  await draftIs(maribel, 'where it goes is on the device', ({ to }) => to !== undefined);
  await maribel.goOffline();
  await page.reload();
  await page.getByRole('status').getByText('Así estaba tu bitácora').waitFor();
  await press(page, stageHere, 'Space');
  await press(page, box(page, session), 'Space');
  await page.getByRole('status').getByText('Elegiste 2 cosas.').waitFor();
  await press(page, page.getByRole('button', { name: 'Mandar el traspaso' }));
  await page.getByRole('status').getByText('sale en cuanto haya conexión').waitFor();
  await maribel.comeBack();
  await page.getByRole('status').getByText('Ya está ahí.').waitFor();
  await press(page, page.getByRole('link', { name: `Abrir «${notebook}»` }));
  await page.locator('li.row .words', { hasText: 'Dónde va el ciclo' }).getByText(session).waitFor();
}

// Whoever may bring somebody into a room is told that they read all of it, and what there is to do otherwise.
async function toldOf(later, stage) {
  const verónica = await stage.teacher(later, 'Verónica', phone);
  await verónica.enter();
  const { page } = verónica;
  const path = new URL(await page.locator('a.space-card', { hasText: room }).getAttribute('href'), page.url()).pathname;
  await verónica.goTo(`${path}/integrantes`);
  const told = page.locator('.people-reads');
  await told.getByText('lee todo lo que ya se escribió').waitFor();
  await mustBeAccessible(page, 'members of a room');
  await press(page, told.getByRole('link', { name: 'Preparar un traspaso' }));
  await page.getByRole('heading', { level: 1, name: 'Traspaso' }).waitFor();
}

export async function handover(suite, stage) {
  await suite.test('handover: chosen from the logbook, kept through a reload, sent to a notebook and read there', (later) => handedOn(later, stage));
  await suite.test('handover: from a room, without a network', (later) => fromRoom(later, stage));
  await suite.test('handover: whoever brings somebody into a room is told what they will read', (later) => toldOf(later, stage));
}
