// What messages carry beside their words, between two people on two nodes: mentions, reactions, threads, versions.
import assert from 'node:assert/strict';

import { mustBeAccessible } from './stage/accessibility.mjs';
import { community } from './together.mjs';
import { until } from './until.mjs';

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const box = (teacher) => teacher.page.getByRole('textbox');
// By what it says itself: what answers it shows its words, too.
const row = (teacher, words) => teacher.page.locator('li.row', { has: teacher.page.locator('.words', { hasText: words }) }).last();

async function both(later, stage) {
  return Promise.all([
    stage.teacherIn(later, 'Rosa', community, phone),
    stage.teacherIn(later, 'Pedro', community, { node: 1 }),
  ]);
}

async function act(teacher, words, action) {
  await row(teacher, words).locator('.more').click();
  await row(teacher, words).getByRole('button', { name: action, exact: true }).click();
}

// By keyboard alone, as a screen reader is told of it.
// Of a space with more members than a device holds it has the first of them; the rest are found by the server.
async function mentionedOfMany(later, stage) {
  const pedro = await stage.teacherIn(later, 'Pedro', community, { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  const { page } = pedro;
  let after = 0;
  await page.route(/\/members\?after=/, (route) => {
    after += 1;
    void route.fulfill({ json: { members: [{ id: 900_000 + after, name: `Zoila Zárate ${after}`, roles: ['teacher'] }], more: true } });
  });
  const box = page.getByRole('textbox');
  await box.pressSequentially('@zoila');
  await page.getByRole('option', { name: /^Zoila Zárate/ }).first().waitFor();
  await until('all that is held was asked for', () => after === 10);
  await box.fill('Hola ');
  await box.pressSequentially('@merahi');
  const option = page.getByRole('option', { name: /^Merahi Teao/ });
  await option.waitFor();
  await mustBeAccessible(page, 'whom to mention, found by the server');
  await page.keyboard.press('Enter');
  await until('her name stands in the words', async () => (await box.inputValue()).includes('@Merahi Teao'));
  await box.pressSequentially('@INOS');
  await page.getByRole('option', { name: /^Tamara Inostroza/ }).waitFor();
  await box.fill('');
}

async function mentions(later, stage) {
  const [rosa, pedro] = await both(later, stage);
  await box(pedro).pressSequentially('Esto le sirve a @mer');
  const list = pedro.page.getByRole('listbox');
  await list.getByRole('option', { name: 'Merahi' }).waitFor();
  await pedro.page.keyboard.press('Escape');
  await list.waitFor({ state: 'detached' });
  assert.equal(await box(pedro).inputValue(), 'Esto le sirve a @mer', 'what was typed stays');

  await box(pedro).fill('');
  await box(pedro).pressSequentially('¿Lo vemos el jueves, @rosa');
  const option = list.getByRole('option').first();
  await option.waitFor();
  assert.equal(await box(pedro).getAttribute('aria-activedescendant'), await option.getAttribute('id'));
  assert.equal(await box(pedro).getAttribute('aria-controls'), await list.getAttribute('id'));
  await mustBeAccessible(pedro.page, 'the list of whom to mention');
  await pedro.picture('whom to mention');
  await pedro.page.keyboard.press('Tab');
  await list.waitFor({ state: 'detached' });
  assert.match(await box(pedro).inputValue(), /^¿Lo vemos el jueves, @Rosa \S.* $/);
  await pedro.page.keyboard.type('y @[3]?');
  await pedro.page.keyboard.press('Enter');

  const mine = row(rosa, '¿Lo vemos el jueves').locator('mark.mention');
  await mine.filter({ hasText: /^@Rosa .*\(te menciona\)$/ }).waitFor();
  assert.match(await row(rosa, '¿Lo vemos el jueves').innerText(), /y @\[3\]\?/, 'what is no mention is shown as it was typed');
  assert.equal(await row(pedro, '¿Lo vemos el jueves').locator('mark').count(), 0, 'for others it is a name');

  // The author corrects other words, and the mention stands.
  await act(pedro, '¿Lo vemos el jueves', 'Corregir');
  assert.match(await box(pedro).inputValue(), /^¿Lo vemos el jueves, @Rosa/);
  await box(pedro).press('Control+Home');
  await pedro.page.keyboard.type('Colega: ');
  await pedro.page.keyboard.press('Enter');
  await row(rosa, 'Colega: ¿Lo vemos').locator('mark.mention').waitFor();
  await mustBeAccessible(rosa.page, 'a mention of oneself');
}

async function reactions(later, stage) {
  const [rosa, pedro] = await both(later, stage);
  await pedro.write('Una pregunta que no sé responder.');
  await rosa.sees('Una pregunta que no sé responder.');
  await act(rosa, 'no sé responder', 'Me hace pensar');
  const seen = row(pedro, 'no sé responder').locator('.reactions');
  await seen.getByRole('button', { name: 'Me hace pensar 1' }).waitFor();
  assert.equal(await seen.getByRole('button').first().getAttribute('aria-pressed'), 'false');
  await seen.getByRole('button', { name: 'Me hace pensar 1' }).click();
  await row(rosa, 'no sé responder').locator('.reactions').getByRole('button', { name: 'Me hace pensar 2' }).waitFor();
  await act(pedro, 'no sé responder', 'Quiénes reaccionaron');
  await pedro.page.getByText(/^Tú, Rosa \S/).waitFor();
  await mustBeAccessible(pedro.page, 'who reacted');
  await pedro.picture('who reacted');
  await pedro.page.keyboard.press('Escape');

  // With bad signal it waits like words do, and is sent once.
  await rosa.page.context().setOffline(true);
  await row(rosa, 'no sé responder').locator('.reactions').getByRole('button').first().click();
  await row(rosa, 'no sé responder').locator('.reactions').getByRole('button', { name: 'Me hace pensar 1' }).waitFor();
  await rosa.page.context().setOffline(false);
  await seen.getByRole('button', { name: 'Me hace pensar 1' }).waitFor();
  await act(pedro, 'no sé responder', 'Retirar');
  await pedro.page.getByRole('button', { name: 'Sí, retirar' }).click();
  await rosa.page.locator('li.row').last().getByText('Mensaje retirado').waitFor();
  assert.equal(await rosa.page.locator('li.row').last().locator('.reactions').count(), 0);
}

async function threads(later, stage) {
  const [rosa, pedro] = await both(later, stage);
  await rosa.write('¿Quién abre la jornada?');
  await pedro.sees('¿Quién abre la jornada?');
  await act(pedro, '¿Quién abre la jornada?', 'Responder');
  await pedro.write('Yo, con un cuento.');
  const link = row(rosa, '¿Quién abre la jornada?').getByRole('link', { name: '1 respuesta' });
  await link.waitFor();
  await link.click();
  await rosa.page.getByRole('heading', { name: 'Hilo de tu mensaje' }).waitFor();
  await rosa.page.waitForFunction(() => document.activeElement.tagName === 'H1');
  await rosa.sees('Yo, con un cuento.');
  await rosa.page.getByRole('textbox', { name: 'Tu respuesta en el hilo' }).fill('¿Cuál cuento?');
  await rosa.page.getByRole('button', { name: 'Enviar' }).click();
  await row(pedro, '¿Quién abre la jornada?').getByRole('link', { name: '2 respuestas' }).waitFor();

  // An answer to an answer is in the same thread, and comes live.
  await act(pedro, '¿Cuál cuento?', 'Responder');
  await pedro.write('El del perro que vuelve solo.');
  await rosa.sees('El del perro que vuelve solo.');
  await rosa.page.getByText('3 respuestas').waitFor();
  await mustBeAccessible(rosa.page, 'a thread');
  await rosa.picture('a thread');
  const address = rosa.page.url();
  await rosa.page.getByRole('link', { name: /^Volver a/ }).click();
  await rosa.page.getByRole('heading', { name: community }).waitFor();
  await rosa.page.goto(address);
  await rosa.sees('El del perro que vuelve solo.');
}

async function versions(later, stage) {
  const [rosa, pedro] = await both(later, stage);
  await rosa.write('Primera versión de esto.');
  await pedro.sees('Primera versión de esto.');
  await act(rosa, 'Primera versión', 'Corregir');
  await box(rosa).fill('Segunda versión de esto.');
  await rosa.page.getByRole('button', { name: 'Guardar corrección' }).click();
  await pedro.sees('Segunda versión de esto.');
  await row(pedro, 'Segunda versión').locator('.more').click();
  assert.equal(await row(pedro, 'Segunda versión').getByRole('button', { name: 'Versiones anteriores' }).count(), 0);
  await act(rosa, 'Segunda versión', 'Versiones anteriores');
  const dialog = rosa.page.getByRole('dialog', { name: 'Versiones anteriores' });
  await dialog.getByText('Primera versión de esto.').waitFor();
  await mustBeAccessible(rosa.page, 'earlier versions');
  await rosa.picture('earlier versions');
  await rosa.page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await until('the focus is where it was', () => rosa.page.evaluate(() => document.activeElement.matches('.more')));
}

export async function messages(suite, stage) {
  await suite.test('whom a device does not hold is found to be mentioned', (later) => mentionedOfMany(later, stage));
  await suite.test('somebody is mentioned by keyboard, and sees that they are', (later) => mentions(later, stage));
  await suite.test('reactions are seen at once, one by one, and go with the message', (later) => reactions(later, stage));
  await suite.test('a thread grows while it is read, and has an address', (later) => threads(later, stage));
  await suite.test('who corrected a message reads what it said before', (later) => versions(later, stage));
}
