// What whoever facilitates sees and does for the others: how much each was heard, an invitation to speak, a guest shown out, and
// who presents next, by rotation. The others see nothing of it but what is for them.
import assert from 'node:assert/strict';

import { mustBeAccessible } from './stage/accessibility.mjs';
import { Member } from './stage/member.mjs';
import { everybody, fits, planned } from './sessions.mjs';
import { until } from './until.mjs';

const own = 'Lo que hiciste en Puyehue nos sirve.';
const row = ({ page }, name) => page.locator('.taker-person', { hasText: name });

// With the keyboard alone.
async function actFor(leads, name, what) {
  await row(leads, name).getByRole('button', { name: new RegExp('^Qué hacer por') }).press('Enter');
  await row(leads, name).getByRole('button', { name: what, exact: true }).press('Enter');
}

async function facilitates(later, stage) {
  const space = await planned(later, stage, 'Sesión para cuidar las voces');
  const address = `http://127.0.0.1:${stage.nodes[0].port}`;
  const carolina = await Member.enter(later, address, 'Carolina');
  await carolina.join(space);
  const merahi = await Member.enter(later, address, 'Merahi');
  await carolina.ask(space, { type: 'add_member', person: merahi.self.id, roles: ['guest'] });
  await carolina.ask(space, { type: 'give_seat', person: merahi.self.id, role: 'amigo_critico' });
  const { leads, presents, asks, waits } = await everybody(later, stage, space);
  await leads.press('Comenzar la sesión');
  await leads.goOn('Presentación');
  await presents.contribute('Trabajo con un curso multigrado.');
  await asks.card('Trabajo con un curso multigrado.').waitFor();
  await carolina.ask(space, { type: 'skip_phase', from: 1, reason: 'ya está' });
  for (const one of [leads, asks, waits]) await one.phase('Preguntas aclaratorias');
  await asks.press('Pedir la palabra');
  await asks.contribute('¿Cuántas veces a la semana?');
  await leads.card('¿Cuántas veces a la semana?').waitFor();

  // Figures, in the order of the seats; nobody else has any.
  await leads.panel('Personas');
  await row(leads, 'Pedro').getByText('1 turno').waitFor();
  await row(leads, 'Pedro').getByText('1 aporte').waitFor();
  await row(leads, 'Rosa').getByText('1 aporte').waitFor();
  await leads.sees('Solo lo ve quien facilita');
  for (const one of [presents, asks, waits]) {
    await one.panel('Personas');
    await one.page.getByRole('heading', { name: 'Personas', exact: true }).waitFor();
    assert.equal(await one.page.locator('.heard').count(), 0, 'only who facilitates is told');
    assert.equal(await one.page.getByText('Solo lo ve quien facilita').count(), 0);
    assert.equal(await one.page.getByRole('button', { name: /^Qué hacer por/ }).count(), 0);
  }
  await mustBeAccessible(leads.page, 'how much each was heard, on a desk');
  await fits(leads, 'how much each was heard');
  await leads.teacher.picture('equity on a desk');

  // An invitation: for one person, kind, and without touching what they do.
  await waits.panel('Mis notas');
  await waits.box.fill('Estoy pensando en');
  await waits.box.focus();
  await actFor(leads, 'Tamara', 'Invitar a hablar');
  await leads.page.getByLabel('Con tus palabras (opcional)').fill(own);
  await mustBeAccessible(leads.page, 'inviting somebody to speak, on a desk');
  await leads.teacher.picture('inviting on a desk');
  await leads.page.getByRole('button', { name: 'Invitar', exact: true }).press('Enter');
  await row(leads, 'Tamara').getByText('invitación enviada').waitFor();
  await waits.page.locator('.nudge-line', { hasText: own }).waitFor();
  await waits.page.locator('[aria-live="polite"]', { hasText: own }).first().waitFor({ state: 'attached' });
  assert.equal(await waits.page.evaluate(() => document.activeElement?.tagName), 'TEXTAREA', 'the focus stays where it was');
  assert.equal(await waits.box.inputValue(), 'Estoy pensando en', 'and so does what was being written');
  for (const one of [presents, asks]) assert.equal(await one.page.getByText(own).count(), 0, 'nobody else is shown it');
  assert.equal(JSON.stringify(merahi.frames).includes(own), false, 'nor sent it');
  await mustBeAccessible(waits.page, 'invited to speak, on a desk');
  await waits.teacher.picture('invited on a desk');
  await row(leads, 'Tamara').getByRole('button', { name: /^Qué hacer por/ }).press('Enter');
  assert.equal(await row(leads, 'Tamara').getByRole('button', { name: 'Invitar a hablar' }).count(), 0, 'not again at once');
  await leads.page.keyboard.press('Escape');
  await waits.page.locator('.nudge-line').getByRole('button', { name: 'Gracias' }).press('Enter');
  await until('it is gone', async () => (await waits.page.locator('.nudge-line').count()) === 0);
  // Rosa looks at another screen: it comes there, with the way back.
  await presents.page.locator('.bar-back').first().click();
  await presents.page.locator('.space-card').first().waitFor();
  await actFor(leads, 'Rosa', 'Invitar a hablar');
  await leads.page.getByRole('button', { name: 'Invitar', exact: true }).press('Enter');
  const elsewhere = presents.page.locator('.notice-nudge', { hasText: 'Te toca, si quieres.' });
  await elsewhere.waitFor();
  await mustBeAccessible(presents.page, 'invited to speak, on another screen of a phone');
  await fits(presents, 'invited to speak, on another screen');
  await presents.teacher.picture('invited elsewhere on a phone');
  await elsewhere.getByRole('link', { name: 'Ir a la sesión' }).press('Enter');
  await presents.page.locator('.nudge-line', { hasText: 'Te toca, si quieres.' }).waitFor();
  assert.equal(await elsewhere.count(), 0, 'once one is there it is said there');
  await presents.panel('Aportes');
  await mustBeAccessible(presents.page, 'invited to speak, on a phone');
  await fits(presents, 'invited to speak');
  await presents.teacher.picture('invited on a phone');

  // What is not what it is called gets its name, with a reason; a guest is shown out, with one.
  const card = leads.card('¿Cuántas veces a la semana?');
  await card.locator('.more').click();
  await leads.press('Cambiar el tipo');
  await leads.page.locator('.question').getByRole('button', { name: 'Pregunta profunda', exact: true }).click();
  await leads.press('Se marcó por error');
  await leads.page.locator('.reason-form').getByRole('button', { name: 'Cambiar el tipo' }).click();
  await asks.panel('Aportes');
  await asks.page.locator('.timeline').getByText('Pregunta profunda').first().waitFor();
  await actFor(leads, 'Merahi', 'Sacar de la sesión');
  await leads.press('Entró por error');
  await leads.teacher.picture('showing somebody out on a desk');
  await leads.page.locator('.reason-form').getByRole('button', { name: 'Sacar de la sesión' }).press('Enter');
  await until('they are out', async () => (await row(leads, 'Merahi').count()) === 0);
  await until('and told', () => merahi.ask(space, { type: 'raise_hand', phase: 2 }).then(() => false, () => true));

  // In a phase that hides nobody is counted.
  for (let phase = 2; phase < 9; phase += 1) await carolina.ask(space, { type: 'skip_phase', from: phase, reason: 'ya está' });
  await leads.sees('En esta fase no se cuenta a nadie');
  assert.equal(await leads.page.locator('.heard').count(), 0, 'at once, whatever was told before');
  await carolina.ask(space, { type: 'end_conversation', reason: 'ya está' });
  for (const one of [leads, presents]) await one.page.getByRole('heading', { name: 'La sesión terminó' }).waitFor();
}

