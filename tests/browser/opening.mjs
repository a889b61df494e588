// Spaces opened from inside: by who may, without a signal too, and in their place among the others.
import assert from 'node:assert/strict';

import { mustBeAccessible } from './stage/accessibility.mjs';

const network = 'Red rural de cuatro escuelas';
const phone = { viewport: { width: 360, height: 740 } };

const cardOf = (page, title) => page.locator('a.space-card', { hasText: title });
const branchOf = (page, title) => page.locator('.spaces li', { has: page.locator(':scope > .space-item > a.space-card', { hasText: title }) });

async function toTheForm(page) {
  await branchOf(page, network).locator(':scope > .space-item > a.space-plus').click();
  await page.getByRole('heading', { level: 1, name: `Abrir un espacio en ${network}` }).waitFor();
}

async function opened(later, stage) {
  const ernesto = await stage.teacher(later, 'Ernesto', { node: 1 });
  await ernesto.enter();
  const { page } = ernesto;
  await toTheForm(page);
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H1');
  assert.deepEqual(await page.locator('.open-kind strong').allTextContents(), ['Comunidad', 'Sesión', 'Sala de mentoría', 'Mesa de acompañamiento']);
  await mustBeAccessible(page, 'opening a space');
  await ernesto.picture('opening');

  // By keyboard alone, from the heading: the choice, the name, the button.
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Escribe un nombre').waitFor();
  await mustBeAccessible(page, 'opening without a name');
  await page.keyboard.type('  Mentoría:   primeras  clases ');
  await page.keyboard.press('Enter');
  const room = branchOf(page, network).locator('.space-below a.space-card', { hasText: 'Mentoría: primeras clases' });
  await room.waitFor();
  await page.getByRole('status').getByText('Se abrió Mentoría: primeras clases').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), 'spaces-title');
  assert.equal(await room.locator('.space-kind').textContent(), 'Sala de mentoría');
  await ernesto.picture('opened');
  await mustBeAccessible(page, 'spaces with an opened one');
  await room.click();
  await page.getByRole('heading', { level: 1, name: 'Mentoría: primeras clases' }).waitFor();
  await ernesto.write('Aquí empezamos.');
  await ernesto.allSent();

  // Below a room there are sessions.
  await page.getByRole('link', { name: 'Urdimbre' }).first().click();
  await branchOf(page, 'Mentoría: primeras clases').locator(':scope > .space-item > a.space-plus').click();
  await page.getByLabel('¿Cómo se llama?').fill('Lo que vimos en la visita');
  await page.getByRole('button', { name: 'Abrir', exact: true }).click();
  await branchOf(page, 'Mentoría: primeras clases').locator('.space-below a.space-card', { hasText: 'Lo que vimos' }).waitFor();
}

async function withoutSignal(later, stage) {
  const ernesto = await stage.teacher(later, 'Ernesto', phone);
  await ernesto.enter();
  const { page } = ernesto;
  await ernesto.shellKept();
  await ernesto.goOffline();
  await page.getByRole('link', { name: 'Nuevo cuaderno personal' }).click();
  await page.getByLabel('¿Cómo se llama?').fill('Mi diario');
  await page.getByRole('button', { name: 'Abrir', exact: true }).click();
  await toTheForm(page);
  await page.getByLabel('¿Cómo se llama?').fill('Ciencias en el aula multigrado');
  await page.getByRole('button', { name: 'Abrir', exact: true }).click();
  await page.locator('.space-opening', { hasText: 'Ciencias en el aula multigrado' }).waitFor();
  await page.locator('.space-opening', { hasText: 'Mi diario' }).waitFor();
  await mustBeAccessible(page, 'spaces about to be opened');
  await ernesto.picture('opening without a signal');
  await page.reload();
  await page.locator('.space-opening', { hasText: 'Mi diario' }).waitFor();
  await ernesto.comeBack();
  await cardOf(page, 'Ciencias en el aula multigrado').waitFor();
  await page.locator('.notebooks a.space-card', { hasText: 'Mi diario' }).waitFor();
  assert.equal(await page.locator('.space-opening').count(), 0);
  await ernesto.picture('opened with a signal again');
}

async function byRole(later, stage) {
  const [rosa, antonia] = await Promise.all([
    stage.teacher(later, 'Rosa', phone),
    stage.teacher(later, 'Antonia', phone),
  ]);
  await Promise.all([rosa.enter(), antonia.enter()]);
  await toTheForm(rosa.page);
  assert.equal(await rosa.page.locator('.open-kind').count(), 0, 'a teacher opens sessions: nothing to choose');
  await rosa.page.getByText('Una conversación con estructura').waitFor();
  await rosa.picture('opening a session');
  assert.equal(await branchOf(antonia.page, network).locator(':scope > .space-item > a.space-plus').count(), 0, 'who observes opens nothing');
  const where = /\/e\/(\d+)/.exec(await cardOf(antonia.page, network).getAttribute('href'))[1];
  await antonia.goTo(`/e/${where}/abrir`);
  await antonia.page.getByText('Con tu rol no puedes abrir espacios aquí').waitFor();
  await mustBeAccessible(antonia.page, 'may not open');
}

export async function opening(suite, stage) {
  await suite.test('a space is opened below another, by keyboard, and is where it belongs', (later) => opened(later, stage));
  await suite.test('a space asked for without a signal is opened when it is back', (later) => withoutSignal(later, stage));
  await suite.test('one is offered to open what one may', (later) => byRole(later, stage));
}
