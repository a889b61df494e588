// A jornada: a stage of a few, and a public that asks, votes, reacts and asks for the word, on two nodes; on a phone and on a desk.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { mustBeAccessible } from './stage/accessibility.mjs';
import { demoCookie, Member } from './stage/member.mjs';
import { everybody, fits } from './sessions.mjs';
import { until } from './until.mjs';

const jornada = () => JSON.parse(readFileSync(new URL('../unit/templates/documents/jornada.json', import.meta.url), 'utf8'));
const question = ({ page }, text) => page.locator('.asked', { has: page.locator('.question-words').getByText(text, { exact: true }) });
const votes = async (one, text) => (await question(one, text).locator('.question-count').textContent()).trim();
const order = ({ page }) => page.locator('.questions > .question-list .question-words').allTextContents();

async function publish(address, document) {
  const ernesto = await demoCookie(address, 'Ernesto');
  const later = [];
  const member = await Member.with((task) => later.push(task), address, ernesto.cookie);
  const network = await member.space('Red rural de cuatro escuelas');
  const answer = await fetch(`${address}/api/spaces/${network}/templates`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address, cookie: ernesto.cookie },
    body: JSON.stringify({ command: randomUUID(), base: 0, note: '', document: JSON.stringify(document) }),
  });
  assert.equal((await answer.json()).outcome, 'published');
  for (const task of later) await task();
}

// Below the network that published it, opened by somebody of its community; Carolina coordinates and facilitates it.
async function planned(later, stage, title, template) {
  const ines = await Member.enter(later, `http://127.0.0.1:${stage.nodes[1].port}`, 'Inés');
  const parent = await ines.space('Comunidad de la red rural');
  const space = await ines.openSession(parent, title);
  await until('it is planned', () => ines.ask(space, { type: 'plan_session', template, purpose: 'Qué aprendimos este año.' }));
  for (const [name, role, seat] of [['Carolina', 'coordinator', 'facilita'], ['Rosa', 'teacher', 'expone']]) {
    const { person } = await demoCookie(`http://127.0.0.1:${stage.nodes[0].port}`, name);
    await ines.ask(space, { type: 'add_member', person, roles: [role] });
    await ines.ask(space, { type: 'give_seat', person, role: seat });
  }
  return space;
}

