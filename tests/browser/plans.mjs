// A plan: written on a phone, kept while a page is opened anew, marked without a network, changed by two, read by its team.
import assert from 'node:assert/strict';

import { fits, focused, inRoom, phone, tooSmall } from './accompaniment.mjs';
import { button } from './on_page.mjs';
import { until } from './until.mjs';

const room = 'Mentora a distancia';
const title = 'Plan de apoyo del semestre';
const goal = 'Que tercero y cuarto lean con gusto';
const step = 'Leer quince minutos cada mañana';
const evidence = 'El registro del curso';
const note = 'Partimos el lunes, con las familias';

const both = (later, stage) =>
  Promise.all([inRoom(later, stage, 'Verónica', phone), inRoom(later, stage, 'Maribel', { ...phone, node: 1 })]);

const heading = (page, name) => page.getByRole('heading', { level: 1, name, exact: true });
const kept = async (teacher) => JSON.stringify(await teacher.onDevice('drafts'));

// So many days from now, as a date field has it.
const day = (page, ahead) =>
  page.evaluate((days) => {
    const at = new Date();
    at.setDate(at.getDate() + days);
    return `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`;
  }, ahead);

const open = async (page, title) => {
  const part = page.locator('.tpl-part > summary', { hasText: title });
  if (!(await part.evaluate((summary) => summary.parentElement.open))) await part.tap();
};

// From the room to a plan that both see; what is wrong is said at its place, and the draft outlives the page.
async function written(verónica, maribel) {
  const { teacher, page, path } = verónica;
  await teacher.goTo(`${path}/acompanamiento`);
  await page.getByRole('link', { name: 'Hacer un plan' }).tap();
  await page.getByRole('heading', { name: 'Todavía no hay un plan' }).waitFor();
  await fits(teacher, 'no plan yet 360');
  assert.deepEqual(await tooSmall(page), []);
  await page.getByRole('link', { name: 'Escribir un plan' }).tap();
  await heading(page, 'Escribir un plan').waitFor();
  await until('the focus is on the name of the page', async () => (await focused(page)) === 'Escribir un plan');

  await page.getByLabel('Nombre del plan').fill(title);
  await page.getByLabel('Nombre del equipo, de la dupla o de la escuela').fill('Verónica y Maribel');
  await page.getByLabel('A qué quieren llegar').fill(goal);
  await page.getByLabel('Por qué camino').fill('Leer a diario');
  const action = page.getByLabel('Qué se va a hacer');
  await action.fill('Mejorar la lectura');
  await page.getByText('Cambia las palabras generales por lo que se verá (precisa).').waitFor();
  await action.fill(step);
  await until('the hint is gone', async () => (await page.getByText('(precisa)').count()) === 0);
  await page.getByText('Falta la fecha, o no existe', { exact: false }).first().waitFor();
  const save = button(page, 'Guardar el plan');
  assert.equal(await save.getAttribute('aria-disabled'), 'true');
  await fits(teacher, 'a plan is written 360');
  assert.deepEqual(await tooSmall(page), []);

  await until('the draft is on the device', async () => (await kept(teacher)).includes(step));
  await page.reload();
  await heading(page, 'Escribir un plan').waitFor();
  await open(page, goal);
  await open(page, 'Leer a diario');
  await open(page, step);
  assert.equal(await page.getByLabel('Qué se va a hacer').inputValue(), step);
  await page.getByLabel('Hasta').fill(await day(page, 40));
  const responsible = page.locator('.tpl-more', { has: page.locator('summary', { hasText: 'Responsables' }) });
  await responsible.locator('summary').tap();
  await responsible.locator('label', { hasText: 'Maribel' }).getByRole('checkbox').check();
  await page.getByLabel('Qué mostrará que se hizo').fill(evidence);
  await page.getByRole('status').getByText('El plan está completo: se puede guardar.').waitFor();
  await save.tap();
  await heading(page, title).waitFor();
  await until('what is kept is no draft any more', async () => !(await kept(teacher)).includes(step));
  await page.locator('.plans-next .plans-action', { hasText: step }).waitFor();
  await page.getByText('Todavía no vence ninguna acción.').waitFor();
  await fits(teacher, 'a plan 360');
  assert.deepEqual(await tooSmall(page), []);

  await maribel.teacher.goTo(maribel.path);
  const line = maribel.page.locator('.acc-line', { hasText: 'Plan:' });
  await line.getByText(step).waitFor();
  assert.ok((await line.boundingBox()).height < 50, 'the line takes more than one line');
  await line.tap();
  await heading(maribel.page, title).waitFor();
}

// In two taps, where there is no signal; it goes once there is one, and the other sees it.
async function marked(verónica, { teacher, page }) {
  await teacher.shellKept();
  await until('the plan is on the device', async () => Object.values(await teacher.onDevice('views')).some(({ accompaniment }) => accompaniment?.plan));
  await teacher.goOffline();
  await page.reload();
  const card = page.locator('.plans-next .plans-action', { hasText: step });
  await card.waitFor();
  await card.getByRole('button', { name: 'Dejarla' }).tap();
  await card.getByText('Falta decir por qué se deja.').waitFor();
  await card.getByRole('button', { name: 'Cancelar' }).tap();
  await card.getByRole('button', { name: 'En curso' }).tap();
  await card.getByLabel('Una nota, si quieres').fill(note);
  await fits(teacher, 'an action is marked 360');
  assert.deepEqual(await tooSmall(page), []);
  await card.getByRole('button', { name: 'En curso' }).tap();
  await card.getByText('por enviar').waitFor();
  await card.getByText(note).waitFor();
  assert.equal(await verónica.page.getByText(note).count(), 0, 'nothing has been sent');
  await page.reload();
  await card.getByText('por enviar').waitFor();
  await teacher.comeBack();
  await verónica.page.locator('.plans-next .plans-action', { hasText: note }).waitFor();
  await until('nothing waits', async () => (await page.getByText('por enviar').count()) === 0);
  await card.getByText('En curso', { exact: true }).first().waitFor();
}

