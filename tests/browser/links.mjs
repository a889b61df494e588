// People without an account answer by link: a family on a phone that loses its coverage in the middle, a student with a
// guardian's yes, and whoever coordinates, who reads figures when it has ended and with five answers, and never before.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { mustBeAccessible } from './stage/accessibility.mjs';
import { until } from './until.mjs';

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
const desk = { viewport: { width: 1366, height: 768 } };
const network = 'Red rural de cuatro escuelas';
const instrument = JSON.parse(readFileSync(new URL('../../protocol/templates/instruments/percepciones-de-la-implementacion.json', import.meta.url), 'utf8'));
const scales = instrument.items.filter(({ kind }) => kind === 'scale').map(({ id }) => id);
// All that a family's phone fetches, pictures and questions included.
const answeringMax = 64 * 1024;

async function fits(person, name) {
  assert.ok((await person.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, `${name} scrolls sideways`);
  await mustBeAccessible(person.page, name);
  await person.picture(name);
}

async function coordinating(later, stage, device) {
  const lead = await stage.teacher(later, 'Ernesto', device);
  await lead.enter();
  const { page } = lead;
  const path = new URL(await page.locator('a.space-card', { hasText: network }).first().getAttribute('href'), page.url()).pathname;
  await lead.goTo(`${path}/instrumentos`);
  await page.getByRole('heading', { name: 'Para responder' }).waitFor();
  return { lead, page };
}

// Made by keyboard; what is shown once is the address with its secret behind the mark.
async function madeLink(page, group, minors) {
  await page.getByRole('button', { name: 'Hacer un enlace' }).press('Enter');
  await page.getByRole('combobox', { name: '¿Para quiénes?' }).fill(group);
  if (minors) await page.getByRole('checkbox', { name: 'Responden menores de edad' }).press('Space');
  await page.getByRole('button', { name: 'Hacer el enlace' }).press('Enter');
  const address = page.getByLabel(`Enlace para ${group}`);
  await address.waitFor();
  const link = new URL(await address.inputValue());
  assert.equal(link.pathname, '/responder');
  assert.match(link.hash, /^#[\w-]{43}$/);
  return link.hash.slice(1);
}

async function asOthers(person, secret, times, consent) {
  for (let time = 0; time < times; time += 1) {
    const answered = await fetch(`${person.road.address}/api/answer-link/answers`, {
      method: 'POST',
      body: JSON.stringify({ secret, id: randomUUID(), answers: Object.fromEntries(scales.map((item) => [item, 4])), ...(consent ? { consent } : {}) }),
    });
    assert.equal(answered.status, 200);
  }
}

async function family(later, stage, secret) {
  const person = await stage.teacher(later, 'Familia', phone);
  const { page, context, road } = person;
  await person.goTo(`/responder#${secret}`);
  await page.getByRole('heading', { level: 1, name: instrument.title }).waitFor();
  await page.getByText(`Te pregunta «${network}».`).waitFor();
  await page.getByText('Es anónimo', { exact: false }).waitFor();
  await fits(person, 'before answering by link');
  assert.ok(road.bytesToBrowser > 5_000 && road.bytesToBrowser <= answeringMax, `${road.bytesToBrowser} bytes to answer by link`);
  console.log(`    answering by link: ${(road.bytesToBrowser / 1024).toFixed(1)} KiB`);
  assert.deepEqual(await context.cookies(), []);
  assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0, 'nothing is installed');

  await page.getByRole('button', { name: 'Empezar a responder' }).press('Enter');
  const item = (place) => page.locator('.ins-item').nth(place);
  await item(0).waitFor();
  assert.equal(await page.locator('.ins-item').count(), scales.length, 'words for nobody are not asked');
  await item(0).getByRole('radio', { name: 'De acuerdo', exact: true }).press('Space');
  await page.getByText('1 respondida de 8').waitFor();
  await fits(person, 'answering by link');
  // What was begun is there again when the page is, and goes on without coverage.
  await page.reload();
  await page.getByText('1 respondida de 8').waitFor();
  road.cut();
  await context.setOffline(true);
  await item(1).getByRole('radio', { name: 'Muy de acuerdo', exact: true }).press('Space');
  await item(2).getByRole('checkbox', { name: 'No aplica' }).press('Space');
  await page.getByText('3 respondidas de 8').waitFor();
  await page.getByRole('button', { name: 'Enviar', exact: true }).press('Enter');
  await page.getByText('Sin conexión. Tus respuestas están en este teléfono', { exact: false }).waitFor();
  await fits(person, 'waiting for coverage');
  await person.comeBack();
  await page.getByRole('heading', { level: 1, name: '¡Gracias!' }).waitFor();
  await fits(person, 'thanks for an answer by link');
  assert.deepEqual(await page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('urdimbre.link'))), [], 'nothing stays on the phone');
  assert.equal(await page.locator('form').count(), 0);
  assert.deepEqual(await context.cookies(), []);
  await asOthers(person, secret, 5);
}

