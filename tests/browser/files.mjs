// Files in a message: a photo that everybody sees, a link that breaks in the middle, a voice, what is refused.
import assert from 'node:assert/strict';
import { deflateSync } from 'node:zlib';

import { mustBeAccessible } from './stage/accessibility.mjs';
import { community } from './together.mjs';
import { until } from './until.mjs';

const crcTable = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; ++k) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});
const crc = (bytes) => (bytes.reduce((sum, byte) => crcTable[(sum ^ byte) & 255] ^ (sum >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;

// A whiteboard: broad strokes with some noise, so that a smaller drawing of it is smaller in bytes, too.
export function picture(width, height) {
  const rows = Buffer.alloc(height * (1 + width * 3));
  let seed = 7;
  for (let y = 0; y < height; ++y) {
    for (let x = 0; x < width; ++x) {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff;
      const stroke = Math.sin(x / 37) + Math.cos(y / 23) > 1.2;
      const at = y * (1 + width * 3) + 1 + x * 3;
      rows[at] = (stroke ? 40 : 235) + (seed >> 16) % 20;
      rows[at + 1] = (stroke ? 60 : 232) + (seed >> 18) % 20;
      rows[at + 2] = (stroke ? 140 : 220) + (seed >> 20) % 20;
    }
  }
  const part = (name, data) => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const whole = Buffer.alloc(body.length + 8);
    whole.writeUInt32BE(data.length, 0);
    body.copy(whole, 4);
    whole.writeUInt32BE(crc(body), body.length + 4);
    return whole;
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), part('IHDR', header), part('IDAT', deflateSync(rows)), part('IEND', Buffer.alloc(0))]);
}

export const attach = (teacher, ...files) => teacher.page.locator('#composer input[type=file]').setInputFiles(files);
export const send = (teacher) => teacher.page.getByRole('button', { name: 'Enviar', exact: true }).click();
export const drawn = (image) => image.evaluate((element) => element.complete && element.naturalWidth);

async function photo(later, stage) {
  const [javiera, edgardo] = await Promise.all([
    stage.teacherIn(later, 'Javiera', community, { viewport: { width: 360, height: 740 } }),
    stage.teacherIn(later, 'Edgardo', community, { node: 1 }),
  ]);
  const bytes = picture(2400, 1600);
  await attach(javiera, { name: 'pizarra del taller.png', mimeType: 'image/png', buffer: bytes });
  const chip = javiera.page.locator('.draft-file');
  await chip.getByText('pizarra del taller.png').waitFor();
  const shrink = javiera.page.getByRole('checkbox', { name: /Achicar las fotos/ });
  assert.ok(await shrink.isChecked(), 'data is dear: photos are made smaller unless somebody says otherwise');
  await mustBeAccessible(javiera.page, 'files to send, on a phone');
  await javiera.picture('a photo to send, on a phone');
  await javiera.page.reload();
  await chip.getByText('pizarra del taller.png').waitFor();
  await javiera.page.getByRole('textbox').fill('La pizarra de ayer');
  await send(javiera);
  await javiera.allSent();

  const row = edgardo.row('La pizarra de ayer');
  const image = row.locator('.file-picture img');
  await image.scrollIntoViewIfNeeded();
  await until('the preview is drawn', async () => (await drawn(image)) > 0);
  assert.ok((await drawn(image)) <= 360, 'the preview is small');
  const link = row.getByRole('link', { name: /Abrir pizarra del taller\.jpg Foto/ });
  const address = await link.getAttribute('href');
  const whole = await edgardo.page.request.get(edgardo.road.address + address);
  assert.equal(whole.status(), 200);
  assert.equal(whole.headers()['content-type'], 'image/jpeg');
  assert.ok((await whole.body()).length < bytes.length / 2, 'the smaller one was sent');
  await mustBeAccessible(edgardo.page, 'a message with a photo');
  await edgardo.picture('a message with a photo');
  await javiera.picture('a message with a photo, on a phone');

  await javiera.act('La pizarra de ayer', 'Retirar');
  await javiera.page.getByRole('button', { name: /Sí, retirar/ }).click();
  await until('it is gone', async () => (await image.count()) === 0);
  assert.equal((await edgardo.page.request.get(edgardo.road.address + address)).status(), 410);
}

