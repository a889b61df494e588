// The logbook of one person: their sessions, what they took on there and what became of it, for them alone.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { mustBeAccessible } from './stage/accessibility.mjs';
import { until } from './until.mjs';

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
const older = 'El zorro y el cóndor: mirar la clase';
const newer = 'Tercero parte primero';
const ofHers = 'Pedir un ticket de salida a la semana';
const ofTheMentor = 'Preguntar algo después de cada';

const entryOf = (page, title) => page.locator('.logbook-entry', { hasText: title });

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
  const small = await page.locator('.logbook-page').evaluate((all) =>
    [...all.querySelectorAll('a, button')].filter((each) => each.getBoundingClientRect().height < 44).map((each) => each.textContent));
  assert.deepEqual(small, [], 'each is large enough for a finger');
}

// What the focus is on, pressed without a mouse.
async function press(page, target) {
  await target.waitFor();
  await target.focus();
  await page.keyboard.press('Enter');
}

// The way there, what it says, and back to an acta: by keyboard alone, on a phone.
async function lookedBack(later, stage) {
  const maribel = await stage.teacher(later, 'Maribel', phone);
  await maribel.enter();
  const { page } = maribel;
  await press(page, page.getByRole('link', { name: 'Mi bitácora' }));
  await page.waitForFunction(() => document.activeElement.tagName === 'H1');
  const entry = entryOf(page, older);
  await entry.getByText(ofHers).waitFor();
  const kept = entry.locator('.commitment', { hasText: ofHers });
  await kept.locator('.commitment-mark').getByText('Cumplido').waitFor();
  await kept.getByText('Salieron los tickets').waitFor();
  await entryOf(page, newer).locator('.commitment-words', { hasText: 'En la próxima lectura parte tercero' }).waitFor();
  assert.equal(await page.getByText(ofTheMentor).count(), 0, 'what others took on is theirs');
  assert.equal(await page.locator('.logbook-entry[data-session]').getByText('Verónica').count(), 0, 'nobody else is named');
  // Her class was observed; a stage that they entered, and what she told of her practice, stand at their time.
  const visit = entryOf(page, 'El zorro y el cóndor»').and(page.locator('[data-entry^="visit-"]'));
  await visit.getByText('Observaron tu clase').waitFor();
  await visit.getByText(/^El diálogo fue/).waitFor();
  assert.equal(await visit.getByText('Pasan 0,9 segundos').count(), 0, 'what the other one noted is theirs');
  await page.locator('[data-entry^="stage-"]').first().waitFor();
  await page.locator('.logbook-story').getByText('Tercero partió la clase').waitFor();
  await entry.locator('.commitment', { hasText: 'Escribir dos preguntas' }).getByText('Hoja de preguntas, segundo mes.txt').waitFor();
  const titles = await page.locator('.logbook-entry[data-session] .logbook-title').allTextContents();
  assert.ok(titles.indexOf(newer) < titles.indexOf(older), 'the newest first');
  assert.ok((await page.locator('.logbook-month h2').count()) >= 2);
  await looksRight(maribel, 'logbook');

  await press(page, entry.getByRole('link', { name: older }));
  await page.getByRole('heading', { level: 1, name: 'Acta' }).waitFor();
  assert.match(new URL(page.url()).pathname, /\/acta$/);

  await maribel.goTo('/perfil');
  await press(page, page.locator('.page').getByRole('link', { name: 'Mi bitácora' }));
  await entry.getByText(ofHers).waitFor();

  // Out of reach it is read as it was.
  await page.route(/\/api\/account\/logbook/, (route) => route.abort());
  await maribel.goTo('/bitacora');
  await page.getByText('Así estaba tu bitácora').waitFor();
  await entry.getByText(ofHers).waitFor();
  await looksRight(maribel, 'logbook as it was');
}

// The server's own first page, cut behind its first session.
async function inShortPages(page) {
  await page.route(/\/api\/account\/logbook$/, async (route) => {
    const answer = await route.fetch();
    const whole = await answer.json();
    const sessions = whole.sessions.slice(0, 1);
    await route.fulfill({ response: answer, json: { sessions, before: sessions[0].space } });
  });
}

