// What one does, others see; what one may no longer see is gone.
import assert from 'node:assert/strict';
import { performance } from 'node:perf_hooks';

import { mustBeAccessible } from './stage/accessibility.mjs';
import { Member } from './stage/member.mjs';
import { community } from './together.mjs';
import { until } from './until.mjs';

async function corrections(later, stage) {
  const [rosa, ximena] = await Promise.all([
    stage.teacherIn(later, 'Rosa', community),
    stage.teacherIn(later, 'Ximena', community, { node: 1 }),
  ]);
  const mark = 'Del taller:';
  await rosa.write(`${mark} lo hisimos el jueves`);
  await ximena.act(`${mark} lo hisimos el jueves`, 'Responder');
  await ximena.page.getByText('Respondes a Rosa').waitFor();
  await ximena.write(`${mark} ¿y qué tal?`);
  await rosa.row(`${mark} ¿y qué tal?`).locator('.quote', { hasText: 'lo hisimos' }).waitFor();

  await rosa.act(`${mark} lo hisimos el jueves`, 'Corregir');
  await rosa.write(`${mark} lo hicimos el jueves`);
  await ximena.row(`${mark} lo hicimos el jueves`).getByText('editado').waitFor();
  await ximena.row(`${mark} ¿y qué tal?`).locator('.quote', { hasText: 'lo hicimos' }).waitFor();
  assert.equal(await ximena.row(`${mark} lo hisimos el jueves`).count(), 0);
  await rosa.allSent();

  const { id } = (await ximena.messages()).find(({ text }) => text === `${mark} lo hicimos el jueves`);
  await rosa.act(`${mark} lo hicimos el jueves`, 'Retirar');
  await rosa.page.getByRole('button', { name: 'Sí, retirar' }).click();
  for (const teacher of [rosa, ximena]) {
    await teacher.page.locator(`#m-${id}`).getByText('Mensaje retirado').waitFor();
    assert.equal(await teacher.page.getByText('lo hicimos').count(), 0, 'the words are gone, in the quote too');
  }
  await rosa.picture('withdrawn');
  // Nobody is offered what is not theirs.
  await rosa.write(`${mark} eso era todo`);
  await ximena.row(`${mark} eso era todo`).locator('.more').click();
  assert.deepEqual(await ximena.page.locator('.choices-row button').allTextContents().then((all) => all.map((each) => each.trim())), ['Gracias', 'Me sirve', 'De acuerdo', '¡Bravo!', 'Me hace pensar', 'Responder', 'Copiar enlace']);
}

const shownOutWithin = 2_000;

async function removed(later, stage) {
  const [wilber, carolina, tamara] = await Promise.all([
    stage.teacherIn(later, 'Wilber', community, { node: 1 }),
    Member.enter(later, `http://127.0.0.1:${stage.nodes[0].port}`, 'Carolina'),
    stage.teacherIn(later, 'Tamara', community),
  ]);
  const space = await carolina.space(community);
  const outsider = await Member.with(later, `http://127.0.0.1:${stage.nodes[1].port}`, await wilber.cookie());
  await outsider.join(space);
  const members = await tamara.page.locator('.page-bar p').textContent();

  const began = performance.now();
  await carolina.ask(space, { type: 'remove_member', person: outsider.self.id });
  await wilber.page.getByText('No puedes ver este espacio').waitFor();
  const took = performance.now() - began;
  assert.ok(took <= shownOutWithin, `it took ${Math.round(took)} ms`);
  await outsider.heard('left', ({ code }) => code === 'not_a_member');

  const secret = 'De lo que sigue: esto ya no es para quien salió.';
  await tamara.write(secret);
  await tamara.allSent();
  await wilber.page.getByRole('link', { name: community }).waitFor({ state: 'detached' });
  assert.equal(await wilber.page.locator('li.row').count(), 0);
  await wilber.picture('shown out');
  await until('the device has forgotten the space', async () => !(space in (await wilber.onDevice('views'))));

  await wilber.page.reload();
  await wilber.page.getByText('No puedes ver este espacio').waitFor();
  const again = await Member.with(later, `http://127.0.0.1:${stage.nodes[1].port}`, await wilber.cookie());
  assert.equal((await again.join(space)).code, 'not_a_member');
  again.send({ type: 'ask_history', ref: 7, space, before: 1_000_000, limit: 50 });
  assert.ok((await again.heard('refused', ({ ref }) => ref === 7)).code);
  assert.ok(![...outsider.frames, ...again.frames].some((frame) => JSON.stringify(frame).includes(secret)), 'they were sent words');
  const number = (text) => Number(/\d+/.exec(text)[0]);
  await until('the others see one member less', async () => number(await tamara.page.locator('.page-bar p').textContent()) === number(members) - 1);
}

// Words that may no longer be published are not lost: they stay with their author, with the reason (G11).
async function wordsKept(later, stage) {
  const [nilda, carolina] = await Promise.all([
    stage.teacherIn(later, 'Nilda', community, { node: 1, viewport: { width: 360, height: 740 } }),
    Member.enter(later, `http://127.0.0.1:${stage.nodes[0].port}`, 'Carolina'),
  ]);
  await nilda.goOffline();
  await nilda.write('Lo mío, sin señal.');
  await nilda.write('Y otra cosa más.');
  await nilda.page.getByRole('textbox').pressSequentially('y a medias');
  const inside = await Member.with(later, `http://127.0.0.1:${stage.nodes[1].port}`, await nilda.cookie());
  await carolina.ask(await carolina.space(community), { type: 'remove_member', person: inside.self.id });
  await nilda.comeBack();

  await nilda.page.getByText('No puedes ver este espacio').waitFor();
  for (const words of ['Lo mío, sin señal.', 'Y otra cosa más.']) {
    const refusal = nilda.page.locator('.refusal', { hasText: words });
    await refusal.getByText('No formas parte de este espacio').waitFor();
  }
  await nilda.page.locator('.refusal', { hasText: 'y a medias' }).waitFor();
  assert.equal(await nilda.page.evaluate(() => document.activeElement.tagName), 'H1', 'the focus went nowhere');
  await mustBeAccessible(nilda.page, 'shown out with words');
  await nilda.picture('words kept');

  await nilda.page.getByRole('link', { name: 'Volver a mis espacios' }).click();
  await nilda.page.getByRole('link', { name: '2 mensajes tuyos no se publicaron' }).waitFor();
  await nilda.picture('words kept, spaces');
  await mustBeAccessible(nilda.page, 'spaces with refused words');
  await nilda.page.getByRole('link', { name: '2 mensajes tuyos no se publicaron' }).click();
  await nilda.page.getByRole('button', { name: 'Descartar' }).first().click();
  await nilda.page.getByText('Lo mío, sin señal.').waitFor({ state: 'detached' });
}

export async function rights(suite, stage) {
  await suite.test('a reply, a correction and a withdrawal reach the others', (later) => corrections(later, stage));
  await suite.test('a removed member is shown out within two seconds and reads no further', (later) => removed(later, stage));
  await suite.test('words that may no longer be published stay with their author', (later) => wordsKept(later, stage));
}