async function cutInTheMiddle(later, stage) {
  const [javiera, edgardo] = await Promise.all([
    stage.teacherIn(later, 'Javiera', community),
    stage.teacherIn(later, 'Edgardo', community, { node: 1 }),
  ]);
  await javiera.shellKept();
  const chunks = 6;
  const bytes = Buffer.alloc(chunks * 1024 * 1024 - 100, 'planificación ');
  bytes.write('%PDF-1.7\n');
  const put = [];
  javiera.page.on('request', (request) => {
    const chunk = /chunks\/(\d+)$/.exec(request.url());
    if (chunk) put.push(Number(chunk[1]));
  });
  let broken = false;
  await javiera.page.route('**/chunks/3', async (route) => {
    if (broken) return route.continue();
    broken = true;
    javiera.road.cut();
    await route.abort();
  });
  await attach(javiera, { name: 'Planificación anual.pdf', mimeType: 'application/pdf', buffer: bytes });
  await javiera.page.locator('.draft-file').waitFor();
  await send(javiera);
  await until('the link breaks at the fourth chunk', () => broken);
  await javiera.goOffline();
  await javiera.page.getByText('Los archivos se subirán apenas haya conexión').waitFor();
  await javiera.picture('a file that waits');
  assert.deepEqual([...new Set(put)], [0, 1, 2, 3]);

  await javiera.page.reload();
  await javiera.page.locator('.file-card', { hasText: 'Planificación anual.pdf' }).waitFor();
  put.length = 0;
  await javiera.comeBack();
  await javiera.allSent();
  assert.deepEqual(put, [3, 4, 5], 'what had arrived is not sent again');

  const link = edgardo.page.getByRole('link', { name: /Abrir Planificación anual\.pdf PDF/ });
  await link.waitFor();
  assert.equal(await edgardo.page.getByRole('link', { name: /Planificación anual/ }).count(), 1, 'once');
  const got = await edgardo.page.request.get(edgardo.road.address + (await link.getAttribute('href')));
  assert.ok((await got.body()).equals(bytes), 'the same bytes');
  const part = await edgardo.page.request.get(edgardo.road.address + (await link.getAttribute('href')), { headers: { range: 'bytes=0-7' } });
  assert.equal(`${part.status()} ${await part.text()}`, '206 %PDF-1.7');
  await javiera.page.close();
}

async function wordsGoAhead(later, stage) {
  const yasna = await stage.teacherIn(later, 'Yasna', community);
  await yasna.page.route('**/complete', (route) => route.abort());
  await attach(yasna, { name: 'grande.zip', mimeType: 'application/zip', buffer: Buffer.from('PK\x03\x04 un archivo') });
  await yasna.page.locator('.draft-file').waitFor();
  await yasna.page.getByRole('textbox').fill('esto tarda');
  await send(yasna);
  await yasna.write('esto no espera');
  await until('the words are there', async () => (await yasna.messages()).some(({ text, waiting }) => text === 'esto no espera' && !waiting));
  assert.ok((await yasna.messages()).find(({ text }) => text === 'esto tarda').waiting);
  await yasna.page.unroute('**/complete');
  await yasna.allSent();
  await yasna.row('esto tarda').getByRole('link', { name: /Guardar grande\.zip ZIP/ }).waitFor();
}

