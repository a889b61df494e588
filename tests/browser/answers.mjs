// What is said of an acta once it is there, what is taken along of it, and the date of a session that is still to come.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { mustBeAccessible } from './stage/accessibility.mjs';
import { until } from './until.mjs';

const over = 'Amigo crítico con Pedro';
const planned = 'Amigo crítico con Yasna';
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

const pathTo = async (teacher, title) => new URL(await teacher.page.locator('a.space-card', { hasText: title }).getAttribute('href'), teacher.page.url()).pathname;
const wide = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

async function toTheActa(teacher) {
  await teacher.enter();
  await teacher.goTo(`${await pathTo(teacher, over)}/acta`);
  await teacher.page.getByRole('heading', { name: 'Lo que se conversó' }).waitFor();
}

async function saved(page, name) {
  if (!(await page.getByRole('link', { name }).isVisible())) await page.getByText('Guardar una copia').press('Enter');
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name }).press('Enter');
  const download = await coming;
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

async function taken(later, stage) {
  const pedro = await stage.teacher(later, 'Pedro', phone);
  await toTheActa(pedro);
  const { page } = pedro;
  const text = await saved(page, 'Texto (Markdown)');
  await mustBeAccessible(page, 'what can be taken along');
  await pedro.picture('what can be taken along');
  assert.match(text.name, /^Acta Amigo crítico con Pedro.* \d{4}-\d\d-\d\d\.md$/);
  assert.match(text.text, /^# Amigo crítico con Pedro/);
  assert.match(text.text, /\(hora de Santiago\)/);
  assert.doesNotMatch(text.text, /Lo del zorro/, 'a private note is in it');
  const sheet = await saved(page, 'Compromisos en planilla (CSV)');
  assert.match(sheet.name, /\.csv$/);
  assert.match(sheet.text, /^\uFEFF"Compromiso";"Responsables";/);
  const data = await saved(page, 'Datos (JSON)');
  assert.equal(JSON.parse(data.text).commitments.length, 4);
  assert.ok((await wide(page)) <= 0, 'it scrolls sideways');
}

// One asks for a correction, by keyboard on a phone; the other reads it at once, below what it is about, and confirms.
async function answered(later, stage) {
  const [tamara, javiera] = await Promise.all([stage.teacher(later, 'Tamara', phone), stage.teacher(later, 'Javiera', { node: 1 })]);
  await Promise.all([toTheActa(tamara), toTheActa(javiera)]);
  const { page } = tamara;
  const question = '.acta-question > div:first-child';
  await page.getByRole('button', { name: 'Pedir una corrección' }).press('Enter');
  const words = page.getByLabel('Qué habría que corregir');
  await until('one can write at once', () => words.evaluate((field) => field === document.activeElement));
  await mustBeAccessible(page, 'asking for a correction');
  assert.ok((await wide(page)) <= 0, 'it scrolls sideways');
  const about = page.getByLabel('Sobre qué');
  const first = (await page.locator(`${question} blockquote`).textContent()).slice(0, 20);
  await about.selectOption({ label: (await about.locator('option', { hasText: first }).first().textContent()) });
  await words.fill('No era «demuestro», era «muestro».\n**Y no más.**');
  await page.locator('.acta-answering').scrollIntoViewIfNeeded();
  await tamara.picture('asking for a correction');
  await page.locator('.acta-correcting').getByRole('button', { name: 'Pedir una corrección' }).press('Enter');
  await page.locator(question).getByText('No era «demuestro»').waitFor();
  await page.getByText('Listo: tu corrección quedó en el acta.').waitFor();
  await until('the keyboard is where it was', () => page.getByRole('button', { name: 'Pedir una corrección' }).evaluate((button) => button === document.activeElement));

  await javiera.page.locator(question).getByText('No era «demuestro»').waitFor();
  assert.match(await javiera.page.locator(question).textContent(), /¿Cómo demuestro/, 'nothing is rewritten');
  await javiera.page.locator(question).getByText(/^Tamara.* pide una corrección/).waitFor();
  await javiera.page.getByRole('button', { name: 'Leí el acta y está bien' }).press('Enter');
  await javiera.page.getByText('Ya dijiste que está bien.').waitFor();
  await page.getByText(/^Javiera.* la leyó y dice que está bien/).waitFor();
  await mustBeAccessible(javiera.page, 'an acta that was confirmed');
  await javiera.page.getByRole('heading', { name: 'Lo que dicen del acta' }).scrollIntoViewIfNeeded();
  await javiera.picture('an acta with what is said of it');

  // Whoever facilitated is told of it, and comes to the acta from there.
  const carolina = await stage.teacher(later, 'Carolina');
  await carolina.enter();
  await carolina.goTo('/avisos');
  await carolina.page.getByRole('link', { name: /Tamara.* pidió una corrección en el acta de «Amigo crítico con Pedro/ }).click();
  await carolina.page.locator(question).getByText('No era «demuestro»').waitFor();

  // It is taken back by keyboard: that it was asked for stays, and what it said goes, on every screen.
  await page.getByRole('button', { name: /^Retirar tu corrección: No era/ }).press('Enter');
  await mustBeAccessible(page, 'before a correction is taken back');
  await tamara.picture('before a correction is taken back');
  await page.getByRole('button', { name: 'Sí, retirarla' }).press('Enter');
  await page.getByText('Listo: retiraste tu corrección.').waitFor();
  for (const each of [tamara, javiera, carolina]) {
    await each.page.locator(question).getByText(/^Tamara.* había pedido una corrección y la retiró/).waitFor();
    assert.equal(await each.page.getByText('No era «demuestro»').count(), 0, 'what was taken back is shown');
  }
  await page.getByRole('button', { name: 'Pedir una corrección' }).press('Enter');
  await words.fill('No era «demuestro», era «muestro».');
  await about.selectOption({ label: (await about.locator('option', { hasText: first }).first().textContent()) });
  await page.locator('.acta-correcting').getByRole('button', { name: 'Pedir una corrección' }).press('Enter');
  await page.locator(question).getByText('No era «demuestro»').waitFor();

  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('.acta-answering').isVisible(), false, 'paper has buttons');
  assert.equal(await page.locator(question).getByText('No era «demuestro»').isVisible(), true);
}

