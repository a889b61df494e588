// What somebody missed, links that open at their message, and notices: on two devices and two nodes.
import assert from 'node:assert/strict';

import { mustBeAccessible } from './stage/accessibility.mjs';
import { Member } from './stage/member.mjs';
import { patience, until } from './until.mjs';

const place = 'Equipo acompañante';
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const many = 120;

const card = (teacher, title = place) => teacher.page.locator('.space-card', { hasText: title });
const count = (teacher) => card(teacher).locator('.space-unread');
const separator = (teacher) => teacher.page.locator('.new-since');

// What is on the screen, of the messages that begin so.
const onScreen = (teacher, mark) =>
  teacher.page.evaluate((wanted) => {
    const box = document.querySelector('.scroller').getBoundingClientRect();
    return [...document.querySelectorAll('li.row .words')]
      .filter((words) => words.textContent.startsWith(wanted))
      .filter((words) => words.getBoundingClientRect().bottom > box.top && words.getBoundingClientRect().top < box.bottom)
      .map((words) => words.textContent);
  }, mark);

async function elisaIn(later, stage) {
  const elisa = await Member.enter(later, `http://127.0.0.1:${stage.nodes[1].port}`, 'Elisa');
  const space = await elisa.space(place);
  await elisa.join(space);
  return { elisa, space };
}

// As people do: a page, a look at it, the next one; and who has come to the end and missed something begins again where it
// is new. The look is timed by the page, however slow it is.
const turnPage = (teacher) =>
  teacher.page.evaluate((look) => new Promise((turned) => {
    const box = document.querySelector('.scroller');
    const atEnd = box.scrollHeight - box.scrollTop - box.clientHeight < 2;
    if (atEnd && !document.querySelector('.to-end')) document.querySelector('.new-since')?.scrollIntoView();
    else box.scrollTop += box.clientHeight * 0.8;
    requestAnimationFrame(() => setTimeout(turned, look));
  }), 600);

async function missed(later, stage) {
  const { elisa, space } = await elisaIn(later, stage);
  const paulina = await stage.teacher(later, 'Paulina', phone);
  await paulina.enter();
  await paulina.hasRead(later, place);
  const laptop = await stage.teacher(later, 'Paulina', { node: 1 });
  await laptop.enter();
  const mark = 'Lo que se perdió';
  const ids = [];
  for (let number = 1; number <= many; ++number) ids.push(await elisa.ask(space, { type: 'post_message', text: `${mark} ${number}` }));

  // Both devices count, without anybody opening anything.
  for (const device of [paulina, laptop]) await count(device).filter({ hasText: '99+' }).waitFor();
  assert.match(await paulina.page.title(), /^\(99\+\) /);
  await paulina.picture('unread in the list');

  // Far back, at the first of them.
  await paulina.open(place);
  await separator(paulina).filter({ hasText: 'Nuevos desde tu última visita · 99+' }).waitFor();
  await until('the first one is on the screen', async () => (await onScreen(paulina, mark)).includes(`${mark} 1`));
  await paulina.picture('what was missed');
  await mustBeAccessible(paulina.page, 'what was missed');

  // What arrives moves nothing.
  const before = await separator(paulina).boundingBox();
  const last = await elisa.ask(space, { type: 'post_message', text: `${mark} y otro` });
  await count(laptop).filter({ hasText: '99+' }).waitFor();
  assert.equal((await separator(paulina).boundingBox()).y, before.y);

  // Whoever jumps to the newest has not read the rest.
  const jump = paulina.page.locator('.to-end');
  await jump.filter({ hasText: 'sin leer' }).click();
  await paulina.page.locator(`#m-${last}`).waitFor();
  await until('the newest is on the screen', async () => (await onScreen(paulina, mark)).includes(`${mark} y otro`));
  await paulina.goTo('/');
  await count(paulina).waitFor();
  assert.notEqual(await count(paulina).locator('[aria-hidden]').innerText(), '0');

  // Read to the end on one device, it is read on the other.
  await paulina.open(place);
  await separator(paulina).waitFor();
  await until('everything was read', async () => {
    await turnPage(paulina);
    // The title counts notices, too, and at some hours the demo network has one for her.
    return (await onScreen(paulina, mark)).includes(`${mark} y otro`) && (await count(laptop).count()) === 0;
  }, 3 * patience);
  await count(laptop).waitFor({ state: 'detached' });
  await laptop.open(place);
  assert.equal(await separator(laptop).count(), 0);
  assert.ok((await onScreen(laptop, mark)).includes(`${mark} y otro`), 'nothing was missed: at the end');
}