// What cannot be attached is said at once, and what was written stays.
async function refusals(later, stage) {
  const yasna = await stage.teacherIn(later, 'Yasna', community, { viewport: { width: 360, height: 740 } });
  await yasna.page.getByRole('textbox').fill('mis palabras');
  await attach(yasna, { name: 'vacío.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) });
  await yasna.page.getByRole('alert').filter({ hasText: '«vacío.txt» está vacío' }).waitFor();
  await attach(yasna, ...Array.from({ length: 11 }, (_, nth) => ({ name: `${nth}.txt`, mimeType: 'text/plain', buffer: Buffer.from('x') })));
  await yasna.page.getByRole('alert').filter({ hasText: '«10.txt» quedó fuera' }).waitFor();
  // What is attached is shown by a part of the page that is fetched for it.
  await until('ten files are attached', async () => (await yasna.page.locator('.draft-file').count()) === 10);
  await mustBeAccessible(yasna.page, 'ten files to send');
  await yasna.picture('ten files, on a phone');
  for (let left = 10; left > 0; --left) await yasna.page.getByRole('button', { name: /^Quitar / }).first().click();
  assert.equal(await yasna.page.locator('.draft-file').count(), 0);

  // A space that is full says so once the upload begins; words and file come back by a click.
  await yasna.page.route(/\/files$/, (route) => route.fulfill({ status: 507, contentType: 'application/json', body: '{"code":"files_full","text":""}' }));
  await attach(yasna, { name: 'pauta.txt', mimeType: 'text/plain', buffer: Buffer.from('una pauta') });
  await yasna.page.locator('.draft-file').waitFor();
  await send(yasna);
  const refusal = yasna.page.locator('.refusal', { hasText: 'ya no tiene lugar para más archivos' });
  await refusal.waitFor();
  await yasna.picture('a full space');
  await yasna.page.unroute(/\/files$/);
  await refusal.getByRole('button').first().click();
  await yasna.page.locator('.draft-file', { hasText: 'pauta.txt' }).waitFor();
  assert.equal(await yasna.page.getByRole('textbox').inputValue(), 'mis palabras');
  await yasna.page.getByRole('textbox').fill('');
  await send(yasna);
  await yasna.allSent();
  const card = yasna.page.getByRole('link', { name: /Guardar pauta\.txt TXT/ });
  await card.waitFor();
  assert.equal(await yasna.page.locator('.words').getByText('pauta.txt', { exact: true }).last().isVisible() && (await yasna.page.locator('li.row', { has: card }).locator('div.unseen').count()), 1, 'its name is not said twice');
}

// Pasted and dropped files are files like any other; a voice is recorded, heard and sent.
async function otherWays(later, stage) {
  const yasna = await stage.teacherIn(later, 'Yasna', community, { permissions: ['microphone'], reducedMotion: 'reduce' });
  const hand = (event) =>
    yasna.page.evaluate((name) => {
      const data = new DataTransfer();
      data.items.add(new File(['hola'], `${name}.txt`, { type: 'text/plain' }));
      const target = document.querySelector(name === 'paste' ? '#composer textarea' : '#composer');
      const init = { bubbles: true, cancelable: true };
      target.dispatchEvent(name === 'paste' ? new ClipboardEvent('paste', { ...init, clipboardData: data }) : new DragEvent('drop', { ...init, dataTransfer: data }));
    }, event);
  for (const way of ['paste', 'drop']) {
    await hand(way);
    await yasna.page.locator('.draft-file', { hasText: `${way}.txt` }).waitFor();
  }
  await send(yasna);
  await yasna.allSent();
  await yasna.page.getByRole('link', { name: /Guardar drop\.txt/ }).waitFor();

  await yasna.page.getByRole('button', { name: 'Grabar una nota de voz' }).click();
  await yasna.page.getByRole('timer').filter({ hasText: /:(0[2-9]|[1-5]\d)$/ }).waitFor();
  await mustBeAccessible(yasna.page, 'while recording');
  await yasna.picture('recording');
  await yasna.page.getByRole('button', { name: 'Terminar y adjuntar' }).click();
  await yasna.page.locator('.draft-file', { hasText: 'Nota de voz' }).waitFor();
  await send(yasna);
  await yasna.allSent();
  const sound = yasna.page.locator('.file-sound audio').last();
  await sound.waitFor();
  // A machine without loudspeakers reads and decodes it all the same.
  await sound.evaluate((audio) => {
    audio.preload = 'metadata';
    audio.load();
  });
  await until('the voice note can be heard', () => sound.evaluate((audio) => audio.readyState >= 1 && audio.duration > 0 && !audio.error));
  await mustBeAccessible(yasna.page, 'a voice note');
  await yasna.picture('a voice note');
}

export async function files(suite, stage) {
  await suite.test('a photo is made smaller, sent, seen by everybody, and gone when it is withdrawn', (later) => photo(later, stage));
  await suite.test('an upload that a lost link broke off goes on after a reload, from where it stood', (later) => cutInTheMiddle(later, stage));
  await suite.test('words do not wait for the file before them', (later) => wordsGoAhead(later, stage));
  await suite.test('files that cannot be sent are named with their reason, and nothing is lost', (later) => refusals(later, stage));
  await suite.test('files are pasted, dropped and recorded', (later) => otherWays(later, stage));
}
