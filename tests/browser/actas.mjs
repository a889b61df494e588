// A session before it begins and after it is over: its plan and its seats, and the acta that it leaves.
import assert from 'node:assert/strict';

import { mustBeAccessible } from './stage/accessibility.mjs';
import { until } from './until.mjs';

const over = 'Amigo crítico con Pedro';
const planned = 'Amigo crítico con Yasna';
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
const desk = { viewport: { width: 1366, height: 768 } };

const cardOf = (page, title) => page.locator('a.space-card', { hasText: title });
const pathTo = async (teacher, title) => new URL(await cardOf(teacher.page, title).getAttribute('href'), teacher.page.url()).pathname;
const wide = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

async function toTheActa(teacher) {
  await teacher.enter();
  await teacher.goTo(`${await pathTo(teacher, over)}/acta`);
  await teacher.page.getByRole('heading', { name: 'Lo que se conversó' }).waitFor();
}

async function read(later, stage, device) {
  const pedro = await stage.teacher(later, 'Pedro', device);
  await toTheActa(pedro);
  const { page } = pedro;
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H1');
  const question = page.locator('.acta-question blockquote');
  assert.match(await question.nth(0).textContent(), /¿Cómo demuestro/);
  assert.match(await question.nth(1).textContent(), /¿Qué me cuentan/);
  const commitments = page.locator('.acta-commitment');
  assert.equal(await commitments.count(), 4);
  assert.match(await commitments.last().textContent(), /fuera de plazo/);
  await page.getByText(/^Un aporte de .* que se retiró/).waitFor();
  await page.getByText('antes iba como «Pregunta aclaratoria»').waitFor();
  await page.getByText('hizo una pausa de 4 min').waitFor();
  assert.equal(await page.getByText('Lo del zorro').count(), 0, 'a private note is in it');
  assert.ok((await wide(page)) <= 0, 'it scrolls sideways');
  await mustBeAccessible(page, 'the acta');
  await pedro.picture(`acta ${device.viewport.width}`);
}

// What a printer gets: the words and nothing to press, nothing cut off at the edge of the screen.
async function printed(later, stage) {
  const pedro = await stage.teacher(later, 'Pedro', desk);
  await toTheActa(pedro);
  const { page } = pedro;
  const pages = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g).length;
  assert.ok(pages >= 3 && pages <= 8, `${pages} pages`);
  await page.emulateMedia({ media: 'print' });
  for (const hidden of ['.spaces', '.bar', '.acta-sharing']) assert.equal(await page.locator(hidden).first().isVisible(), false, hidden);
  const { background, ink } = await page.evaluate(() => ({
    background: getComputedStyle(document.documentElement).backgroundColor, ink: getComputedStyle(document.querySelector('.acta-words')).color,
  }));
  assert.deepEqual([background, ink], ['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
  assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector('.acta-page')).overflowY), 'visible');
}

async function withoutSignal(later, stage) {
  const pedro = await stage.teacher(later, 'Pedro', phone);
  await toTheActa(pedro);
  await pedro.shellKept();
  await pedro.goOffline();
  await pedro.page.reload();
  await pedro.page.getByText('Así estaba el acta la última vez').waitFor();
  await pedro.page.getByRole('heading', { name: 'Acuerdos y compromisos' }).first().waitFor();
  await pedro.comeBack();
  await pedro.page.getByText('Así estaba el acta').waitFor({ state: 'detached' });
}

async function notForStrangers(later, stage) {
  const pedro = await stage.teacher(later, 'Pedro');
  await pedro.enter();
  const path = await pathTo(pedro, over);
  const antonia = await stage.teacher(later, 'Antonia', { node: 1 });
  await antonia.enter();
  await antonia.goTo(`${path}/acta`);
  await antonia.page.getByRole('alert').filter({ hasText: /\S/ }).first().waitFor();
  assert.equal(await antonia.page.locator('.acta').count(), 0);
}

