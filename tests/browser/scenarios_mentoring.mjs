// A mentor in Valdivia and a beginning teacher in Putre, whose link drops for minutes at a time: from the room to the visit that looks
// at what both took on, all of it on their pages.
import assert from 'node:assert/strict';

import { fits, focused, phone, tooSmall } from './accompaniment.mjs';
import { button, entered, minute, overWithin, said } from './on_page.mjs';
import { filmed } from './recordings.mjs';
import { Seated } from './sessions.mjs';
import { until } from './until.mjs';
import { note, proposesVisit } from './visits.mjs';

const community = 'CdP de Lenguaje';
const room = 'De Valdivia a Putre';
const goals = 'Que mis preguntas sirvan para pensar.';
const recording = 'El zorro y el cóndor';
const remark = 'Aquí esperaste y contestó quien nunca habla';
const answer = 'Me costó no contestarme yo';
const hers = 'Voy a contar hasta cinco antes de repetir la pregunta';
const mentors = 'Voy a mandarte mi clase del pudú';
const reflection = 'Yo creía que esperaba más';
const seen = 'Contó hasta cinco y habló Yolanda';
const strength = 'El silencio ya no la apura';

const standsAt = (page, title) => page.locator('li[aria-current=step] h3').getByText(title, { exact: true }).waitFor();
const commitment = (page, words) => page.locator('.commitment', { hasText: words });

// So many minutes without signal, what she does meanwhile, and the link again. The clock of her device goes on.
async function dropped({ teacher, page }, minutes, meanwhile = async () => {}) {
  await teacher.goOffline();
  await meanwhile();
  await page.clock.fastForward(minutes * minute);
  await teacher.comeBack();
}

// A link as of a village: everything takes its time.
async function slow({ page }) {
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  await network.send('Network.emulateNetworkConditions', { offline: false, latency: 400, downloadThroughput: 60_000, uploadThroughput: 400_000 });
  return () => network.detach();
}

// She opens the room, says that she mentors there, and sends a link; whoever comes by it is in mentoring there.
async function met(verónica, maribel) {
  const { page, teacher } = verónica;
  const above = await page.locator('a.space-card', { hasText: community }).first().getAttribute('href');
  await teacher.goTo(`${above}/abrir`);
  await page.getByRole('radio', { name: /^Sala de mentoría/ }).check();
  await page.getByLabel('¿Cómo se llama?').fill(room);
  await button(page, 'Abrir').click();
  const card = page.locator('a.space-card', { hasText: room });
  await card.waitFor();
  const path = await card.getAttribute('href');
  await teacher.goTo(`${path}/integrantes`);
  await page.getByRole('button', { name: /^Cambiar a Verónica/ }).click();
  await page.getByRole('checkbox', { name: 'Mentor o mentora' }).check();
  await button(page, 'Guardar').click();
  await page.locator('li.member', { hasText: 'Mentor o mentora' }).waitFor();
  await page.getByLabel('Quien lo use participará como').selectOption('mentee');
  await button(page, 'Crear invitación').click();
  const link = await page.locator('.secret-label input').inputValue();
  await fits(teacher, 'bringing somebody into a room 1366');

  const fast = await slow(maribel);
  await maribel.teacher.goTo(`/invitacion${link.slice(link.indexOf('#'))}`);
  await maribel.page.getByText('Participarás como: En mentoría').waitFor();
  await fits(maribel.teacher, 'invited into a room 360');
  await maribel.page.getByRole('button', { name: /^Entrar como Maribel/ }).tap();
  await maribel.page.getByRole('heading', { level: 1, name: room }).waitFor();
  await fast();
  await page.locator('li.member', { hasText: 'Maribel' }).getByText('En mentoría').waitFor();
  return path;
}