async function readOn(later, stage) {
  const maribel = await stage.teacher(later, 'Maribel', phone);
  await maribel.enter();
  const { page } = maribel;
  await inShortPages(page);
  await maribel.goTo('/bitacora');
  const sessions = page.locator('.logbook-entry[data-session]');
  await sessions.first().waitFor();
  assert.equal(await sessions.count(), 1);
  // What is older than the oldest session that came would move when the next come.
  assert.equal(await page.locator('.logbook-entry').last().getAttribute('data-session'), await sessions.getAttribute('data-session'));
  await press(page, page.getByRole('button', { name: 'Ver anteriores' }));
  await entryOf(page, older).waitFor();
  await page.getByText(/^Se agreg/).waitFor();
  const spaces = await page.locator('.logbook-entry').evaluateAll((all) => all.map((each) => each.dataset.entry));
  assert.equal(new Set(spaces).size, spaces.length, 'nothing twice');
  // The button is gone; whoever pressed it is at what came.
  await page.getByRole('button', { name: 'Ver anteriores' }).waitFor({ state: 'detached' });
  await page.waitForFunction(() => document.activeElement.classList.contains('logbook-title'));
  await looksRight(maribel, 'logbook, read on');
}

async function takenAlong(later, stage) {
  const maribel = await stage.teacher(later, 'Maribel', phone);
  await maribel.enter();
  const { page } = maribel;
  await inShortPages(page);
  await maribel.goTo('/bitacora');
  await press(page, page.getByText('Imprimir o descargar'));
  const table = page.getByRole('button', { name: 'Descargar planilla (CSV)' });
  await table.waitFor();
  await looksRight(maribel, 'logbook to be taken along');
  const arrives = page.waitForEvent('download');
  await press(page, table);
  const download = await arrives;
  assert.match(download.suggestedFilename(), /^bitacora-\d{4}-\d\d-\d\d\.csv$/);
  const words = readFileSync(await download.path(), 'utf8');
  assert.ok(words.includes(ofHers) && words.includes(older), 'all of it, also what was not on the screen');
  assert.ok(!words.includes(ofTheMentor));

  // On paper: all of it, and none of what is pressed.
  await page.evaluate(() => {
    globalThis.printed = 0;
    globalThis.print = () => (globalThis.printed += 1);
  });
  await press(page, page.getByRole('button', { name: 'Imprimir o guardar en PDF' }));
  await until('it is printed', () => page.evaluate(() => globalThis.printed === 1));
  await page.emulateMedia({ media: 'print' });
  await entryOf(page, older).waitFor();
  assert.equal(await page.locator('.logbook-page').getByRole('button').count(), 0, 'no controls on paper');
  await maribel.picture('logbook on paper');
}

async function nothingYet(later, stage) {
  const maribel = await stage.teacher(later, 'Maribel', phone);
  await maribel.enter();
  const { page } = maribel;
  let reached = false;
  await page.route(/\/api\/account\/logbook$/, (route) => (reached ? route.fulfill({ json: { sessions: [], before: null } }) : route.abort()));
  await page.route(/\/api\/account\/logbook\/rooms/, (route) => route.fulfill({ json: { rooms: [], before: null } }));
  await page.route(/\/api\/spaces\/\d+\/stories/, (route) => route.fulfill({ json: { stories: [] } }));
  await maribel.goTo('/bitacora');
  const again = page.locator('.logbook-page').getByRole('alert').getByRole('button');
  await again.waitFor();
  await looksRight(maribel, 'logbook without a network');
  reached = true;
  await press(page, again);
  await page.getByText('Aquí va a quedar cada sesión').waitFor();
  await looksRight(maribel, 'empty logbook');
}

export async function logbook(suite, stage) {
  await suite.test('logbook: sessions, what was taken on and what became of it, on a phone', (later) => lookedBack(later, stage));
  await suite.test('logbook: earlier sessions come when they are asked for', (later) => readOn(later, stage));
  await suite.test('logbook: taken along as a table and on paper', (later) => takenAlong(later, stage));
  await suite.test('logbook: empty, and without a network', (later) => nothingYet(later, stage));
}
