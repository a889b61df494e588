// Two cases of rural networks: specialists who rotate among schools of two languages, some of them without signal for days; and visits
// that are a monitoring, as nobody talks about them.
import assert from 'node:assert/strict';

import { fits, phone, tooSmall } from './accompaniment.mjs';
import { button, entered, minute, overWithin, said } from './on_page.mjs';
import { place } from './scenarios.mjs';
import { Member } from './stage/member.mjs';
import { until } from './until.mjs';
import { note, proposesVisit } from './visits.mjs';

const day = 24 * 60 * minute;
const altiplano = 'RER del altiplano';
const mesa = 'Mesa de visitas';
const seen = 'Los de sexto explican en castellano y discuten en quechua';
const strength = 'Las dos lenguas caben en la misma clase';
const group = 'Grupo de interaprendizaje (GIA)';
const families = 'Reunión con familias y comunidad';
const greeting = 'Aski urukïpan. Ya volví de arriba.';

const addressOf = (stage, node = 0) => `http://127.0.0.1:${stage.nodes[node].port}`;
const state = (page, words) => page.locator('#obs-state').getByText(words, { exact: true }).waitFor();
const monitoring = (page) => page.getByRole('group', { name: 'Esto es un monitoreo, no un acompañamiento' });
const region = (page, name) => page.getByRole('region', { name });

async function shared(page) {
  await note(page, 'Lo que veo y oigo', 'Qué pasa, tal como se ve y se oye', seen);
  await note(page, 'Fortaleza', 'Qué funciona bien', strength);
  await button(page, 'Compartir las notas').click();
}

// Five of them, by specialty and then by language; what nobody covers comes first. Whoever coordinates reads it, and nobody else.
async function matched(later, stage) {
  const { teacher, page } = await entered(later, stage, 'Wilber', phone);
  const network = await page.locator('a.space-card', { hasText: altiplano }).first().getAttribute('href');
  await teacher.goTo(`${network}/sugerencias`);
  const specialists = region(page, 'Especialistas que rotan');
  const card = (name) => specialists.locator('.mat-card', { has: page.getByRole('heading', { name: new RegExp(name) }) });
  await card('Gregorio').getByText('Eusebia Mamani Larico: Comunicación en lengua originaria, en Aimara').waitFor();
  await card('Hilda').getByText('Saturnino Huanca Calsín: Personal social y ciencia, en Quechua').waitFor();
  await card('Lidia').getByText(/^Eusebia Mamani Larico: Castellano como segunda lengua/).waitFor();
  await card('Percy').getByText(/^Wilber Apaza Ticona: Matemática/).waitFor();
  await card('Nélida').getByText('Nadie busca todavía lo que ofrece.').waitFor();
  assert.equal(await specialists.locator('.mat-card').count(), 5);
  assert.equal(await card('Gregorio').getByText('Saturnino').count(), 0, 'he does not speak his language');
  await specialists.getByText('Saturnino Huanca Calsín: Comunicación en lengua originaria. Quienes la ofrecen no hablan su lengua.').waitFor();

  // What each modality foresees: visits, groups and meetings with families.
  await teacher.goTo(`${network}/ciclos`);
  await page.locator('.cyc-more > summary', { hasText: 'Cuotas por modalidad' }).press('Enter');
  for (const [modality, visits] of [['Soporte intercultural, primaria', 16], ['Soporte intercultural, inicial', 9]]) {
    const one = page.locator('.cyc-modalities > li', { has: page.getByRole('heading', { name: modality, exact: true }) });
    for (const quota of [`Visitas al año: ${visits} `, 'Grupos de interaprendizaje al año: 8 ', 'Reuniones al año: 7 · Reuniones con familias y comunidad']) await one.getByText(quota).waitFor();
  }
  await page.getByRole('heading', { name: 'Soporte intercultural, primaria', exact: true }).scrollIntoViewIfNeeded();
  await fits(teacher, 'quotas of modalities 360');

  const eusebia = await entered(later, stage, 'Eusebia', { ...phone, node: 1 });
  await eusebia.teacher.goTo(`${network}/sugerencias`);
  await eusebia.page.getByRole('heading', { level: 1 }).waitFor();
  await eusebia.page.locator('.mat-filters').waitFor();
  assert.equal(await region(eusebia.page, 'Especialistas que rotan').count(), 0, 'it is not hers to read');
}