async function wholeJornada(later, stage) {
  const address = `http://127.0.0.1:${stage.nodes[0].port}`;
  const id = `jornada-${randomUUID().slice(0, 8)}`;
  const many = (phase) => (phase.gallery.questions ? { ...phase, gallery: { ...phase.gallery, questions: 10 } } : phase);
  await publish(address, { ...jornada(), id, phases: jornada().phases.map(many) });
  const space = await planned(later, stage, 'Jornada de la red', id);
  const carolina = await Member.enter(later, address, 'Carolina');
  await carolina.join(space);
  for (const name of ['Pedro', 'Tamara']) {
    const { self } = await Member.enter(later, address, name);
    await carolina.ask(space, { type: 'add_member', person: self.id, roles: ['teacher'] });
  }
  const { leads, presents, asks, waits } = await everybody(later, stage, space);
  await leads.press('Comenzar la sesión');
  await asks.phase('Bienvenida');

  // The first phase asks for reactions alone.
  await asks.page.getByRole('group', { name: 'Reacciona' }).getByRole('button', { name: '¡Bravo!' }).click();
  await until('the stage sees how many', () => presents.page.getByRole('img', { name: '¡Bravo!: 1' }).isVisible());
  assert.equal(await asks.page.getByLabel('Tu pregunta').count(), 0, 'nobody asks yet');
  await leads.page.getByRole('button', { name: /^\d+ aquí$/ }).press('Enter');
  await leads.sees('Están aquí ahora');
  await leads.page.keyboard.press('Escape');
  await leads.goOn('La experiencia');

  // Without a question.
  await asks.sees('Todavía no hay preguntas. La primera puede ser tuya.');
  await mustBeAccessible(asks.page, 'a public without questions on a phone');
  await fits(asks, 'a public without questions');
  await asks.teacher.picture('jornada without questions on a phone');
  await waits.teacher.picture('jornada without questions on a desk');

  // Asked, and voted for by keyboard.
  await asks.page.getByLabel('Tu pregunta').fill('¿De dónde sacaron las horas?');
  await asks.page.reload();
  await until('what was begun is still there', async () => (await asks.page.getByLabel('Tu pregunta').inputValue()) === '¿De dónde sacaron las horas?');
  await asks.press('Preguntar');
  await question(asks, '¿De dónde sacaron las horas?').waitFor();
  assert.equal(await asks.page.getByLabel('Tu pregunta').inputValue(), '');
  const vote = question(waits, '¿De dónde sacaron las horas?').locator('.question-vote');
  await vote.press('Enter');
  assert.equal(await vote.getAttribute('aria-pressed'), 'true', 'at once');
  await until('others see how many, not who', async () => (await votes(asks, '¿De dónde sacaron las horas?')) === '1');
  await waits.page.reload();
  await until('one\'s own vote is known again', async () => (await vote.getAttribute('aria-pressed')) === 'true');

  // Who has a seat looks after them.
  await leads.panel('Preguntas');
  assert.equal(await leads.page.locator('button.question-vote').count(), 0, 'who has a seat does not vote');
  await mustBeAccessible(leads.page, 'questions for who facilitates');

  // Sixty of them: most wanted first, and what comes while somebody reads comes below.
  await carolina.ask(space, { type: 'next_phase', from: 1 });
  await asks.phase('Preguntas');
  const { people } = await (await fetch(`${address}/api/demo/people`)).json();
  const others = people.filter(({ name }) => !['Carolina', 'Rosa', 'Pedro', 'Tamara', 'Inés'].some((one) => name.includes(one))).slice(0, 6);
  const public_ = [];
  for (const { id: person, name } of others) {
    await carolina.ask(space, { type: 'add_member', person, roles: ['guest'] });
    public_.push(await Member.enter(later, address, name));
  }
  const asked = [];
  // One of them as long as may be, and without a blank.
  const usual = '¿cómo lo harían en una escuela multigrado, con poca conexión y un equipo que recién parte?';
  for (let i = 0; i < 59; ++i) {
    asked.push(await public_[i % 6].ask(space, { type: 'ask_question', phase: 2, text: `Pregunta ${i + 1}: ${i === 51 ? 'a'.repeat(287) : usual}` }));
  }
  for (let i = 0; i < 6; ++i) {
    for (let which = 50; which <= 50 + i; ++which) await public_[i].ask(space, { type: 'vote_question', question: asked[which], on: true });
  }
  await until('all of them are there', async () => (await order(asks)).length === 60);
  await until('the most wanted comes first, once nobody has a hand on them', async () => (await order(asks))[0].startsWith('Pregunta 51:'));
  await assert.rejects(public_[0].ask(space, { type: 'vote_question', question: randomUUID(), on: true }), /question_unknown/);
  await fits(asks, 'sixty questions on a phone');
  await mustBeAccessible(asks.page, 'sixty questions on a phone');
  await mustBeAccessible(leads.page, 'sixty questions for who facilitates');
  await asks.teacher.picture('jornada with sixty questions on a phone');
  await leads.teacher.picture('jornada with sixty questions on a desk');

  // The word: in a queue, one's own place, given, ended.
  await asks.press('Pedir la palabra');
  await asks.sees('Te toca después');
  await waits.press('Pedir la palabra');
  await waits.sees('Eres la 2.ª persona de la fila');
  await presents.sees('2 manos levantadas');
  await leads.page.getByRole('button', { name: /^Darle la palabra a Pedro/ }).press('Enter');
  await asks.sees('Tienes la palabra');
  await presents.sees('Tiene la palabra Pedro');
  await waits.sees('Te toca después');
  await asks.teacher.picture('jornada with the word on a phone');
  await asks.contribute('Yo quería contarles cómo partimos nosotros.');
  await presents.card('Yo quería contarles cómo partimos nosotros.').waitFor();
  await leads.press('Terminar su turno');
  await until('it is over', async () => (await asks.page.locator('.gallery-line .held-mine').count()) === 0);
  await mustBeAccessible(asks.page, 'after the word');

  // A mark moves a question for everybody.
  await question(leads, '¿De dónde sacaron las horas?').getByRole('button', { name: /^Respondida/ }).click();
  await asks.panel('Preguntas');
  await asks.sees('1 respondida');

  // What it leaves: all of it in the acta, most wanted first; on a phone, on a desk, and taken along.
  for (const phase of [2, 3]) await carolina.ask(space, { type: 'next_phase', from: phase });
  const inActa = ({ page }) => page.locator('.acta-asked');
  for (const one of [asks, leads]) {
    await one.teacher.goTo(`/e/${space}/acta`);
    await one.page.getByRole('heading', { name: 'Lo que preguntó el público' }).waitFor();
    assert.equal(await inActa(one).count(), 60);
    assert.match(await inActa(one).first().textContent(), /^6 votosPregunta 51:/);
    await inActa(one).filter({ hasText: '¿De dónde sacaron las horas?' }).getByText('se respondió').waitFor();
    await fits(one, 'sixty questions in an acta');
    await mustBeAccessible(one.page, 'sixty questions in an acta');
    await one.page.getByRole('heading', { name: 'Lo que preguntó el público' }).scrollIntoViewIfNeeded();
  }
  await asks.teacher.picture('acta with sixty questions on a phone');
  await leads.teacher.picture('acta with sixty questions on a desk');
  const written = await leads.page.evaluate((path) => fetch(path).then((answer) => answer.text()), `/api/spaces/${space}/acta.md?lang=es`);
  assert.ok(written.includes('## Lo que preguntó el público\n\n- Pregunta 51'), written.slice(0, 400));
  const { questions } = await leads.page.evaluate((path) => fetch(path).then((answer) => answer.json()), `/api/spaces/${space}/acta.json`);
  assert.deepEqual([questions.length, questions[0].votes], [60, 6]);
}

