// Cases of the field, each from its beginning to its end, as the people in it see them.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { fits, phone } from './accompaniment.mjs';
import { minute } from './on_page.mjs';
import { Member, demoCookie } from './stage/member.mjs';
import { everybody, planned } from './sessions.mjs';
import { until } from './until.mjs';

const password = 'una clave que no se olvida';
const day = 24 * 60 * minute;
const community = 'CdP de Lenguaje';
const network = 'Red rural de cuatro escuelas';
const addressOf = (stage, node = 0) => `http://127.0.0.1:${stage.nodes[node].port}`;
const shipped = (kind, id) => JSON.parse(readFileSync(new URL(`../../protocol/templates/${kind}/${id}.json`, import.meta.url), 'utf8'));

const item = (member, wanted) =>
  until('it is told', () => member.frames.filter(({ type }) => type === 'window').flatMap(({ items }) => items).find(wanted));

// A room or mesa in which nothing has happened, with these people in it; the first one opened it below one of their spaces.
export async function place(later, stage, kind, title, roles) {
  const above = kind === 'mesa' ? network : community;
  const members = await Promise.all(Object.keys(roles).map((name, index) => Member.enter(later, addressOf(stage, index % 2), name)));
  const [first, ...others] = members;
  const space = await first.openBelow(await first.space(above), kind, title);
  const [own, ...theirs] = Object.values(roles);
  await until('it is theirs', () => first.ask(space, { type: 'add_member', person: first.self.id, roles: own }));
  for (const [index, other] of others.entries()) {
    await first.ask(space, { type: 'add_member', person: other.self.id, roles: theirs[index] });
  }
  await Promise.all(members.map((member) => member.join(space)));
  return { space, members };
}

async function onPage(later, stage, name, path, options = {}) {
  const teacher = await stage.teacher(later, name, options);
  await teacher.enter();
  await teacher.goTo(path);
  return { teacher, page: teacher.page };
}

// Asks of the API as somebody.
async function asking(stage, name) {
  const { cookie } = await demoCookie(addressOf(stage), name);
  return async (path, body) => {
    const answer = await fetch(addressOf(stage) + path, {
      method: 'POST', headers: { cookie, 'content-type': 'application/json', origin: addressOf(stage) }, body: JSON.stringify(body),
    });
    const told = await answer.text();
    assert.ok(answer.ok, `${path}: ${answer.status} ${told}`);
    return told && JSON.parse(told);
  };
}

const standsAt = (page, title) => page.locator('li[aria-current=step] h3').getByText(title, { exact: true }).waitFor();

// Study of lessons: whoever gave the class speaks first. A comment before that is refused, and its words stay.
async function lessonStudy(later, stage) {
  const space = await planned(later, stage, 'Revisión de la clase pública', {
    template: 'revision-de-clase',
    purpose: 'Mirar lo que aprendieron en la clase de fracciones.',
    seats: { leads: 'facilitador', presents: 'docente', asks: 'equipo', waits: 'especialista' },
  });
  const { leads, presents, asks, waits } = await everybody(later, stage, space);
  await leads.press('Comenzar la sesión');
  const [, own] = shipped('conversations', 'revision-de-clase').phases.map(({ title }) => title);
  await leads.goOn(own);
  await asks.phase(own);
  await asks.sees('Primero habla quien presenta. Tu texto queda como borrador.');

  // Not only the form says no: so does the server, whatever the client.
  const pedro = await Member.enter(later, addressOf(stage, 1), 'Pedro');
  await pedro.join(space);
  await assert.rejects(pedro.ask(space, { type: 'contribute', phase: 1, kind: 'aclaratoria', text: '¿Por qué partiste así?', late: false }), /refused: /);
  assert.equal(await leads.card('¿Por qué partiste así?').count(), 0);
  await asks.box.fill('¿Por qué partiste así?');
  await until('what he wrote is on the device', async () => JSON.stringify(await asks.teacher.onDevice('drafts')).includes('¿Por qué partiste así?'));

  await presents.contribute('Lo que yo esperaba era que discutieran más entre ellos.');
  await asks.card('Lo que yo esperaba era que discutieran más entre ellos.').waitFor();
  assert.equal(await asks.box.inputValue(), '¿Por qué partiste así?', 'his words are there when it is his turn to say them');
  await asks.press('Pedir la palabra');
  await asks.sees('Tienes la palabra');
  await asks.page.locator('#session-composer .send').click();
  for (const each of [asks, presents, waits]) await each.card('¿Por qué partiste así?').waitFor();
}