// The plan, as who coordinates and as who takes part see it; each sees at once what the other does.
async function planning(later, stage) {
  const [ernesto, gladys] = await Promise.all([stage.teacher(later, 'Ernesto', desk), stage.teacher(later, 'Gladys', { node: 1, ...phone })]);
  for (const each of [ernesto, gladys]) {
    await each.enter();
    await cardOf(each.page, planned).click();
    await each.page.getByRole('heading', { name: 'Fases y tiempos' }).waitFor();
    assert.ok((await wide(each.page)) <= 0, 'it scrolls sideways');
    await mustBeAccessible(each.page, `the plan, ${each.name}`);
    await each.picture(`plan ${each.name}`);
  }
  const friends = (page) => page.locator('.plan-seat-card', { hasText: 'Amiga o amigo crítico' });
  assert.equal(await gladys.page.getByRole('button', { name: 'Comenzar la sesión' }).count(), 0);
  assert.equal(await gladys.page.getByRole('button', { name: /Tomar este rol: Facilitadora/ }).count(), 0);
  await gladys.page.getByRole('button', { name: /Tomar este rol: Amiga/ }).click();
  await friends(ernesto.page).getByText('Gladys').waitFor();
  await ernesto.page.getByRole('button', { name: /Quitar a Gladys/ }).click();
  await friends(gladys.page).getByText('Gladys').waitFor({ state: 'detached' });

  await ernesto.page.getByRole('button', { name: /Dar a alguien este rol: Amiga/ }).click();
  const name = ernesto.page.getByLabel('Buscar por nombre');
  assert.ok(await name.evaluate((field) => field === document.activeElement));
  await name.fill('gladys');
  await mustBeAccessible(ernesto.page, 'finding somebody');
  await ernesto.page.getByRole('button', { name: /^Gladys/ }).click();
  await friends(gladys.page).getByText('Gladys').waitFor();

  const seated = () => friends(gladys.page).locator('.plan-seat-person').allInnerTexts();
  const before = await seated();
  await ernesto.page.getByRole('button', { name: 'Cambiar el plan' }).click();
  await choosing(ernesto);
  await ernesto.page.getByLabel('Para qué nos juntamos').fill('Mirar dos cuadernos con calma.');
  await ernesto.page.getByRole('button', { name: 'Guardar el plan' }).click();
  await gladys.page.getByText('Mirar dos cuadernos con calma.').waitFor();
  await until(`the seats stayed: ${before}`, async () => String(await seated()) === String(before));
}

// Among all of them one finds by what for, by time and by words; with the keyboard alone.
async function choosing(ernesto) {
  const { page } = ernesto;
  await page.getByRole('heading', { name: 'Amigo crítico', exact: true }).waitFor();
  await page.locator('.template-card .plan-phase-step').nth(9).waitFor();
  await mustBeAccessible(page, 'changing the plan');
  await ernesto.picture('changing the plan');
  await page.getByRole('button', { name: 'Elegir otra forma' }).press('Enter');
  const cards = page.locator('.template-card');
  await until('there are many', async () => (await cards.count()) > 15);
  const all = await cards.count();
  assert.ok(await page.getByLabel('Buscar').evaluate((field) => field === document.activeElement));
  assert.ok((await wide(page)) <= 0, 'it scrolls sideways');
  await mustBeAccessible(page, 'choosing among many');
  await ernesto.picture('choosing among many');
  await page.getByLabel('Tiempo que tenemos').selectOption('30');
  await page.getByLabel('Nos juntamos a…').selectOption('together');
  await until('few are left', async () => (await cards.count()) < all / 2 && (await cards.count()) > 0);
  await page.keyboard.press('Shift+Tab');
  await page.getByLabel('Buscar').fill('circulo palabra');
  // What the network adapted from it, in a test of before, is found by the same words.
  const circle = cards.filter({ has: page.getByRole('heading', { name: 'Círculo de palabra', exact: true }), hasNotText: 'De la red' });
  await until('circles are left', async () => {
    const names = await cards.getByRole('heading').allInnerTexts();
    return (await circle.count()) === 1 && names.every((name) => name.includes('Círculo'));
  });
  await circle.getByText('Cuándo usarla y sus fases').press('Enter');
  await circle.locator('.template-phases li', { hasText: 'Ronda' }).waitFor();
  await mustBeAccessible(page, 'one of many, opened');
  await page.getByLabel('Buscar').fill('no hay tal cosa');
  await page.getByText('Ninguna calza con eso.').waitFor();
  await page.getByRole('button', { name: 'Ver todas' }).press('Enter');
  await until('all are back', async () => (await cards.count()) === all);
  await circle.getByRole('button', { name: 'Elegir esta forma' }).press('Enter');
  await until('it is whole', async () => (await page.locator('.plan-phase-step').count()) === 3);
  assert.ok(await page.getByRole('heading', { name: 'Círculo de palabra', exact: true }).evaluate((heading) => heading === document.activeElement));
  await page.getByRole('button', { name: 'Elegir otra forma' }).click();
  await page.getByRole('button', { name: 'Elegir esta forma: Amigo crítico', exact: true }).click();
  await page.locator('.template-card .plan-phase-step').nth(9).waitFor();
}

export async function actas(suite, stage) {
  await suite.test('an acta is read on a phone', (later) => read(later, stage, phone));
  await suite.test('an acta is read on a desk', (later) => read(later, stage, desk));
  await suite.test('an acta is printed', (later) => printed(later, stage));
  await suite.test('an acta opens without a signal, as it was', (later) => withoutSignal(later, stage));
  await suite.test('an acta opens for nobody else', (later) => notForStrangers(later, stage));
  await suite.test('a session is planned and its seats are shared out', (later) => planning(later, stage));
}
