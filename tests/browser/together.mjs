// Four people, two on each node: one order for all, everything once (G2, G3, G7).
import assert from 'node:assert/strict';

import { until } from './until.mjs';

export const community = 'CdP de Lenguaje';
const faces = [['Rosa', 0], ['Pedro', 0], ['Tamara', 1], ['Merahi', 1]];

const four = (later, stage) =>
  Promise.all(faces.map(([name, node]) => stage.teacherIn(later, name, community, { node })));

// The messages that this test is about, as somebody sees them.
const seenBy = async (teacher, mark) => (await teacher.messages()).filter(({ text }) => text?.startsWith(mark));

// All see the same messages in the same order, each once, and nothing waits.
async function agree(teachers, mark, written) {
  const everything = [...written].sort();
  for (const teacher of teachers) {
    await until(`${teacher.name} sees all ${written.length} messages`, async () => (await seenBy(teacher, mark)).length >= written.length);
    await teacher.allSent();
  }
  const views = await Promise.all(teachers.map((teacher) => seenBy(teacher, mark)));
  const [first] = views;
  assert.deepEqual(first.map(({ text }) => text).sort(), everything, 'each message once, none lost');
  for (const [index, view] of views.entries()) {
    assert.deepEqual(view.map(({ id }) => id), first.map(({ id }) => id), `${teachers[index].name} sees another order`);
  }
  return first.map(({ text }) => text);
}

const inOrder = (texts, author) => texts.filter((text) => text.includes(author));

// What goes on beside the rest; its failure is the test's once it is awaited.
function beside(work) {
  work.catch(() => {});
  return work;
}

async function writeAll(teacher, mark, count, written) {
  for (let number = 1; number <= count; ++number) {
    const text = `${mark} ${teacher.name} ${number}`;
    written.push(text);
    await teacher.write(text);
  }
}

async function oneOrder(later, stage) {
  const mark = 'Del orden:';
  const teachers = await four(later, stage);
  const [rosa, pedro, tamara, merahi] = teachers;
  const written = [];
  const say = async (number) => {
    const text = `${mark} Merahi ${number}`;
    written.push(text);
    await merahi.write(text);
  };

  const others = beside(Promise.all([rosa, pedro, tamara].map((teacher) => writeAll(teacher, mark, 4, written))));
  await say(1);
  await merahi.goOffline();
  await say(2);
  await say(3);
  await merahi.comeBack();
  await say(4);
  await merahi.allSent();

  // The server hears, its answers are lost, and then the line breaks: what was accepted is sent again.
  merahi.road.deafen();
  await say(5);
  await pedro.sees(`${mark} Merahi 5`);
  assert.ok((await seenBy(merahi, mark)).some(({ text, waiting }) => waiting && text.endsWith('Merahi 5')), 'no answer came');
  merahi.road.cut();
  await say(6);
  merahi.road.mend();
  await say(7);

  // Nothing arrives for a while, and then everything does.
  merahi.road.silence();
  await say(8);
  merahi.road.mend();
  await others;
  await say(9);

  const seen = await agree(teachers, mark, written);
  for (const name of ['Rosa', 'Pedro', 'Tamara', 'Merahi']) {
    assert.deepEqual(inOrder(seen, name), inOrder(written, name), `the words of ${name} are out of order`);
  }
}

async function nodeKilled(later, stage) {
  const mark = 'De la caída:';
  const teachers = await four(later, stage);
  const [rosa, pedro] = teachers;
  const written = [];
  const writing = beside(Promise.all(teachers.map((teacher) => writeAll(teacher, mark, 6, written))));
  await rosa.sees(`${mark} Pedro 2`);
  const [dying] = stage.nodes;
  const acknowledged = async (teacher) => (await seenBy(teacher, mark)).filter(({ mine, waiting }) => mine && !waiting);
  const safe = (await Promise.all([rosa, pedro].map(acknowledged))).flat().map(({ id }) => id);
  await dying.kill();
  later(() => dying.start());
  await writing;
  const seen = await agree(teachers, mark, written);
  assert.ok(safe.length > 0, 'something was acknowledged before');
  const left = new Set((await seenBy(teachers[2], mark)).map(({ id }) => id));
  assert.deepEqual(safe.filter((id) => !left.has(id)), [], 'acknowledged, and lost');
  for (const { name } of teachers) assert.deepEqual(inOrder(seen, name), inOrder(written, name));
}

export async function together(suite, stage) {
  await suite.test('four people on two nodes see one order, and one who is cut off again and again loses nothing', (later) => oneOrder(later, stage));
  await suite.test('a node is killed while they write, and nothing acknowledged is lost', (later) => nodeKilled(later, stage));
}