// The second of two who change it is told, and loses nothing.
async function overtaken(verónica, maribel) {
  const editor = `${verónica.path}/plan/editar`;
  await Promise.all([verónica.teacher.goTo(editor), maribel.teacher.goTo(editor)]);
  await verónica.page.getByLabel('Nombre del plan').fill('Plan de Verónica');
  await maribel.page.getByLabel('Nombre del plan').fill('Plan de Maribel');
  await maribel.page.getByRole('status').getByText('El plan está completo: se puede guardar.').waitFor();
  await button(maribel.page, 'Guardar el plan').tap();
  await heading(maribel.page, 'Plan de Maribel').waitFor();
  await verónica.page.getByText('cambió el plan mientras escribías').waitFor();
  assert.equal(await button(verónica.page, 'Guardar el plan').getAttribute('aria-disabled'), 'true');
  assert.equal(await verónica.page.getByLabel('Nombre del plan').inputValue(), 'Plan de Verónica');
  await fits(verónica.teacher, 'a plan was changed meanwhile 360');
  await button(verónica.page, 'Guardar lo mío en su lugar').tap();
  await until('it can be kept', async () => (await button(verónica.page, 'Guardar el plan').getAttribute('aria-disabled')) !== 'true');
  await button(verónica.page, 'Guardar el plan').tap();
  await heading(maribel.page, 'Plan de Verónica').waitFor();
  await maribel.page.getByText(note).first().waitFor();
}

// A validation and an end, each with its words; what is over stays in counts.
async function closed({ teacher, page }) {
  await heading(page, 'Plan de Verónica').waitFor();
  await button(page, 'Anotar una validación').tap();
  await page.getByLabel('Quiénes participaron y qué dijeron').fill('Las dos, y la directora');
  await button(page, 'Anotar la validación').tap();
  await page.locator('.plans-validations').getByText('Las dos, y la directora').waitFor();
  await button(page, 'Cerrar el plan').tap();
  await page.getByText('Falta elegir cómo termina.').waitFor();
  await page.getByRole('radio', { name: 'Sigue en otro plan' }).check();
  await fits(teacher, 'a plan is closed 360');
  await button(page, 'Cerrar el plan').tap();
  await page.getByRole('heading', { name: 'Planes anteriores' }).waitFor();
  await page.getByText('Siguió en otro plan').waitFor();
  await page.getByRole('heading', { name: 'Todavía no hay un plan' }).waitFor();
}

async function planned(later, stage) {
  const [verónica, maribel] = await both(later, stage);
  assert.ok(verónica.path.startsWith('/e/'), room);
  await written(verónica, maribel);
  await marked(verónica, maribel);
  await overtaken(verónica, maribel);
  await closed(verónica);
}

// The plan of the demo by keyboard on a large screen: goals unfold, a figure is noted, and the whole goes on paper.
async function ofATeam(later, stage) {
  const elisa = await stage.teacher(later, 'Elisa');
  await elisa.enter();
  const { page } = elisa;
  const path = new URL(await page.locator('a.space-card', { hasText: 'Equipo acompañante' }).getAttribute('href'), page.url()).pathname;
  await elisa.goTo(`${path}/plan`);
  await heading(page, 'Plan de acompañamiento a las redes').waitFor();
  await page.getByText('3 de 4 acciones hechas a la fecha').waitFor();
  await page.getByText('4 de 7 responsabilidades cumplidas a la fecha').waitFor();
  await page.locator('.plans-next .plans-action').first().getByText('Hacer un taller entre pares').waitFor();
  await fits(elisa, 'the plan of a team 1366');
  const first = page.locator('.plans-goal').first();
  await first.locator(':scope > summary').focus();
  await page.keyboard.press('Enter');
  await first.getByText('Ahora', { exact: true }).waitFor();
  await first.getByRole('img', { name: 'Partida 58 %, ahora 31 %, meta 25 %' }).waitFor();
  await button(page, 'Anotar un valor de: Parte de los turnos que ocupa quien coordina la red').press('Enter');
  await until('the focus is where the figure is typed', async () => (await focused(page)) === 'Valor');
  await page.keyboard.type('28,5');
  await page.keyboard.press('Enter');
  await first.getByRole('img', { name: 'Partida 58 %, ahora 28,5 %, meta 25 %' }).waitFor();
  await fits(elisa, 'a goal unfolded 1366');
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await until('nothing is folded on paper', () => page.evaluate(() => [...document.querySelectorAll('.plans-goal')].every((each) => each.open)));
  await page.getByText('Agendar el diálogo el mismo día').first().waitFor();
  assert.equal(await button(page, 'Cerrar el plan').isVisible(), false, 'no controls on paper');
  await page.emulateMedia({ media: null });
}

export async function plans(suite, stage) {
  await suite.test('plans: written, kept, marked without a network, changed by two, closed', (later) => planned(later, stage));
  await suite.test('plans: a team sees how far it has come, notes a figure by keyboard, and prints the whole', (later) => ofATeam(later, stage));
}