// A room of some specialists and a teacher, opened by whoever coordinates the network.
async function rotating(later, stage, title, roles) {
  const wilber = await Member.enter(later, addressOf(stage), 'Wilber');
  const space = await wilber.openBelow(await wilber.space(altiplano), 'mentoring_room', title);
  for (const [name, role] of Object.entries(roles)) {
    const { self } = await Member.enter(later, addressOf(stage, 1), name);
    await until('the room is there', () => wilber.ask(space, { type: 'add_member', person: self.id, roles: [role] }).then(() => true));
  }
  return `/e/${space}`;
}

// By the modality of the school: so many visits in a year, at least one in each month.
async function agreesOn({ teacher, page }, path, modality, visits) {
  await teacher.goTo(`${path}/acompanamiento`);
  await button(page, 'Proponer un acuerdo').click();
  await page.getByLabel('Para qué nos juntamos').fill('Que las dos lenguas quepan en la clase.');
  await page.getByLabel('Por dónde conversan').fill('En la escuela');
  await page.getByLabel('Qué queda en reserva').fill('Lo que se ve en la clase.');
  await page.getByLabel(/^¿Cuántas visitas/).selectOption({ label: modality });
  await until('the numbers are those of the modality', async () => (await page.getByLabel(/^Visitas al año/).inputValue()) === `${visits}`);
  assert.equal(await page.getByLabel(/^Al menos, cada mes/).inputValue(), '1');
  assert.deepEqual(await page.getByLabel(/^Veces al año/).evaluateAll((fields) => fields.map(({ value }) => value)), ['8', '2', '7']);
  await fits(teacher, `an agreement by a modality ${visits}`);
  await button(page, 'Enviar la propuesta').click();
  await said(page, 'Propuesta enviada.');
}

const accepts = async ({ teacher, page }, path, visits) => {
  await teacher.goTo(`${path}/acompanamiento`);
  await page.getByText(`${visits} visitas al año y al menos 1 cada mes, de marzo a diciembre`).first().waitFor();
  await page.getByText(`${group}: 8 al año, al menos 1 cada mes`).first().waitFor();
  await page.getByText(`${families}: 7 al año`).first().waitFor();
  await button(page, 'Acepto').click();
  await said(page, 'Quedó anotado que aceptas.');
};

const ofGoals = (page, kind, words) => region(page, 'Metas físicas').locator('dl > div', { hasText: kind }).getByText(words).waitFor();

// What was held besides visits: one of the two notes it, and both have it counted.
async function activityNoted({ teacher, page }, path, kind, about) {
  await teacher.goTo(`${path}/acompanamiento`);
  await page.getByRole('button', { name: 'Anotar una actividad', exact: true }).click();
  const form = page.getByRole('form', { name: 'Anotar una actividad' });
  await form.getByLabel('Qué fue', { exact: true }).selectOption({ label: kind });
  await form.getByRole('button', { name: 'Anotar', exact: true }).click();
  await form.getByText('Cuenta en pocas palabras de qué se trató.').waitFor();
  await form.getByLabel('De qué se trató').fill(about);
  await until('what is written is on the device', async () => Object.values(await teacher.onDevice('drafts')).some(({ activity }) => activity?.about === about));
  await page.reload();
  await until('it is there after the page was opened anew', async () => (await form.getByLabel('De qué se trató').inputValue()) === about);
  await fits(teacher, `an activity that is noted: ${kind}`);
  await form.getByRole('button', { name: 'Anotar', exact: true }).click();
  await said(page, 'Quedó anotada.');
  await region(page, 'Actividades realizadas').getByText(about, { exact: true }).waitFor();
}

