// Sessions that are not live: phases of days, a session that is completed by whoever was absent, a form before it begins, and one
// that is private.
import assert from 'node:assert/strict';

import { mustBeAccessible } from './stage/accessibility.mjs';
import { Seated, everybody, fits, planned } from './sessions.mjs';
import { until } from './until.mjs';

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const desk = { viewport: { width: 1366, height: 768 } };
const day = 86_400_000;

const circle = {
  template: 'circulo-de-palabra',
  purpose: '¿Qué nos sostuvo este año?',
  seats: { leads: 'facilitador', presents: 'integrante', asks: 'integrante', waits: 'integrante' },
};

// As a date field of a browser in Santiago has it.
const field = (at) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Santiago', dateStyle: 'short', timeStyle: 'short' }).format(at).replace(' ', 'T');

async function looked(one, name) {
  await mustBeAccessible(one.page, name);
  await fits(one, name);
  await one.teacher.picture(name);
}

async function because(one, act, reason, then = act) {
  await one.press(act);
  await one.press(reason);
  await one.page.locator('.reason-form').getByRole('button', { name: then, exact: true }).click();
  await one.page.locator('.reason-form').waitFor({ state: 'detached' });
}

// Planned on a phone by whoever coordinates; then everybody in their own time, in any order.
async function overDays(later, stage) {
  const space = await planned(later, stage, 'Círculo por días', circle);
  const teacher = await stage.teacher(later, 'Carolina', { node: 0, ...phone });
  await teacher.enter();
  await teacher.goTo(`/e/${space}`);
  const carolina = new Seated(teacher);
  const { page } = carolina;
  await carolina.press('Cambiar el plan');
  await page.getByRole('radio', { name: /Por días/ }).check();
  await page.getByText('Cuántos días dura cada fase').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Guardar el plan' }).isDisabled(), true, 'it has no date');
  await page.getByLabel('Se abre', { exact: true }).fill(field(Date.now() - 60_000));
  await page.getByLabel('Ronda', { exact: true }).selectOption({ label: '4 días' });
  await until('the windows are shown', async () => (await page.locator('.plan-days li .field-hint').count()) === 3);
  await looked(carolina, 'planning over days on a phone');
  await page.setViewportSize(desk.viewport);
  await looked(carolina, 'planning over days');
  await page.getByRole('button', { name: 'Guardar el plan' }).press('Enter');

  // Its hour has come and the seats are taken: it opens by itself, and nobody waits for the word.
  const { leads, presents, asks, waits } = await everybody(later, stage, space);
  for (const one of [leads, presents, asks]) await one.phase('Apertura');
  await presents.page.locator('.closing-at', { hasText: 'se cierra' }).waitFor();
  await leads.panel('Conducir');
  await because(leads, 'Dar más tiempo', 'Falta escuchar voces');
  await leads.contribute('¿Qué nos sostuvo este año?');
  await because(leads, 'Cerrar antes', 'Ya está lo que hacía falta');
  for (const one of [leads, presents, asks, waits]) await one.phase('Ronda');
  await asks.sees('Puedes aportar cuando quieras');
  await asks.contribute('A mí, la banda del colegio.');
  await presents.contribute('A mí, mi curso.');
  await asks.sees('Ya hiciste los aportes que permite esta fase');
  await presents.page.getByRole('button', { name: /^Ver más/ }).click();
  await presents.page.locator('.way-minutes', { hasText: 'se cierra' }).first().waitFor();
  await looked(presents, 'a phase of days on a phone');
  await looked(leads, 'leading a phase of days');

  // Whoever has not looked is told.
  await waits.teacher.goTo('/avisos');
  await waits.sees('abrió la fase que sigue en «Círculo por días»');
  await waits.teacher.picture('notices of a session of days');
  await because(leads, 'Cerrar antes', 'Ya está lo que hacía falta');
  await because(leads, 'Cerrar antes', 'Ya está lo que hacía falta');
  await leads.sees('La sesión terminó');
  await leads.page.getByRole('link', { name: 'Ver el acta' }).click();
  await leads.sees('Sesión por días: cada quien aportó en su momento.');
  await leads.sees('Estuvo abierta');
  await leads.sees('cerró «Ronda» antes de su plazo');
  await looked(leads, 'the acta of a session of days');
}

