// Without a mouse, and with a voice that reads.
import assert from 'node:assert/strict';

import { everybody, planned } from './sessions.mjs';
import { community } from './together.mjs';

const stopsMax = 80;

const focused = (page) =>
  page.evaluate(() => {
    const { activeElement: here } = document;
    return here.getAttribute('aria-label') ?? (here.textContent.trim().slice(0, 80) || here.tagName);
  });

const described = (page) =>
  page.evaluate(() => document.getElementById(document.activeElement.getAttribute('aria-describedby')).textContent);

// Tab by tab to what is called so.
async function tabTo(page, text) {
  for (let stops = 0; stops < stopsMax; ++stops) {
    if ((await focused(page)).includes(text)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`the tab key does not reach "${text}"; it ends at "${await focused(page)}"`);
}

async function withoutMouse(later, stage) {
  const [verónica, pedro] = await Promise.all([
    stage.teacher(later, 'Verónica'),
    stage.teacherIn(later, 'Pedro', community, { node: 1 }),
  ]);
  const { page } = verónica;
  const mark = 'Sin ratón:';
  await verónica.goTo('/');
  await page.getByRole('button', { name: 'Verónica' }).waitFor();
  await tabTo(page, 'Verónica');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: community }).waitFor();
  await tabTo(page, community);
  await page.keyboard.press('Enter');
  await page.locator('li.row').first().waitFor();
  await page.waitForFunction(() => document.activeElement.tagName === 'H1');

  await page.keyboard.press('Tab');
  await tabTo(page, 'Tu mensaje para');
  await page.keyboard.type(`${mark} uno`);
  await page.keyboard.press('Enter');
  await pedro.sees(`${mark} uno`);
  await verónica.allSent();

  // While one writes, others do too.
  await page.keyboard.type(`${mark} d`);
  await pedro.write(`${mark} ¿me leen?`);
  await verónica.sees(`${mark} ¿me leen?`);
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'TEXTAREA', 'the focus was stolen');
  await page.keyboard.type('os');
  await page.waitForFunction(
    (words) => [...document.querySelectorAll('[aria-live=polite]')].some((each) => each.textContent === words),
    `Pedro Maripil Neculmán: ${mark} ¿me leen?`,
  );
  await page.keyboard.press('Enter');
  await pedro.sees(`${mark} dos`);

  // Back to the messages: one stop, then arrows.
  await page.keyboard.press('Shift+Tab');
  while (!(await focused(page)).startsWith('Acciones del mensaje')) await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ArrowUp');
  assert.equal(await focused(page), 'Acciones del mensaje: Pedro Maripil Neculmán');
  assert.equal(await described(page), `${mark} ¿me leen?`, 'the button says what was said');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Responder');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement.tagName === 'TEXTAREA');
  await page.keyboard.type(`${mark} te leo`);
  await page.keyboard.press('Enter');
  await pedro.row(`${mark} te leo`).locator('.quote', { hasText: '¿me leen?' }).waitFor();
  await verónica.allSent();

  await page.keyboard.press('Shift+Tab');
  while (!(await focused(page)).startsWith('Acciones del mensaje')) await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Corregir');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement.tagName === 'TEXTAREA');
  await page.keyboard.type(', y bien');
  await page.keyboard.press('Enter');
  await pedro.row(`${mark} te leo, y bien`).getByText('editado').waitFor();
  await verónica.picture('keyboard');
}

const circle = {
  template: 'circulo-de-palabra',
  purpose: '¿Qué nos sostuvo este año?',
  seats: { leads: 'facilitador', presents: 'integrante', asks: 'integrante' },
};

// To it, on from where the focus is, and pressed.
async function press({ page }, name) {
  await page.getByRole('button', { name, exact: true }).or(page.getByRole('link', { name, exact: true })).first().waitFor();
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

// On a phone Enter begins another line.
async function say(one, words) {
  await tabTo(one.page, 'Tu aporte');
  await one.page.keyboard.type(words);
  await tabTo(one.page, 'Enviar');
  await one.page.keyboard.press('Enter');
  await one.card(words).waitFor();
}

async function goOn(leads, title) {
  await press(leads, 'Conducir');
  await press(leads, `Pasar a: ${title}`);
}

// Three people, and nobody has a mouse.
async function sessionWithoutMouse(later, stage) {
  const space = await planned(later, stage, 'Círculo sin ratón', circle);
  const { leads, presents, asks } = await everybody(later, stage, space);
  await press(leads, 'Comenzar la sesión');
  for (const one of [leads, presents, asks]) await one.phase('Apertura');
  await tabTo(leads.page, 'INPUT');
  await leads.page.keyboard.press('ArrowRight');
  await say(leads, '¿Qué nos sostuvo?');
  await presents.card('¿Qué nos sostuvo?').waitFor();
  await press(presents, 'Ya estoy');

  await goOn(leads, 'Ronda');
  for (const [one, words] of [[leads, 'A mí, el equipo.'], [presents, 'A mí, mi curso.'], [asks, 'A mí, la banda.']]) {
    await one.sees('Tienes la palabra');
    await say(one, words);
    await press(one, 'Listo, pasar la palabra');
  }
  await goOn(leads, 'Cierre');
  await asks.phase('Cierre');
  await say(asks, 'Gracias por escuchar.');

  await press(leads, 'Conducir');
  await press(leads, 'Terminar la sesión');
  await press(leads, 'Sí, terminar');
  await press(presents, 'Ver el acta');
  await presents.sees('A mí, mi curso.');
  await presents.page.waitForFunction(() => document.activeElement.tagName === 'H1');
  await press(presents, 'Leí el acta y está bien');
  await presents.sees('Ya dijiste que está bien.');
}

// A screen reader is told what others write, once, and not what one wrote oneself.
async function announced(later, stage) {
  const [hernán, javiera] = await Promise.all([
    stage.teacherIn(later, 'Hernán', community),
    stage.teacherIn(later, 'Javiera', community, { node: 1 }),
  ]);
  await hernán.page.evaluate(() => {
    window.read = [];
    const hear = (changes) => window.read.push(...changes.flatMap(({ addedNodes }) => [...addedNodes]).map((each) => each.textContent));
    for (const live of document.querySelectorAll('[aria-live]')) new MutationObserver(hear).observe(live, { subtree: true, childList: true });
  });
  await hernán.write('Para el oído: lo mío');
  await hernán.allSent();
  for (const times of [1, 2]) {
    await javiera.page.getByRole('textbox').fill('Para el oído: sí');
    await javiera.page.keyboard.press('Enter');
    await hernán.page.waitForFunction((count) => window.read.length >= count, times);
  }
  const words = 'Javiera Huaiquimil Ojeda: Para el oído: sí';
  assert.deepEqual(await hernán.page.evaluate(() => window.read), [words, words]);
}

export async function keyboard(suite, stage) {
  await suite.test('everything can be done with the keyboard, and nobody takes the focus away', (later) => withoutMouse(later, stage));
  await suite.test('a session is held with the keyboard, from its beginning to its acta', (later) => sessionWithoutMouse(later, stage));
  await suite.test('what others write is read aloud, each time once', (later) => announced(later, stage));
}