// The cycle, and an agreement that holds once both said yes: what is of the moment says that it waits for a link.
async function agreed(verónica, maribel, path) {
  const { page, teacher } = verónica;
  await teacher.goTo(`${path}/acompanamiento`);
  await page.getByRole('link', { name: 'Ver los ciclos de acompañamiento' }).click();
  await page.getByRole('link', { name: 'Relación uno a uno' }).click();
  await button(page, 'Usar este ciclo aquí').click();
  await standsAt(page, 'Propiciar');
  await button(page, 'Proponer un acuerdo').click();
  await page.getByLabel('Para qué nos juntamos').fill(goals);
  await page.getByLabel('Cada cuántos días').fill('15');
  await page.getByLabel('Por dónde conversan').fill('En esta sala');
  await page.getByLabel('Qué queda en reserva').fill('Lo que se ve en la clase.');
  await button(page, 'Enviar la propuesta').click();
  await said(page, 'Propuesta enviada.');

  await maribel.teacher.goTo(path);
  await maribel.page.locator('.acc-line').getByText('Te proponen un acuerdo').waitFor();
  await maribel.page.locator('.acc-line').tap();
  await maribel.page.getByText(goals).waitFor();
  await dropped(maribel, 3, async () => {
    await button(maribel.page, 'Acepto').tap();
    await maribel.page.getByRole('alert').getByText('No hay conexión: esto se hace en el momento').waitFor();
    await until('why it was not done is said where one looks', async () => {
      const { y, height } = await maribel.page.getByRole('alert').getByText('No hay conexión: esto').boundingBox();
      return y >= 0 && y + height <= phone.viewport.height;
    });
    await fits(maribel.teacher, 'a yes without a link 360');
  });
  await button(maribel.page, 'Acepto').tap();
  await said(maribel.page, 'Quedó anotado que aceptas.');
  for (const each of [page, maribel.page]) await each.locator('.acc-held').waitFor();
  await button(page, 'Pasar a: Mediar').click();
  await standsAt(maribel.page, 'Mediar');
  await button(maribel.page, 'Pasar a: Acompañar').tap();
  for (const each of [page, maribel.page]) await standsAt(each, 'Acompañar');

  // Hours are given in a network, and this room lies in none: there is nothing to try again.
  await page.getByRole('link', { name: 'Horas que coinciden' }).click();
  await page.getByText('este espacio no está en ninguna').waitFor();
  assert.equal(await button(page, 'Intentar de nuevo').count(), 0);
}

// The class goes up in pieces: what had arrived before the link dropped is not sent again.
async function recorded(maribel, path, file) {
  const { teacher, page } = maribel;
  await teacher.goTo(`${path}/acompanamiento#grabaciones`);
  await button(page, 'Traer una grabación').tap();
  await page.getByLabel('La grabación', { exact: true }).setInputFiles(file);
  await page.locator('.rec-file').getByText('clase.webm').waitFor();
  await page.getByLabel('Título', { exact: true }).fill(recording);
  await page.getByLabel('Para qué la traes').fill('Mirar cuánto espero.');
  await page.locator('.obs-person', { hasText: 'Verónica' }).getByRole('checkbox').check();
  await page.getByRole('radio', { name: 'No se reconoce a ninguna persona menor de edad' }).check();
  const chunks = [];
  page.on('request', (request) => {
    const chunk = /chunks\/(\d+)$/.exec(request.url());
    if (chunk) chunks.push(Number(chunk[1]));
  });
  const fast = await slow(maribel);
  await page.getByRole('form', { name: 'Traer una grabación' }).getByRole('button', { name: 'Traer la grabación' }).tap();
  await until('the second piece is under way', () => chunks.includes(1));
  await dropped(maribel, 4, async () => {
    await page.locator('.rec-going', { hasText: recording }).getByText('Sin conexión: sigue sola cuando vuelva').waitFor();
    await fits(teacher, 'a recording waits for a link 360');
    // Not before: all of it would have gone up.
    await fast();
  });
  const link = page.locator('#grabaciones').locator('..').locator('.obs-card a');
  await link.waitFor();
  assert.equal(chunks.filter((each) => each === 0).length, 1, 'what had arrived is sent again');
  return new URL(await link.getAttribute('href'), page.url()).pathname;
}