async function activitiesCounted(gregorio, saturnino, path) {
  for (const { page } of [gregorio, saturnino]) {
    await ofGoals(page, group, '0 de 8 que se acordaron');
    await ofGoals(page, families, '0 de 7 que se acordaron');
  }
  await activityNoted(gregorio, path, group, 'Qué preguntamos en cada lengua');
  await activityNoted(saturnino, path, families, 'El huerto de la escuela');
  await saturnino.page.getByText('Qué preguntamos en cada lengua', { exact: true }).waitFor();
  for (const { page } of [gregorio, saturnino]) {
    await ofGoals(page, group, '1 de 8 que se acordaron');
    await ofGoals(page, families, '1 de 7 que se acordaron');
    await region(page, 'Metas físicas').getByText('0 de 16 que se acordaron').waitFor();
  }
  assert.deepEqual(await tooSmall(saturnino.page), []);
  await fits(saturnino.teacher, 'activities beside what was agreed 360');
  // Who noted the other one did not ask for it to go; one's own goes with its words.
  const own = region(saturnino.page, 'Actividades realizadas').locator('li', { hasText: 'El huerto de la escuela' });
  const other = region(saturnino.page, 'Actividades realizadas').locator('li', { hasText: 'Qué preguntamos' });
  assert.equal(await other.locator('summary').count(), 0, 'it is not his to take back');
  await own.locator('summary').press('Enter');
  await own.getByRole('button', { name: /^Borrar solo las palabras/ }).click();
  await region(gregorio.page, 'Actividades realizadas').getByText('Ya no dice de qué se trató.').waitFor();
  await ofGoals(gregorio.page, families, '1 de 7 que se acordaron');
}

