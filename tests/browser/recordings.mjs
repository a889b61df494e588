// A teacher brings the recording of a class: over a link that breaks, consented to, shared, talked about moment by moment, taken back.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { fits, focused, inRoom, phone, tooSmall } from './accompaniment.mjs';
import { button, said } from './on_page.mjs';
import { until } from './until.mjs';

const title = 'Fracciones en 5.º básico';
const purpose = 'Mirar cuánto espero después de preguntar';
const strength = 'Aquí espera y nadie se apura';
const answer = 'Me costó mucho esperar';
const question = '¿Qué esperabas que dijeran?';
const stretch = 'La pregunta y la espera';
const seconds = 20;

const both = (later, stage) =>
  Promise.all([inRoom(later, stage, 'Maribel', phone), inRoom(later, stage, 'Verónica', { viewport: { width: 1366, height: 768 }, node: 1 })]);

// Some seconds of a moving picture with a tone, as a browser without patents plays it. A few chunks: noise does not get small.
export function filmed(later) {
  const place = mkdtempSync(join(tmpdir(), 'u-filmed-'));
  later(async () => rmSync(place, { recursive: true, force: true }));
  const file = join(place, 'clase.webm');
  execFileSync('ffmpeg', [
    '-loglevel', 'error', '-f', 'lavfi', '-i', `testsrc2=size=320x180:rate=10:duration=${seconds},noise=alls=40:allf=t`, '-f', 'lavfi', '-i', `sine=frequency=440:duration=${seconds}`,
    '-c:v', 'libvpx', '-b:v', '1500k', '-minrate', '1500k', '-deadline', 'realtime', '-cpu-used', '8', '-g', '10', '-c:a', 'libopus', '-b:a', '32k', file,
  ]);
  assert.ok(statSync(file).size > 2 * 1024 * 1024, 'the recording is several chunks long');
  return file;
}

const state = (page, words) => page.locator('#rec-state').getByText(words, { exact: true }).waitFor();
const addresses = (page) => page.locator('#grabaciones').locator('..').locator('.obs-card a').evaluateAll((links) => links.map((link) => new URL(link.href).pathname));
const at = (page) => page.locator('.rec-player video, .rec-player audio').evaluate((media) => media.currentTime);

// Everything that a person keeps on this device, as one text.
const keptOf = async (teacher) =>
  JSON.stringify(await Promise.all(['drafts', 'views', 'lists', 'outbox'].map((store) => teacher.onDevice(store))));

// What this page has fetched of recordings.
const fetched = (page) => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname).filter((path) => path.includes('/recordings/')));

