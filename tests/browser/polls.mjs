// A vote within a session, on two nodes: ideas that are hidden, a board of them, answers that nobody else is told, what came of it.
import assert from 'node:assert/strict';

import { mustBeAccessible } from './stage/accessibility.mjs';
import { Member } from './stage/member.mjs';
import { everybody, fits, planned } from './sessions.mjs';
import { until } from './until.mjs';

const storm = {
  template: 'lluvia-y-priorizacion',
  purpose: 'Elegir en qué nos enfocamos este mes.',
  seats: { leads: 'facilitador', presents: 'integrante', asks: 'integrante', waits: 'integrante' },
};
const ideas = ['Leer en voz alta cada mañana', 'Un club de lectura con las familias', 'Cuentos grabados por los cursos mayores'];

const choice = ({ page }, label) => page.locator('.poll-choice', { hasText: label });
const chosen = ({ page }) => page.locator('.poll-choice input:checked').count();

async function vote(later, stage) {
  const space = await planned(later, stage, 'Lluvia de ideas del miércoles', storm);
  const { leads, presents, asks, waits } = await everybody(later, stage, space);
  // Who listens to the frames of somebody else learns no answer.
  const ear = await Member.enter(later, `http://127.0.0.1:${stage.nodes[1].port}`, 'Tamara');
  await ear.join(space);

  await leads.press('Comenzar la sesión');
  for (const one of [leads, presents, asks, waits]) await one.phase('Ideas');
  // Before anything is sent: that it goes without a name, and until when it can be taken back.
  await presents.sees('Fase anónima: nadie ve quién escribe.');
  await presents.page.locator('#session-why').filter({ hasText: 'Va sin tu nombre' }).waitFor();
  await presents.page.locator('#session-why').filter({ hasText: 'retirarlo hasta que termine la sesión' }).waitFor();
  await mustBeAccessible(presents.page, 'an anonymous phase on a phone');
  await fits(presents, 'an anonymous phase');
  await presents.contribute(ideas[0]);
  await presents.page.locator('.contribution-anonymous').filter({ hasText: 'Anónimo (tú)' }).filter({ hasText: ideas[0] }).waitFor();
  await presents.teacher.picture('anonymous on a phone');
  await asks.contribute(ideas[1]);
  await waits.contribute(ideas[2]);
  assert.equal(await presents.page.getByText(ideas[1]).count(), 0, 'an idea is hidden until the phase ends');
  assert.equal(JSON.stringify(ear.frames).includes(ideas[0]), false, 'and on the wire');
  await leads.goOn('Agrupar');
  await presents.page.locator('.kind-board').first().waitFor();
  for (const idea of ideas) await presents.card(idea).first().waitFor();
  // Shown to all, and whose it is to its author alone, after a reload too.
  await asks.page.locator('.contribution-anonymous').filter({ hasText: ideas[0] }).waitFor();
  assert.equal(await asks.page.locator('.contribution-mine').filter({ hasText: ideas[0] }).count(), 0);
  await asks.page.locator('.contribution-mine').filter({ hasText: ideas[1] }).filter({ hasText: 'Anónimo (tú)' }).waitFor();
  await presents.page.reload();
  await presents.page.locator('.contribution-mine').filter({ hasText: ideas[0] }).filter({ hasText: 'Anónimo (tú)' }).waitFor();
  await presents.teacher.picture('anonymous ideas on a phone');
  await asks.teacher.picture('anonymous ideas of others');

  await leads.goOn('Priorizar');
  await presents.sees('¿Cuáles van primero?');
  await presents.sees('Te quedan 3 votos.');
  await mustBeAccessible(presents.page, 'a poll on a phone');
  await fits(presents, 'a poll');
  await presents.teacher.picture('poll on a phone');
  // With the keyboard alone.
  await choice(presents, ideas[0]).locator('input').press('Space');
  await choice(presents, ideas[2]).locator('input').press('Space');
  await presents.sees('Te queda 1 voto.');
  await presents.page.getByRole('button', { name: 'Responder', exact: true }).press('Enter');
  await presents.sees('Tu respuesta está guardada');
  await choice(asks, ideas[2]).click();
  await asks.press('Responder');
  await asks.sees('Tu respuesta está guardada');
  await choice(waits, ideas[1]).click();
  await waits.press('Responder');
  await waits.sees('Tu respuesta está guardada');
  // An answer can be changed and taken back, and is still there after a reload.
  await choice(waits, ideas[1]).click();
  await choice(waits, ideas[2]).click();
  await waits.press('Cambiar mi respuesta');
  await waits.sees('Tu respuesta está guardada');
  await waits.page.reload();
  await until('the answer is still there', async () => (await choice(waits, ideas[2]).locator('input:checked').count()) === 1);
  assert.equal(await chosen(waits), 1);
  await asks.press('Quitar mi respuesta');
  await asks.sees('Tu respuesta se quitó.');
  await until('nothing is chosen', async () => (await chosen(asks)) === 0);
  await choice(asks, ideas[2]).click();
  await asks.press('Responder');
  await asks.sees('Tu respuesta está guardada');
  assert.equal(await leads.page.locator('.poll-bars').count(), 0, 'nobody sees a count before the end');
  assert.equal(ear.frames.flatMap(({ items }) => items ?? []).filter(({ type, ballot }) => type === 'vote_cast' && ballot?.contributions.length === 2).length, 0, 'one hears no answer but one\'s own');
  await mustBeAccessible(waits.page, 'a poll on a desk');
  await waits.teacher.picture('poll on a desk');

  await leads.goOn('Decisión');
  const most = (one) => one.page.locator('.poll-bars li', { hasText: ideas[2] });
  await most(presents).getByText('3 votos').waitFor();
  await most(waits).getByText('3 votos').waitFor();
  await presents.sees('Respondieron 3 de 4.');
  await mustBeAccessible(presents.page, 'what came of a poll');
  await fits(presents, 'what came of a poll');
  await presents.teacher.picture('poll outcome');

  await leads.press('Terminar aquí');
  await leads.page.locator('.reason-form input').fill('Ya elegimos.');
  await leads.press('Sí, terminar');
  await presents.page.getByRole('heading', { name: 'La sesión terminó' }).waitFor();
  await presents.teacher.goTo(`/e/${space}/acta`);
  await presents.page.getByRole('heading', { name: 'Votaciones' }).waitFor();
  await most(presents).getByText('3 votos').waitFor();
  await mustBeAccessible(presents.page, 'a poll in an acta');
  await presents.teacher.picture('poll in an acta');
}