async function specialistsRotate(later, stage) {
  await matched(later, stage);
  const title = 'Saturnino y quienes lo visitan';
  const path = await rotating(later, stage, title, { Gregorio: 'mentor', Hilda: 'mentor', Saturnino: 'mentee' });
  const [gregorio, hilda, saturnino] = await Promise.all([
    entered(later, stage, 'Gregorio'), entered(later, stage, 'Hilda', { ...phone, node: 1 }), entered(later, stage, 'Saturnino', phone),
  ]);
  await agreesOn(gregorio, path, 'Soporte intercultural, primaria', 16);
  for (const each of [hilda, saturnino]) await accepts(each, path, 16);
  await region(gregorio.page, 'Metas físicas').getByText('0 de 16 que se acordaron').waitFor();
  await activitiesCounted(gregorio, saturnino, path);
  const first = await rotating(later, stage, 'Los más chicos', { Nélida: 'mentor', Eusebia: 'mentee' });
  const [nélida, eusebia] = await Promise.all([entered(later, stage, 'Nélida'), entered(later, stage, 'Eusebia', { ...phone, node: 1 })]);
  await agreesOn(nélida, first, 'Soporte intercultural, inicial', 9);
  await accepts(eusebia, first, 9);
  await region(eusebia.page, 'Metas físicas').getByText('0 de 9 que se acordaron').waitFor();

  // One goes up to the school, where there is no signal, and comes down three days later.
  const address = await proposesVisit(hilda, path, { observed: 'Saturnino', course: '6.º grado, Personal social' });
  await saturnino.teacher.goTo(address);
  await button(saturnino.page, 'Acepto').click();
  await hilda.teacher.goTo(address);
  await hilda.page.locator('.obs-notebook').waitFor();
  await hilda.teacher.shellKept();
  await until('the agreed visit is on the device', async () =>
    Object.values(await hilda.teacher.onDevice('views')).some(({ accompaniment }) =>
      accompaniment?.observations.some(({ id, agreed_at }) => agreed_at !== undefined && id === address.split('/').at(-1))));
  await hilda.teacher.goOffline();
  await hilda.page.reload();
  await hilda.page.locator('.obs-notebook').waitFor();
  await shared(hilda.page);
  await hilda.page.getByText('saldrán cuando haya conexión').waitFor();
  await hilda.page.clock.fastForward(3 * day);
  await hilda.page.getByText(/^Falta conversar desde el/).first().waitFor();
  await fits(hilda.teacher, 'a visit after three days without a link 360');
  await hilda.page.getByRole('link', { name: /Volver/ }).first().click();
  await hilda.teacher.goTo(path);
  await hilda.teacher.write(greeting);
  assert.equal(await saturnino.page.getByText(strength).count(), 0, 'nothing has been sent');

  // Meanwhile it goes on without her: the other specialist has his turn.
  const second = await proposesVisit(gregorio, path, { observed: 'Saturnino', course: '6.º grado, Comunicación' });
  await saturnino.teacher.goTo(second);
  await button(saturnino.page, 'Acepto').click();
  await saturnino.teacher.goTo(path);
  await saturnino.page.getByRole('heading', { level: 1, name: title }).waitFor();
  await hilda.teacher.comeBack();
  await saturnino.teacher.sees(greeting);
  await hilda.teacher.allSent();
  await saturnino.teacher.goTo(address);
  await saturnino.page.locator('.obs-strengths').getByText(strength).waitFor();
  await hilda.teacher.goTo(`${path}/acompanamiento#visitas`);
  await until('both visits are there', async () => (await hilda.page.locator('.obs-card a[href*="/visitas/"]').count()) === 2);
  await hilda.teacher.goTo(address);
  await hilda.page.getByRole('article', { name: 'Notas de: tú' }).waitFor();
  await saturnino.page.getByLabel('Qué salió de la conversación').waitFor({ timeout: overWithin });
  await hilda.page.getByLabel('Qué salió de la conversación').fill('Que discutan primero en quechua.');
  await button(hilda.page, 'Anotar que conversamos').click();
  await button(saturnino.page, 'Sí, conversamos').click();
  await state(hilda.page, 'Conversada');
  await hilda.teacher.goTo(`${path}/acompanamiento`);
  await region(hilda.page, 'Metas físicas').getByText('1 de 16 que se acordaron').waitFor();
  assert.equal(await monitoring(hilda.page).count(), 0, 'a visit in each month is regular');
  await fits(hilda.teacher, 'one of sixteen visits 360');

  // Another specialist has no part in it; who is in the room and not of the visit reads no note of it.
  await gregorio.teacher.goTo(address);
  await gregorio.page.getByText('lo leen solo sus personas').waitFor();
  assert.equal(await gregorio.page.getByText(strength).count(), 0);
  const percy = await entered(later, stage, 'Percy');
  await percy.page.locator('a.space-card', { hasText: altiplano }).first().waitFor();
  assert.equal(await percy.page.locator('a.space-card', { hasText: title }).count(), 0);
  await percy.teacher.goTo(address);
  await percy.page.getByText('No puedes ver este espacio.').waitFor();
}

