// A session with groups, on two nodes: formed at random and by hand, one person moved, who speaks chosen, the plenary, the acta.
import assert from 'node:assert/strict';

import { mustBeAccessible } from './stage/accessibility.mjs';
import { Member } from './stage/member.mjs';
import { everybody, fits, planned } from './sessions.mjs';
import { until } from './until.mjs';

const plenary = {
  template: 'plenario-y-grupos',
  purpose: 'Qué queremos mejorar este semestre.',
  seats: { leads: 'facilitador', presents: 'participante', asks: 'participante', waits: 'participante' },
};
const said = { one: 'Acompaño mirando los cuadernos', two: 'Nos juntamos los martes a planificar', moved: 'Lo que traigo del otro grupo', voice: 'Queremos mejorar el tiempo de planificación' };

const group = ({ page }, number) => page.locator('.group-card', { has: page.getByRole('heading', { name: `Grupo ${number}` }) });
const inGroup = (one, number, name) => group(one, number).locator('.taker-person', { hasText: name });

// With the keyboard alone.
async function move(leads, name, words) {
  await leads.page.getByRole('button', { name: new RegExp(`^Mover a ${name}`) }).press('Enter');
  await leads.page.locator('.choices-row').getByRole('button', { name: words, exact: true }).press('Enter');
}

