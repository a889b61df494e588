// A session of four people on two nodes, from its plan to its end: turns, silence, words that are never lost, leading.
import assert from 'node:assert/strict';

import { mustBeAccessible } from './stage/accessibility.mjs';
import { Member } from './stage/member.mjs';
import { community } from './together.mjs';
import { until } from './until.mjs';

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const faces = { leads: ['Carolina', 0, {}], presents: ['Rosa', 0, phone], asks: ['Pedro', 1, phone], waits: ['Tamara', 1, {}] };

const amigoCritico = {
  template: 'amigo-critico',
  purpose: '¿Cómo logro que conversen entre ellos?',
  seats: { leads: 'facilitador', presents: 'presentador', asks: 'amigo_critico', waits: 'amigo_critico' },
};

// A session in the community, planned by its coordinator and with everybody in their seat.
export async function planned(later, stage, title, { template, purpose, seats, more = {} } = amigoCritico) {
  const carolina = await Member.enter(later, `http://127.0.0.1:${stage.nodes[0].port}`, 'Carolina');
  const parent = await carolina.space(community);
  const space = await carolina.openSession(parent, title);
  await until('its coordinator is in', () => carolina.ask(space, { type: 'plan_session', template, purpose, ...more }));
  for (const [part, role] of Object.entries(seats)) {
    const [name, node] = faces[part];
    const { self } = await Member.enter(later, `http://127.0.0.1:${stage.nodes[node].port}`, name);
    if (self.id !== carolina.self.id) await carolina.ask(space, { type: 'add_member', person: self.id, roles: ['teacher'] });
    await carolina.ask(space, { type: 'give_seat', person: self.id, role });
  }
  return space;
}

export class Seated {
  constructor(teacher) {
    Object.assign(this, { teacher, page: teacher.page });
  }

  sees(text) {
    return this.page.getByText(text, { exact: false }).first().waitFor();
  }

  phase(title) {
    return this.page.getByRole('heading', { level: 2, name: title, exact: true }).waitFor();
  }

  async press(name) {
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  async panel(name) {
    await this.page.locator('.panel-tab', { hasText: name }).click();
  }

  async kind(title) {
    await this.page.locator('.kind-choice', { hasText: title }).click();
  }

  get box() {
    return this.page.locator('#session-composer textarea');
  }

  async contribute(text) {
    await this.box.fill(text);
    await this.page.locator('#session-composer .send').click();
    await this.card(text).waitFor();
  }

  async note(text) {
    await this.box.fill(text);
    await this.page.locator('#session-composer .send').click();
    await this.sees('Nota guardada');
  }

  card(text) {
    return this.page.locator('.contribution', { has: this.page.locator('.words').getByText(text, { exact: true }) });
  }

  // The phase that is left, by what comes next.
  async goOn(title) {
    await this.panel('Conducir');
    await this.press(`Pasar a: ${title}`);
    await this.phase(title);
  }
}

export async function everybody(later, stage, space, over = {}) {
  const come = async ([name, node, options]) => {
    const teacher = await stage.teacher(later, name, { node, ...options, ...over });
    await teacher.enter();
    await teacher.goTo(`/e/${space}`);
    return new Seated(teacher);
  };
  const parts = Object.keys(faces);
  const people = await Promise.all(parts.map((part) => come(faces[part])));
  return Object.fromEntries(parts.map((part, index) => [part, people[index]]));
}

export async function fits({ page }, name) {
  const { wide, seen } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, seen: document.documentElement.clientWidth }));
  assert.ok(wide <= seen, `${name}: ${wide} > ${seen}`);
}