async function completed(later, stage) {
  const space = await planned(later, stage, 'Círculo que se completa', { ...circle, more: { mode: 'hybrid', closes: [Date.now() + 3 * day] } });
  const { leads, presents, asks, waits } = await everybody(later, stage, space);
  await leads.sees('Quien no pueda estar completa su parte hasta');
  await looked(waits, 'a hybrid plan');
  await leads.press('Comenzar la sesión');
  await leads.goOn('Ronda');
  await leads.contribute('A mí, el equipo.');
  await leads.goOn('Cierre');
  await presents.phase('Cierre');
  await presents.contribute('Gracias.');
  await leads.panel('Conducir');
  await leads.press('Terminar la sesión');
  await leads.press('Sí, terminar');
  for (const one of [leads, presents, asks]) await one.phase('Aún se puede completar');

  // Pedro was not there: he is told what is missing, and brings it phase by phase.
  await asks.sees('Te falta: Ronda y Cierre');
  await asks.page.locator('#session-why', { hasText: 'fuera de plazo' }).waitFor();
  await asks.contribute('A mí, la banda.');
  await asks.page.locator('.contribution', { hasText: 'A mí, la banda.' }).getByText('fuera de plazo').waitFor();
  await looked(asks, 'completing on a phone');
  await asks.page.getByLabel('Fase', { exact: true }).selectOption({ index: 2 });
  await asks.contribute('Gracias por esperar.');
  await leads.page.getByLabel('Fase', { exact: true }).selectOption({ index: 1 });
  await leads.sees('Tu parte en esta fase ya está');
  await looked(leads, 'leading what is completed');
  await because(leads, 'Cerrar el plazo', 'Ya está lo que hacía falta', 'Cerrar y hacer el acta');
  await leads.sees('La sesión terminó');
  await leads.page.getByRole('link', { name: 'Ver el acta' }).click();
  await leads.sees('2 aportes llegaron fuera de plazo.');
  await leads.sees('cerró antes el plazo para completar');
  await looked(leads, 'the acta of what was completed');
}

async function prepared(later, stage) {
  const space = await planned(later, stage, 'Coaching de Rosa', {
    template: 'conversacion-coaching', purpose: 'Mirar los cuadernos.', seats: { leads: 'coach', presents: 'docente' },
  });
  const { leads, presents } = await everybody(later, stage, space);
  await leads.sees('Para comenzar falta en la preparación: Datos que miraremos, Propósito, Agenda, Preguntas acordadas.');
  assert.equal(await leads.page.getByRole('button', { name: 'Comenzar la sesión' }).isDisabled(), true);

  // What is typed and not kept stays on the device.
  await presents.press('Llenar: Datos que miraremos');
  const words = presents.page.getByLabel(/^Datos que miraremos/);
  await words.fill('Los cuadernos de marzo');
  await looked(presents, 'a form on a phone');
  await presents.page.reload();
  assert.equal(await words.inputValue(), 'Los cuadernos de marzo');
  await presents.press('Guardar: Datos que miraremos');
  await leads.sees('Los cuadernos de marzo');
  for (const [name, text] of [['Propósito', 'Ver qué entienden.'], ['Agenda', 'Primero leer, después preguntar.'], ['Preguntas acordadas', '¿Qué cambió desde marzo?']]) {
    await leads.press(`Llenar: ${name}`);
    await leads.page.getByLabel(new RegExp(`^${name}`)).fill(text);
    await leads.press(`Guardar: ${name}`);
    await presents.sees(text);
  }
  await looked(leads, 'a form that is complete');
  await leads.press('Comenzar la sesión');
  await presents.phase('Encuadre');
  await presents.page.getByRole('button', { name: /^Ver más/ }).click();
  await presents.sees('Los cuadernos de marzo');
  await looked(presents, 'what was prepared, while it runs');
  await leads.panel('Conducir');
  await because(leads, 'Terminar aquí', 'Ya está lo que hacía falta', 'Sí, terminar');
  await leads.page.getByRole('link', { name: 'Ver el acta' }).click();
  await leads.sees('Los cuadernos de marzo');
  await looked(leads, 'the acta with what was prepared');
}

async function kept(later, stage) {
  const space = await planned(later, stage, 'Mediación', {
    template: 'mediacion-de-conflicto', purpose: 'Volver a hablarnos.', seats: { leads: 'mediador', presents: 'parte', asks: 'parte' },
  });
  const { leads, presents, asks } = await everybody(later, stage, space);
  await leads.sees('Privada.');
  await looked(leads, 'a private plan');
  await looked(presents, 'a private plan on a phone');
  await leads.press('Comenzar la sesión');
  await leads.goOn('Cada parte');
  await presents.sees('Tienes la palabra');
  await presents.contribute('Lo que viví fue…');
  await presents.press('Listo, pasar la palabra');
  await asks.sees('Tienes la palabra');
  assert.equal(await presents.page.getByRole('button', { name: 'Pedir la palabra' }).count(), 0, 'each has it once');
  await because(leads, 'Terminar aquí', 'Ya está lo que hacía falta', 'Sí, terminar');
  await asks.sees('La sesión terminó');
  const stranger = await stage.teacher(later, 'Tamara', { node: 1 });
  await stranger.enter();
  await stranger.goTo(`/e/${space}/acta`);
  await until('she is told nothing of it', async () => /no está|no existe|no tienes|no encontramos|no puedes/i.test(await stranger.page.locator('main').innerText()));
  assert.equal((await stranger.page.content()).includes('Lo que viví fue'), false);
}

export async function modes(suite, stage) {
  await suite.test('a session over days is planned and taken part in', (later) => overDays(later, stage));
  await suite.test('a hybrid session is completed by whoever was absent', (later) => completed(later, stage));
  await suite.test('a session begins when its form is filled in', (later) => prepared(later, stage));
  await suite.test('a private session is of those who are in it', (later) => kept(later, stage));
}