// The form survives the page, the bytes survive the link, and what is sent waits for them.
async function brought({ teacher, page, path }, file) {
  await teacher.goTo(`${path}/acompanamiento#grabaciones`);
  await until('the focus is on what she came for', async () => (await focused(page)) === 'Grabaciones de clases');
  const before = await addresses(page);
  await button(page, 'Traer una grabación').tap();
  await page.getByLabel('La grabación', { exact: true }).setInputFiles(file);
  await page.locator('.rec-file').getByText('clase.webm').waitFor();
  await page.locator('.rec-file').getByText('0:20').waitFor();
  await page.getByLabel('Título', { exact: true }).fill(title);
  await page.getByLabel('Para qué la traes').fill(purpose);
  const send = page.getByRole('form', { name: 'Traer una grabación' }).getByRole('button', { name: 'Traer la grabación' });
  assert.equal(await send.getAttribute('aria-disabled'), 'true');
  await page.getByText('Falta decir si se reconoce a niñas, niños o adolescentes.').waitFor();
  await until('the form is on the device', async () => (await keptOf(teacher)).includes(purpose));
  await page.reload();
  await page.locator('.rec-file').getByText('clase.webm').waitFor();
  assert.equal(await page.getByLabel('Título', { exact: true }).inputValue(), title);
  await page.locator('.obs-person', { hasText: 'Verónica' }).getByRole('checkbox').check();
  await page.getByRole('radio', { name: 'No se reconoce a ninguna persona menor de edad' }).check();
  await page.getByRole('radio', { name: 'Esperar hasta que yo diga' }).check();
  await fits(teacher, 'a recording is brought 360');
  assert.deepEqual(await tooSmall(page), []);
  await send.tap();
  await said(page, 'La grabación quedó en la lista.');
  const going = page.locator('.rec-going', { hasText: title });
  await going.getByText('En pausa: sigue cuando tú digas').waitFor();
  await fits(teacher, 'a recording waits to go up 360');

  // It goes up when she says so, also without this page; a link that breaks costs a chunk at most.
  const chunks = [];
  page.on('request', (request) => {
    const chunk = /chunks\/(\d+)$/.exec(request.url());
    if (chunk) chunks.push(Number(chunk[1]));
  });
  const sent = (wanted) => chunks.filter((each) => each === wanted).length;
  let broken = false;
  await page.route('**/chunks/1', (route) => {
    if (broken) return route.continue();
    broken = true;
    return route.abort();
  });
  await button(page, 'Seguir subiendo').tap();
  await page.locator('.page-bar .bar-button').first().tap();
  await page.locator('.acc-line').waitFor();
  await until('every chunk has left', () => sent(2) > 0);
  assert.deepEqual([sent(0), sent(1)], [1, 2], 'what had arrived is not sent again');
  await page.unroute('**/chunks/1');
  await teacher.goTo(`${path}/acompanamiento#grabaciones`);
  const [address] = await until('the recording is in the list', async () => {
    const fresh = (await addresses(page)).filter((each) => !before.includes(each));
    return fresh.length > 0 && fresh;
  });
  await page.locator('.obs-card').getByText(/^Falta que responda: Verónica/).waitFor();
  await until('its words are not on the device', async () => !(await keptOf(teacher)).includes(purpose));
  return address;
}

// Nobody else knows what it is before that; who is in it looks first.
async function consented(maribel, verónica, address) {
  await verónica.teacher.goTo(address);
  await state(verónica.page, 'Falta tu respuesta');
  await verónica.page.getByRole('heading', { name: title }).waitFor();
  await verónica.page.getByText('no se puede recuperar').first().waitFor();
  assert.deepEqual(await fetched(verónica.page), [], 'nothing is fetched before somebody presses play');
  await fits(verónica.teacher, 'a recording asks for a yes 1366');
  await button(verónica.page, 'Reproducir').click();
  await until('it plays', async () => (await at(verónica.page)) > 0.3);
  await button(verónica.page, 'Pausa').click();
  await button(verónica.page, 'Sí, imagen y sonido').click();
  await said(verónica.page, 'Quedó anotado: imagen y sonido.');
  await until('the focus is on how it stands', async () => (await focused(verónica.page)) === 'Todavía no se comparte');

  await maribel.teacher.goTo(address);
  await state(maribel.page, 'Nadie la ve todavía: puedes compartirla');
  await maribel.page.getByText('Recibirán la imagen y el sonido.').waitFor();
  await button(maribel.page, 'Compartir la grabación').tap();
  await said(maribel.page, 'La grabación quedó compartida.');
  await state(maribel.page, 'Compartida');
  await state(verónica.page, 'Compartida');
  await fits(maribel.teacher, 'a recording is shared 360');
  assert.deepEqual(await tooSmall(maribel.page), []);
}