// Whoever coordinates has an observation made; nobody talks about it. The room says what it is, and why nobody finds the time.
async function onlyMonitored(later, stage) {
  const { space } = await place(later, stage, 'mesa', mesa, {
    Ernesto: ['coordinator'], Inés: ['accompanier'], Rosa: ['teacher'], Patricio: ['teacher'], Yasna: ['teacher'], Camila: ['teacher'],
  });
  const path = `/e/${space}`;
  const [ernesto, inés, rosa] = await Promise.all([
    entered(later, stage, 'Ernesto'), entered(later, stage, 'Inés', { ...phone, node: 1 }), entered(later, stage, 'Rosa', phone),
  ]);
  const address = await proposesVisit(ernesto, path, { observed: 'Rosa', observers: ['Inés'], course: '3.º básico, Lenguaje' });
  for (const { teacher, page } of [inés, rosa]) {
    await teacher.goTo(address);
    await button(page, 'Acepto').click();
    await said(page, 'Quedó anotado que aceptas la visita.');
  }
  await ernesto.teacher.goTo(`${path}/acompanamiento`);
  assert.equal(await monitoring(ernesto.page).count(), 0, 'nothing was noted yet');
  await shared(inés.page);
  await rosa.page.locator('.obs-strengths').getByText(strength).waitFor();

  // What it lacks besides a dialogue is said at once, to all of the room.
  await rosa.teacher.goTo(`${path}/acompanamiento`);
  for (const { page } of [ernesto, rosa]) await monitoring(page).getByText('No hay un acuerdo vigente que diga para qué se juntan.').waitFor();
  await fits(ernesto.teacher, 'it is a monitoring 1366');
  await fits(rosa.teacher, 'it is a monitoring 360');
  assert.deepEqual(await tooSmall(rosa.page), []);

  // A week and a day without signal: the dialogue is missing, and where it can be found out why.
  await inés.teacher.shellKept();
  await inés.teacher.goTo(`${path}/acompanamiento`);
  await monitoring(inés.page).waitFor();
  assert.equal(await monitoring(inés.page).getByText('Falta conversar').count(), 0, 'there is still time');
  await inés.teacher.goOffline();
  await inés.page.clock.fastForward(8 * day);
  await monitoring(inés.page).getByText(/^Falta conversar la visita de/).waitFor();
  const hours = monitoring(inés.page).getByRole('link', { name: 'Ver a qué hora coinciden' });
  await fits(inés.teacher, 'a dialogue is missing after a week 360');
  assert.deepEqual(await tooSmall(inés.page), []);
  await inés.teacher.comeBack();
  await until('what time it is comes from the server', async () => (await monitoring(inés.page).getByText('Falta conversar').count()) === 0);
  assert.equal(await hours.count(), 0);

  // The hours that are protected for it are there, and not at once.
  await ernesto.page.getByRole('link', { name: 'Horas que coinciden' }).click();
  await ernesto.page.getByText('Dieron sus horas 5 de 6.').waitFor();
  await ernesto.page.getByText('Las horas colegiadas no coinciden').waitFor();
  assert.equal(await ernesto.page.locator('.mat-table tbody tr', { hasText: 'Horas colegiadas' }).filter({ hasText: 'Todas' }).count(), 0);
  for (const name of ['Rosa', 'Patricio', 'Yasna', 'Camila']) assert.equal(await ernesto.page.locator('main').getByText(name).count(), 0, 'whose hours they are is told to nobody');
  await fits(ernesto.teacher, 'hours of a mesa 1366');

  // Whoever coordinates and is not of the visit reads that there is one, and nothing of it; a stranger to the mesa, nothing at all.
  await ernesto.teacher.goTo(address);
  await ernesto.page.getByText('lo leen solo sus personas').waitFor();
  assert.equal(await ernesto.page.getByText(strength).count(), 0);
  const gladys = await entered(later, stage, 'Gladys');
  await gladys.teacher.goTo(`${path}/acompanamiento`);
  await gladys.page.getByText('No puedes ver este espacio.').waitFor();
  assert.equal(await monitoring(gladys.page).count(), 0);
  await gladys.teacher.goTo('/avisos');
  await gladys.page.locator('.notice-row, .notices-none').first().waitFor();
  assert.equal(await gladys.page.locator('.notice-row', { hasText: mesa }).count(), 0, 'nobody else is told');
  await rosa.teacher.goTo('/avisos');
  await rosa.page.locator('.notice-row', { hasText: mesa }).first().waitFor();

  // They talk, and it is one no more. Of the two only her clock is right before the server says what time it is.
  await rosa.teacher.goTo(address);
  await rosa.page.getByLabel('Qué salió de la conversación').waitFor({ timeout: overWithin });
  await inés.teacher.goTo(address);
  await inés.page.getByLabel('Qué salió de la conversación').fill('Que la espera abre lugar.');
  await button(inés.page, 'Anotar que conversamos').click();
  await button(rosa.page, 'Sí, conversamos').click();
  await state(inés.page, 'Conversada');
}

export async function scenariosRural(suite, stage) {
  await suite.test('scenario: five specialists rotate among schools of two languages, one of them without signal for days', (later) => specialistsRotate(later, stage));
  await suite.test('scenario: visits without a dialogue are a monitoring, and the hours do not coincide', (later) => onlyMonitored(later, stage));
}
