// What a network writes itself: every field of the editor, without a link too; and sessions of days and hybrid ones by it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { fits, inNetwork, own, press, right } from './conversations.mjs';
import { mustBeAccessible } from './stage/accessibility.mjs';
import { demoCookie, Member } from './stage/member.mjs';
import { until } from './until.mjs';

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const desk = { viewport: { width: 1366, height: 768 } };
const day = 86_400_000;
const circle = () => JSON.parse(readFileSync(new URL('../../protocol/templates/conversations/circulo-de-palabra.json', import.meta.url), 'utf8'));

const wrong = (page, place, text) => page.locator(`[id="f-${place}-wrong"]`, { hasText: text }).waitFor();
const field = (page, place) => page.locator(`[id="f-${place}"]`);
const published = (page, version) => page.locator('.tpl-said', { hasText: `La versión ${version} está publicada` }).waitFor();
const focused = (page, id) => until(`the focus is on ${id}`, () => page.evaluate((wanted) => document.activeElement?.id === wanted, id));

// What is to be chosen is read whole, whatever is chosen; the words of whoever wrote the conversation are theirs.
async function choicesShown(page) {
  const cut = await page.evaluate(() => {
    const pen = document.createElement('canvas').getContext('2d');
    return [...document.querySelectorAll('.tpl-page select')]
      .filter((each) => each.checkVisibility() && !/speaks_first|options_of|kind$/.test(each.id))
      .flatMap((each) => {
        const style = getComputedStyle(each);
        pen.font = style.font;
        const arrow = 20;
        const room = each.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) - arrow;
        return [...each.options].filter(({ text }) => pen.measureText(text).width > room).map(({ text }) => `${each.id}: ${text}`);
      });
  });
  assert.deepEqual(cut, [], 'choices are cut short');
}

