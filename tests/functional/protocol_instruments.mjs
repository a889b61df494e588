// What people are asked by instruments and what they answer, over HTTP; and what whoever means ill gets of it: a clear
// answer each time, nobody else's answers, and no figure of fewer than five people.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";

const list = "/api/spaces/{space}/applications";
const one = `${list}/{application}`;
const shipped = (id) => JSON.parse(readFileSync(new URL(`../../protocol/templates/instruments/${id}.json`, import.meta.url), "utf8"));
const day = 86_400_000;

export async function instruments(demo, people, { ask, documented, bearer, enter }) {
  const logins = await Promise.all(people.map(async ({ id, name }) => ({ id, name, headers: bearer(await enter(demo, id)) })));
  const seen = [];
  for (const login of logins) {
    for (let space = 1; space <= 4; space += 1) {
      const answer = await ask(demo, "GET", `/api/spaces/${space}/applications`, { headers: login.headers });
      if (answer.status === 200) seen.push({ space, ...login, ...JSON.parse(answer.text) });
    }
  }
  const inSpace = (space) => seen.filter((each) => each.space === space);
  const group = seen.find(({ space, readers }) => readers === "group" && inSpace(space).length >= 9 && inSpace(space).some(({ opens }) => opens)).space;
  const leads = inSpace(group).find(({ opens }) => opens);
  const members = inSpace(group).filter(({ opens }) => !opens);
  assert.ok(members.length >= 7, "the demo has a space of nine");

  const { instruments: all } = (await documented(demo, "GET", "/api/instruments", 200, { headers: leads.headers })).body;
  assert.equal(all.length, 29);
  assert.ok(all.every(({ origin }) => origin.startsWith("Ejemplo para adaptar")));
  const id = "habilidades-del-coordinador";
  assert.deepEqual((await documented(demo, "GET", "/api/instruments/{instrument}", 200, { headers: leads.headers, instrument: id })).body, shipped(id));
  await documented(demo, "GET", "/api/instruments/{instrument}", 404, { headers: leads.headers, instrument: "nadie" });
  await documented(demo, "GET", "/api/instruments", 401);
  await documented(demo, "GET", "/api/instruments/{instrument}", 401, { instrument: id });

  // Who opens: with everything that can be wrong about it.
  const opening = (change = {}) => ({ command: randomUUID(), instrument: id, moment: "entry", about: "self", closes_at: Date.now() + 14 * day, ...change });
  const place = { space: group, headers: leads.headers };
  const first = opening();
  const opened = { outcome: "opened", id: first.command };
  assert.deepEqual((await documented(demo, "POST", list, 200, { ...place, body: first })).body, opened);
  assert.deepEqual((await documented(demo, "POST", list, 200, { ...place, body: first })).body, opened);
  for (const wrong of [{ command: "no" }, { instrument: 7 }, { closes_at: undefined }, { moment: "ayer" }, { about: "network" }, { moment: 1 }, { closes_at: Date.now() }, { closes_at: 1e300 }, { closes_at: "x" }, { closes_at: Date.now() + 400 * day }, { person: members[0].id }]) {
    await documented(demo, "POST", list, 400, { ...place, body: opening(wrong) });
  }
  for (const body of ["not JSON", "[]", "null"]) await documented(demo, "POST", list, 400, { ...place, body });
  await documented(demo, "POST", list, 404, { ...place, body: opening({ instrument: "nadie" }) });
  await documented(demo, "POST", list, 403, { space: group, headers: members[0].headers, body: opening() });
  await documented(demo, "POST", list, 401, { space: group, body: opening() });
  await documented(demo, "GET", list, 401, { space: group });
  const told = (await documented(demo, "GET", list, 200, place)).body;
  assert.deepEqual(told.applications.filter(({ id: each }) => each === first.command).map(({ mine, submitted, readers }) => [mine, submitted, readers]), [["none", 0, "group"]]);
  await documented(demo, "GET", list, 404, { ...place, space: 999_999 });
  const elsewhere = seen.find(({ space, opens }) => opens && space !== group);
  assert.equal((await documented(demo, "POST", list, 409, { space: elsewhere.space, headers: elsewhere.headers, body: first })).body.outcome, "taken");

  // It waits for those who are asked, and for nobody else.
  const here = { space: group, application: first.command };
  const stranger = logins.find(({ id: person }) => !inSpace(group).some((each) => each.id === person));
  assert.ok(stranger, "the demo has somebody who is elsewhere");
  const waiting = async ({ headers }) => (await documented(demo, "GET", "/api/applications", 200, { headers })).body.applications.map((each) => each.id);
  assert.ok((await waiting(members[0])).includes(first.command));
  assert.ok(!(await waiting(stranger)).includes(first.command));
  await documented(demo, "GET", "/api/applications", 401);
  for (const what of ["", "/results", "/results.csv"]) {
    await documented(demo, "GET", one + what, 404, { ...here, headers: stranger.headers });
    await documented(demo, "GET", one + what, 401, here);
    await documented(demo, "GET", one + what, 404, { ...here, space: elsewhere.space, headers: elsewhere.headers });
  }
  for (const what of ["/answers", "/erasure", "/closing"]) {
    await documented(demo, "POST", one + what, 404, { ...here, headers: stranger.headers, body: {} });
    await documented(demo, "POST", one + what, 401, { ...here, body: {} });
  }
  assert.deepEqual((await documented(demo, "GET", one, 200, { ...here, headers: members[0].headers })).body.document, shipped(id));

  // Answering: kept in part, submitted, changed; the same twice counts once, and what comes too late changes nothing.
  const items = shipped(id).items.map((item) => item.id);
  const answers = (level) => Object.fromEntries(items.map((item) => [item, level]));
  const keep = async (who, status, change) => (await documented(demo, "POST", `${one}/answers`, status, { ...here, headers: who.headers, body: { command: randomUUID(), base: 0, submit: true, ...change } })).body;
  const [ana, blas] = members;
  const begun = { command: randomUUID(), submit: false, answers: { [items[0]]: 2, [items[1]]: null } };
  assert.deepEqual(await keep(ana, 200, begun), { outcome: "kept", revision: 1, submitted: false });
  assert.deepEqual(await keep(ana, 200, begun), { outcome: "kept", revision: 1, submitted: false });
  const mine = (await documented(demo, "GET", one, 200, { ...here, headers: ana.headers })).body;
  assert.deepEqual(mine.sheet, { revision: 1, submitted: false, answers: begun.answers });
  assert.equal(mine.mine, "begun");
  assert.equal(mine.submitted, 0);
  assert.deepEqual(await keep(ana, 409, { answers: answers(5) }), { outcome: "came_between", revision: 1, answers: begun.answers });
  for (const base of [7, 4_294_967_296, 18_446_744_073_709_551_615]) assert.equal((await keep(ana, 409, { base, answers: {} })).outcome, "came_between");
  assert.deepEqual(await keep(ana, 200, { base: 1, answers: answers(1) }), { outcome: "kept", revision: 2, submitted: true });
  for (const [wrong, item] of [[{ [items[0]]: 6 }, items[0]], [{ [items[0]]: "5" }, items[0]], [{ [items[0]]: [1] }, items[0]], [{ nada: 1 }, "?"], [{ "<script>": 1 }, "?"]]) {
    assert.deepEqual(await keep(ana, 422, { base: 2, answers: wrong }), { outcome: "invalid", item });
  }
  for (const wrong of [{ answers: [] }, { answers: 1 }, { command: 1, answers: {} }, { submit: "sí", answers: {} }, { answers: undefined }]) await keep(ana, 400, { base: 2, ...wrong });
  assert.equal((await ask(demo, "POST", `/api/spaces/${group}/applications/${first.command}/answers`, { headers: ana.headers, body: " ".repeat(600_000) })).status, 413);

  // Nobody reads what somebody else answered, who opened it included; nobody sees anything of a group before it ends.
  const results = async (who, application = first.command) => (await documented(demo, "GET", `${one}/results`, 200, { ...here, application, headers: who.headers })).body;
  await keep(leads, 200, { answers: answers(5) });
  for (const who of [leads, blas]) {
    const told = await results(who);
    assert.ok(told.sheets.every((sheet) => sheet.mine));
    assert.equal(told.group, undefined);
  }
  assert.equal((await results(blas)).sheets.length, 0);
  assert.deepEqual((await results(ana)).sheets.map(({ by, dimensions }) => [by.id, dimensions]), [[ana.id, { intrapersonales: 100, interpersonales: 100, mediacion: 100 }]]);
  await documented(demo, "GET", `${one}/results.csv`, 404, { ...here, headers: leads.headers });

  // Seven answer, one takes it back: six. The report is made once and says the same for ever.
  for (const who of members.slice(1, 6)) await keep(who, 200, { answers: answers(3) });
  await documented(demo, "POST", `${one}/erasure`, 200, { ...here, headers: leads.headers, body: {} });
  await documented(demo, "POST", `${one}/closing`, 403, { ...here, headers: ana.headers, body: {} });
  for (let times = 0; times < 2; times += 1) await documented(demo, "POST", `${one}/closing`, 200, { ...here, headers: leads.headers, body: {} });
  assert.equal((await keep(blas, 409, { base: 1, answers: answers(5) })).outcome, "closed");
  const report = (await results(leads)).group;
  assert.equal(report.answered, 6);
  assert.deepEqual(report.items[0], { item: items[0], answered: 6, counts: [1, 0, 5, 0, 0], mean: 266 });
  await documented(demo, "POST", `${one}/erasure`, 200, { ...here, headers: members[5].headers, body: {} });
  assert.deepEqual((await results(ana)).group, report);
  const csv = (await documented(demo, "GET", `${one}/results.csv`, 200, { ...here, headers: ana.headers, query: "?lang=es" })).body;
  assert.ok(csv.includes('"Intrapersonales"') && csv.includes('"2,66"'), csv);

  // The same five and nobody else, asked again the same week, would tell what the sixth said.
  const again = async (who, moment = "entry") => {
    const next = opening({ moment });
    await documented(demo, "POST", list, 200, { ...place, body: next });
    for (const each of who) await documented(demo, "POST", `${one}/answers`, 200, { ...here, application: next.command, headers: each.headers, body: { command: randomUUID(), base: 0, submit: true, answers: answers(3) } });
    await documented(demo, "POST", `${one}/closing`, 200, { ...here, application: next.command, headers: leads.headers, body: {} });
    return results(leads, next.command);
  };
  assert.deepEqual((await again(members.slice(1, 6))).group.items, []);
  assert.deepEqual((await again(members.slice(0, 4))).group.items, []);
  const same = (await again(members.slice(0, 6), "exit")).group;
  assert.equal(same.items.length, items.length);
  assert.deepEqual(same.before.dimensions, report.dimensions);

  // What is one's own is one's own to read and to erase, wherever it was said.
  const own = (await documented(demo, "GET", "/api/applications/answers", 200, { headers: ana.headers })).body;
  assert.ok(own.answers.some(({ application }) => application === first.command));
  assert.deepEqual(own.documents[`${id}@1`], shipped(id));
  await documented(demo, "POST", "/api/applications/{application}/erasure", 200, { application: first.command, headers: ana.headers, body: {} });
  const left = (await documented(demo, "GET", "/api/applications/answers", 200, { headers: ana.headers })).body;
  assert.ok(!left.answers.some(({ application }) => application === first.command));
  assert.equal((await results(ana)).sheets.length, 0);
  await documented(demo, "GET", "/api/applications/answers", 401);
  await documented(demo, "POST", "/api/applications/{application}/erasure", 401, { application: first.command, body: {} });

  // Between a pair each reads the other, once they have answered themselves.
  const mentor = seen.find(({ readers, opens }) => readers === "pair" && opens);
  const mentee = inSpace(mentor.space).find(({ id: person }) => person !== mentor.id);
  assert.ok(mentor.people.some(({ id: person }) => person === mentee.id));
  const about = opening({ instrument: "competencias-del-acompanante", about: "peer", person: mentor.id });
  const room = { space: mentor.space, application: about.command };
  await documented(demo, "POST", list, 200, { ...room, headers: mentor.headers, body: about });
  const scales = Object.fromEntries(shipped("competencias-del-acompanante").items.map((item) => [item.id, 4]));
  const say = (who) => documented(demo, "POST", `${one}/answers`, 200, { ...room, headers: who.headers, body: { command: randomUUID(), base: 0, submit: true, answers: scales } });
  const between = async (who) => (await documented(demo, "GET", `${one}/results`, 200, { ...room, headers: who.headers })).body.sheets.map(({ by }) => by.id).sort();
  // Whose answers were read knows by whom (rule P15): read, and not only asked for.
  const readBy = async (who) => (await documented(demo, "GET", "/api/account/access", 200, { headers: who.headers })).body.access.filter(({ what, space }) => what === "answers" && space.id === mentor.space);
  const [hers, his] = [await readBy(mentee), await readBy(mentor)];
  await say(mentee);
  assert.deepEqual(await between(mentor), []);
  await say(mentor);
  assert.deepEqual(await readBy(mentee), hers);
  assert.deepEqual(await between(mentor), [mentor.id, mentee.id].sort((x, y) => x - y));
  assert.deepEqual((await readBy(mentee)).map(({ by }) => by.id), [mentor.id]);
  // What a mentor says of themselves is for nobody else there.
  assert.deepEqual(await between(mentee), [mentee.id]);
  assert.deepEqual(await readBy(mentor), his);

  // What a teacher answers about the mentor's model class is no beginning of their own (rule Y14).
  const rubric = shipped("rubrica-de-observacion");
  const grades = (grade) => Object.fromEntries(rubric.items.filter(({ kind }) => kind === "scale").map(({ id: item }) => [item, grade]));
  const asked = async (change, grade) => {
    const next = opening({ instrument: rubric.id, ...change });
    const there = { space: mentor.space, application: next.command, headers: mentee.headers };
    await documented(demo, "POST", list, 200, { ...there, headers: mentor.headers, body: next });
    await documented(demo, "POST", `${one}/answers`, 200, { ...there, body: { command: randomUUID(), base: 0, submit: true, answers: grades(grade) } });
    return (await documented(demo, "GET", `${one}/results`, 200, there)).body.sheets.find(({ mine }) => mine);
  };
  await asked({ about: "peer", person: mentor.id }, 4);
  assert.equal((await asked({ moment: "exit" }, 3)).before, undefined);
  const beginning = await asked({}, 2);
  assert.deepEqual((await asked({ moment: "exit" }, 3)).before.dimensions, beginning.dimensions);

  // What is no path is nothing.
  for (const path of ["%00", "..", "x", `${first.command}x`, `${first.command}/nada`, `${randomUUID()}`]) {
    const status = path === "%00" ? 400 : 404;
    assert.equal((await ask(demo, "GET", `/api/spaces/${group}/applications/${path}`, { headers: leads.headers })).status, status, path);
  }
  let full = 200;
  while (full === 200) full = (await ask(demo, "POST", `/api/spaces/${elsewhere.space}/applications`, { headers: elsewhere.headers, body: opening() })).status;
  assert.equal((await documented(demo, "POST", list, 409, { space: elsewhere.space, headers: elsewhere.headers, body: opening() })).body.outcome, "full");
}

export async function instrumentsWithoutStorage(demo, headers, documented) {
  const some = { space: 1, application: randomUUID(), instrument: "redes-efectivas", headers };
  for (const path of ["/api/instruments", "/api/instruments/{instrument}", "/api/applications", "/api/applications/answers", list, one, `${one}/results`, `${one}/results.csv`]) {
    await documented(demo, "GET", path, 503, some);
  }
  for (const path of [list, `${one}/answers`, `${one}/erasure`, `${one}/closing`, "/api/applications/{application}/erasure"]) {
    await documented(demo, "POST", path, 503, { ...some, body: {} });
  }
}
