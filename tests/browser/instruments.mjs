// What people are asked by instruments: opened, answered by keyboard and without a link, and shown as a group's report with
// its table of numbers.
import assert from 'node:assert/strict';

import { mustBeAccessible } from './stage/accessibility.mjs';
import { until } from './until.mjs';

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
const desk = { viewport: { width: 1366, height: 768 } };
const network = 'Red rural de cuatro escuelas';

async function fits(teacher, name) {
  assert.ok((await teacher.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, `${name} scrolls sideways`);
  await mustBeAccessible(teacher.page, name);
  await teacher.picture(name);
}

async function inNetwork(later, stage, name, device) {
  const teacher = await stage.teacher(later, name, device);
  await teacher.enter();
  const { page } = teacher;
  const path = new URL(await page.locator('a.space-card', { hasText: network }).first().getAttribute('href'), page.url()).pathname;
  await teacher.goTo(path);
  await page.getByRole('link', { name: 'Instrumentos' }).press('Enter');
  await page.getByRole('heading', { name: 'Para responder' }).waitFor();
  return { teacher, page, path };
}

const card = (page, title, part) => page.locator(`.ins-section:has(#${part}) .ins-card`, { hasText: title });

// The demo's first entry has ended: bars, the same as a table, each item, and nobody's name.
async function results(later, stage, device) {
  const width = device.viewport.width;
  const { teacher, page } = await inNetwork(later, stage, 'Ernesto', device);
  await fits(teacher, `instruments of a network ${width}`);
  await card(page, 'Redes efectivas', 'ins-ended').getByRole('link').press('Enter');
  await page.getByRole('heading', { name: 'El grupo' }).waitFor();
  const rows = page.locator('.ins-section:has(#ins-group) .ins-table tbody tr');
  assert.equal(await rows.count(), 5);
  assert.match(await rows.first().innerText(), /Propósito.*2,9|Propósito.*3,/s);
  assert.equal(await page.locator('.ins-figure').count(), 17 - 1, 'what nobody answered is not there');
  await page.getByRole('link', { name: 'Descargar tabla (CSV)' }).waitFor();
  assert.equal(await page.locator('.ins-section:has(#ins-group)', { hasText: /Rosa|Ernesto/ }).count(), 0, 'a report names nobody');
  await fits(teacher, `the report of a group ${width}`);
}

// Answered by keyboard, kept without a link, sent when it is back, changed and taken back.
async function answering(later, stage) {
  const { teacher, page } = await inNetwork(later, stage, 'Marisol', phone);
  await card(page, 'Redes efectivas', 'ins-open').getByRole('link').press('Enter');
  const first = page.locator('.ins-item').first();
  await first.waitFor();
  await first.getByRole('radio', { name: 'De acuerdo', exact: true }).press('Space');
  await page.getByText('1 respondida de 17').waitFor();
  await page.locator('.ins-item').nth(1).getByRole('checkbox', { name: 'No aplica' }).press('Space');
  await page.getByText('2 respondidas de 17').waitFor();
  await fits(teacher, 'answering on a phone');
  await page.reload();
  await page.getByText('2 respondidas de 17').waitFor();
  assert.ok(await first.getByRole('radio', { name: 'De acuerdo', exact: true }).isChecked(), 'what was answered is lost');
  await page.context().setOffline(true);
  await first.getByRole('radio', { name: 'Muy de acuerdo', exact: true }).press('Space');
  await page.getByRole('button', { name: 'Enviar mis respuestas' }).press('Enter');
  await page.getByText('Lo que respondiste sigue en este dispositivo.').waitFor();
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Enviar mis respuestas' }).press('Enter');
  await page.getByRole('button', { name: 'Enviar los cambios' }).waitFor();
  await page.getByRole('heading', { name: 'Lo tuyo' }).waitFor();
  assert.match(await page.locator('.ins-profile .ins-table tbody tr').first().innerText(), /5,0/);
  await page.getByRole('button', { name: 'Borrar mis respuestas' }).press('Enter');
  await page.getByText('Tus respuestas se borran para siempre.', { exact: false }).waitFor();
  await page.locator('.ins-sure').getByRole('button', { name: 'Borrar mis respuestas' }).press('Enter');
  await page.getByRole('button', { name: 'Enviar mis respuestas' }).waitFor();
}

// Whoever may asks: every shipped instrument is there; it waits among the notices of whoever is asked.
async function opening(later, stage) {
  const { teacher, page, path } = await inNetwork(later, stage, 'Ernesto', desk);
  await page.getByRole('button', { name: 'Pedir respuestas' }).press('Enter');
  const which = page.getByRole('combobox', { name: 'Instrumento' });
  await which.waitFor();
  assert.equal(await which.locator('option').count(), 29);
  await which.selectOption('cierre-cuadra-triangular-redondo');
  await page.getByText('se mostrará sin tu nombre en un tablero', { exact: false }).waitFor();
  await page.getByRole('combobox', { name: 'Momento' }).selectOption('progress');
  await fits(teacher, 'asking for answers');
  await page.getByRole('button', { name: 'Pedir respuestas ahora' }).press('Enter');
  await page.getByText('¿Qué te cuadra?', { exact: false }).first().waitFor();
  await fits(teacher, 'a board before it is answered');
  await teacher.goTo('/avisos');
  await page.getByRole('heading', { name: 'Te piden responder' }).waitFor();
  await fits(teacher, 'what waits for an answer');
  await teacher.goTo(`${path}/instrumentos`);
  await card(page, 'Cierre', 'ins-open').getByRole('link').press('Enter');
  await page.getByRole('button', { name: 'Terminar ahora' }).press('Enter');
  await page.locator('.ins-sure').getByRole('button', { name: 'Terminar ahora' }).press('Enter');
  await page.getByText('No hay un resultado que mostrar', { exact: false }).waitFor();
  await until('nothing is answered any more', async () => (await page.locator('.ins-form').count()) === 0);
}

export async function instruments(suite, stage) {
  for (const [name, device] of [['phone', phone], ['desk', desk]]) await suite.test(`instruments: a group's report, ${name}`, (later) => results(later, stage, device));
  await suite.test('instruments: answering, without a link too', (later) => answering(later, stage));
  await suite.test('instruments: asking', (later) => opening(later, stage));
}