// Comments at their moments; an answer that is written without a link goes when there is one.
async function commented(verónica, maribel, address) {
  const { page, teacher } = verónica;
  await teacher.goTo(address);
  await button(page, 'Sí, imagen y sonido').click();
  await said(page, 'Quedó anotado: imagen y sonido.');
  await maribel.teacher.goTo(address);
  await button(maribel.page, 'Compartir la grabación').tap();
  await page.locator('#rec-state').getByText('Compartida', { exact: true }).waitFor();
  await page.getByLabel('Tu comentario').fill(remark);
  await page.getByLabel('En qué momento').fill('0:07');
  await button(page, 'Enviar el comentario').click();
  const thread = maribel.page.locator('.rec-thread', { hasText: remark });
  await thread.getByRole('button', { name: 'Ir a 0:07' }).waitFor();
  await dropped(maribel, 5, async () => {
    await thread.getByRole('button', { name: /^Responder/ }).tap();
    await maribel.page.getByLabel('Tu respuesta').fill(answer);
    await button(maribel.page, 'Enviar la respuesta').tap();
    await thread.getByText('por enviar').waitFor();
    assert.equal(await page.getByText(answer).count(), 0, 'nothing has been sent');
    await fits(maribel.teacher, 'an answer waits for a link 360');
  });
  await page.locator('.rec-thread', { hasText: remark }).locator('.rec-answers-given').getByText(answer).waitFor();
}

// From the stage to a dialogue of two: planned, with a part for each, and begun.
async function planned(verónica, maribel, path) {
  const { page, teacher } = verónica;
  await teacher.goTo(`${path}/acompanamiento`);
  await page.locator('.acc-present').getByRole('link', { name: 'Diálogo reflexivo' }).click();
  await page.getByRole('link', { name: 'Planificar una sesión con Diálogo reflexivo' }).click();
  await page.getByLabel('¿Cómo se llama?').fill('Lo que vimos del zorro');
  await page.getByRole('button', { name: /^Abrir/ }).click();
  const card = page.locator('a.space-card', { hasText: 'Lo que vimos del zorro' });
  const session = await card.getAttribute('href');
  await card.click();
  await page.locator('.template-chosen h4').getByText('Diálogo reflexivo', { exact: true }).waitFor();
  // Of a stage: what for, what and how are said beforehand.
  await page.getByLabel('Etapa del ciclo').selectOption({ label: 'Acompañar' });
  await page.getByText('Para una sesión de una etapa falta decir para qué, qué o cómo.').waitFor();
  await page.getByLabel('Para qué nos juntamos').fill('Mirar cuánto espero después de preguntar.');
  await page.getByLabel('Qué vamos a mirar o conversar').fill('La clase del zorro y el cóndor.');
  await page.getByLabel('Cómo lo vamos a hacer').fill('Con la grabación, minuto a minuto.');
  await button(page, 'Guardar el plan').click();
  await button(page, 'Tomar este rol: Quien acompaña').click();
  await button(page, 'Dar a alguien este rol: Docente').click();
  await page.getByRole('searchbox', { name: 'Buscar por nombre' }).fill('Maribel');
  await page.locator('.plan-picker-person', { hasText: 'Maribel' }).click();
  await page.locator('.plan-seat-person', { hasText: 'Maribel' }).waitFor();
  await fits(teacher, 'a dialogue is planned 1366');
  await maribel.teacher.goTo(session);
  await maribel.page.getByText('facilita y da comienzo').waitFor();
  await maribel.page.getByText('Con la grabación, minuto a minuto.').waitFor();
  await fits(maribel.teacher, 'a dialogue is awaited 360');
  await button(page, 'Comenzar la sesión').click();
  return session;
}

