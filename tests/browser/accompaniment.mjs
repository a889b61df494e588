// A mentoring room that goes through a cycle: both see where they are and go on, agree on how, and change the cycle to theirs.
import assert from 'node:assert/strict';

import { mustBeAccessible } from './stage/accessibility.mjs';
import { Member } from './stage/member.mjs';
import { until } from './until.mjs';

export const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const room = 'Mentora a distancia';
const stopsMax = 120;

export async function fits(teacher, name) {
  assert.ok((await teacher.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, `${name} scrolls sideways`);
  await mustBeAccessible(teacher.page, name);
  await teacher.picture(name);
}

// What a finger has to hit is large enough.
export const tooSmall = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.acc-page button, .acc-page summary, .acc-page .button, .acc-page .acc-to, .acc-line')]
      .filter((each) => each.getClientRects().length > 0 && each.getBoundingClientRect().height < 43.5)
      .map((each) => each.textContent));

export const focused = (page) =>
  page.evaluate(() => {
    const { activeElement: here } = document;
    return here.getAttribute('aria-label') ?? (here.textContent.trim().slice(0, 80) || here.labels?.[0]?.textContent || here.tagName);
  });

// Tab by tab to what is called so.
async function tabTo(page, text) {
  for (let stops = 0; stops < stopsMax; ++stops) {
    if ((await focused(page)).includes(text)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`the tab key does not reach "${text}"; it ends at "${await focused(page)}"`);
}

const present = (page) => page.locator('li[aria-current=step] h3');
const standsAt = (page, title) => present(page).getByText(title, { exact: true }).waitFor();
const stage = (page, title) => page.locator('.acc-other', { has: page.locator('summary', { hasText: title }) });
const passes = (page) => page.locator('.acc-round').last().locator('.acc-passes > li');

export async function inRoom(later, stageOfTests, name, options) {
  const teacher = await stageOfTests.teacher(later, name, options);
  await teacher.enter();
  const path = new URL(await teacher.page.locator('a.space-card', { hasText: room }).getAttribute('href'), teacher.page.url()).pathname;
  await teacher.goTo(path);
  await teacher.page.locator('.acc-line').waitFor();
  return { teacher, page: teacher.page, path };
}

// One by keyboard alone, the other by touch: where they are, where they go, and why something was left out.
async function goneThrough(later, stageOfTests) {
  const [verónica, maribel] = await Promise.all([inRoom(later, stageOfTests, 'Verónica'), inRoom(later, stageOfTests, 'Maribel', { ...phone, node: 1 })]);
  const line = maribel.page.locator('.acc-line');
  assert.equal(await line.textContent(), 'Acompañar · etapa 3 de 5 de Relación uno a uno');
  assert.ok((await line.boundingBox()).height < 50, 'the line takes more than one line');
  await fits(maribel.teacher, 'a room with a cycle 360');
  await line.tap();
  await standsAt(maribel.page, 'Acompañar');
  await fits(maribel.teacher, 'accompaniment 360');
  assert.deepEqual(await tooSmall(maribel.page), []);

  await verónica.page.waitForFunction(() => document.activeElement.tagName === 'H1');
  await tabTo(verónica.page, 'Acompañar · etapa 3 de 5');
  await verónica.page.keyboard.press('Enter');
  await standsAt(verónica.page, 'Acompañar');
  await fits(verónica.teacher, 'accompaniment 1366');
  await tabTo(verónica.page, 'Pasar a: Activar');
  await verónica.page.keyboard.press('Enter');
  await standsAt(verónica.page, 'Activar');
  await until('the focus is on the stage that was entered', async () => (await focused(verónica.page)) === 'Activar');
  await standsAt(maribel.page, 'Activar');
  await maribel.page.getByRole('status').getByText('Ahora están en «Activar».').waitFor();

  // Back needs no reason; leaving stages out does.
  await stage(maribel.page, 'Propiciar').locator('summary').tap();
  await maribel.page.getByRole('button', { name: 'Ir a esta etapa: Propiciar' }).tap();
  await maribel.page.getByRole('button', { name: 'Ir', exact: true }).tap();
  await standsAt(maribel.page, 'Propiciar');
  await standsAt(verónica.page, 'Propiciar');
  await stage(maribel.page, 'Acompañar').locator('summary').tap();
  await maribel.page.getByRole('button', { name: 'Ir a esta etapa: Acompañar' }).tap();
  await maribel.page.getByText('Quedan sin recorrer: Mediar.').waitFor();
  const go = maribel.page.getByRole('button', { name: 'Ir', exact: true });
  assert.equal(await go.getAttribute('aria-disabled'), 'true');
  await fits(maribel.teacher, 'a stage is left out 360');
  const why = maribel.page.getByLabel('Por qué se saltan etapas');
  await why.fill('Las estrategias ya las elegimos en marzo.');
  await until('the reason is on the device', async () => Object.values(await maribel.teacher.onDevice('drafts')).some(({ step }) => step?.reason.startsWith('Las estrategias')));
  await maribel.page.reload();
  await until('the reason is there again', async () => (await why.inputValue()) === 'Las estrategias ya las elegimos en marzo.');
  assert.equal(await maribel.page.evaluate(() => document.activeElement.tagName), 'H1', 'the focus was taken');
  // What was written goes only when she says so.
  await why.press('Escape');
  await maribel.page.getByRole('button', { name: 'Seguir escribiendo' }).tap();
  assert.ok(await why.evaluate((field) => document.activeElement === field), 'she goes on where she was');
  await go.tap();
  await standsAt(maribel.page, 'Acompañar');
  await standsAt(verónica.page, 'Acompañar');
  await passes(verónica.page).last().getByText('Las estrategias ya las elegimos en marzo.').waitFor();
  assert.match(await passes(verónica.page).last().textContent(), /Acompañar · saltaron etapas.*Maribel/s);
  assert.match(await passes(verónica.page).nth(-2).textContent(), /Propiciar · volvieron/);
}

// What one proposes, and keeps while a page is opened anew, holds once the other says yes on a phone.
async function agreed(later, stageOfTests) {
  const [verónica, maribel] = await Promise.all([inRoom(later, stageOfTests, 'Verónica'), inRoom(later, stageOfTests, 'Maribel', { ...phone, node: 1 })]);
  const { page } = verónica;
  const goals = 'Que pregunten más ellos que yo.';
  await verónica.teacher.goTo(`${verónica.path}/acompanamiento`);
  await standsAt(page, 'Acompañar');
  await tabTo(page, 'Proponer cambios al acuerdo');
  await page.keyboard.press('Enter');
  await until('the first field has the focus', () => page.evaluate(() => document.activeElement.tagName === 'TEXTAREA'));
  await page.keyboard.press('Control+A');
  await page.keyboard.type(goals);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('400');
  await page.getByText('Los días van de 1 a 366.').waitFor();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('15');
  await until('the draft is on the device', async () => Object.values(await verónica.teacher.onDevice('drafts')).some(({ agreement }) => agreement?.goals === goals && agreement.every_days === '15'));
  await page.reload();
  const field = page.getByLabel('Para qué nos juntamos');
  await field.waitFor();
  assert.equal(await field.inputValue(), goals);
  await fits(verónica.teacher, 'an agreement is proposed 1366');
  await tabTo(page, 'Enviar la propuesta');
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText('Propuesta enviada.').waitFor();
  await until('the focus is on the agreement', async () => (await focused(page)) === 'Acuerdo de trabajo');
  await page.getByText(/Por responder: Maribel/).waitFor();
  assert.equal(await page.getByRole('button', { name: 'Acepto' }).count(), 0, 'she said yes by proposing it');

  await maribel.page.locator('.acc-line').getByText('Te proponen un acuerdo').waitFor();
  await fits(maribel.teacher, 'an agreement waits 360');
  await maribel.page.locator('.acc-line').tap();
  await maribel.page.getByText(goals).waitFor();
  await until('the focus is on what she came for', async () => (await focused(maribel.page)) === 'Acuerdo de trabajo');
  await fits(maribel.teacher, 'a proposed agreement 360');
  assert.deepEqual(await tooSmall(maribel.page), []);
  await maribel.page.getByRole('button', { name: 'Acepto' }).tap();
  await maribel.page.getByRole('status').getByText('Quedó anotado que aceptas.').waitFor();
  for (const each of [page, maribel.page]) {
    await each.locator('.acc-proposed').waitFor({ state: 'detached' });
    await each.locator('.acc-held > summary').press('Enter');
    await each.locator('.acc-held').getByText(goals).waitFor();
  }
  await until('nothing is said of a proposal that was answered', async () => (await page.getByText('Propuesta enviada.').count()) === 0);
  await maribel.teacher.goTo(maribel.path);
  await maribel.page.locator('.acc-line').getByText('etapa 3 de 5').waitFor();
}

// The copy is theirs: a question more, kept while a page is opened anew; and what whoever accompanies is now.
async function made(later, stageOfTests) {
  const [verónica, maribel] = await Promise.all([inRoom(later, stageOfTests, 'Verónica'), inRoom(later, stageOfTests, 'Maribel', phone)]);
  await maribel.teacher.goTo(`${maribel.path}/acompanamiento`);
  await maribel.page.getByRole('link', { name: 'Editar el ciclo' }).tap();
  const part = maribel.page.locator('.tpl-part', { has: maribel.page.locator('summary', { hasText: 'Etapa 3: Acompañar' }) });
  await part.locator('summary').first().tap();
  assert.equal(await part.getByRole('button', { name: 'Quitar: Acompañar' }).count(), 0, 'the stage where they stand stays');
  const questions = part.getByLabel('Preguntas que guían');
  const asked = `${await questions.inputValue()}\n¿Qué te sorprendió de tus estudiantes?`;
  await questions.fill(asked);
  await maribel.page.getByText('Está bien: se puede guardar.').waitFor();
  await fits(maribel.teacher, 'a cycle is edited 360');
  await until('the draft is on the device', async () => JSON.stringify(await maribel.teacher.onDevice('drafts')).includes('te sorprendió'));
  await maribel.page.reload();
  await part.locator('summary').first().tap();
  await until('what was written is there', async () => (await questions.inputValue()) === asked);
  await maribel.page.getByText('Está bien: se puede guardar.').waitFor();
  await maribel.page.getByRole('button', { name: 'Guardar', exact: true }).tap();
  await maribel.page.locator('li[aria-current=step]').getByText('¿Qué te sorprendió de tus estudiantes?').waitFor();

  await verónica.teacher.goTo(`${verónica.path}/acompanamiento`);
  await verónica.page.locator('li[aria-current=step]').getByText('¿Qué te sorprendió de tus estudiantes?').waitFor();
  await verónica.page.locator('summary', { hasText: 'Qué papel calza ahora' }).click();
  const role = verónica.page.getByRole('button', { name: 'Orientador u orientadora' });
  await role.click();
  await until('the part is hers', async () => (await role.getAttribute('aria-pressed')) === 'true');
  await maribel.page.getByText('Ahora: Orientador u orientadora').waitFor();
  assert.equal(await maribel.page.locator('.acc-role').count(), 0, 'it is not hers to say');
}

// Of two who edit it at once the second is told what changed, loses nothing, and chooses.
async function overtaken(later, stageOfTests) {
  const [verónica, maribel] = await Promise.all([inRoom(later, stageOfTests, 'Verónica', phone), inRoom(later, stageOfTests, 'Maribel', { ...phone, node: 1 })]);
  const editor = `${verónica.path}/acompanamiento/ciclo`;
  await Promise.all([verónica.teacher.goTo(editor), maribel.teacher.goTo(editor)]);
  const name = (page) => page.getByLabel('Título', { exact: true }).first();
  const save = (page) => page.getByRole('button', { name: 'Guardar', exact: true });
  const may = (page) => until('it can be kept', async () => (await save(page).getAttribute('aria-disabled')) !== 'true');
  await name(verónica.page).fill('El de Verónica');
  await name(maribel.page).fill('El de Maribel');
  await may(maribel.page);
  await save(maribel.page).tap();
  await standsAt(maribel.page, 'Acompañar');
  const told = verónica.page.getByRole('status').filter({ hasText: 'cambió el ciclo mientras lo editabas' });
  await told.getByText('El nombre ahora es «El de Maribel»').waitFor();
  assert.equal(await told.getByRole('listitem').count(), 1, 'what she did not change is not named');
  assert.equal(await save(verónica.page).getAttribute('aria-disabled'), 'true');
  assert.equal(await name(verónica.page).inputValue(), 'El de Verónica');
  await fits(verónica.teacher, 'a cycle was changed meanwhile 360');
  assert.deepEqual(await tooSmall(verónica.page), []);
  await verónica.page.reload();
  await told.waitFor();
  assert.equal(await name(verónica.page).inputValue(), 'El de Verónica');
  await verónica.page.getByRole('button', { name: 'Guardar lo mío en su lugar' }).tap();
  await told.waitFor({ state: 'detached' });
  await may(verónica.page);
  await save(verónica.page).tap();
  await maribel.page.getByText('El de Verónica').first().waitFor();
}

// What the clock reminds of, weeks after it was said, leads to where it was said.
async function reminded(later, stageOfTests) {
  const maribel = await stageOfTests.teacher(later, 'Maribel', phone);
  await maribel.enter();
  const { page } = maribel;
  const notice = async (words) => {
    await maribel.goTo('/avisos');
    await page.locator('.notice-row', { hasText: words }).first().tap();
  };
  await notice('Ya toca reunirse');
  const meetings = page.getByRole('group', { name: 'Sesiones bajo este acuerdo' });
  await meetings.getByText(/La última fue el .*la que sigue tocaba hacia el/).waitFor();
  await meetings.getByText('Entre una y otra suelen pasar 65 días. Se acordó: 15.').waitFor();
  await meetings.getByText('Suelen durar 28 minutos. Se acordó: 40.').waitFor();
  await meetings.locator('summary').tap();
  assert.equal(await meetings.locator('tbody tr').count(), 2);
  await fits(maribel, 'meetings 360');
  await notice('Se acerca la fecha de un compromiso tuyo');
  await page.getByRole('heading', { level: 1, name: 'Compromisos' }).waitFor();
  await page.locator('.commitment-words', { hasText: 'Escribir dos preguntas antes de cada clase' }).waitFor();
  await fits(maribel, 'a commitment is near 360');
}

// From what helps at a stage to a session that is planned with it; what is begun of the plan survives.
async function plannedFromStage(later, stageOfTests) {
  const { teacher, page, path } = await inRoom(later, stageOfTests, 'Verónica');
  await teacher.goTo(`${path}/acompanamiento`);
  await standsAt(page, 'Acompañar');
  await page.locator('.acc-present').getByRole('link', { name: 'Diálogo reflexivo' }).click();
  await until('the focus is on the conversation', async () => (await focused(page)) === 'Diálogo reflexivo');
  await tabTo(page, 'Planificar una sesión con Diálogo reflexivo');
  await page.keyboard.press('Enter');
  await page.getByText('Se planificará con «Diálogo reflexivo».').waitFor();
  const name = page.getByLabel('¿Cómo se llama?');
  assert.equal(await name.inputValue(), 'Diálogo reflexivo');
  await name.fill('Con tercero partiendo');
  await fits(teacher, 'a session is opened for a conversation 1366');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: /Con tercero partiendo/ }).click();
  await page.locator('.template-chosen h4').getByText('Diálogo reflexivo', { exact: true }).waitFor();
  const goal = page.getByLabel('Para qué nos juntamos');
  await goal.fill('Mirar quién habla cuando parte tercero.');
  await until('the plan is on the device', async () => Object.values(await teacher.onDevice('drafts')).some(({ plan }) => plan?.goal.startsWith('Mirar quién')));
  await page.reload();
  await page.locator('.template-chosen').waitFor();
  await until('the goal is there again', async () => (await goal.inputValue()) === 'Mirar quién habla cuando parte tercero.');
  await fits(teacher, 'a plan is begun 1366');
  await page.getByRole('button', { name: 'Guardar el plan' }).click();
  await page.getByRole('button', { name: 'Guardar el plan' }).waitFor({ state: 'detached' });
  await until('nothing of it is left on the device', async () => Object.values(await teacher.onDevice('drafts')).every((draft) => !draft.plan && !draft.sessions_meant));
}