async function links(later, stage) {
  const { elisa, space } = await elisaIn(later, stage);
  const mark = 'Del enlace:';
  const first = await elisa.ask(space, { type: 'post_message', text: `${mark} el que se busca` });
  const gone = await elisa.ask(space, { type: 'post_message', text: `${mark} el que se retira` });
  for (let number = 1; number <= 70; ++number) await elisa.ask(space, { type: 'post_message', text: `${mark} ${number}` });
  const answer = await elisa.ask(space, { type: 'post_message', text: `${mark} respuesta`, reply_to: first });
  await elisa.ask(space, { type: 'withdraw_message', message: gone });

  // The link is opened by somebody who is not signed in.
  const paulina = await stage.teacher(later, 'Paulina', phone);
  await paulina.goTo(`/e/${space}/m/${first}`);
  await paulina.page.getByRole('button', { name: 'Paulina' }).click();
  const row = (id) => paulina.page.locator(`#m-${id}`);
  await until('it has the focus', () => row(first).evaluate((here) => here === document.activeElement));
  assert.ok((await onScreen(paulina, mark)).includes(`${mark} el que se busca`));
  assert.match(await row(first).getAttribute('class'), /targeted/);
  await paulina.picture('a link to an old message');

  await paulina.goTo(`/e/${space}/m/${gone}`);
  await row(gone).locator('.marker').waitFor();
  await paulina.goTo(`/e/${space}/m/00000000-0000-4000-8000-000000000000`);
  await paulina.page.getByText('No encontramos ese mensaje').waitFor();
  await paulina.goTo(`/e/999999/m/${first}`);
  await paulina.page.getByRole('status').filter({ hasText: 'espacio' }).first().waitFor();

  // From an answer to what it answers, and back.
  await paulina.goTo(`/e/${space}/m/${answer}`);
  await until('the answer has the focus', () => row(answer).evaluate((here) => here === document.activeElement).catch(() => false));
  await row(answer).locator('a.quote').click();
  await until('what it answers has the focus', () => row(first).evaluate((here) => here === document.activeElement).catch(() => false));
  await paulina.page.goBack();
  await until('the answer again', () => row(answer).evaluate((here) => here === document.activeElement).catch(() => false));

  // Without a network: what is known opens, the rest says so.
  await paulina.shellKept();
  await paulina.goTo(`/e/${space}/m/${answer}`);
  await row(answer).waitFor();
  await until('the device has it', async () => JSON.stringify(await paulina.onDevice('views')).includes(answer));
  await paulina.goOffline();
  await paulina.page.reload();
  await until('it opens offline', () => row(answer).evaluate((here) => here === document.activeElement).catch(() => false));
  await paulina.comeBack();
}

async function notices(later, stage) {
  const { elisa, space } = await elisaIn(later, stage);
  const paulina = await stage.teacher(later, 'Paulina', phone);
  await paulina.enter();
  const member = await Member.with(later, paulina.road.address, await paulina.cookie());
  await member.join(space);
  const bell = paulina.page.locator('.bell');
  const seen = async () => (await bell.locator('.count').count()) === 0;
  await bell.click();
  await paulina.page.getByRole('heading', { name: 'Avisos' }).waitFor();
  const all = paulina.page.getByRole('button', { name: 'Marcar todo como visto' });
  await paulina.page.locator('.notice-row, .notices-none').first().waitFor();
  if (await all.isVisible()) await all.click();
  await paulina.goTo('/');
  await until('nothing is new', seen);

  const question = await member.ask(space, { type: 'post_message', text: '¿Alguien tiene la pauta de cierre?' });
  const words = 'Palabras que no van en un aviso';
  const answer = await elisa.ask(space, { type: 'post_message', text: words, reply_to: question });
  await bell.filter({ hasText: '1' }).waitFor();
  await bell.click();
  const fresh = paulina.page.locator('.notice-new');
  await fresh.filter({ hasText: `respondió tu mensaje en «${place}»` }).waitFor();
  assert.equal(await paulina.page.getByText(words).count(), 0, 'no word of what was written');
  for (const colorScheme of ['light', 'dark']) {
    await paulina.page.emulateMedia({ colorScheme });
    await paulina.picture(`notices ${colorScheme}`);
    await mustBeAccessible(paulina.page, `notices, ${colorScheme}`);
  }
  // With the keyboard, at the thing.
  await fresh.first().focus();
  await paulina.page.keyboard.press('Enter');
  await until('it opens at the answer', () => paulina.page.locator(`#m-${answer}`).evaluate((here) => here === document.activeElement).catch(() => false));
  await paulina.goTo('/');
  await until('it was seen', seen);

  // A space that one is brought into stands in the list, and goes from it, by itself.
  const title = 'Sala para los avisos';
  await elisa.ask(space, { type: 'open_space', kind: 'session', title });
  const opened = await until('the space began', async () => {
    elisa.frames.length = 0;
    return (await elisa.spaces()).find((each) => each.title === title)?.id;
  });
  await elisa.join(opened);
  await elisa.ask(opened, { type: 'add_member', person: member.self.id, roles: ['teacher'] });
  await card(paulina, title).waitFor();
  await bell.click();
  await fresh.filter({ hasText: `te sumó a «${title}»` }).waitFor();
  await elisa.ask(opened, { type: 'remove_member', person: member.self.id });
  await fresh.filter({ hasText: title }).waitFor({ state: 'detached' });
  await paulina.goTo('/');
  await card(paulina, title).waitFor({ state: 'detached' });

  // What the device was told last can be read without a network.
  await paulina.goTo('/avisos');
  await paulina.page.locator('.notice-row').first().waitFor();
  await paulina.shellKept();
  await paulina.goOffline();
  await paulina.page.reload();
  await paulina.page.locator('.notice-row').first().waitFor();
  await paulina.page.getByText('Así estaban tus avisos').waitFor();
  await paulina.comeBack();
}

export async function reading(suite, stage) {
  await suite.test('whoever was away lands on what they missed, and reads it on all devices', (later) => missed(later, stage));
  await suite.test('a link opens at its message', (later) => links(later, stage));
  await suite.test('what concerns somebody is told them', (later) => notices(later, stage));
}