// By keyboard: to a moment, a comment on it that survives the page and leaves when there is a link.
async function commented(maribel, verónica) {
  const { page, teacher } = verónica;
  const media = page.locator('.rec-player video');
  await media.focus();
  const before = await at(page);
  await page.keyboard.press('ArrowRight');
  // A player keeps whole microseconds, and cuts what is between them.
  await until('five seconds further', async () => (await at(page)) >= Math.min(before + 4.9, seconds - 0.5));
  const further = await at(page);
  await page.keyboard.press('ArrowLeft');
  await until('five seconds back', async () => (await at(page)) <= further - 4.5);
  await page.keyboard.press('ArrowRight');
  await until('where it was', async () => (await at(page)) >= further - 0.5);
  await page.keyboard.press('c');
  const field = page.getByLabel('Tu comentario');
  await until('the focus is where it is written', () => field.evaluate((here) => here === document.activeElement));
  const moment = await page.getByLabel('En qué momento').inputValue();
  assert.match(moment, /^0:\d\d$/);
  assert.equal(Number(moment.split(':')[1]), Math.floor(await at(page)));
  await field.fill(strength);
  await until('it is on the device', async () => (await keptOf(teacher)).includes(strength));
  await page.reload();
  await page.getByLabel('Tu comentario').waitFor();
  await until('it comes back', async () => (await field.inputValue()) === strength);
  assert.equal(await page.getByLabel('En qué momento').inputValue(), moment);
  await teacher.shellKept();
  await teacher.goOffline();
  await button(page, 'Enviar el comentario').click();
  const mine = page.locator('.rec-thread', { hasText: strength });
  await mine.getByText('por enviar').waitFor();
  await teacher.comeBack();
  const theirs = maribel.page.locator('.rec-thread', { hasText: strength });
  await theirs.waitFor();
  await mine.getByRole('button', { name: /^Retirar mi comentario/ }).waitFor();

  // A tap on its moment goes there; an answer stands below it.
  await theirs.getByRole('button', { name: `Ir a ${moment}` }).tap();
  await until('the player stands there', async () => Math.floor(await at(maribel.page)) === Number(moment.split(':')[1]));
  await theirs.getByRole('button', { name: /^Responder/ }).tap();
  await maribel.page.getByLabel('Tu respuesta').fill(answer);
  await button(maribel.page, 'Enviar la respuesta').tap();
  await mine.locator('.rec-answers-given').getByText(answer).waitFor();

  // One kind at a time, of those that there are.
  await maribel.page.getByRole('form', { name: 'Comentar' }).getByRole('radio', { name: 'Pregunta' }).check();
  await maribel.page.getByLabel('Tu comentario').fill(question);
  await button(maribel.page, 'Enviar el comentario').tap();
  const asks = page.locator('.rec-thread', { hasText: question });
  await asks.waitFor();
  const chip = (name) => page.locator('.rec-filter').getByRole('button', { name });
  assert.equal(await chip(/^Sugerencias/).count(), 0);
  for (const [name, shown, hidden] of [['Fortalezas (1)', mine, asks], ['Preguntas (1)', asks, mine]]) {
    await chip(name).click();
    await hidden.waitFor({ state: 'detached' });
    await shown.waitFor();
  }
  await chip('Todos (2)').click();
  for (const each of [mine, asks]) await each.waitFor();
  await fits(teacher, 'a recording with comments 1366');
  await fits(maribel.teacher, 'a recording with comments 360');
  assert.deepEqual(await tooSmall(maribel.page), []);
}

// From one end to the other, and no further.
async function clipped(maribel, verónica) {
  await button(maribel.page, 'Marcar un fragmento').tap();
  await maribel.page.getByLabel('Qué hay que mirar').fill(stretch);
  await maribel.page.getByLabel('Desde').fill('0:02');
  await maribel.page.getByLabel('Hasta', { exact: true }).fill('0:04');
  await button(maribel.page, 'Guardar el fragmento').tap();
  const clip = verónica.page.locator('.rec-clip', { hasText: stretch });
  await clip.waitFor();
  await clip.click();
  await until('it plays from its beginning', async () => {
    const now = await at(verónica.page);
    return now >= 2 && now < 5;
  });
  await until('it stops at its end', () => verónica.page.locator('.rec-player video').evaluate((media) => media.paused && media.currentTime >= 4));
  assert.ok((await at(verónica.page)) < 6, 'it went on after its end');
}