async function rotates(later, stage) {
  const past = await planned(later, stage, 'Sesión que ya fue');
  const carolina = await Member.enter(later, `http://127.0.0.1:${stage.nodes[0].port}`, 'Carolina');
  await carolina.join(past);
  await carolina.ask(past, { type: 'start_conversation' });
  await carolina.ask(past, { type: 'end_conversation', reason: 'ya está' });

  // Whoever presented is not proposed again; one touch gives the seat to somebody who has not.
  const space = await planned(later, stage, 'Sesión que viene', { template: 'amigo-critico', purpose: 'Mirar', seats: { leads: 'facilitador' } });
  const teacher = await stage.teacher(later, 'Carolina', { node: 0 });
  await teacher.enter();
  await teacher.goTo(`/e/${space}`);
  const { page } = teacher;
  const presents = page.locator('.plan-seat-card', { hasText: 'Presentador' }).first();
  await until('the session before is known', async () => {
    if ((await presents.locator('.plan-rotation li').count()) > 0) return true;
    await page.reload();
    return presents.locator('.plan-rotation li').first().waitFor({ timeout: 2_000 }).then(() => true, () => false);
  });
  await presents.getByText('aún no ha presentado').first().waitFor();
  assert.equal(await presents.locator('.plan-rotation li', { hasText: 'Rosa' }).count(), 0, 'she presented last');
  await mustBeAccessible(page, 'roles by rotation on a desk');
  await fits({ page }, 'roles by rotation');
  await presents.scrollIntoViewIfNeeded();
  await teacher.picture('rotation on a desk');
  await presents.getByRole('button', { name: /^Dar a alguien/ }).click();
  await page.locator('.plan-picker-people', { hasText: 'presentó en la última sesión' }).waitFor();
  await page.keyboard.press('Escape');
  const next = presents.locator('.plan-rotation button').first();
  const name = await next.locator('.plan-picker-words span').first().textContent();
  await next.press('Enter');
  await presents.locator('.plan-seat-person', { hasText: name }).waitFor();
  await carolina.join(space);
}

export async function facilitating(suite, stage) {
  await suite.test('who facilitates sees how much each was heard, and invites, renames and shows out', (later) => facilitates(later, stage));
  await suite.test('roles are proposed by rotation', (later) => rotates(later, stage));
}