// Equal time, a form before it begins, and privacy: each with what is wrong at its field, and published as it was written.
async function everyField(later, stage) {
  const { teacher, page, space } = await inNetwork(later, stage, 'Ernesto', phone);
  await press(page, 'Adaptar: Círculo de palabra');
  await right(page);
  const id = page.url().split('/').pop();
  assert.equal(await field(page, 'lang').inputValue(), 'es-CL');

  // Up to 30 people and two guides: twenty minutes are 37 seconds for each.
  await field(page, 'phases[1]').locator('summary').first().press('Enter');
  await field(page, 'phases[1].grants[0].turns').selectOption('queue');
  await field(page, 'phases[1].grants[0].equal').press('Space');
  assert.equal(await field(page, 'phases[1].grants[0].turns').inputValue(), 'round');
  assert.equal(await field(page, 'phases[1].grants[0].turn_seconds').inputValue(), '37');
  await page.getByText('Puede haber 32 turnos en esta fase: alcanza para 37 segundos cada uno.').waitFor();
  await right(page);
  await page.evaluate(() => document.querySelectorAll('.tpl-page details').forEach((each) => (each.open = true)));
  await choicesShown(page);
  await field(page, 'phases[1].grants[0].turn_seconds').fill('90');
  await wrong(page, 'phases[1].grants[0].turn_seconds', 'no caben en los minutos de la fase');
  await field(page, 'phases[1].grants[0].turns').selectOption('open');
  await wrong(page, 'phases[1].grants[0].equal', 'la palabra pasa por ronda');
  assert.equal(await field(page, 'phases[1].grants[0].equal').getAttribute('aria-invalid'), 'true');
  await field(page, 'phases[1].grants[0].equal').scrollIntoViewIfNeeded();
  await fits(teacher, 'equal time with something wrong');
  await press(page, 'Repartir los minutos por igual');
  await right(page);

  // Whatever comes or goes by keyboard, the focus stays with it or beside it.
  await page.getByRole('button', { name: 'Agregar un rol' }).press('Enter');
  await focused(page, 'f-roles[3].title');
  await page.getByRole('button', { name: 'Quitar: Rol nuevo' }).press('Enter');
  await until('the focus is on the role before', () => page.evaluate(() => document.activeElement.parentElement.id === 'f-roles[2]'));
  await field(page, 'phases[2].poll').getByRole('button', { name: 'Agregar una votación' }).press('Enter');
  await focused(page, 'f-phases[2].poll.shape');
  await field(page, 'phases[2].poll').getByRole('button', { name: 'Quitar la votación' }).press('Enter');
  await focused(page, 'f-phases[2].poll-add');
  await field(page, 'phases[2].requires').getByRole('button', { name: 'Agregar un requisito' }).press('Enter');
  await focused(page, 'f-phases[2].requires[0].kind');
  await page.getByRole('button', { name: 'Quitar el requisito 1' }).last().press('Enter');
  await focused(page, 'f-phases[2].requires-add');
  await right(page);

  // A form, by keyboard: what is missing is said at each field.
  await page.getByRole('button', { name: 'Agregar una preparación' }).press('Enter');
  await focused(page, 'f-preparation.title');
  await wrong(page, 'preparation.purpose', 'El texto está vacío');
  await field(page, 'preparation.purpose').fill('Lo que cada quien trae.');
  await field(page, 'preparation.fields[0].title').fill('');
  await wrong(page, 'preparation.fields[0].title', 'El texto está vacío');
  await page.locator('.tpl-to', { hasText: 'Preparación · Pregunta 1 · Título' }).press('Enter');
  await focused(page, 'f-preparation.fields[0].title');
  await field(page, 'preparation.fields[0].title').fill('¿Qué traes?');
  await field(page, 'preparation.fields[0].hint').fill('Una foto, un cuaderno.');
  await field(page, 'preparation.lock').press('Space');
  await right(page);
  await field(page, 'preparation.fields[0].required').press('Space');
  await wrong(page, 'preparation.lock', 'ningún campo lo es');
  await field(page, 'preparation.lock').scrollIntoViewIfNeeded();
  await fits(teacher, 'a form with something wrong');
  await page.getByRole('button', { name: 'Agregar una pregunta' }).press('Enter');
  await focused(page, 'f-preparation.fields[1].title');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('¿Qué esperas?');
  await right(page);
  await page.getByRole('button', { name: 'Subir: ¿Qué esperas?' }).press('Enter');
  await focused(page, 'f-preparation.fields[0].title');
  assert.equal(await field(page, 'preparation.fields[0].title').inputValue(), '¿Qué esperas?');
  await field(page, 'preparation.fills').getByLabel('Guía del círculo').check();
  await page.getByLabel('La ve toda la sesión').uncheck();
  await field(page, 'preparation.shows').getByLabel('Observadora u observador').check();
  await field(page, 'preparation.fields[0].title').scrollIntoViewIfNeeded();
  await fits(teacher, 'a form on a phone');
  await page.getByLabel('Es privada').press('Space');
  await right(page);
  await field(page, 'confidential').scrollIntoViewIfNeeded();
  await teacher.picture('a private conversation on a phone');
  await field(page, 'lang').selectOption('arn');
  await right(page);
  await press(page, 'Publicar la versión 1');
  await published(page, 1);

  const whole = await page.evaluate((path) => fetch(path).then((answer) => answer.json()), `/api/spaces/${space}/templates/${id}`);
  const first = circle();
  const [opening, round, ...rest] = first.phases;
  const form = whole.preparation;
  assert.deepEqual(whole, {
    ...first, id, version: 1, lang: 'arn', confidential: true, preparation: form,
    phases: [opening, { ...round, grants: [{ ...round.grants[0], turn_seconds: 37, equal: true }] }, ...rest],
  });
  assert.deepEqual(form, {
    title: 'Preparación', purpose: 'Lo que cada quien trae.', lock: true, fills: ['integrante', 'facilitador'], shows: ['observador'],
    fields: [
      { id: form.fields[0].id, title: '¿Qué esperas?', required: true },
      { id: form.fields[1].id, title: '¿Qué traes?', hint: 'Una foto, un cuaderno.' },
    ],
  });
  assert.notEqual(form.fields[0].id, form.fields[1].id);

  // In another language, by day and by night, and at twice the size.
  await page.evaluate(() => localStorage.setItem('urdimbre.lang', 'en'));
  await page.reload();
  await page.getByText('It can be published').waitFor();
  await page.evaluate(() => document.querySelectorAll('.tpl-page details').forEach((each) => (each.open = true)));
  await choicesShown(page);
  for (const place of ['phases[1]', 'preparation']) {
    await field(page, place).evaluate((part) => (part.open = true));
    await field(page, place).scrollIntoViewIfNeeded();
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      await fits(teacher, `editor in English, ${place}, ${colorScheme}`);
    }
  }
  for (const [name, viewport] of [['desk', desk.viewport], ['desk at 200', { width: 683, height: 384 }], ['phone at 200', { width: 180, height: 370 }]]) {
    await page.setViewportSize(viewport);
    await field(page, 'preparation.fields[0].title').scrollIntoViewIfNeeded();
    await fits(teacher, `editor in English on a ${name}`);
  }
}