async function student(later, stage, secret) {
  const person = await stage.teacher(later, 'Estudiante', { node: 1, ...phone });
  const { page } = person;
  await person.goTo(`/responder#${secret}`);
  const begin = page.getByRole('button', { name: 'Empezar a responder' });
  await begin.press('Enter');
  await page.getByText('Falta el sí de la persona adulta responsable.').waitFor();
  await fits(person, "before a minor answers, a guardian's yes");
  assert.equal(await page.locator('.ins-item').count(), 0, 'nobody answers before');
  await page.getByRole('checkbox', { name: 'Digo que sí a que responda' }).press('Space');
  await begin.press('Enter');
  await page.locator('.ins-item').first().getByRole('radio', { name: 'De acuerdo', exact: true }).press('Space');
  await page.getByRole('button', { name: 'Enviar', exact: true }).press('Enter');
  await page.getByRole('heading', { level: 1, name: '¡Gracias!' }).waitFor();
  const told = await (await fetch(`${person.road.address}/api/answer-link`, { method: 'POST', body: JSON.stringify({ secret }) })).json();
  await asOthers(person, secret, 4, told.consent.version);
}

async function byLink(later, stage) {
  const { lead, page } = await coordinating(later, stage, desk);
  await page.getByRole('button', { name: 'Pedir respuestas' }).press('Enter');
  await page.getByRole('combobox', { name: 'Instrumento' }).selectOption(instrument.id);
  await page.getByRole('button', { name: 'Pedir respuestas ahora' }).press('Enter');
  await page.getByRole('heading', { name: 'Respuestas por enlace' }).waitFor();
  const families = await madeLink(page, 'Familias de 3º', false);
  await fits(lead, 'a link is made');
  await page.emulateMedia({ media: 'print' });
  assert.ok(await page.locator('.lnk-sheet').isVisible(), 'the sheet is on paper');
  assert.ok(!(await page.locator('.ins-form').isVisible()), 'and nothing else');
  await lead.picture('the sheet of a link on paper');
  await page.emulateMedia({ media: null });
  const students = await madeLink(page, 'Estudiantes de 8º', true);

  await family(later, stage, families);
  await student(later, stage, students);

  // While answers come in there are fives, and no figure.
  await page.reload();
  const card = (group) => page.locator('.lnk .ins-card', { hasText: group });
  await page.locator('.lnk').getByText('Por todos los enlaces juntos hay 10 respuestas o más.').waitFor();
  assert.equal(await page.locator('.ins-by-link').count(), 0, 'nothing is told while it grows');
  assert.equal(await page.getByText(families).count(), 0, 'a secret is shown once');
  await card('Estudiantes de 8º').getByRole('button', { name: 'Cerrar el enlace' }).press('Enter');
  await card('Estudiantes de 8º').locator('.ins-sure').getByRole('button', { name: 'Cerrar el enlace' }).press('Enter');
  await card('Estudiantes de 8º').getByText('Cerrado', { exact: false }).waitFor();
  const late = await stage.teacher(later, 'late', phone);
  await late.goTo(`/responder#${students}`);
  await late.page.getByRole('heading', { level: 1, name: 'Este enlace no recibe respuestas' }).waitFor();
  await fits(late, 'a link that is closed');

  await page.getByRole('button', { name: 'Terminar ahora' }).press('Enter');
  await page.locator('.ins-sure').getByRole('button', { name: 'Terminar ahora' }).press('Enter');
  const part = (title) => page.locator('.ins-by-link', { has: page.getByRole('heading', { name: title, exact: true }) });
  await part('Por enlace: Familias de 3º').getByText('6 respuestas.').waitFor();
  await part('Por enlace: Estudiantes de 8º').getByText('5 respuestas.').waitFor();
  await part('Por enlace, en conjunto').getByText('11 respuestas.').waitFor();
  assert.ok((await part('Por enlace: Familias de 3º').locator('.ins-table tbody tr').count()) > 0, 'a chart has its table');
  await page.getByRole('link', { name: 'Descargar tabla (CSV)' }).waitFor();
  await until('no link is made any more', async () => (await page.locator('.lnk').count()) === 0);
  await fits(lead, 'figures of answers by link');
}

// The demo's own: families and students beside the members, on either width.
async function told(later, stage, device) {
  const { lead, page } = await coordinating(later, stage, device);
  await page.locator('.ins-section:has(#ins-ended) .ins-card', { hasText: instrument.title }).getByRole('link').and(page.locator('[href*="/0de30000-"]')).press('Enter');
  await page.getByRole('heading', { name: 'Por enlace: Familias de las cuatro escuelas' }).waitFor();
  const families = page.locator('.ins-by-link').first();
  await families.getByText('9 respuestas.').waitFor();
  await families.locator('summary').press('Enter');
  await families.locator('.ins-figure').first().waitFor();
  await fits(lead, `answers by link ${device.viewport.width}`);
}

export async function links(suite, stage) {
  await suite.test('links: a family, a student, and figures at the end', (later) => byLink(later, stage));
  for (const [name, device] of [['phone', phone], ['desk', desk]]) await suite.test(`links: what they come to, ${name}`, (later) => told(later, stage, device));
}