// The ladder: the stage goes on, and with it the part of the mentor that suits it; whoever mentors says so.
async function ladder(later, stage) {
  const { space, members: [verónica] } = await place(later, stage, 'mentoring_room', 'Un peldaño más', { Verónica: ['coordinator', 'mentor'], Maribel: ['mentee'] });
  await verónica.ask(space, { type: 'take_cycle', cycle: 'escalera-de-acompanamiento' });
  await verónica.ask(space, { type: 'enter_stage', stage: 'ensenanza-supervisada', new_round: false });
  const [mentor, teacher] = await Promise.all([
    onPage(later, stage, 'Verónica', `/e/${space}/acompanamiento`),
    onPage(later, stage, 'Maribel', `/e/${space}/acompanamiento`, { ...phone, node: 1 }),
  ]);
  const present = ({ page }) => page.locator('li[aria-current=step]');
  await standsAt(mentor.page, 'Enseñanza supervisada');
  await present(mentor).getByText(/Entrenador/).first().waitFor();
  await mentor.page.getByRole('button', { name: 'Pasar a: Enfocado en el aprendizaje' }).click();
  for (const each of [mentor, teacher]) {
    await standsAt(each.page, 'Enfocado en el aprendizaje');
    await present(each).getByText(/[Aa]mig[oa] crític[oa]/).first().waitFor();
  }
  await fits(teacher.teacher, 'a step of the ladder 360');
}

// Eight of eight visits with their dialogues, and the rubric where it was: two readings, neither made of the other.
async function goalsMet(later, stage) {
  const { space, members: [verónica, maribel] } = await place(later, stage, 'mentoring_room', 'Ocho de ocho', { Verónica: ['coordinator', 'mentor'], Maribel: ['mentee'] });
  await verónica.ask(space, {
    type: 'propose_agreement', goals: 'Mirar juntas ocho clases.', channel: 'En esta sala', confidentiality: 'Todo.',
    visits: { year: 8, month: 0, months: [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2].sort((one, other) => one - other) },
  });
  const { agreement } = await item(maribel, ({ type }) => type === 'agreement_proposed');
  await maribel.ask(space, { type: 'accept_agreement', agreement: agreement.id });
  const starts_at = Date.now() - 5 * minute + 10_000;
  const visits = [];
  for (let each = 0; each < 8; each += 1) {
    visits.push(await verónica.ask(space, {
      type: 'propose_observation', observers: [verónica.self.id], observed: maribel.self.id, starts_at, minutes: 5,
      course: '3.º básico, Lenguaje', looks_at: 'Quién pregunta', records: 'Preguntas. Lo leemos las dos.',
    }));
  }
  for (const observation of visits) await maribel.ask(space, { type: 'accept_observation', observation });
  const [last] = visits.slice(-1);
  await until('the classes are over', () => verónica.ask(space, { type: 'tell_dialogue', observation: last, words: 'Conversamos.' }).then(() => true, () => false));
  for (const observation of visits.slice(0, -1)) await verónica.ask(space, { type: 'tell_dialogue', observation, words: 'Conversamos.' });
  for (const observation of visits) await maribel.ask(space, { type: 'confirm_dialogue', observation });

  // The rubric, at entry and now: grade 2 both times.
  const post = await asking(stage, 'Verónica');
  const { id, items } = shipped('instruments', 'rubrica-de-observacion');
  const answers = Object.fromEntries(items.filter(({ kind }) => kind === 'scale').map((one) => [one.id, 2]));
  for (const moment of ['entry', 'progress']) {
    const command = randomUUID();
    await post(`/api/spaces/${space}/applications`, { command, instrument: id, moment, about: 'peer', person: maribel.self.id, closes_at: Date.now() + 14 * day });
    await post(`/api/spaces/${space}/applications/${command}/answers`, { command: randomUUID(), base: 0, submit: true, answers });
  }

  const { teacher, page } = await onPage(later, stage, 'Maribel', `/e/${space}/acompanamiento`, { ...phone, node: 1 });
  const part = (name) => page.getByRole('region', { name });
  await part('Metas físicas').getByText('8 de 8 que se acordaron').waitFor();
  await part('Progreso formativo').getByText('Rúbrica de observación de clase').first().waitFor();
  const [activity, progress] = await Promise.all(['Metas físicas', 'Progreso formativo'].map((name) => part(name).textContent()));
  assert.doesNotMatch(activity, /Rúbrica/);
  assert.doesNotMatch(progress, /8 de 8/);
  assert.doesNotMatch(activity + progress, /%/, 'nothing is put together');
  await fits(teacher, 'eight of eight 360');
}