async function groupsAndPlenary(later, stage) {
  const space = await planned(later, stage, 'Plenario de los jueves', plenary);
  const address = `http://127.0.0.1:${stage.nodes[0].port}`;
  const carolina = await Member.enter(later, address, 'Carolina');
  const merahi = await Member.enter(later, address, 'Merahi');
  await carolina.join(space);
  await carolina.ask(space, { type: 'add_member', person: merahi.self.id, roles: ['teacher'] });
  await carolina.ask(space, { type: 'give_seat', person: merahi.self.id, role: 'participante' });
  const { leads, presents, asks, waits } = await everybody(later, stage, space);
  await merahi.join(space);

  // At random, then by hand.
  await leads.page.getByRole('heading', { name: 'Grupos', exact: true }).waitFor();
  await leads.page.getByLabel('¿Cuántos grupos?').fill('2');
  await leads.press('Formar al azar');
  await group(leads, 2).waitFor();
  for (const number of [1, 2]) await until('two in each', async () => (await group(leads, number).locator('.taker-person').count()) === 2);
  for (const [name, number] of [['Rosa', 1], ['Pedro', 1], ['Tamara', 2], ['Merahi', 2]]) {
    if ((await inGroup(leads, number, name).count()) === 0) await move(leads, name, `Al grupo ${number}`);
    await inGroup(leads, number, name).waitFor();
  }
  await inGroup(presents, 1, 'Pedro').waitFor();
  assert.equal(await presents.page.getByRole('button', { name: /^Mover a/ }).count(), 0, 'only who facilitates moves people');
  await mustBeAccessible(leads.page, 'groups of a plan on a desk');
  await mustBeAccessible(presents.page, 'groups of a plan on a phone');
  await fits(presents, 'groups of a plan');
  await leads.teacher.picture('groups planned on a desk');
  await group(presents, 1).scrollIntoViewIfNeeded();
  await presents.teacher.picture('groups planned on a phone');

  await leads.press('Comenzar la sesión');
  await leads.goOn('Grupos');
  await presents.sees('Tu grupo es el 1.');
  await waits.sees('Tu grupo es el 2.');
  await presents.page.getByText('4 preguntas para conversar').click();
  await presents.sees('¿Qué podemos mejorar?');
  await mustBeAccessible(presents.page, 'a group on a phone');
  await fits(presents, 'a group');
  await presents.teacher.picture('group on a phone');
  await presents.page.getByText('4 preguntas para conversar').click();
  await presents.kind('Idea');
  await presents.contribute(said.one);
  await asks.card(said.one).waitFor();
  await waits.kind('Idea');
  await waits.contribute(said.two);
  assert.equal(await waits.card(said.one).count(), 0, 'another group is not read');
  assert.equal(await presents.card(said.two).count(), 0, 'nor from the other side');
  assert.equal(JSON.stringify(merahi.frames).includes(said.one), false, 'and not on the wire');

  // Who facilitates sees all rooms, who writes in them, and goes into any.
  await leads.panel('Grupos');
  await group(leads, 1).getByText('1 aporte').waitFor();
  await presents.box.pressSequentially('Est');
  await group(leads, 1).getByText(/escribe Rosa/).waitFor();
  await presents.box.fill('');
  await leads.card(said.two).waitFor();
  await leads.press('Entrar al grupo 1');
  await leads.sees('Miras el grupo 1');
  await leads.card(said.one).waitFor();
  assert.equal(await leads.card(said.two).count(), 0, 'one room at a time');
  await leads.page.locator('.reason-suggestions').getByRole('button', { name: 'Quedan cinco minutos' }).press('Enter');
  await leads.page.getByRole('button', { name: 'Avisar', exact: true }).press('Enter');
  for (const one of [presents, waits]) await one.page.locator('.group-call', { hasText: 'Quedan cinco minutos' }).waitFor();
  await mustBeAccessible(leads.page, 'all groups on a desk');
  await fits(leads, 'all groups');
  await leads.teacher.picture('groups on a desk');
  await mustBeAccessible(waits.page, 'a group on a desk');
  await waits.teacher.picture('group on a desk');

  // Moved in the middle of a sentence: nothing of it is lost.
  await waits.box.fill(said.moved);
  await move(leads, 'Tamara', 'Al grupo 1');
  await waits.sees('Tu grupo es el 1.');
  assert.equal(await waits.box.inputValue(), said.moved, 'what is being written stays');
  await waits.card(said.two).waitFor();
  await waits.card(said.one).waitFor();
  await waits.page.locator('#session-composer .send').click();
  await presents.card(said.moved).waitFor();
  assert.equal(await presents.card(said.two).count(), 0, 'what was said in the other group stays there');

  // They choose who speaks.
  await presents.sees('Falta elegir quién habla por el grupo.');
  await presents.press('Elegir quién habla');
  await presents.teacher.picture('choosing who speaks on a phone');
  await mustBeAccessible(presents.page, 'choosing who speaks on a phone');
  await presents.page.locator('.choices-row').getByRole('button', { name: /^Pedro/ }).click();
  await asks.sees('Hablas tú por el grupo.');
  await leads.sees('Falta quien hable por: Grupo 2.');
  await until('the other group has chosen', () => merahi.ask(space, { type: 'choose_spokesperson', person: merahi.self.id }));
  await presents.panel('Grupos');
  await inGroup(presents, 1, 'Pedro').getByText('Habla por el grupo').waitFor();
  await mustBeAccessible(presents.page, 'all groups on a phone');
  await fits(presents, 'all groups');
  await presents.teacher.picture('all groups on a phone');
  await presents.panel('Aportes');

  // The plenary hears them, one after the other, on the last question.
  await leads.goOn('Plenario');
  await asks.sees('Pregunta del plenario:');
  await asks.sees('¿Qué podemos mejorar?');
  await asks.contribute(said.voice);
  await presents.card(said.voice).filter({ hasText: 'Grupo 1' }).waitFor();
  assert.equal(await presents.page.locator('#session-composer .kind-choice', { hasText: 'Voz del grupo' }).count(), 0, 'nobody else speaks for it');
  await presents.page.locator('.phase-before', { hasText: 'Grupos' }).locator('summary').first().click();
  await presents.card(said.two).waitFor();
  await mustBeAccessible(presents.page, 'the plenary on a phone');
  await fits(presents, 'the plenary');
  await presents.teacher.picture('plenary on a phone');
  await asks.teacher.picture('plenary of who speaks');

  await leads.panel('Conducir');
  await leads.press('Terminar aquí');
  await leads.page.locator('.reason-form input').fill('Ya nos escuchamos.');
  await leads.press('Sí, terminar');
  await presents.page.getByRole('heading', { name: 'La sesión terminó' }).waitFor();
  await presents.teacher.goTo(`/e/${space}/acta`);
  await presents.page.getByRole('heading', { name: 'Quiénes estaban en cada grupo' }).waitFor();
  await presents.sees('(habló por el grupo)');
  const rooms = presents.page.locator('.acta-room');
  await rooms.filter({ has: presents.page.getByRole('heading', { name: 'Grupo 1' }) }).getByText(said.one).waitFor();
  await rooms.filter({ has: presents.page.getByRole('heading', { name: 'Grupo 2' }) }).getByText(said.two).waitFor();
  await mustBeAccessible(presents.page, 'groups in an acta');
  await fits(presents, 'groups in an acta');
  await rooms.first().scrollIntoViewIfNeeded();
  await presents.teacher.picture('groups in an acta');
}

export async function groups(suite, stage) {
  await suite.test('five people talk in groups, one is moved, and who they choose speaks in the plenary', (later) => groupsAndPlenary(later, stage));
}
