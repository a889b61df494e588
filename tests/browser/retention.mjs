// How long what is written in a space stays: who coordinates says so by keyboard, everybody reads it and is told.
import assert from 'node:assert/strict';

import { mustBeAccessible } from './stage/accessibility.mjs';
import { Member } from './stage/member.mjs';
import { until } from './until.mjs';

const phone = { viewport: { width: 360, height: 740 } };
const title = 'Comunidad con plazo';

const part = (page) => page.getByRole('region', { name: 'Cuánto se guarda lo escrito' });
const focused = (page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

async function communityOfTwo(later, stage) {
  const [verónica, maribel] = await Promise.all(
    ['Verónica', 'Maribel'].map((name) => Member.enter(later, `http://127.0.0.1:${stage.nodes[0].port}`, name)),
  );
  const opened = await verónica.openBelow(await verónica.space('CdP de Lenguaje'), 'mentoring_room', title);
  await until('the room is hers', () => verónica.ask(opened, { type: 'add_member', person: verónica.self.id, roles: ['coordinator', 'mentor'] }));
  await verónica.ask(opened, { type: 'add_member', person: maribel.self.id, roles: ['mentee'] });
  return `/e/${opened}/integrantes`;
}

async function period(later, stage) {
  const path = await communityOfTwo(later, stage);
  const [verónica, maribel] = await Promise.all([stage.teacher(later, 'Verónica', phone), stage.teacher(later, 'Maribel', { node: 1 })]);
  await Promise.all([verónica.enter(), maribel.enter()]);
  await Promise.all([verónica.goTo(path), maribel.goTo(path)]);
  await part(maribel.page).getByText('Lo que se escribe aquí se queda hasta que alguien lo retire.').waitFor();
  assert.equal(await part(maribel.page).getByRole('combobox').count(), 0, 'who does not coordinate reads it');

  const { page } = verónica;
  const choice = part(page).getByRole('combobox', { name: 'Guardar lo escrito' });
  await choice.focus();
  await choice.selectOption({ label: '12 meses' });
  const change = part(page).getByRole('button', { name: 'Cambiar el plazo' });
  await change.press('Enter');
  await part(page).getByText('Lo que tenga más de 12 meses se borrará para todas las personas').waitFor();
  await until('the focus is on the answer', async () => (await focused(page)) === 'Sí, guardar 12 meses');
  await page.keyboard.press('Escape');
  await until('the focus is where it was', async () => page.evaluate(() => document.activeElement?.tagName === 'SELECT'));
  await change.press('Enter');
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    await mustBeAccessible(page, `a period is set, ${colorScheme}`);
    await verónica.picture(`a period is set ${colorScheme} 360`);
  }
  const { wide, seen } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, seen: document.documentElement.clientWidth }));
  assert.ok(wide <= seen, `${wide} > ${seen}`);
  await until('the focus is on the answer', async () => (await focused(page)) === 'Sí, guardar 12 meses');
  await page.keyboard.press('Enter');
  for (const each of [page, maribel.page]) await part(each).getByText(/se guarda 12 meses y después se borra\. Se empieza a borrar el/).waitFor();
  await until('the focus stays in the part', async () => page.evaluate(() => document.activeElement?.tagName === 'SELECT'));

  await maribel.goTo('/avisos');
  await maribel.page.getByText(`fijó que lo escrito en «${title}» se guarde 12 meses`).waitFor();
}

export async function retention({ test }, stage) {
  await test('a space says how long what is written there stays, and everybody is told', (later) => period(later, stage));
}