// One of a pair of accompaniers leaves: the handover and a restart are offered, and nobody is made to.
async function pairChanges(later, stage) {
  const { space, members: [inés, ernesto] } = await place(later, stage, 'mesa', 'Dupla de los jueves', {
    Inés: ['coordinator', 'accompanier'], Ernesto: ['accompanier'], Rosa: ['management'],
  });
  await inés.ask(space, { type: 'take_cycle', cycle: 'apoyo-tecnico-pedagogico' });
  const { stages } = shipped('cycles', 'apoyo-tecnico-pedagogico');
  const [first, second] = stages;
  await inés.ask(space, { type: 'enter_stage', stage: second.id, new_round: false });
  const { teacher, page } = await onPage(later, stage, 'Rosa', `/e/${space}/acompanamiento`, phone);
  await standsAt(page, second.title);
  const changed = page.getByRole('region', { name: 'Cambió quién participa' });
  assert.equal(await changed.count(), 0);
  await ernesto.ask(space, { type: 'remove_member', person: ernesto.self.id });
  await changed.getByText(`Este ciclo propone volver a «${first.title}»`).waitFor();
  await changed.getByRole('link', { name: /traspaso/i }).waitFor();
  await standsAt(page, second.title);
  await fits(teacher, 'one of a pair left 360');
  await changed.getByRole('button', { name: `Empezar otra vuelta en «${first.title}»` }).tap();
  await standsAt(page, first.title);
  await changed.waitFor({ state: 'detached' });
}

// A head of a one-teacher school: another part in each space, and what management is in one opens nothing in the other.
async function twoRoles(later, stage) {
  const { space } = await place(later, stage, 'mesa', 'Mesa de El Manzano', { Inés: ['coordinator', 'accompanier'], Rosa: ['management'] });
  const { space: closed } = await place(later, stage, 'mentoring_room', 'Sala de otras dos', { Verónica: ['coordinator', 'mentor'], Maribel: ['mentee'] });
  const rosa = await Member.enter(later, addressOf(stage, 1), 'Rosa');
  const mine = await until('both are hers', async () => {
    const here = await rosa.spaces();
    return here.some(({ id }) => id === space) && here;
  });
  const roles = (wanted) => mine.find(wanted).roles;
  assert.deepEqual(roles(({ id }) => id === space), ['management']);
  assert.deepEqual(roles(({ title }) => title.includes(community)), ['teacher']);
  assert.equal((await rosa.join(closed)).type, 'left', 'management of one place reads no room of another');
  await assert.rejects(rosa.ask(closed, { type: 'post_message', text: 'Vengo a mirar.' }), /refused: /);
  const { teacher, page } = await onPage(later, stage, 'Rosa', `/e/${closed}`, phone);
  await page.getByRole('status').getByText('No puedes ver este espacio.').waitFor();
  assert.equal(await page.locator('li.row').count(), 0);
  await teacher.picture('a room of others 360');
}

