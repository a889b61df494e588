// A network that lets no WebSocket through: everything goes all the same, and directly again once it can.
import assert from 'node:assert/strict';

import { mustBeAccessible } from './stage/accessibility.mjs';
import { community } from './together.mjs';
import { until } from './until.mjs';

const mark = 'Sin WebSocket:';
const here = (teacher) => teacher.page.locator('.here-button');
const line = (teacher) => teacher.page.locator('.writing-line');
const otherWay = /no deja pasar la conexión directa/;
// A socket is tried quietly some seconds after the fall, then less often.
const triedAgainWithin = 90_000;

// How a browser reaches the server: requests that wait for news, and sockets over which something came.
function watch({ page }) {
  const seen = { polls: 0, heard: 0 };
  page.on('request', (request) => (seen.polls += /\/api\/exchange\?wait=/.test(request.url()) ? 1 : 0));
  page.on('websocket', (socket) => socket.on('framereceived', () => (seen.heard += 1)));
  return seen;
}

async function enterBlocked(later, stage, name, options) {
  const teacher = await stage.teacher(later, name, options);
  teacher.road.blockSockets();
  const seen = watch(teacher);
  await teacher.enter();
  await teacher.open(community);
  return [teacher, seen];
}

const told = async (teacher) => (await teacher.messages()).map(({ text }) => text).filter((text) => text?.startsWith(mark));

async function readsProfile(teacher) {
  await teacher.goTo('/perfil');
  await teacher.page.locator('.profile-version').last().waitFor();
  return teacher.page.getByText(otherWay);
}

async function backToCommunity(teacher) {
  await teacher.goTo('/');
  await teacher.open(community);
}

async function converse(later, stage) {
  const [[rosa, rosaSaw], [pedro, pedroSaw]] = await Promise.all([
    enterBlocked(later, stage, 'Rosa', { viewport: { width: 360, height: 740 } }),
    enterBlocked(later, stage, 'Pedro', { node: 1 }),
  ]);
  const written = [];
  const say = async (teacher, text) => {
    written.push(`${mark} ${text}`);
    await teacher.write(`${mark} ${text}`);
  };

  await say(rosa, 'uno');
  await pedro.sees(`${mark} uno`);
  await say(pedro, 'dos');
  await rosa.sees(`${mark} dos`);
  await here(rosa).filter({ hasText: '2 aquí' }).waitFor();
  // The sign of a word fades; whoever goes on writing is seen to.
  const seen = line(rosa).filter({ hasText: /^Pedro .* está escribiendo…$/ });
  await until('Rosa sees that Pedro writes', async () => {
    await pedro.page.getByRole('textbox').press('o');
    return seen.isVisible();
  });
  await pedro.page.getByRole('textbox').fill('');
  assert.ok(rosaSaw.polls > 0 && pedroSaw.polls > 0);
  assert.equal(rosaSaw.heard + pedroSaw.heard, 0, 'something came over a socket');

  // Cut off and back: what was written leaves once, what was said meanwhile comes once.
  await pedro.goOffline();
  await say(pedro, 'tres');
  await say(pedro, 'cuatro');
  await say(rosa, 'cinco');
  await pedro.comeBack();
  await pedro.allSent();
  await pedro.sees(`${mark} cinco`);
  await rosa.sees(`${mark} cuatro`);
  // The server hears, and its answer is lost on the way.
  pedro.road.deafen();
  await say(pedro, 'seis');
  await rosa.sees(`${mark} seis`);
  pedro.road.cut();
  pedro.road.mend();
  await pedro.allSent();
  const texts = await told(rosa);
  assert.deepEqual([...texts].sort(), [...written].sort(), 'each once, none lost');
  assert.deepEqual(await told(pedro), texts, 'one order');

  const notice = await readsProfile(rosa);
  await notice.waitFor();
  await rosa.picture('the other way');
  await mustBeAccessible(rosa.page, 'the profile of whoever goes the other way');
  await backToCommunity(rosa);
  // A reload goes that way at once.
  await rosa.page.reload();
  await rosa.sees(`${mark} seis`);
  await say(rosa, 'siete');
  await pedro.sees(`${mark} siete`);

  const before = [rosaSaw.heard, pedroSaw.heard];
  for (const { road } of [rosa, pedro]) road.letSocketsThrough();
  await until('both are on sockets again', () => rosaSaw.heard > before[0] && pedroSaw.heard > before[1], triedAgainWithin);
  const polls = rosaSaw.polls + pedroSaw.polls;
  await say(rosa, 'ocho');
  await pedro.sees(`${mark} ocho`);
  await say(pedro, 'nueve');
  await rosa.sees(`${mark} nueve`);
  await Promise.all([rosa.allSent(), pedro.allSent()]);
  assert.equal(rosaSaw.polls + pedroSaw.polls, polls, 'nobody polls any more');
  assert.deepEqual(await told(rosa), await told(pedro));
  assert.deepEqual((await told(rosa)).sort(), [...written].sort(), 'each once, none lost');
  assert.equal(await rosa.page.locator('.notice-offline').count(), 0);
  assert.equal(await (await readsProfile(rosa)).count(), 0);
}

// It works, and then a proxy comes in between.
async function blockedLater(later, stage) {
  const [javiera, edgardo] = await Promise.all([
    stage.teacherIn(later, 'Javiera', community),
    stage.teacherIn(later, 'Edgardo', community, { node: 1 }),
  ]);
  const seen = watch(javiera);
  javiera.road.blockSockets();
  await until('she polls', () => seen.polls > 0);
  await edgardo.write(`${mark} de repente`);
  await javiera.sees(`${mark} de repente`);
  await javiera.write(`${mark} y de vuelta`);
  await javiera.allSent();
  await edgardo.sees(`${mark} y de vuelta`);
}

export async function withoutSockets(suite, stage) {
  await suite.test('where sockets are blocked two people converse all the same, and directly again once they can', (later) => converse(later, stage));
  await suite.test('sockets are blocked in the middle of a visit, and it goes on', (later) => blockedLater(later, stage));
}
