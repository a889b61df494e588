// A mentor visits a class: agreed beforehand, noted where there is no signal, read with the strengths first, talked about, taken back.
import assert from 'node:assert/strict';

import { fits, focused, inRoom, phone, tooSmall } from './accompaniment.mjs';
import { button, minute, overWithin, said } from './on_page.mjs';
import { Member } from './stage/member.mjs';
import { until } from './until.mjs';

const room = 'Mentora a distancia';
const seen = 'Preguntó «¿cómo lo sabes?» y esperó';
const thought = 'La espera abre lugar a quien no parte hablando';
const strength = 'Espera la respuesta sin apurar a nadie';
const question = '¿Qué pasa con los de atrás?';

const both = (later, stage) =>
  Promise.all([inRoom(later, stage, 'Verónica', phone), inRoom(later, stage, 'Maribel', { ...phone, node: 1 })]);

const state = (page, words) => page.locator('#obs-state').getByText(words, { exact: true }).waitFor();

const visitAddresses = (page) => page.locator('.obs-card a[href*="/visitas/"]').evaluateAll((links) => links.map((link) => new URL(link.href).pathname));

// A moment, as the field has it.
const momentField = (page, at) =>
  page.evaluate((moment) => {
    const when = new Date(moment);
    const two = (part) => String(part).padStart(2, '0');
    return `${when.getFullYear()}-${two(when.getMonth() + 1)}-${two(when.getDate())}T${two(when.getHours())}:${two(when.getMinutes())}:${two(when.getSeconds())}`;
  }, at);

// The form, from whose class it is to sending it; the answer is the address of the visit. The class of five minutes is over in two:
// until then everybody can say yes, also where everything is slow, and after that it is there to be talked about.
export async function proposesVisit({ teacher, page }, path, { observed, observers = [], course }) {
  await teacher.goTo(`${path}/acompanamiento#visitas`);
  await button(page, 'Proponer una visita').waitFor();
  const before = await visitAddresses(page);
  await button(page, 'Proponer una visita').click();
  const whose = page.getByLabel('De quién es la clase');
  const option = whose.locator('option', { hasText: observed });
  await option.waitFor({ state: 'attached' });
  await whose.selectOption(await option.getAttribute('value'));
  for (const name of observers) await page.locator('.obs-person', { hasText: name }).getByRole('checkbox').check();
  await page.getByLabel(/^Cuántos minutos/).fill('5');
  await page.getByLabel('Curso y asignatura').fill(course);
  await page.getByLabel('Qué se mira', { exact: true }).fill('El silencio después de la pregunta');
  await page.getByLabel('Qué se registra y quién lo lee').fill('Los segundos. Lo leen las personas de la visita.');
  await page.getByLabel('Cuándo empieza').fill(await momentField(page, Date.now() - 3 * minute));
  await fits(teacher, `a visit is proposed by ${teacher.name}`);
  await button(page, 'Enviar la propuesta de visita').click();
  await said(page, 'Propuesta enviada.');
  const [address] = await until('the visit is in the list', async () => {
    const fresh = (await visitAddresses(page)).filter((each) => !before.includes(each));
    return fresh.length > 0 && fresh;
  });
  return address;
}

// Everything that a person keeps on this device, as one text.
const keptOf = async (teacher) =>
  JSON.stringify(await Promise.all(['drafts', 'views', 'lists', 'outbox'].map((store) => teacher.onDevice(store))));

const notebooks = async (teacher) => Object.values(await teacher.onDevice('drafts')).flatMap((draft) => draft.notebooks ?? []);