// Whoever was absent answers afterwards; what everybody saw stays, and what is added is told where it can be without telling of anybody.
async function afterwards(later, stage) {
  const space = await planned(later, stage, 'Lluvia que se completa', { ...storm, more: { mode: 'hybrid', closes: [Date.now() + 3 * 86_400_000] } });
  const { leads, presents, asks, waits } = await everybody(later, stage, space);
  await leads.press('Comenzar la sesión');
  for (const one of [leads, presents]) await one.phase('Ideas');
  await presents.contribute(ideas[0]);
  await waits.contribute(ideas[1]);
  await leads.goOn('Agrupar');
  await leads.goOn('Priorizar');
  await choice(presents, ideas[0]).click();
  await presents.press('Responder');
  await presents.sees('Tu respuesta está guardada');
  await leads.goOn('Decisión');
  await leads.panel('Conducir');
  await leads.press('Terminar la sesión');
  await leads.press('Sí, terminar');

  // Pedro was not there: his part in the poll is missing, and Rosa's is not.
  await asks.phase('Aún se puede completar');
  await asks.page.getByLabel('Fase', { exact: true }).selectOption({ index: 2 });
  await asks.sees('¿Cuáles van primero?');
  await asks.sees('La fase ya cerró y su resultado no cambia.');
  await mustBeAccessible(asks.page, 'a poll answered afterwards, on a phone');
  await fits(asks, 'a poll answered afterwards');
  await choice(asks, ideas[1]).locator('input').press('Space');
  await asks.page.getByRole('button', { name: 'Responder', exact: true }).press('Enter');
  await asks.sees('Tu respuesta está guardada');
  await asks.teacher.picture('poll answered afterwards, on a phone');
  await asks.page.reload();
  await asks.page.getByLabel('Fase', { exact: true }).selectOption({ index: 2 });
  await until('the answer is still there', async () => (await choice(asks, ideas[1]).locator('input:checked').count()) === 1);
  await presents.page.getByLabel('Fase', { exact: true }).selectOption({ index: 2 });
  await presents.page.locator('.poll-bars li', { hasText: ideas[0] }).getByText('1 voto').waitFor();
  assert.equal(await presents.page.getByRole('button', { name: 'Responder', exact: true }).count(), 0, 'who answered then answers no more');
  assert.equal(await presents.page.locator('.poll-bars li', { hasText: ideas[1] }).count(), 0, 'what everybody saw does not change');

  await leads.panel('Conducir');
  await leads.press('Cerrar el plazo');
  await leads.press('Ya está lo que hacía falta');
  await leads.page.locator('.reason-form').getByRole('button', { name: 'Cerrar y hacer el acta', exact: true }).click();
  await leads.sees('La sesión terminó');
  await leads.page.getByRole('link', { name: 'Ver el acta' }).click();
  await leads.page.getByRole('heading', { name: 'Votaciones' }).waitFor();
  await leads.sees('Después respondió una persona más.');
  await leads.sees('se cuentan y no se muestran');
  await leads.page.locator('.poll-bars li', { hasText: ideas[0] }).getByText('1 voto').waitFor();
  await mustBeAccessible(leads.page, 'a poll with what came afterwards');
  await leads.teacher.picture('poll in an acta with what came afterwards');
}

export async function polls(suite, stage) {
  await suite.test('a poll of a hybrid session is answered afterwards by whoever was absent', (later) => afterwards(later, stage));
  await suite.test('four people choose among their ideas and see what came of it when the phase ends', (later) => vote(later, stage));
}