async function onlyThoseWhoWereThere(later, stage) {
  const pedro = await stage.teacher(later, 'Pedro');
  await pedro.enter();
  const path = await pathTo(pedro, over);
  const antonia = await stage.teacher(later, 'Antonia', { node: 1 });
  await antonia.enter();
  for (const form of ['acta.md', 'acta.csv', 'acta.json', 'session.ics']) {
    const answer = await antonia.page.request.get(`${antonia.road.address}/api/spaces/${path.split('/')[2]}/${form}`);
    assert.equal(answer.status(), 404, form);
    assert.doesNotMatch(await answer.text(), /Pedro/);
  }
}

// The date is changed here and shown there on another clock.
async function dated(later, stage) {
  const [ernesto, gladys] = await Promise.all([
    stage.teacher(later, 'Ernesto'), stage.teacher(later, 'Gladys', { node: 1, ...phone, timezoneId: 'America/Lima' }),
  ]);
  for (const each of [ernesto, gladys]) {
    await each.enter();
    await each.page.locator('a.space-card', { hasText: planned }).click();
    await each.page.getByRole('heading', { name: 'Fases y tiempos' }).waitFor();
  }
  assert.equal(await gladys.page.getByRole('button', { name: 'Cambiar la fecha' }).count(), 0);
  await ernesto.page.getByRole('button', { name: 'Cambiar la fecha' }).press('Enter');
  const field = ernesto.page.getByLabel('Día y hora');
  await until('one can choose at once', () => field.evaluate((input) => input === document.activeElement));
  await field.fill('2020-01-01T10:00');
  await ernesto.page.getByRole('button', { name: 'Guardar la fecha' }).click();
  await ernesto.page.getByRole('alert').filter({ hasText: 'Esa fecha ya pasó' }).waitFor();
  await mustBeAccessible(ernesto.page, 'choosing another date');
  const year = new Date().getFullYear() + 1;
  await field.fill(`${year}-01-15T18:45`);
  await ernesto.page.getByRole('button', { name: 'Guardar la fecha' }).press('Enter');
  await ernesto.page.locator('.plan-when time', { hasText: '18:45' }).waitFor();
  // In January Chile is two hours ahead of Peru.
  await gladys.page.locator('.plan-when time', { hasText: '16:45' }).waitFor();
  await gladys.page.locator('.plan-elsewhere', { hasText: '18:45' }).getByText(/hora de Santiago/).waitFor();
  assert.equal(await ernesto.page.locator('.plan-elsewhere').count(), 0);
  assert.ok((await wide(gladys.page)) <= 0, 'it scrolls sideways');
  await mustBeAccessible(gladys.page, 'a date on another clock');
  await gladys.picture('a date on another clock');
  const link = gladys.page.getByRole('link', { name: 'Agregar al calendario' });
  const answer = await gladys.page.request.get(new URL(await link.getAttribute('href'), gladys.page.url()).href);
  assert.equal(answer.headers()['content-type'], 'text/calendar; charset=utf-8');
  assert.match(await answer.text(), new RegExp(`\\r\\nDTSTART;TZID=America/Lima:${year}0115T164500\\r\\n`));
}

export async function answers(suite, stage) {
  await suite.test('an acta is taken along', (later) => taken(later, stage));
  await suite.test('an acta is corrected beside its words, and confirmed', (later) => answered(later, stage));
  await suite.test('an acta is taken along by nobody else', (later) => onlyThoseWhoWereThere(later, stage));
  await suite.test('a session gets another date, which each reads on their own clock', (later) => dated(later, stage));
}