// What is written in the form survives the page; the answer is the address of the visit.
async function proposed({ teacher, page, path }) {
  await teacher.goTo(`${path}/acompanamiento#visitas`);
  await until('the focus is on what she came for', async () => (await focused(page)) === 'Visitas');
  const before = await visitAddresses(page);
  await button(page, 'Proponer una visita').tap();
  const whose = page.getByLabel('De quién es la clase');
  const maribel = whose.locator('option', { hasText: 'Maribel' });
  await maribel.waitFor({ state: 'attached' });
  await whose.selectOption(await maribel.getAttribute('value'));
  assert.equal(await page.locator('.obs-person', { hasText: 'Maribel' }).count(), 0, 'nobody observes their own class');
  assert.equal(await page.locator('.obs-person', { hasText: 'tú' }).getByRole('checkbox').isChecked(), true, 'who proposes as a mentor observes');
  await page.getByLabel('Cuándo empieza').fill(await momentField(page, Date.now() - 10 * minute));
  await page.getByLabel('Curso y asignatura').fill('5.º básico B, Matemática');
  await page.getByLabel('Qué se mira', { exact: true }).fill('Cuánto espera después de preguntar');
  const send = button(page, 'Enviar la propuesta de visita');
  assert.equal(await send.getAttribute('aria-disabled'), 'true');
  await page.getByText('Falta decir qué se registra y quién lo lee.').waitFor();
  await until('the form is on the device', async () => (await keptOf(teacher)).includes('Cuánto espera'));
  await page.reload();
  const records = page.getByLabel('Qué se registra y quién lo lee');
  await records.fill('Lo que se pregunta y se responde. Lo leemos las dos.');
  assert.equal(await page.getByLabel('Qué se mira', { exact: true }).inputValue(), 'Cuánto espera después de preguntar');
  await fits(teacher, 'a visit is proposed 360');
  await send.tap();
  await said(page, 'Propuesta enviada.');
  const [address] = await until('the visit is in the list', async () => {
    const fresh = (await visitAddresses(page)).filter((each) => !before.includes(each));
    return fresh.length > 0 && fresh;
  });
  await fits(teacher, 'visits 360');
  assert.deepEqual(await tooSmall(page), []);
  return address;
}

// The notebook opens with the last yes, and not before.
async function accepted(verónica, maribel, address) {
  await Promise.all([verónica.teacher.goTo(address), maribel.teacher.goTo(address)]);
  await state(verónica.page, 'Propuesta: faltan respuestas');
  assert.equal(await verónica.page.locator('.obs-notebook').count(), 0, 'nothing is noted before it is agreed');
  await state(maribel.page, 'Falta tu respuesta');
  const consent = maribel.page.getByRole('group', { name: 'Tu consentimiento' });
  await consent.getByText('Puedes retirar tu consentimiento cuando quieras.').waitFor();
  await consent.getByText('Lo que alguien haya impreso o descargado no se alcanza.').waitFor();
  await fits(maribel.teacher, 'a visit waits for a yes 360');
  assert.deepEqual(await tooSmall(maribel.page), []);
  await button(maribel.page, 'Acepto').tap();
  await said(maribel.page, 'Quedó anotado que aceptas la visita.');
  await until('the focus is on how it stands', async () => (await focused(maribel.page)) === 'Acordada');
  await state(verónica.page, 'Acordada');
  await verónica.page.locator('.obs-notebook').waitFor();
}

export async function note(page, kind, label, words) {
  await page.getByRole('radio', { name: kind }).check();
  const field = page.getByLabel(label);
  await field.fill(words);
  await field.press('Enter');
  await page.locator('.obs-note', { hasText: words }).waitFor();
  await until('there is room for the next one', async () => (await field.inputValue()) === '');
}