async function wholeSession(later, stage) {
  const space = await planned(later, stage, 'Sesión de los miércoles');
  const { leads, presents, asks, waits } = await everybody(later, stage, space);

  await leads.press('Comenzar la sesión');
  for (const one of [leads, presents, asks, waits]) await one.phase('Acuerdos');
  await leads.goOn('Presentación');

  // Who presents has the word; the others are told why they have not, and may take notes.
  await presents.sees('Tienes la palabra');
  await asks.sees('En esta fase la palabra es de otros roles');
  await mustBeAccessible(presents.page, 'presenting');
  await fits(presents, 'presenting');
  // A case is told without names: whoever wrote one is asked, and nothing is sent before (P20).
  await presents.sees('Cuéntalo sin nombres');
  await presents.box.fill('Trabajo con el curso de Pedro Maripil.');
  await presents.page.locator('#session-composer .send').click();
  await presents.sees('Aquí aparecen «Pedro», «Maripil».');
  assert.equal(await presents.card('Trabajo con el curso de Pedro Maripil.').count(), 0, 'it waits for an answer');
  await mustBeAccessible(presents.page, 'asked about names');
  await fits(presents, 'asked about names');
  await presents.press('Cambiarlo');
  await until('the words have the focus', () => presents.box.evaluate((box) => document.activeElement === box));
  await presents.contribute('Trabajo con un curso multigrado.');
  await presents.kind('Pregunta foco');
  await presents.contribute('¿Cómo logro que conversen?');
  await asks.card('¿Cómo logro que conversen?').waitFor();
  await asks.note('Preguntarle por los tiempos.');
  assert.equal(await presents.page.getByText('Preguntarle por los tiempos.').count(), 0, 'a note is its author\'s alone');
  await presents.teacher.picture('session presenting');

  // The word goes round: asked for, waited for, passed on.
  await leads.goOn('Preguntas aclaratorias');
  await asks.phase('Preguntas aclaratorias');
  await asks.press('Pedir la palabra');
  await asks.sees('Tienes la palabra');
  await waits.press('Pedir la palabra');
  await waits.sees('Después te toca a ti');
  await waits.box.fill('¿Se sientan en');
  assert.equal(await waits.page.locator('#session-composer .send').getAttribute('aria-disabled'), 'true', 'not their turn');
  await asks.contribute('¿Cuántas veces a la semana?');
  await waits.card('¿Cuántas veces a la semana?').waitFor();
  await waits.teacher.picture('session waiting');
  await asks.press('Listo, pasar la palabra');
  await waits.sees('Tienes la palabra');
  assert.equal(await waits.box.inputValue(), '¿Se sientan en', 'what was being written is still there');

  // Who presents answers the question itself.
  await presents.card('¿Cuántas veces a la semana?').locator('.more').click();
  await presents.press('Responder');
  await presents.contribute('Una vez, los miércoles.');
  await asks.page.locator('.answers', { hasText: 'Una vez, los miércoles.' }).waitFor();

  // The phase ends while somebody writes: the words stay under their hands, and become a note in the silence.
  await waits.box.pressSequentially(' círculo?');
  await leads.goOn('Lectura silenciosa');
  await waits.sees('«Preguntas aclaratorias» terminó mientras escribías');
  assert.equal(await waits.box.inputValue(), '¿Se sientan en círculo?');
  assert.equal(await waits.page.getByRole('button', { name: 'Enviar fuera de plazo' }).count(), 0, 'nobody publishes into a silence');
  await mustBeAccessible(waits.page, 'left behind');
  await waits.teacher.picture('session left behind');
  await waits.box.press('End');
  await waits.box.pressSequentially(' Lo guardo.');
  await waits.press('Guardar como nota');
  await waits.panel('Mis notas');
  await waits.card('¿Se sientan en círculo? Lo guardo.').waitFor();

  // Without a network turns wait and words do not.
  await asks.teacher.goOffline();
  await asks.sees('los turnos esperan');
  assert.equal(await asks.page.getByRole('button', { name: 'Ya estoy' }).getAttribute('aria-disabled'), 'true');
  await asks.note('Esta nota la escribo sin señal.');
  await asks.teacher.comeBack();
  await asks.panel('Mis notas');
  const note = asks.card('Esta nota la escribo sin señal.');
  await note.waitFor();
  await until('the note is sent', async () => (await note.locator('.pending').count()) === 0);
  await asks.panel('Aportes');
  await asks.press('Ya estoy');
  await asks.press('Todavía no estoy');

  // More time, with a reason that everybody reads; then a phase in which who presents is silent.
  await leads.press('Dar más tiempo');
  await leads.press('La conversación está rica');
  await leads.page.locator('.reason-form').getByRole('button', { name: 'Dar más tiempo' }).click();
  await until('there is more time', async () => /^[78]:/.test(await asks.page.locator('.clock-time').textContent()));
  await leads.goOn('Retroalimentación cálida');
  await asks.sees('Tienes la palabra');
  await asks.box.fill('Valoro que hayas contado los segundos.');
  await asks.sees('Di en qué se apoya');
  await asks.press('Elegir en qué se apoya');
  await asks.page.locator('.evidence', { hasText: 'multigrado' }).click();
  await asks.contribute('Valoro que hayas contado los segundos.');
  await presents.page.locator('.contribution .ground', { hasText: 'multigrado' }).waitFor();
  await leads.goOn('Retroalimentación fría');
  await presents.sees('En esta fase te toca escuchar');
  await leads.press('Pausar');
  await leads.press('Problemas de conexión');
  await leads.page.locator('.reason-form').getByRole('button', { name: 'Pausar' }).click();
  for (const one of [presents, asks, waits]) await one.sees('La conversación está en pausa');
  await mustBeAccessible(asks.page, 'paused');
  await asks.page.reload();
  await asks.sees('La conversación está en pausa');

  await leads.press('Terminar aquí');
  await leads.page.locator('.reason-form input').fill('Se cortó la luz en la escuela.');
  await leads.press('Sí, terminar');
  for (const one of [leads, presents, asks, waits]) await one.page.getByRole('heading', { name: 'La sesión terminó' }).waitFor();
  await mustBeAccessible(presents.page, 'ended');
  await fits(presents, 'ended');
  await presents.teacher.picture('session ended');
}

export async function sessions(suite, stage) {
  await suite.test('four people hold a session from its plan to its end', (later) => wholeSession(later, stage));
}