// A room of Verónica and Maribel in which nothing has happened.
export async function emptyRoom(later, stageOfTests, title) {
  const [verónica, maribel] = await Promise.all(
    ['Verónica', 'Maribel'].map((name) => Member.enter(later, `http://127.0.0.1:${stageOfTests.nodes[0].port}`, name)),
  );
  const opened = await verónica.openBelow(await verónica.space('CdP de Lenguaje'), 'mentoring_room', title);
  await until('the room is hers', () => verónica.ask(opened, { type: 'add_member', person: verónica.self.id, roles: ['coordinator', 'mentor'] }));
  await verónica.ask(opened, { type: 'add_member', person: maribel.self.id, roles: ['mentee'] });
  return `/e/${opened}/acompanamiento`;
}

const readings = (page) => page.getByRole('region', { name: 'Metas y progreso' });

async function readingsBeside(page) {
  const [activity, progress] = await Promise.all(['Metas físicas', 'Progreso formativo'].map((name) => page.getByRole('region', { name }).boundingBox()));
  return Math.abs(activity.y - progress.y) < 2;
}

// As many visits as a modality foresees, but one: proposed, kept while a page is opened anew, accepted, and then counted by both.
async function visitsAgreed(later, stageOfTests) {
  const path = await emptyRoom(later, stageOfTests, 'Visitas que empiezan');
  const [verónica, maribel] = await Promise.all([stageOfTests.teacher(later, 'Verónica'), stageOfTests.teacher(later, 'Maribel', { ...phone, node: 1 })]);
  await Promise.all([verónica.enter(), maribel.enter()]);
  const { page } = verónica;
  await verónica.goTo(path);
  await page.getByRole('button', { name: 'Proponer un acuerdo' }).click();
  await page.getByLabel('Para qué nos juntamos').fill('Que las visitas nos sirvan a las dos.');
  await page.getByLabel('Por dónde conversan').fill('En esta sala');
  await page.getByLabel('Qué queda en reserva').fill('Lo que se ve en la clase.');
  const source = page.getByLabel('¿Cuántas visitas, con su diálogo, se proponen?');
  await source.selectOption({ label: 'Unidocente y multigrado' });
  const inYear = page.getByLabel('Visitas al año');
  await until('the numbers are those of the modality', async () => (await inYear.inputValue()) === '9' && (await page.getByLabel('Al menos, cada mes activo').inputValue()) === '1');
  const month = (name) => page.getByRole('checkbox', { name, exact: true });
  assert.deepEqual([await month('febrero').isChecked(), await month('marzo').isChecked(), await month('diciembre').isChecked()], [false, true, true]);
  const send = page.getByRole('button', { name: 'Enviar la propuesta' });
  await inYear.fill('400');
  await page.getByText('Las visitas al año van de 0 a 366.').waitFor();
  assert.equal(await send.getAttribute('aria-disabled'), 'true');
  await fits(verónica, 'too many visits 1366');
  // Of what else the modality foresees they leave the groups out.
  const others = page.getByRole('group', { name: 'Otras actividades' });
  assert.deepEqual(await others.getByLabel('Veces al año').evaluateAll((fields) => fields.map(({ value }) => value)), ['8', '2']);
  await others.getByRole('button', { name: 'Dejar fuera «Grupo de interaprendizaje (GIA)»' }).click();
  await until('the focus is where another one is added', () => others.getByRole('button', { name: 'Agregar otra actividad' }).evaluate((each) => each === document.activeElement));
  await inYear.fill('8');
  await until('the draft is on the device', async () => Object.values(await verónica.onDevice('drafts')).some(({ agreement }) => agreement?.visits?.year === '8'));
  await page.reload();
  await until('what was written is there', async () => (await inYear.inputValue()) === '8' && (await source.inputValue()) === 'unidocente-multigrado');
  await send.click();
  await page.getByRole('status').getByText('Propuesta enviada.').waitFor();
  assert.equal(await readings(page).count(), 0, 'nothing is counted before it holds');

  await maribel.goTo(path);
  await maribel.page.getByText('8 visitas al año y al menos 1 cada mes, de marzo a diciembre (Unidocente y multigrado)').waitFor();
  await maribel.page.getByRole('button', { name: 'Acepto' }).tap();
  for (const each of [page, maribel.page]) {
    await readings(each).getByText('0 de 8 que se acordaron').waitFor();
    await readings(each).getByText('0 de 2 que se acordaron').waitFor();
    await readings(each).getByText('Todavía no se aplica ninguno.').waitFor();
    assert.equal(await readings(each).locator('tbody tr').count(), 10);
    assert.equal(await readings(each).getByText('bajo el mínimo').count(), 0, 'what was before the agreement is below nothing');
  }
  await fits(verónica, 'goals and progress 1366');
  await fits(maribel, 'goals and progress 360');
  assert.deepEqual(await tooSmall(maribel.page), []);
  assert.deepEqual([await readingsBeside(page), await readingsBeside(maribel.page)], [true, false]);
}

export async function accompaniment(suite, stageOfTests) {
  await suite.test('accompaniment: one is reminded of what was agreed and of what one took on', (later) => reminded(later, stageOfTests));
  await suite.test('accompaniment: two go through a cycle, one by keyboard and one on a phone', (later) => goneThrough(later, stageOfTests));
  await suite.test('accompaniment: what one proposes holds once the other says yes', (later) => agreed(later, stageOfTests));
  await suite.test('accompaniment: how many visits there are to be is agreed on, and counted beside what was gone through', (later) => visitsAgreed(later, stageOfTests));
  await suite.test('accompaniment: a session is planned with what helps at a stage', (later) => plannedFromStage(later, stageOfTests));
  await suite.test('accompaniment: the cycle and the part of whoever accompanies are theirs to change', (later) => made(later, stageOfTests));
  await suite.test('accompaniment: of two who edit a cycle at once the second is told what changed, and chooses', (later) => overtaken(later, stageOfTests));
}