// In a classroom without signal: every note is on the device, also after the page was opened anew.
async function noted({ teacher, page }, address) {
  const id = address.split('/').at(-1);
  await teacher.shellKept();
  await until('the visit is on the device', async () =>
    Object.values(await teacher.onDevice('views')).some(({ accompaniment }) => accompaniment?.observations.some((one) => one.id === id && one.agreed_at)));
  await teacher.goOffline();
  await page.reload();
  await page.locator('.obs-notebook').waitFor();
  await page.getByRole('radio', { name: 'Lo que pienso de eso' }).check();
  await page.getByText('Primero anota algo que veas u oigas').waitFor();
  await note(page, 'Lo que veo y oigo', 'Qué pasa, tal como se ve y se oye', seen);
  await note(page, 'Lo que pienso de eso', 'Qué piensas de lo que viste', thought);
  await note(page, 'Pregunta', 'Qué quieres preguntar después', question);
  await page.getByText('Para compartir falta al menos una fortaleza.').waitFor();
  assert.equal(await button(page, 'Compartir las notas').getAttribute('aria-disabled'), 'true');
  await fits(teacher, 'a field notebook 360');
  const rows = await page.locator('.obs-note-form .obs-kind-choice').evaluateAll((all) => new Set(all.map((each) => each.getBoundingClientRect().top)).size);
  assert.equal(rows, 2, 'the four kinds leave room for the words');
  assert.deepEqual(await tooSmall(page), []);

  // A note that is taken out comes back; one that is corrected stays where it was.
  await page.locator('.obs-note', { hasText: question }).getByRole('button', { name: /^Quitar/ }).tap();
  await until('the focus is on what undoes it', async () => (await focused(page)).startsWith('Deshacer'));
  await button(page, 'Deshacer: devolver la nota').tap();
  await page.locator('.obs-note', { hasText: question }).getByRole('button', { name: /^Corregir/ }).tap();
  const correcting = page.getByRole('form', { name: 'Corregir' });
  await correcting.getByLabel('Qué quieres preguntar después').fill(`${question} ¿Y los de adelante?`);
  await correcting.getByRole('button', { name: 'Guardar la nota' }).tap();
  await page.locator('.obs-note', { hasText: '¿Y los de adelante?' }).waitFor();

  await page.getByRole('radio', { name: 'Fortaleza' }).check();
  await page.getByLabel('Qué funciona bien').fill(strength);
  await until('what is half written is on the device', async () => (await notebooks(teacher)).some(({ text, notes }) => text === strength && notes.length === 3));
  await page.reload();
  const half = page.getByLabel('Qué funciona bien');
  await half.waitFor();
  assert.equal(await half.inputValue(), strength);
  assert.equal(await page.locator('.obs-note').count(), 3);
  await half.press('Enter');
  await page.locator('.obs-note', { hasText: strength }).waitFor();
  await until('sharing is possible', async () => (await button(page, 'Compartir las notas').getAttribute('aria-disabled')) === 'false');
  await button(page, 'Compartir las notas').tap();
  await page.getByText('saldrán cuando haya conexión').waitFor();
  assert.equal((await notebooks(teacher)).length, 1, 'the notes stay until the server has them');
  await teacher.comeBack();
  await page.getByRole('article', { name: 'Notas de: tú' }).waitFor();
  await until('the notebook is empty', async () => (await notebooks(teacher)).length === 0);
}

async function read({ teacher, page }) {
  const notes = page.locator('.obs-notes');
  await notes.waitFor();
  assert.deepEqual(await notes.locator('h4').allTextContents(), ['Fortalezas', 'Lo que se vio y se oyó', 'Preguntas para conversar']);
  await notes.locator('.obs-strengths').getByText(strength).waitFor();
  const evidence = notes.locator('.obs-evidence > li', { hasText: seen });
  assert.match(await evidence.locator('.obs-when').textContent(), /^minuto \d+ · \d\d:\d\d$/);
  await evidence.locator('.obs-thought').getByText(thought).waitFor();
  await fits(teacher, 'what was noted 360');
  assert.deepEqual(await tooSmall(page), []);
  const kept = await keptOf(teacher);
  for (const words of [seen, thought, strength]) assert.ok(!kept.includes(words), `kept on the device: ${words}`);
}

// Whoever was observed takes it back: it is gone from the other's page and device, while they write on it.
async function takenBack(verónica, maribel) {
  await button(verónica.page, 'Corregir lo que compartí').tap();
  await verónica.page.locator('.obs-note-evidence', { hasText: seen }).waitFor();
  await until('the correction is on the device', async () => (await notebooks(verónica.teacher)).length === 1);
  await button(maribel.page, 'Retirar mi consentimiento').tap();
  await until('the focus is on the question', async () => (await focused(maribel.page)) === '¿Retirar tu consentimiento?');
  await maribel.page.getByText('Se borran las palabras del acuerdo').waitFor();
  await fits(maribel.teacher, 'a consent is withdrawn 360');
  await button(maribel.page, 'Sí, retirar').tap();
  await said(maribel.page, 'La visita se retiró y sus palabras se borraron.');
  for (const { teacher, page } of [maribel, verónica]) {
    await state(page, 'Retirada');
    const left = await page.locator('main').textContent();
    for (const words of [seen, strength, 'Cuánto espera']) assert.ok(!left.includes(words), `still on the page: ${words}`);
    await until('nothing of it is on the device', async () => {
      const kept = await keptOf(teacher);
      return [seen, strength, 'Cuánto espera'].every((words) => !kept.includes(words));
    });
  }
}