// It is gone from the other's open page while it plays there, and from what both keep.
async function takenBack(maribel, verónica) {
  await verónica.page.getByLabel('Tu comentario').fill('A medio escribir');
  await until('it is on the device', async () => (await keptOf(verónica.teacher)).includes('A medio escribir'));
  await button(verónica.page, 'Reproducir').click();
  await button(maribel.page, 'Retirar la grabación').tap();
  await until('the focus is on the question', async () => (await focused(maribel.page)) === '¿Retirar la grabación?');
  await fits(maribel.teacher, 'a recording is taken back 360');
  await button(maribel.page, 'Sí, retirar').tap();
  await said(maribel.page, 'La grabación se retiró y todo lo que tenía se borró.');
  for (const { teacher, page } of [maribel, verónica]) {
    await state(page, 'Retirada');
    assert.equal(await page.locator('video, audio').count(), 0, 'there is still a player');
    const left = await page.locator('main').textContent();
    for (const words of [title, purpose, strength, answer, question, stretch]) assert.ok(!left.includes(words), `still on the page: ${words}`);
    await until('nothing of it is on the device', async () => {
      const kept = await keptOf(teacher);
      return [title, purpose, strength, answer, question, stretch, 'A medio escribir'].every((words) => !kept.includes(words));
    });
    const caches = await page.evaluate(async () => (await Promise.all((await globalThis.caches.keys()).map(async (name) => (await (await globalThis.caches.open(name)).keys()).map(({ url }) => url)))).flat());
    assert.ok(caches.every((url) => !url.includes('/api/')), 'the service worker kept something of it');
  }
  await verónica.page.getByText(/^Quién la retiró: Maribel/).waitFor();
  const gone = await verónica.page.evaluate(async (address) => {
    const [, , space, , recording] = address.split('/');
    return (await fetch(`/api/spaces/${space}/recordings/${recording}/picture`)).status;
  }, new URL(verónica.page.url()).pathname);
  assert.equal(gone, 410);
}

async function watchedTogether(later, stage) {
  const file = filmed(later);
  const [maribel, verónica] = await both(later, stage);
  const address = await brought(maribel, file);
  await consented(maribel, verónica, address);
  await commented(maribel, verónica);
  await clipped(maribel, verónica);
  await takenBack(maribel, verónica);
}

// Somebody who is in it says no: the same as taking it back, and it is said so beforehand.
async function declined(later, stage) {
  const file = filmed(later);
  const [maribel, verónica] = await both(later, stage);
  const { page, teacher, path } = maribel;
  await teacher.goTo(`${path}/acompanamiento#grabaciones`);
  await button(page, 'Traer una grabación').waitFor();
  const before = await addresses(page);
  await button(page, 'Traer una grabación').tap();
  await page.getByLabel('La grabación', { exact: true }).setInputFiles(file);
  await page.locator('.rec-file').getByText('clase.webm').waitFor();
  await page.getByLabel('Título', { exact: true }).fill(title);
  await page.getByLabel('Para qué la traes').fill(purpose);
  await page.locator('.obs-person', { hasText: 'Verónica' }).getByRole('checkbox').check();
  await page.getByRole('radio', { name: 'No se reconoce a ninguna persona menor de edad' }).check();
  await page.getByRole('form', { name: 'Traer una grabación' }).getByRole('button', { name: 'Traer la grabación' }).tap();
  const [address] = await until('it is in the list', async () => {
    const fresh = (await addresses(page)).filter((each) => !before.includes(each));
    return fresh.length > 0 && fresh;
  });
  await teacher.goTo(address);
  await page.locator('#rec-state').getByText(/^Falta que responda: Verónica/).waitFor();
  await page.getByText('Podrás compartirla cuando hayan respondido').waitFor();
  assert.equal(await button(page, 'Compartir la grabación').getAttribute('aria-disabled'), 'true');
  await verónica.teacher.goTo(address);
  await button(verónica.page, 'No quiero que se use').click();
  await until('the focus is on the question', async () => (await focused(verónica.page)) === '¿Retirar tu consentimiento?');
  await button(verónica.page, 'Sí, retirar').click();
  for (const { page: each } of [verónica, maribel]) await state(each, 'Retirada');
  await page.getByText(/^Quién la retiró: Verónica/).waitFor();
}

export async function recordings(suite, stage) {
  await suite.test('recordings: brought over a link that breaks, consented to, shared, commented at a moment, and gone from every page when taken back', (later) => watchedTogether(later, stage));
  await suite.test('recordings: who is in one says no, and it is gone', (later) => declined(later, stage));
}
