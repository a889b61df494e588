// Evidence of what somebody took on, and what they tell of their practice: brought, written, corrected, shared and taken back.
import assert from 'node:assert/strict';

import { mustBeAccessible } from './stage/accessibility.mjs';
import { until } from './until.mjs';

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
const desk = { viewport: { width: 1366, height: 768 } };
const community = 'CdP de Lenguaje';
const words = 'Grabé la relectura de la segunda';

const pathTo = async (teacher, title) => new URL(await teacher.page.locator('a.space-card', { hasText: title }).getAttribute('href'), teacher.page.url()).pathname;
const commitment = (page, text) => page.locator('.commitment', { hasText: text });

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
}

// What the focus is on, pressed without a mouse.
async function press(page, target) {
  await target.waitFor();
  await target.focus();
  await page.keyboard.press('Enter');
}

async function atCommitments(later, stage, name, options) {
  const teacher = await stage.teacher(later, name, options);
  await teacher.enter();
  const path = await pathTo(teacher, community);
  await teacher.goTo(`${path}/compromisos`);
  return { teacher, page: teacher.page, path };
}

// By keyboard alone, with a link that leads nowhere first; read on another node by who reads the commitment; gone when it is taken back.
async function brought(later, stage) {
  const { teacher, page, path } = await atCommitments(later, stage, 'Ximena', phone);
  const own = commitment(page, 'tres de mi cuarto');
  await press(page, own.getByRole('button', { name: /Sumar evidencia/ }));
  const form = own.getByRole('form', { name: 'Sumar evidencia' });
  const text = form.getByLabel('¿Qué muestra que va o que se cumplió?');
  await until('the words have the focus', () => text.evaluate((field) => field === document.activeElement));
  await press(page, form.getByRole('button', { name: 'Sumar', exact: true }));
  await form.getByText('Faltan unas palabras, un archivo o un enlace.').waitFor();
  await text.focus();
  await page.keyboard.type(words);
  await form.getByLabel('Enlace (opcional)').fill('javascript:alert(1)');
  await press(page, form.getByRole('button', { name: 'Sumar', exact: true }));
  await form.getByText('El enlace debe comenzar con https://').waitFor();
  await looksRight(teacher, 'evidence that is being brought');

  // It is there when the page comes back.
  await teacher.goTo(`${path}/compromisos`);
  await until('the draft is there', async () => (await text.inputValue()) === words);
  await form.getByLabel('Enlace (opcional)').fill('https://ejemplo.cl/audio');
  await press(page, form.getByRole('button', { name: 'Sumar', exact: true }));
  await page.getByText('Listo: tu evidencia va en camino.').waitFor();
  await until('the focus is kept', () => page.evaluate(() => document.activeElement.tagName !== 'BODY'));
  const evidence = own.locator('.commitment-evidence', { hasText: words });
  await evidence.getByRole('link', { name: 'https://ejemplo.cl/audio' }).waitFor();
  await evidence.getByRole('button', { name: /Quitar esta evidencia/ }).waitFor();
  await looksRight(teacher, 'evidence of a commitment');

  const other = await atCommitments(later, stage, 'Tamara', { ...desk, node: 1 });
  const seen = commitment(other.page, 'tres de mi cuarto');
  await seen.getByText(words).waitFor();
  assert.equal(await seen.getByRole('button', { name: /evidencia/ }).count(), 0, 'it is not theirs');
  await looksRight(other.teacher, 'evidence of somebody else');
  await other.teacher.goTo(other.path);
  const row = other.page.locator('.row', { hasText: words });
  await row.getByRole('link', { name: 'Evidencia de un compromiso' }).waitFor();
  await other.teacher.goTo(`${other.path}/compromisos`);
  await seen.getByText(words).waitFor();

  await press(page, evidence.getByRole('button', { name: /Quitar esta evidencia/ }));
  await press(page, evidence.getByRole('button', { name: 'Sí, quitar' }));
  await until('it is gone', async () => (await own.getByText(words).count()) === 0);
  await until('it is gone for others', async () => (await seen.getByText(words).count()) === 0);
}