async function takesOn(one, words, who) {
  await one.page.getByRole('textbox', { name: /^Tu aporte/ }).fill(words);
  await one.page.locator('.owners .chip', { hasText: who }).click();
  await one.page.getByLabel('¿Para cuándo?').fill(await one.page.evaluate(() => new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10)));
  await one.page.locator('#session-composer .send').click();
  await one.card(words).waitFor();
}

// Whoever gave the class tells it first; the link drops in the middle of it; both take something on, and the last word is the teacher's.
async function talked(verónica, maribel) {
  const [leads, teaches] = [new Seated(verónica.teacher), new Seated(maribel.teacher)];
  for (const one of [leads, teaches]) await one.phase('Acuerdo de lo observado');
  await leads.goOn('Relato de la clase');
  await teaches.phase('Relato de la clase');
  await teaches.sees('Tienes la palabra');
  await teaches.contribute('Pregunté por el zorro y esperé.');
  await leads.goOn('Evidencias');
  await leads.contribute('Después de la segunda pregunta pasan siete segundos.');
  await teaches.card('Después de la segunda pregunta pasan siete segundos.').waitFor();
  await leads.goOn('Preguntas que desafían supuestos');
  await leads.contribute('¿Qué esperabas que contestaran?');
  await teaches.card('¿Qué esperabas que contestaran?').waitFor();
  await teaches.teacher.shellKept();
  await dropped(maribel, 2, async () => {
    await teaches.kind('Reflexión');
    await teaches.box.fill(reflection);
    await teaches.page.locator('#session-composer .send').click();
    await teaches.page.getByText(reflection).first().waitFor();
    await fits(teaches.teacher, 'a session without a link 360');
    assert.equal(await leads.page.getByText(reflection).count(), 0, 'nothing has been sent');
  });
  await leads.card(reflection).waitFor();
  await leads.goOn('Modelar y buscar alternativas');
  await leads.goOn('Compromisos');
  await teaches.phase('Compromisos');
  await takesOn(teaches, hers, 'Tú');
  await takesOn(leads, mentors, 'Tú');
  await teaches.card(mentors).waitFor();
  await fits(teaches.teacher, 'what both take on 360');
  await leads.goOn('Síntesis');
  await teaches.phase('Síntesis');
  await teaches.contribute('Me quedo con el silencio.');
  await leads.card('Me quedo con el silencio.').waitFor();
  await leads.panel('Conducir');
  await leads.press('Terminar la sesión');
  await leads.press('Sí, terminar');
  await teaches.page.getByRole('link', { name: 'Ver el acta' }).tap();
  for (const words of [hers, mentors, reflection]) await teaches.page.getByText(words).first().waitFor();
  await fits(teaches.teacher, 'the acta of a dialogue 360');
}

