// Files and voices in a session: spoken by keyboard, heard at any speed, kept when the phase ends, left in the acta.
import assert from 'node:assert/strict';

import { mustBeAccessible } from './stage/accessibility.mjs';
import { everybody, fits, planned } from './sessions.mjs';
import { until } from './until.mjs';

const pdf = Buffer.from(`%PDF-1.7\n${'pauta '.repeat(500)}`);

// By keyboard alone: the button, what takes the focus while one speaks, and the words again.
async function speak({ page }) {
  await page.getByRole('button', { name: 'Grabar una nota de voz' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('.voice-note').getByRole('timer').filter({ hasText: /:(0[2-9]|[1-5]\d)$/ }).waitFor();
  const stop = page.getByRole('button', { name: 'Terminar y adjuntar' });
  await until('the focus waits where it ends', () => stop.evaluate((button) => button === document.activeElement));
}

async function finish({ page }) {
  await page.keyboard.press('Enter');
  await page.locator('.draft-file', { hasText: 'Nota de voz' }).waitFor();
}

const attach = ({ page }, name, buffer) => page.locator('#session-composer input[type=file]').setInputFiles([{ name, mimeType: 'application/pdf', buffer }]);
const send = ({ page }) => page.locator('#session-composer .send').click();
const rate = (audio) => audio.evaluate((element) => element.playbackRate);

async function inASession(later, stage) {
  const space = await planned(later, stage, 'Sesión con voces');
  const { leads, presents, asks } = await everybody(later, stage, space, { permissions: ['microphone'], reducedMotion: 'reduce' });
  await leads.press('Comenzar la sesión');
  await presents.phase('Acuerdos');
  await leads.goOn('Presentación');
  await presents.sees('Tienes la palabra');

  // A voice is a contribution like any other, and everybody hears it as fast as they like.
  await speak(presents);
  await mustBeAccessible(presents.page, 'speaking in a session');
  await fits(presents, 'speaking in a session');
  await presents.teacher.picture('session speaking, on a phone');
  await finish(presents);
  await presents.teacher.picture('session voice to send, on a phone');
  await send(presents);
  const heard = asks.page.locator('.contribution .file-sound');
  await heard.waitFor();
  const sound = heard.locator('audio');
  await sound.evaluate((audio) => {
    audio.preload = 'metadata';
    audio.load();
  });
  await until('the voice can be heard', () => sound.evaluate((audio) => audio.readyState >= 1 && audio.duration > 0 && !audio.error));
  await asks.page.getByRole('combobox', { name: /Velocidad para escuchar Nota de voz/ }).selectOption('1.5');
  assert.equal(await rate(sound), 1.5);
  await asks.page.reload();
  await heard.waitFor();
  await until('the device remembers how fast', async () => (await rate(sound)) === 1.5);

  // The presentation itself: words and a page.
  await attach(presents, 'Pauta de observación.pdf', pdf);
  await presents.page.locator('.draft-file').waitFor();
  await presents.contribute('Les dejo la pauta que usé.');
  const link = asks.card('Les dejo la pauta que usé.').getByRole('link', { name: /Abrir Pauta de observación\.pdf PDF/ });
  await link.waitFor();
  const got = await asks.page.request.get(asks.teacher.road.address + (await link.getAttribute('href')));
  assert.ok((await got.body()).equals(pdf), 'the same bytes');
  await mustBeAccessible(asks.page, 'a session with files');
  await fits(asks, 'a session with files');
  await asks.teacher.picture('session files, on a phone');
  await leads.teacher.picture('session files');

  // The phase ends while a file goes up: its author says what becomes of it, and nothing is chosen twice.
  await presents.page.route('**/complete', (route) => route.abort());
  await attach(presents, 'Bitácora.pdf', pdf);
  await presents.page.locator('.draft-file').waitFor();
  await presents.contribute('Y mi bitácora.');
  await leads.goOn('Preguntas aclaratorias');
  const refusal = presents.page.locator('.refusal', { hasText: 'Y mi bitácora.' });
  await refusal.getByText('Bitácora.pdf').first().waitFor();
  await mustBeAccessible(presents.page, 'a file that came too late');
  await presents.teacher.picture('session file too late, on a phone');
  await presents.page.unroute('**/complete');
  await refusal.getByRole('button', { name: 'Enviar fuera de plazo' }).click();
  // What is over is folded away: a touch opens it.
  await asks.page.locator('.phase-before summary', { hasText: 'Presentación' }).click();
  const late = asks.card('Y mi bitácora.');
  await late.getByRole('link', { name: /Abrir Bitácora\.pdf/ }).waitFor();
  await late.getByText('fuera de plazo').waitFor();

  // Somebody is still speaking when the phase ends: what they said is kept, as a note if they like.
  await asks.press('Pedir la palabra');
  await asks.sees('Tienes la palabra');
  await speak(asks);
  await leads.goOn('Lectura silenciosa');
  await asks.phase('Lectura silenciosa');
  await finish(asks);
  await asks.page.getByRole('region', { name: 'Un borrador de una fase que terminó' }).waitFor();
  await asks.teacher.picture('session voice left behind, on a phone');
  await asks.press('Guardar como nota');
  await asks.sees('Nota guardada');
  await asks.panel('Mis notas');
  await asks.page.locator('.notes-panel .file-sound').waitFor();
  assert.equal(await presents.page.locator('.contribution .file-sound').count(), 1, 'a note is its author\'s alone');

  // What the session leaves: to be heard on a screen, named on paper.
  await leads.press('Terminar aquí');
  await leads.page.locator('.reason-form input').fill('Se cortó la luz en la escuela.');
  await leads.press('Sí, terminar');
  await asks.page.getByRole('heading', { name: 'La sesión terminó' }).waitFor();
  await asks.teacher.goTo(`/e/${space}/acta`);
  const acta = asks.page.locator('.acta');
  await acta.locator('.file-sound').waitFor();
  await acta.getByRole('link', { name: /Abrir Pauta de observación\.pdf/ }).waitFor();
  assert.equal(await acta.locator('.file-sound').count(), 1);
  await mustBeAccessible(asks.page, 'an acta with files');
  await fits(asks, 'an acta with files');
  await asks.teacher.picture('acta with files, on a phone');
  await asks.page.emulateMedia({ media: 'print' });
  await acta.getByText('Archivo: Pauta de observación.pdf').waitFor();
  assert.equal(await acta.locator('audio').isVisible(), false, 'paper does not speak');
  await asks.teacher.picture('acta with files, on paper');
}

export async function sessionFiles(suite, stage) {
  await suite.test('voices and files in a session: spoken, heard, late, left behind, and in the acta', (later) => inASession(later, stage));
}
