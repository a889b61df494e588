// A room of equals: one place for both, a session of a stage that says what for, what and how, and a programme of topics.
import assert from 'node:assert/strict';

import { emptyRoom, fits, focused, phone, tooSmall } from './accompaniment.mjs';
import { Member } from './stage/member.mjs';
import { until } from './until.mjs';

const cycle = 'mentoria-entre-pares';
const first = 'Diagnóstico inicial y objetivos';
const roomOf = (path) => Number(/\d+/.exec(path)[0]);

async function equals(later, stage, title) {
  const path = await emptyRoom(later, stage, title);
  const [verónica, maribel] = await Promise.all(['Verónica', 'Maribel'].map((name) => Member.enter(later, `http://127.0.0.1:${stage.nodes[0].port}`, name)));
  return { path, space: roomOf(path), verónica, maribel };
}

// Whoever is mentored cannot take the place of both; with the cycle it is given to both, and classes are looked at by turns.
async function onePlaceForBoth(later, stage) {
  const { path, space, verónica, maribel } = await equals(later, stage, 'Dos pares');
  await assert.rejects(maribel.ask(space, { type: 'take_cycle', cycle }), /seats_unequal/);
  await verónica.ask(space, { type: 'take_cycle', cycle });
  const hers = await stage.teacher(later, 'Maribel', { ...phone, node: 1 });
  await hers.enter();
  const { page } = hers;
  await hers.goTo(`/e/${space}/integrantes`);
  await until('both are called the same', async () => (await page.locator('.member', { hasText: /\bPar\b/ }).count()) === 2);
  await hers.goTo(path);
  await page.getByText('En este ciclo los dos lugares son iguales').waitFor();
  assert.equal(await page.getByRole('heading', { name: 'El papel de quien acompaña' }).count(), 0);
  await page.getByText('Todavía no se mira ninguna clase: falta decidir quién parte.').waitFor();
  const observation = await maribel.ask(space, {
    type: 'propose_observation', observers: [maribel.self.id], observed: verónica.self.id, starts_at: Date.now() + 86_400_000, minutes: 45,
    course: 'Tercero', looks_at: 'Las preguntas', records: 'Lo que se ve',
  });
  await verónica.ask(space, { type: 'accept_observation', observation });
  await page.getByText('Ahora toca tu clase.', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Proponer una visita' }).tap();
  await until('it is the turn of Maribel', async () => (await page.locator('.acc-form select').first().inputValue()) === String(maribel.self.id));
  await fits(hers, 'a room of equals 360');
  assert.deepEqual(await tooSmall(page), []);
}

// From the stage to a session of it: without the three it is not planned, and whoever comes to it reads them.
async function saidBeforehand(later, stage) {
  const { path, space, verónica } = await equals(later, stage, 'Pares que planifican');
  await verónica.ask(space, { type: 'take_cycle', cycle });
  const teacher = await stage.teacher(later, 'Verónica');
  await teacher.enter();
  const { page } = teacher;
  await teacher.goTo(path);
  await page.getByRole('link', { name: 'Abrir una sesión de esta etapa' }).click();
  await page.getByLabel('¿Cómo se llama?').fill('De dónde partimos');
  await page.getByRole('button', { name: 'Abrir', exact: true }).click();
  await page.getByRole('link', { name: /De dónde partimos/ }).click();
  const chosen = page.getByLabel('Etapa del ciclo');
  await until('the stage is chosen', () => chosen.evaluate((select, title) => select.selectedOptions[0]?.textContent === title, first));
  await page.locator('.template-card').first().waitFor();
  await page.getByText('Para una sesión de una etapa falta decir para qué, qué o cómo.').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Guardar el plan' }).isDisabled(), true);
  await page.getByLabel('Para qué nos juntamos').fill('Saber de dónde partimos');
  await page.getByLabel('Qué vamos a mirar o conversar').fill('Dos clases de cada una');
  const how = page.getByLabel('Cómo lo vamos a hacer');
  await how.fill('Primero en silencio');
  await until('it is on the device', async () => Object.values(await teacher.onDevice('drafts')).some(({ plan }) => plan?.how === 'Primero en silencio'));
  await page.reload();
  await until('what was written is there', async () => (await how.inputValue()) === 'Primero en silencio');
  assert.equal(await chosen.evaluate((select) => select.selectedOptions[0]?.textContent), first);
  await fits(teacher, 'a session of a stage is planned 1366');

  // Which conversation it is matters to nobody here: the same words over the wire.
  const session = roomOf(new URL(page.url()).pathname);
  const [id, stageId] = (await chosen.inputValue()).split(' ');
  await verónica.ask(session, {
    type: 'plan_session', template: 'circulo-de-palabra', purpose: 'Saber de dónde partimos', what: 'Dos clases de cada una', how: 'Primero en silencio',
    of_stage: { cycle: id, stage: stageId },
  });
  const small = await stage.teacher(later, 'Verónica', { ...phone, node: 1 });
  await small.enter();
  await small.goTo(`/e/${session}`);
  await small.page.locator('.beforehand dd').getByText('Dos clases de cada una').waitFor();
  await small.page.locator('.beforehand dd').getByText('Primero en silencio').waitFor();
  await small.page.getByRole('link', { name: 'Es parte del ciclo que recorren: ver en qué van' }).waitFor();
  await fits(small, 'a session of a stage 360');
}

// A topic that both keep: what is missing goes as something is tied to it, and the topic goes with its name.
async function programme(later, stage) {
  const { path, space, verónica } = await equals(later, stage, 'Pares con programa');
  const session = await verónica.openBelow(space, 'session', 'Taller de preguntas');
  const [hers, other] = await Promise.all([stage.teacher(later, 'Verónica', phone), stage.teacher(later, 'Maribel', { node: 1 })]);
  await Promise.all([hers.enter(), other.enter()]);
  const { page } = hers;
  await Promise.all([hers.goTo(path), other.goTo(path)]);
  const part = page.getByRole('region', { name: 'Programa' });
  await part.getByRole('button', { name: 'Agregar el tema' }).tap();
  await part.getByText('Escribe cómo se llama el tema.').waitFor();
  await until('the field has the focus', async () => (await focused(page)).includes('Un tema nuevo'));
  await part.getByLabel('Un tema nuevo').fill('Preguntas que hacen pensar');
  await until('the title is on the device', async () => Object.values(await hers.onDevice('drafts')).some(({ topic }) => topic === 'Preguntas que hacen pensar'));
  await part.getByRole('button', { name: 'Agregar el tema' }).tap();
  const topic = part.getByRole('article', { name: 'Preguntas que hacen pensar' });
  await topic.getByText('Falta un taller, una visita y una reunión de grupo.').waitFor();
  await topic.locator('summary', { hasText: 'Sumar una actividad' }).tap();
  await topic.getByLabel('Cuál').selectOption({ value: String(session) });
  await topic.getByRole('button', { name: 'Sumar al tema' }).tap();
  await topic.getByText('Falta una visita y una reunión de grupo.').waitFor();
  await topic.getByRole('link', { name: 'Taller de preguntas' }).waitFor();
  await fits(hers, 'a programme 360');
  assert.deepEqual(await tooSmall(page), []);

  const seen = other.page.getByRole('article', { name: 'Preguntas que hacen pensar' });
  await seen.getByText('Falta una visita y una reunión de grupo.').waitFor();
  await fits(other, 'a programme 1366');
  await seen.locator('summary', { hasText: 'Sacar el tema' }).click();
  await seen.getByRole('button', { name: 'Sacar «Preguntas que hacen pensar»' }).click();
  await seen.waitFor({ state: 'detached' });
  await topic.waitFor({ state: 'detached' });
}

export async function cycleSessions(suite, stage) {
  await suite.test('cycle sessions: equals have one place, and look at classes by turns', (later) => onePlaceForBoth(later, stage));
  await suite.test('cycle sessions: what for, what and how are said before a session of a stage', (later) => saidBeforehand(later, stage));
  await suite.test('cycle sessions: a programme shows what is done, to come and missing of a topic', (later) => programme(later, stage));
}