// What is mine comes along; then I am nobody here, and what all did together can still be read.
async function rights(later, stage) {
  const acta = 'Amigo crítico con Pedro';
  const carolina = await stage.teacher(later, 'Carolina');
  await carolina.enter();
  const path = new URL(await carolina.page.locator('a.space-card', { hasText: acta }).getAttribute('href'), carolina.page.url()).pathname;
  await carolina.goTo(`${path}/acta`);
  await carolina.page.getByRole('heading', { name: 'Lo que se conversó' }).waitFor();
  const before = await carolina.page.locator('.acta').innerText();
  assert.match(before, /Merahi/);

  const recover = await asking(stage, 'Carolina');
  const [member, { person }] = await Promise.all([Member.enter(later, addressOf(stage), 'Carolina'), demoCookie(addressOf(stage), 'Merahi')]);
  const { secret } = await recover(`/api/spaces/${await member.space(community)}/recoveries`, { person });
  const merahi = await stage.teacher(later, 'Merahi', { ...phone, node: 1, acceptDownloads: true });
  const { page } = merahi;
  await merahi.goTo(`/recuperar#${secret}`);
  await page.getByLabel('Usuario o correo').fill('merahi@escuela.test');
  await page.getByLabel('Contraseña nueva').fill(password);
  await page.getByRole('button', { name: 'Guardar y entrar' }).tap();
  await page.locator('.space-card').first().waitFor();
  await merahi.goTo('/perfil');
  const arrives = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Descargar lo mío' }).tap();
  assert.match((await arrives).suggestedFilename(), /^urdimbre-.*\.zip$/);
  await page.getByRole('button', { name: 'Cerrar mi cuenta' }).tap();
  const form = page.getByRole('region', { name: 'Cerrar mi cuenta' });
  await form.getByRole('radio', { name: /sin mi nombre/ }).check();
  await form.getByLabel('Contraseña actual').fill(password);
  await fits(merahi, 'leaving without the name 360');
  await form.getByRole('button', { name: 'Cerrar mi cuenta para siempre' }).tap();
  await page.getByRole('heading', { name: /Entra/ }).first().waitFor();

  await until('the acta is there without the name', async () => {
    await carolina.page.reload();
    await carolina.page.getByRole('heading', { name: 'Lo que se conversó' }).waitFor();
    return !(await carolina.page.locator('.acta').innerText()).includes('Merahi Teao');
  });
  const after = await carolina.page.locator('.acta').innerText();
  assert.match(after, /Persona que pidió no figurar/);
  // All that stood around the name, and what was said under it.
  const stays = before.split('\n').flatMap((line) => line.split(/Merahi(?: Teao)?(?: Riroroko)?/)).map((words) => words.trim()).filter(({ length }) => length > 3);
  assert.ok(stays.length > 20, 'an acta says more than a name');
  for (const words of stays) assert.ok(after.includes(words), `what was said is still there: ${words}`);
}

export async function scenarios(suite, stage) {
  await suite.test('scenario: in a study of lessons nobody comments before the teacher’s own evaluation', (later) => lessonStudy(later, stage));
  await suite.test('scenario: on the ladder the mentor becomes a critical friend', (later) => ladder(later, stage));
  await suite.test('scenario: goals met and no progress are two readings', (later) => goalsMet(later, stage));
  await suite.test('scenario: one of a pair of accompaniers leaves, and a restart is offered', (later) => pairChanges(later, stage));
  await suite.test('scenario: one person, two roles, in two spaces', (later) => twoRoles(later, stage));
  await suite.test('scenario: what is mine comes along, and the acta stays readable without the name', (later) => rights(later, stage));
}
