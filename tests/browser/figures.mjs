// What whoever coordinates a network sees of the whole of it: by keyboard, on a telephone, out of reach; and nobody else.
import assert from 'node:assert/strict';

import { mustBeAccessible } from './stage/accessibility.mjs';
import { until } from './until.mjs';

const phone = { viewport: { width: 360, height: 740 } };
const wide = { viewport: { width: 1366, height: 768 } };
const network = 'Red rural de cuatro escuelas';
const ofFigures = /\/api\/spaces\/\d+\/figures$/;

const period = (name, from, people, rows) => ({ period: name, from, to: '2026-10', people, rows });
const told = {
  outcome: 'told', month: '2026-10', until: 1793512800000,
  alive: [{ kind: 'community', count: 3 }],
  periods: [
    period('month', '2026-10', 0, []),
    period('three_months', '2026-08', 15, [
      { what: 'messages', count: 204 },
      { what: 'sessions', of: 'amigo-critico', title: 'Amigo crítico', count: 3 },
      { what: 'sessions', of: '', title: '', count: 8 },
      { what: 'seats', count: 40, part: 31 },
      { what: 'dialogues', count: 6 },
      { what: 'actions', count: 12, part: 9 },
      { what: 'stages', of: 'red-network/conexion', title: 'Conexión inicial', cycle: 'Red', count: 2 },
    ]),
    period('school_year', '2026-03', 25, [{ what: 'messages', count: 911 }]),
  ],
};

async function looksRight(teacher, name) {
  for (const colorScheme of ['light', 'dark']) {
    await teacher.page.emulateMedia({ colorScheme });
    await mustBeAccessible(teacher.page, `${name}, ${colorScheme}`);
    await teacher.picture(`${name} ${colorScheme}`);
  }
  await teacher.page.emulateMedia({ colorScheme: 'light' });
  const { whole, seen } = await teacher.page.evaluate(() => ({ whole: document.documentElement.scrollWidth, seen: document.documentElement.clientWidth }));
  assert.ok(whole <= seen, `${name}: ${whole} > ${seen}`);
}

const table = (page, name) => page.getByRole('table', { name });
const cell = (page, name, row) => table(page, name).getByRole('row', { name: row }).getByRole('cell');

// What the server says of the demonstration, whatever of it lies in months that are over.
async function asTheServerTells(later, stage) {
  const ernesto = await stage.teacherIn(later, 'Ernesto', network, phone);
  const { page } = ernesto;
  const link = page.getByRole('link', { name: 'Cifras', exact: true });
  await link.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Cifras de la red' }).waitFor();
  await until('the focus is on the title', () => page.evaluate(() => document.activeElement?.tagName === 'H1'));
  await page.getByRole('radio', { name: /^Año escolar/ }).waitFor();
  await table(page, /^Participación: /).waitFor();
  await page.getByRole('heading', { name: 'Cómo leer estas cifras' }).waitFor();
  await looksRight(ernesto, 'figures of the demonstration');
  const loading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Descargar como planilla (CSV)' }).press('Enter');
  assert.match((await loading).suggestedFilename(), /\.csv$/);
}

async function toWhoCoordinates(later, stage) {
  const ernesto = await stage.teacherIn(later, 'Ernesto', network, phone);
  const { page } = ernesto;
  const path = `${new URL(page.url()).pathname}/cifras`;
  await page.route(ofFigures, (route) => route.fulfill({ json: told }));
  await ernesto.goTo(path);
  assert.equal(await cell(page, /^Participación: agosto a octubre de 2026/, 'Mensajes').textContent(), '204');
  assert.equal(await cell(page, /^Participación/, 'Personas que participaron').textContent(), '15 a 19');
  assert.equal(await cell(page, /^Participación/, /^Lugares/).textContent(), '31 de 40');
  assert.equal(await cell(page, /^Visitas/, 'Acordadas').textContent(), 'de menos de 5 personas');
  assert.equal(await cell(page, /^Visitas/, 'Con su diálogo').textContent(), '6');
  assert.deepEqual(await table(page, /^Sesiones que terminaron/).getByRole('rowheader').allTextContents(), ['Amigo crítico', 'Conversaciones propias de la red']);
  assert.equal(await cell(page, 'Espacios donde alguien hizo algo en octubre de 2026', 'Comunidades').textContent(), '3');
  await page.getByRole('region', { name: 'Progreso formativo' }).getByRole('row', { name: /Conexión inicial/ }).waitFor();
  await looksRight(ernesto, 'figures 360');

  // Another period by keyboard.
  await page.getByRole('radio', { name: /^Últimos tres meses/ }).focus();
  await page.keyboard.press('ArrowDown');
  await table(page, /^Participación: marzo a octubre de 2026/).waitFor();
  assert.equal(await cell(page, /^Participación/, 'Mensajes').textContent(), '911');
  await page.keyboard.press('ArrowDown');
  await table(page, /^Participación: octubre de 2026/).waitFor();
  assert.equal(await cell(page, /^Participación/, 'Personas que participaron').textContent(), 'de menos de 5 personas');

  await page.setViewportSize(wide.viewport);
  await looksRight(ernesto, 'figures 1366');

  // Out of reach it is read as it was, and says when that was.
  await page.unroute(ofFigures);
  await page.route(ofFigures, (route) => route.abort());
  await ernesto.goTo(path);
  await page.getByText('Sin conexión con la red: estas son las cifras que leíste').waitFor();
  assert.equal(await cell(page, /^Participación/, 'Mensajes').textContent(), '204');
  assert.equal(await page.getByRole('link', { name: /CSV/ }).count(), 0, 'nothing to be had from a server out of reach');

  // While somebody else has them made, it asks again by itself.
  await page.unroute(ofFigures);
  let asked = 0;
  await page.route(ofFigures, (route) => route.fulfill({ json: asked++ === 0 ? { outcome: 'being_made' } : told }));
  await ernesto.goTo(path);
  await page.getByText('Las cifras se están reuniendo por primera vez este mes.').waitFor();
  await table(page, /^Participación: agosto a octubre de 2026/).waitFor();
  assert.equal(asked, 2);
}

async function toNobodyElse(later, stage) {
  const rosa = await stage.teacherIn(later, 'Rosa', network, { node: 1, ...phone });
  const { page } = rosa;
  await page.locator('.bar-facts').getByRole('link').first().waitFor();
  assert.equal(await page.getByRole('link', { name: 'Cifras', exact: true }).count(), 0);
  await rosa.goTo(`${new URL(page.url()).pathname}/cifras`);
  await page.getByRole('alert').filter({ hasText: /\S/ }).first().waitFor();
  assert.equal(await page.getByRole('table').count(), 0);
  await looksRight(rosa, 'no figures');
}

export async function figures({ test }, stage) {
  await test('whoever coordinates a network comes to its figures and takes them along', (later) => asTheServerTells(later, stage));
  await test('figures of a network are read by period, on any screen and out of reach', (later) => toWhoCoordinates(later, stage));
  await test('figures of a network are told to nobody who does not coordinate it', (later) => toNobodyElse(later, stage));
}