// Who may plan is told of what the network publishes and retires, wherever they are; what the public may do is said before it is chosen.
async function toldOf(later, stage) {
  const address = `http://127.0.0.1:${stage.nodes[0].port}`;
  const id = `jornada-${randomUUID().slice(0, 8)}`;
  const gladys = await stage.teacher(later, 'Gladys', { node: 1, viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  await gladys.enter();
  const { page } = gladys;
  await page.locator('.bell').click();
  await page.getByRole('heading', { name: 'Avisos' }).waitFor();
  await publish(address, { ...jornada(), id, title: 'Jornada con público' });
  const row = (text) => page.locator('.notice-new', { hasText: text });
  await row('publicó la conversación «Jornada con público» para tu red').waitFor();
  await mustBeAccessible(page, 'notices of a conversation');
  await gladys.picture('a notice of a conversation on a phone');
  await row('Jornada con público').press('Enter');
  await page.getByText('El público puede reaccionar, preguntar y votar por las preguntas').first().waitFor();
  await page.getByText('El público puede reaccionar, preguntar, votar por las preguntas y pedir la palabra').waitFor();
  await fits({ page }, 'the preview of a conversation with a public');
  await mustBeAccessible(page, 'the preview of a conversation with a public');
  await gladys.picture('preview with a public on a phone');

  const ernesto = await demoCookie(address, 'Ernesto');
  const member = await Member.with(later, address, ernesto.cookie);
  const network = await member.space('Red rural de cuatro escuelas');
  const retire = await fetch(`${address}/api/spaces/${network}/templates/${id}/retired`, {
    method: 'POST', headers: { 'content-type': 'application/json', origin: address, cookie: ernesto.cookie }, body: '{"retired":true}',
  });
  assert.equal(retire.status, 200);
  await gladys.goTo('/avisos');
  await row('retiró la conversación «Jornada con público»').waitFor();
  await row('retiró la conversación «Jornada con público»').press('Enter');
  await page.locator('.template-card', { hasText: 'Plenario y grupos' }).getByText('El público puede reaccionar, preguntar y votar por las preguntas').waitFor();
  await fits({ page }, 'the catalogue');
  await page.locator('.template-card', { hasText: 'Plenario y grupos' }).scrollIntoViewIfNeeded();
  await gladys.picture('catalogue with a public on a phone');

  // Whoever did it is told nothing.
  member.send({ type: 'ask_notices', ref: 9, limit: 50 });
  const { notices } = await member.heard('notices', ({ ref }) => ref === 9);
  assert.ok(!JSON.stringify(notices).includes('Jornada con público'), JSON.stringify(notices));
}

// What somebody gets who asks by a socket of their own for what is not theirs: nothing, and nothing of theirs shows elsewhere.
async function hostile(later, stage) {
  const address = `http://127.0.0.1:${stage.nodes[0].port}`;
  const id = `jornada-${randomUUID().slice(0, 8)}`;
  await publish(address, { ...jornada(), id });
  const [space, other] = [await planned(later, stage, 'Jornada acosada', id), await planned(later, stage, 'Otra jornada', id)];
  const carolina = await Member.enter(later, address, 'Carolina');
  const enter = async (name, node) => {
    const member = await Member.enter(later, `http://127.0.0.1:${stage.nodes[node].port}`, name);
    for (const each of [space, other]) await carolina.ask(each, { type: 'add_member', person: member.self.id, roles: ['guest'] });
    return member;
  };
  const [pedro, tamara] = [await enter('Pedro', 0), await enter('Tamara', 1)];
  const follow = async (member, where) => {
    member.send({ type: 'join', space: where });
    return member.heard('snapshot', (frame) => frame.space === where);
  };
  for (const member of [carolina, pedro, tamara]) await follow(member, space);
  await follow(carolina, other);
  const refused = (member, command, code, where = space) => assert.rejects(member.ask(where, command), (problem) => problem.message.startsWith(`refused: ${code}`), code);
  const raw = async (member, frame, code) => {
    const command = randomUUID();
    member.send({ type: 'command', id: command, space, do: frame });
    assert.equal((await member.heard('refused', (answer) => answer.id === command)).code, code);
  };

  // Before it begins, and in a phase that does not ask for it.
  await refused(pedro, { type: 'ask_question', phase: 0, text: '¿Ya?' }, 'conversation_not_started');
  for (const where of [space, other]) await carolina.ask(where, { type: 'start_conversation' });
  await refused(pedro, { type: 'ask_question', phase: 0, text: '¿Ya?' }, 'nothing_for_public');
  await refused(pedro, { type: 'ask_question', phase: 1, text: '¿Ya?' }, 'phase_over');
  await refused(pedro, { type: 'raise_hand', phase: 0 }, 'seat_missing');
  for (const where of [space, other]) await carolina.ask(where, { type: 'next_phase', from: 0 });
  await refused(carolina, { type: 'ask_question', phase: 1, text: '¿Y yo?' }, 'for_public_only');

  // One question that is asked well, of this session and of another.
  await raw(pedro, { type: 'ask_question', phase: 1, text: 'con un nulo\u0000' }, 'invalid_text');
  await raw(pedro, { type: 'ask_question', phase: 1, text: '   ' }, 'invalid_text');
  await raw(pedro, { type: 'ask_question', phase: 1, text: 'a'.repeat(301) }, 'field_too_long');
  const mine = await pedro.ask(space, { type: 'ask_question', phase: 1, text: '¿De dónde sacaron las horas?' });
  const elsewhere = await pedro.ask(other, { type: 'ask_question', phase: 1, text: 'De otra sesión' });
  await pedro.ask(space, { type: 'ask_question', phase: 1, text: '¿Y quién pagó?' });
  await refused(pedro, { type: 'ask_question', phase: 1, text: 'una más' }, 'limit_reached');

  // Twice, for another person, for what is not here, for what is not a question.
  await tamara.ask(space, { type: 'vote_question', question: mine, on: true });
  await tamara.ask(space, { type: 'vote_question', question: mine, on: true });
  await raw(tamara, { type: 'vote_question', question: mine, on: true, person: pedro.self.id }, 'unknown_field');
  await refused(tamara, { type: 'vote_question', question: elsewhere, on: true }, 'question_unknown');
  await refused(tamara, { type: 'vote_question', question: randomUUID(), on: true }, 'question_unknown');
  await refused(tamara, { type: 'mark_question', question: mine, standing: 'answered' }, 'facilitator_only');
  await refused(tamara, { type: 'withdraw_message', message: mine }, 'not_the_author');
  await refused(tamara, { type: 'end_word', phase: 1 }, 'facilitator_only');
  await refused(tamara, { type: 'give_turn', phase: 1, person: tamara.self.id }, 'facilitator_only');
  await refused(tamara, { type: 'contribute', phase: 1, kind: 'voz', text: 'Yo hablo igual', owners: [], late: false }, 'seat_missing');

  // A flood of reactions is one each second, and never answered.
  for (let i = 0; i < 200; ++i) tamara.send({ type: 'applaud', space, reaction: 'celebrate' });
  tamara.send({ type: 'applaud', space: 999_999, reaction: 'celebrate' });
  carolina.send({ type: 'applaud', space, reaction: 'celebrate' });
  const counted = await carolina.heard('window', ({ items }) => items.some(({ type }) => type === 'applauded'));
  const total = counted.items.find(({ type }) => type === 'applauded').reactions.reduce((sum, each) => sum + each, 0);
  assert.ok(total >= 1 && total <= 3, `${total} of one person`);

  // Who voted stands in no frame of anybody, and in a snapshot there are counts alone.
  const late = await Member.enter(later, address, 'Pedro');
  const { conversation } = await follow(late, space);
  assert.deepEqual(conversation.gallery.questions.map(({ votes }) => votes), [1, 0]);
  const told = JSON.stringify([...pedro.frames, ...carolina.frames, ...late.frames].filter(({ type }) => ['window', 'snapshot', 'own_part'].includes(type)).map((frame) => frame.conversation?.gallery ?? frame.items?.filter(({ type }) => type.startsWith('question')) ?? frame));
  assert.ok(!new RegExp(`"(person|voters|author)":${tamara.self.id}\\b`).test(told), 'somebody is told who voted');
  assert.deepEqual((await tamara.heard('own_part', ({ voted }) => voted.length > 0)).voted, [1]);
  assert.deepEqual((await late.heard('own_part')).voted, [], 'what is one\'s own is nobody else\'s');
}

export async function gallery(suite, stage) {
  await suite.test('a jornada has a public that asks, votes, reacts and asks for the word', (later) => wholeJornada(later, stage));
  await suite.test('who may plan is told of what the network publishes and retires', (later) => toldOf(later, stage));
  await suite.test('whoever asks for what is not theirs among the public of a jornada gets nothing', (later) => hostile(later, stage));
}