// A file by hand: ids twice, and things that no document can say, are mended in the form.
async function mended(later, stage) {
  const { teacher, page } = await inNetwork(later, stage, 'Ernesto', desk);
  const file = circle();
  file.phases[1].id = file.phases[0].id;
  file.roles[0].id = 'Mal Nombre';
  file.phases[2].extra = 1;
  await page.locator('.tpl-file').setInputFiles({ name: 'a mano.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(file)) });
  await press(page, 'Abrirla y corregir');
  await page.locator('.tpl-to', { hasText: 'ya está usado' }).press('Enter');
  await wrong(page, 'phases[1].id', 'ya está usado');
  await fits(teacher, 'a file to be mended');
  await field(page, 'phases[1].id').getByRole('button', { name: 'Ponerle otro nombre interno' }).press('Enter');
  await page.getByRole('button', { name: 'Quitar «phases[2].extra»' }).press('Enter');
  await field(page, 'roles[0]').locator('summary').first().press('Enter');
  await field(page, 'roles[0].id').getByRole('button', { name: 'Ponerle otro nombre interno' }).press('Enter');
  await right(page);
  await press(page, 'Descartar mis cambios');
}

// The link goes while somebody edits: it is kept, survives the page, and is published when the link is back.
async function withoutLink(later, stage) {
  const { teacher, page, space } = await inNetwork(later, stage, 'Ernesto', phone);
  await teacher.shellKept();
  await press(page, 'Adaptar: Escalera de la retroalimentación');
  await right(page);
  const id = page.url().split('/').pop();
  await field(page, 'title').fill('Escalera con señal');
  await right(page);
  teacher.road.cut();
  await teacher.context.setOffline(true);
  await field(page, 'title').fill('Escalera sin señal');
  await page.locator('.tpl-state', { hasText: 'Sin conexión' }).waitFor();
  assert.ok(await page.getByRole('button', { name: 'Publicar la versión 1' }).isDisabled(), 'what nobody has judged is not published');
  await fits(teacher, 'editing without a link');
  await page.reload();
  await until('it is as it was left', async () => (await field(page, 'title').inputValue()) === 'Escalera sin señal');
  await page.getByLabel('Qué cambió (opcional)').fill('Escrita en el bus');
  await field(page, 'purpose').fill('Sin señal también se piensa.');
  await page.locator('.tpl-state', { hasText: 'Sin conexión' }).waitFor();
  await teacher.comeBack();
  await right(page);
  await press(page, 'Publicar la versión 1');
  await published(page, 1);
  const whole = await page.evaluate((path) => fetch(path).then((answer) => answer.json()), `/api/spaces/${space}/templates/${id}`);
  assert.equal(whole.title, 'Escalera sin señal');
  assert.equal(whole.purpose, 'Sin señal también se piensa.');
  await page.goto(page.url().replace(/\/[^/]*$/, ''));
  await own(page, 'Escalera sin señal').waitFor();
  assert.equal(await page.locator('section[aria-labelledby="tpl-begun"]').count(), 0, 'nothing of it is left to publish');
}

// With days for each of its own phases, and until a date; what is planned keeps its version until it is over.
async function paced(later, stage) {
  const address = `http://127.0.0.1:${stage.nodes[0].port}`;
  const coordinates = await Member.enter(later, address, 'Ernesto');
  const network = await coordinates.space('Red rural de cuatro escuelas');
  const { cookie } = await demoCookie(address, 'Ernesto');
  const id = 'circulo-de-palabra-dias24';
  const fourth = { ...circle().phases[2], id: 'despedida', title: 'Despedida' };
  const version = (base, phases) =>
    fetch(`${address}/api/spaces/${network}/templates`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: address, cookie },
      body: JSON.stringify({
        command: crypto.randomUUID(), base, note: '', adapted_from: 'circulo-de-palabra',
        document: JSON.stringify({ ...circle(), id, title: 'Círculo por días de la red', phases, minutes: phases.reduce((sum, { minutes }) => sum + minutes, 0) }),
      }),
    }).then((answer) => answer.json());
  assert.deepEqual(await version(0, [...circle().phases, fourth]), { outcome: 'published', id, version: 1 });

  // Asked where it was said: the other node hears of it a moment later.
  const here = `http://127.0.0.1:${stage.nodes[1].port}`;
  const ines = await Member.enter(later, here, 'Inés');
  const parent = await ines.space('Comunidad de la red rural');
  const opened = (title) => ines.openSession(parent, title);
  const told = async (space) => {
    const member = await Member.enter(later, here, 'Inés');
    const snapshot = await member.join(space);
    return { ...snapshot.conversation, document: JSON.parse(snapshot.conversation.script).template };
  };
  const seated = async (space) => {
    for (const [name, role] of [['Inés', 'facilitador'], ['Rosa', 'integrante'], ['Gladys', 'integrante']]) {
      const { self } = await Member.enter(later, address, name);
      if (name !== 'Inés') await ines.ask(space, { type: 'add_member', person: self.id, roles: ['teacher'] });
      await ines.ask(space, { type: 'give_seat', person: self.id, role });
    }
  };
  const local = (at) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Santiago', dateStyle: 'short', timeStyle: 'short' }).format(at).replace(' ', 'T');

  const teacher = await stage.teacher(later, 'Inés', { ...phone, node: 1 });
  await teacher.enter();
  const { page } = teacher;
  const plan = async (space, mode) => {
    await until('the session is hers', () => teacher.goTo(`/e/${space}`).then(() => page.getByLabel('Buscar').waitFor().then(() => true)));
    await page.getByLabel('Buscar').fill('por días de la red');
    await press(page, 'Elegir esta forma: Círculo por días de la red');
    await page.getByRole('radio', { name: mode }).check();
  };

  const days = await opened('Círculo de la red por días');
  await plan(days, /Por días/);
  await page.getByLabel('Se abre', { exact: true }).fill(local(Date.now() + day));
  await page.getByLabel('Despedida', { exact: true }).selectOption({ label: '5 días' });
  await until('each of its phases has a window', async () => (await page.locator('.plan-days li .field-hint').count()) === 4);
  await mustBeAccessible(page, 'an own conversation over days');
  await teacher.picture('an own conversation over days');
  await press(page, 'Guardar el plan');
  await page.getByRole('button', { name: 'Cambiar el plan' }).waitFor();
  const planned = await told(days);
  assert.equal(planned.mode, 'asynchronous');
  assert.equal(planned.document.id, id);
  assert.equal(planned.document.phases.length, 4);
  assert.equal(planned.closes.length, 4);
  assert.ok(Math.abs(planned.closes[3] - planned.closes[2] - 5 * day) <= day / 24, 'the fifth day of the last phase');

  const hybrid = await opened('Círculo híbrido de la red');
  await plan(hybrid, /se completa después/);
  await page.getByLabel('Se puede completar hasta').fill(local(Date.now() + 3 * day));
  await press(page, 'Guardar el plan');
  await page.getByRole('button', { name: 'Cambiar el plan' }).waitFor();
  const both = await told(hybrid);
  assert.equal(both.mode, 'hybrid');
  assert.equal(both.document.id, id);
  assert.equal(both.closes.length, 1);
  await seated(days);
  await seated(hybrid);

  // Another version, with a phase less, and then none at all: both go on by the one that they were planned with.
  assert.deepEqual(await version(1, circle().phases), { outcome: 'published', id, version: 2 });
  const retired = await fetch(`${address}/api/spaces/${network}/templates/${id}/retired`, { method: 'POST', headers: { 'content-type': 'application/json', origin: address, cookie }, body: '{"retired":true}' });
  assert.equal(retired.status, 200);
  for (const space of [days, hybrid]) {
    assert.equal((await told(space)).document.version, 1);
    await ines.ask(space, { type: 'start_conversation' });
    const begun = await told(space);
    assert.equal(begun.document.version, 1);
    assert.equal(begun.document.phases[3].title, 'Despedida');
    for (let phase = 0; phase < 3; phase += 1) await ines.ask(space, { type: 'skip_phase', from: phase, reason: 'vamos' });
    assert.equal((await told(space)).phase, 3, 'the fourth phase, which the second version does not have');
  }
  await ines.ask(hybrid, { type: 'skip_phase', from: 3, reason: 'ya' });
  assert.equal((await told(hybrid)).stage, 'completing');
  await ines.ask(days, { type: 'contribute', phase: 3, kind: 'agradecimiento', text: 'Gracias por estos días.', owners: [], late: false });
  await teacher.goTo(`/e/${days}`);
  await page.getByRole('heading', { level: 2, name: 'Despedida', exact: true }).waitFor();
  await page.getByText('Gracias por estos días.').first().waitFor();
}

export async function ownConversations(suite, stage) {
  await suite.test('a conversation says its equal time, its form and its privacy in the editor', (later) => everyField(later, stage));
  await suite.test('what a file has wrong is mended in the editor', (later) => mended(later, stage));
  await suite.test('a conversation is edited without a link and published when it is back', (later) => withoutLink(later, stage));
  await suite.test('sessions over days and hybrid ones run by a version of the network', (later) => paced(later, stage));
}