// A notebook is there; the story is written on a phone, survives the page, says what is missing, and is its author's alone.
async function told(later, stage) {
  const maribel = await stage.teacher(later, 'Maribel', phone);
  await maribel.enter();
  const { page } = maribel;
  const read = [];
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    if (/^\/api\/spaces\/\d+\/stories$/.test(pathname)) read.push(pathname + search);
  });
  await maribel.goTo('/bitacora');
  await page.locator('.logbook-entry[data-session]').first().waitFor();
  assert.equal(await page.getByRole('button', { name: 'Anotar mi acompañamiento' }).count(), 0, 'she coordinates no network');
  await press(page, page.getByRole('button', { name: 'Escribir un relato de valor' }));
  const form = page.getByRole('form', { name: 'Escribir un relato de valor' });
  await until('the heading has the focus', () => page.evaluate(() => document.activeElement.tagName === 'H2'));
  await press(page, form.getByRole('button', { name: 'Guardar en mi cuaderno' }));
  await form.getByText('Cuenta al menos qué pasó.').waitFor();
  const happened = form.getByLabel('¿Qué pasó?');
  await until('what is missing has the focus', () => happened.evaluate((field) => field === document.activeElement));
  await page.keyboard.type('Los tickets me mostraron cómo piensan.');
  await form.getByLabel('¿Qué cambió para mis estudiantes?').fill('Ahora dicen de dónde lo sacaron.');
  await press(page, form.getByText('Elegir de mi bitácora'));
  await form.getByRole('checkbox', { name: /Compromiso: Pedir un ticket de salida/ }).check();
  await looksRight(maribel, 'a story that is being written');
  assert.ok(read.length > 0 && new Set(read).size === read.length, `each notebook is read once when the logbook opens: ${read}`);

  await maribel.goTo('/bitacora');
  await until('the draft is there', async () => (await happened.inputValue()) === 'Los tickets me mostraron cómo piensan.');
  await press(page, form.getByRole('button', { name: 'Guardar en mi cuaderno' }));
  await page.getByText('Listo: el relato está en tu cuaderno.').waitFor();
  const story = page.locator('.logbook-story', { hasText: 'Los tickets me mostraron' });
  await story.getByText('Compromiso: Pedir un ticket de salida').waitFor();
  await looksRight(maribel, 'a story in the logbook');

  await press(page, story.getByRole('button', { name: 'Corregir' }));
  const correcting = page.getByRole('form', { name: 'Corregir el relato' });
  await correcting.getByLabel('¿Qué cambió para mí?').fill('Pregunto menos y espero más.');
  await press(page, correcting.getByRole('button', { name: 'Guardar en mi cuaderno' }));
  await story.getByText('Pregunto menos y espero más.').waitFor();
  await story.getByText(/corregido/).waitFor();

  // Shared by choice, knowing who reads it; the story stays.
  await press(page, story.getByRole('button', { name: 'Compartir' }));
  await story.getByLabel('¿Dónde?').selectOption({ label: 'Mentora a distancia: Valdivia y Putre (Sala de mentoría)' });
  await looksRight(maribel, 'a story that is about to be shared');
  await press(page, story.getByRole('button', { name: 'Compartir aquí' }));
  await story.getByText(/Va en camino a/).waitFor();
  const veronica = await stage.teacher(later, 'Verónica', { ...desk, node: 1 });
  await veronica.enter();
  await veronica.goTo(await pathTo(veronica, 'Mentora a distancia'));
  await veronica.page.locator('.row', { hasText: 'Los tickets me mostraron' }).waitFor();
  await veronica.goTo('/bitacora');
  await veronica.page.locator('.logbook-entry').first().waitFor();
  assert.equal(await veronica.page.getByText('Los tickets me mostraron').count(), 0, 'the story is its author\'s');

  await press(page, story.getByRole('button', { name: 'Cerrar' }));
  await press(page, story.getByRole('button', { name: 'Quitar', exact: true }));
  await press(page, story.getByRole('button', { name: 'Sí, quitarlo' }));
  await page.getByText('El relato se quitó de tu cuaderno.').waitFor();
  await until('it is gone', async () => (await story.count()) === 0);
}

export async function stories(suite, stage) {
  await suite.test('stories: evidence of a commitment is brought, read and taken back, by keyboard on a phone', (later) => brought(later, stage));
  await suite.test('stories: told in a notebook, corrected, shared by choice and taken back', (later) => told(later, stage));
}