async function visited(later, stage) {
  const [verónica, maribel] = await both(later, stage);
  const address = await proposed(verónica);
  await accepted(verónica, maribel, address);
  await noted(verónica, address);
  await read(maribel);
  await takenBack(verónica, maribel);
}

// A class that ends in half a minute, agreed by both.
async function ending(later, address) {
  const [mentor, teacher] = await Promise.all(['Verónica', 'Maribel'].map((name) => Member.enter(later, address, name)));
  const space = await mentor.space(room);
  await Promise.all([mentor.join(space), teacher.join(space)]);
  const starts_at = Date.now() - 5 * minute + 30_000;
  await mentor.ask(space, {
    type: 'propose_observation', observers: [mentor.self.id], observed: teacher.self.id, starts_at, minutes: 5,
    course: '6.º básico A, Lenguaje', looks_at: 'Cómo se parte', records: 'Los primeros minutos. Lo leemos las dos.',
  });
  const { observation } = await until('it is proposed', () =>
    mentor.frames.filter(({ type }) => type === 'window').flatMap(({ items }) => items).find((item) => item.type === 'observation_proposed' && item.observation.starts_at === starts_at));
  await teacher.ask(space, { type: 'accept_observation', observation: observation.id });
  return `/e/${space}/visitas/${observation.id}`;
}

// From the end of the class on the dialogue is due; whoever observed tells of it, and it holds once the other says so.
async function talkedOver(later, stage) {
  const [verónica, maribel] = await both(later, stage);
  const address = await ending(later, verónica.teacher.road.address);
  await Promise.all([verónica.teacher.goTo(address), maribel.teacher.goTo(address)]);
  const due = verónica.page.getByRole('group', { name: 'Conversen hoy mismo' });
  await due.waitFor({ timeout: overWithin });
  assert.match(await due.getByRole('link', { name: 'Planificar una sesión para conversar' }).getAttribute('href'), /\/abrir#dialogo-reflexivo$/);
  await fits(verónica.teacher, 'a dialogue is due 360');
  assert.deepEqual(await tooSmall(verónica.page), []);
  await due.getByRole('button', { name: 'Ya conversamos' }).tap();
  const words = verónica.page.getByLabel('Qué salió de la conversación');
  await until('the focus is where it is told', () => words.evaluate((here) => here === document.activeElement));
  await words.fill('Partir con una pregunta de ellos.');
  await until('it is on the device', async () => (await keptOf(verónica.teacher)).includes('Partir con una pregunta'));
  await button(verónica.page, 'Anotar que conversamos').tap();
  await said(verónica.page, 'Falta que la persona observada diga que sí.');
  await state(verónica.page, 'Ya conversaron; falta confirmarlo');
  assert.equal(await button(verónica.page, 'Sí, conversamos').count(), 0, 'it is not hers to confirm');

  await state(maribel.page, 'Cuentan que ya conversaron: falta que lo confirmes');
  await maribel.page.getByText('Partir con una pregunta de ellos.').waitFor();
  await fits(maribel.teacher, 'a dialogue is confirmed 360');
  await button(maribel.page, 'Sí, conversamos').tap();
  await said(maribel.page, 'Quedó anotado que conversaron.');
  for (const { page } of [verónica, maribel]) await state(page, 'Conversada');
  await until('the notebook is shut', async () => (await verónica.page.locator('.obs-notebook').count()) === 0);
}

export async function visits(suite, stage) {
  await suite.test('visits: agreed, noted without a network, read with the strengths first, taken back', (later) => visited(later, stage));
  await suite.test('visits: a dialogue is due, is told, and holds once the observed says so', (later) => talkedOver(later, stage));
}