// The visit that comes next begins with what is pending, and each says what became of theirs.
async function lookedAgain(verónica, maribel, path) {
  const { page, teacher } = verónica;
  const address = await proposesVisit(verónica, path, { observed: 'Maribel', course: '3.º y 4.º básico, Lenguaje' });
  await Promise.all([teacher.goTo(address), maribel.teacher.goTo(address)]);
  assert.equal(await maribel.page.getByRole('heading', { name: 'Lo que quedó de antes' }).count(), 0, 'before it is agreed on there is nothing to look at');
  await button(maribel.page, 'Acepto').tap();
  for (const each of [page, maribel.page]) {
    await each.getByRole('heading', { name: 'Lo que quedó de antes' }).waitFor();
    for (const words of [hers, mentors]) await commitment(each, words).waitFor();
  }
  await fits(maribel.teacher, 'what a visit begins with 360');
  assert.deepEqual(await tooSmall(maribel.page), []);

  await note(page, 'Lo que veo y oigo', 'Qué pasa, tal como se ve y se oye', seen);
  await note(page, 'Fortaleza', 'Qué funciona bien', strength);
  await button(page, 'Compartir las notas').click();
  await maribel.page.locator('.obs-strengths').getByText(strength).waitFor();

  assert.equal(await commitment(maribel.page, mentors).getByRole('button', { name: /^Contar cómo va/ }).count(), 0, 'it is not hers');
  await commitment(maribel.page, hers).getByRole('button', { name: /^Contar cómo va/ }).tap();
  await maribel.page.getByText('Se cumplió').tap();
  await maribel.page.getByLabel('¿Qué resultó? Unas palabras bastan.').fill('Habló Yolanda.');
  await fits(maribel.teacher, 'a commitment is told at a visit 360');
  await button(maribel.page, 'Guardar').tap();
  await said(maribel.page, 'Listo: quedó como cumplido.');
  await commitment(page, hers).waitFor({ state: 'detached' });
  await commitment(page, mentors).waitFor();
  await fits(teacher, 'what a visit leaves pending 1366');
  await button(page, 'Ya conversamos').waitFor({ timeout: overWithin });
  await button(page, 'Ya conversamos').click();
  await page.getByLabel('Qué salió de la conversación').fill('El silencio es suyo.');
  await button(page, 'Anotar que conversamos').click();
  // She reads what came of it before she says so.
  await maribel.page.locator('blockquote').getByText('El silencio es suyo.').waitFor();
  await button(maribel.page, 'Sí, conversamos').tap();
  await said(maribel.page, 'Quedó anotado que conversaron.');
  await until('the focus is on how it stands', async () => (await focused(maribel.page)) === 'Conversada');
  await page.locator('#obs-state').getByText('Conversada', { exact: true }).waitFor();
  await page.getByRole('heading', { name: 'Lo que quedó de antes' }).waitFor({ state: 'detached' });
  await teacher.goTo(`${path}/acompanamiento`);
  await page.locator('.acc-present').getByRole('heading', { name: 'Sesiones de esta etapa' }).waitFor();
  assert.equal(await page.getByText('Esto es un monitoreo').count(), 0, 'they accompany each other');
}

// Whoever coordinates the community that the room lies in sees neither the room nor what is in it.
async function closedToOthers(later, stage, path, addresses) {
  const carolina = await stage.teacher(later, 'Carolina');
  await carolina.enter();
  const { page } = carolina;
  assert.equal(await page.locator('a.space-card', { hasText: room }).count(), 0);
  for (const address of addresses) {
    await carolina.goTo(address);
    await page.getByText('No puedes ver este espacio.').waitFor();
    for (const words of [recording, hers, mentors, reflection]) assert.equal(await page.getByText(words).count(), 0, `${address}: ${words}`);
  }
  await carolina.goTo('/');
  await page.locator('a.space-card', { hasText: community }).first().click();
  await page.locator('li.row').first().waitFor();
  for (const words of [room, hers, mentors]) assert.equal(await page.locator('main').getByText(words).count(), 0, `the community is told: ${words}`);
}

async function mentoredFromAfar(later, stage) {
  const file = filmed(later);
  const [verónica, maribel] = await Promise.all([
    entered(later, stage, 'Verónica', {}),
    entered(later, stage, 'Maribel', { ...phone, node: 1 }),
  ]);
  await maribel.teacher.shellKept();
  const path = await met(verónica, maribel);
  await agreed(verónica, maribel, path);
  const address = await recorded(maribel, path, file);
  await commented(verónica, maribel, address);
  const session = await planned(verónica, maribel, path);
  await talked(verónica, maribel);
  await lookedAgain(verónica, maribel, path);
  await closedToOthers(later, stage, path, [path, `${path}/acompanamiento`, address, session]);
}

export async function scenariosMentoring(suite, stage) {
  await suite.test('scenario: a mentor from afar and a teacher whose link drops, from the agreement to the visit that looks at what they took on', (later) => mentoredFromAfar(later, stage));
}
