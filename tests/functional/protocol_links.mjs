// Answers by link over HTTP: made by who may, given by anybody who holds one, told as figures of five; and what whoever means
// ill gets of it.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";

const list = "/api/spaces/{space}/applications";
const one = `${list}/{application}`;
const links = `${one}/links`;
const look = "/api/answer-link";
const answer = "/api/answer-link/answers";
const id = "percepciones-de-la-implementacion";
const shipped = JSON.parse(readFileSync(new URL(`../../protocol/templates/instruments/${id}.json`, import.meta.url), "utf8"));
const scales = shipped.items.filter(({ kind }) => kind === "scale").map((item) => item.id);
const day = 86_400_000;

export async function answerLinks(demo, people, { ask, documented, bearer, enter }) {
  const logins = await Promise.all(people.map(async (person) => ({ id: person.id, headers: bearer(await enter(demo, person.id)) })));
  const seen = [];
  for (const login of logins) {
    for (let space = 1; space <= 4; space += 1) {
      const told = await ask(demo, "GET", `/api/spaces/${space}/applications`, { headers: login.headers });
      if (told.status === 200) seen.push({ space, ...login, ...JSON.parse(told.text) });
    }
  }
  const memberOf = (space) => seen.find((each) => each.space === space && !each.opens);
  const strangerTo = (space) => logins.find((login) => !seen.some((each) => each.space === space && each.id === login.id));
  const leads = seen.find(({ readers, opens, space }) => readers === "group" && opens && memberOf(space) && strangerTo(space));
  assert.ok(leads, "the demo has a space with somebody who leads, somebody who does not, and somebody who is elsewhere");
  const [member, stranger] = [memberOf(leads.space), strangerTo(leads.space)];
  const pair = seen.find(({ readers, opens }) => readers === "pair" && opens);
  const open = async (who, instrument, about = "space", moment = "progress") => {
    const command = randomUUID();
    await documented(demo, "POST", list, 200, { space: who.space, headers: who.headers, body: { command, instrument, moment, about, closes_at: Date.now() + 14 * day } });
    return { space: who.space, application: command, headers: who.headers };
  };
  const place = await open(leads, id);
  const wanted = (change = {}) => ({ command: randomUUID(), group: "Familias de 2º", lang: "es", minors: false, ...change });

  // Who makes them, and of what.
  assert.deepEqual((await documented(demo, "GET", links, 200, place)).body, { makes: true, links: [] });
  assert.deepEqual((await documented(demo, "GET", links, 200, { ...place, headers: member.headers })).body, { makes: false, links: [] });
  assert.equal((await documented(demo, "GET", one, 200, place)).body.links, true);
  assert.equal((await documented(demo, "GET", one, 200, { ...place, headers: member.headers })).body.links, false);
  await documented(demo, "POST", links, 403, { ...place, headers: member.headers, body: wanted() });
  for (const [method, path] of [["GET", links], ["POST", links], ["POST", `${links}/{link}/secret`], ["POST", `${links}/{link}/closing`]]) {
    const asked = { ...place, link: randomUUID(), ...(method === "POST" ? { body: wanted() } : {}) };
    await documented(demo, method, path, 404, { ...asked, headers: stranger.headers });
    await documented(demo, method, path, 401, { ...asked, headers: {} });
  }
  for (const wrong of [{ command: "no" }, { group: 7 }, { group: " " }, { group: "a\nb" }, { group: "a".repeat(61) }, { lang: "xx" }, { minors: "sí" }, { minors: undefined }, { answers_max: 4 }, { answers_max: 5001 }, { answers_max: "x" }]) {
    await documented(demo, "POST", links, 400, { ...place, body: wanted(wrong) });
  }
  const words = await open(leads, "habilidades-del-coordinador", "self", "entry");
  assert.equal((await documented(demo, "POST", links, 409, { ...words, body: wanted() })).body.outcome, "closed");
  const room = await open(pair, id);
  assert.equal((await documented(demo, "GET", links, 200, room)).body.makes, false);
  await documented(demo, "POST", links, 403, { ...room, body: wanted() });

  const first = wanted();
  const lost = (await documented(demo, "POST", links, 200, { ...place, body: first })).body;
  const { secret, id: link } = (await documented(demo, "POST", links, 200, { ...place, body: first })).body;
  assert.equal(link, first.command);
  assert.notEqual(lost.secret, secret);
  assert.equal((await documented(demo, "GET", links, 200, place)).body.links.length, 1);
  assert.equal((await documented(demo, "POST", links, 409, { ...place, body: { ...first, group: "Otras familias" } })).body.outcome, "taken");
  await documented(demo, "POST", look, 200, { body: { secret } });
  const another = await open(leads, id, "network", "exit");
  assert.equal((await documented(demo, "POST", links, 409, { ...another, body: first })).body.outcome, "taken");
  await documented(demo, "POST", `${links}/{link}/closing`, 404, { ...another, link });
  await documented(demo, "POST", `${links}/{link}/secret`, 404, { ...another, link });
  for (const what of ["secret", "closing"]) await documented(demo, "POST", `${links}/{link}/${what}`, 403, { ...place, link, headers: member.headers });

  // What whoever holds it is shown: no login is looked at, words for nobody are not asked.
  const told = (await documented(demo, "POST", look, 200, { body: { secret } })).body;
  assert.equal(told.group, first.group);
  assert.deepEqual(told.document.items.map((item) => item.id), scales);
  assert.equal(told.consent, undefined);
  assert.deepEqual((await documented(demo, "POST", look, 200, { headers: stranger.headers, body: { secret } })).body, told);
  for (const none of [lost.secret, "x", "a".repeat(5000)]) await documented(demo, "POST", look, 404, { body: { secret: none } });
  for (const body of ["", "not JSON", "[]", {}, { secret: 7 }, { secret: "" }]) await documented(demo, "POST", look, 400, { body });

  // Answering: once, however often it is sent, and never more than what is asked.
  const all = (level) => Object.fromEntries(scales.map((item) => [item, level]));
  const say = (status, change = {}, by = secret) => documented(demo, "POST", answer, status, { body: { secret: by, id: randomUUID(), answers: all(4), ...change } });
  const sent = { id: randomUUID() };
  for (let times = 0; times < 3; times += 1) assert.deepEqual((await say(200, sent)).body, { outcome: "kept" });
  for (const wrong of [{ id: "no" }, { id: undefined }, { answers: undefined }, { answers: [] }, { answers: {} }]) await say(400, wrong);
  assert.equal((await say(422, { answers: { [scales[0]]: 6 } })).body.item, scales[0]);
  assert.equal((await say(422, { answers: { "sesion-2": "Nadie lee esto" } })).body.item, "?");
  await say(404, {}, lost.secret);
  assert.equal((await ask(demo, "POST", answer, { body: " ".repeat(200_000) })).status, 413);
  assert.equal((await ask(demo, "POST", answer, { headers: { Origin: "https://elsewhere.example" }, body: { secret, id: randomUUID(), answers: all(1) } })).status, 403);
  const stands = async () => {
    const { links: all, answers_at_least: fives } = (await documented(demo, "GET", links, 200, place)).body;
    return [fives, ...all.map((each) => each.open)];
  };
  assert.deepEqual(await stands(), [0, true]);
  for (let times = 0; times < 5; times += 1) await say(200);
  assert.deepEqual(await stands(), [5, true], "six, told in fives");

  // Where minors answer nothing is taken without a guardian's yes to these very words.
  const students = (await documented(demo, "POST", links, 200, { ...place, body: wanted({ group: "Estudiantes", minors: true, answers_max: 5 }) })).body;
  const { consent } = (await documented(demo, "POST", look, 200, { body: { secret: students.secret } })).body;
  assert.match(consent.text, /anónimo/);
  for (const missing of [{}, { consent: "" }, { consent: "000000000000" }, { consent: true }]) assert.equal((await say(400, missing, students.secret)).body.code, "consent_missing");
  for (let times = 0; times < 5; times += 1) await say(200, { consent: consent.version, answers: all(2) }, students.secret);
  await say(404, { consent: consent.version }, students.secret);
  await documented(demo, "POST", look, 404, { body: { secret: students.secret } });
  assert.deepEqual(await stands(), [10, true, true], "eleven, and not how many of whom");

  // Another secret; then it is closed, and what was sent before is known all the same.
  const renewed = (await documented(demo, "POST", `${links}/{link}/secret`, 200, { ...place, link })).body.secret;
  await say(404, {}, secret);
  await say(200, {}, renewed);
  const few = (await documented(demo, "POST", links, 200, { ...place, body: wanted({ group: "Vecinos" }) })).body;
  const once = { id: randomUUID() };
  await say(200, once, few.secret);
  for (let times = 0; times < 2; times += 1) await documented(demo, "POST", `${links}/{link}/closing`, 200, { ...place, link: few.id });
  await say(200, once, few.secret);
  await say(404, {}, few.secret);
  // Of a link that takes nothing whatever is sent is answered as by one that nobody made.
  const bad = [{ id: "no" }, { id: undefined }, { answers: undefined }, { answers: [] }, { answers: {} }, { answers: { [scales[0]]: 6 } }, { answers: { "sesion-2": "Nadie lee esto" } }];
  const said = async (by, change) => (await say(404, change, by)).body;
  for (const change of bad) {
    const unknown = await said("somebody's", change);
    for (const by of [few.secret, students.secret]) assert.deepEqual(await said(by, change), unknown);
  }
  assert.equal((await documented(demo, "POST", `${links}/{link}/secret`, 409, { ...place, link: few.id })).body.outcome, "closed");

  // Nothing is told before the end; then seven families and five students, and one neighbour whom the smaller part hides.
  const results = async () => (await documented(demo, "GET", `${one}/results`, 200, place)).body;
  assert.equal((await results()).by_link, undefined);
  await documented(demo, "POST", `${one}/closing`, 200, { ...place, body: {} });
  const { group, by_link: report } = await results();
  assert.equal(group.answered, 0);
  assert.equal(report.whole.answered, 13);
  assert.deepEqual(report.whole.items[0], { item: scales[0], answered: 13, counts: [0, 5, 0, 8, 0], mean: 323 });
  assert.deepEqual(report.parts.map((part) => [part.group, part.answered, part.items.length]), [["Familias de 2º", 7, scales.length], ["Estudiantes", 0, 0], ["Vecinos", 0, 0]]);
  assert.deepEqual((await results()).by_link, report);
  await say(404, {}, renewed);
  await say(404, sent, renewed);
  await documented(demo, "POST", look, 404, { body: { secret: renewed } });
  assert.equal((await documented(demo, "POST", links, 409, { ...place, body: wanted() })).body.outcome, "closed");
  const atTheEnd = (await documented(demo, "GET", links, 200, place)).body;
  assert.equal(atTheEnd.makes, false);
  assert.equal(atTheEnd.answers_at_least, undefined, "from the end on the report tells, and nothing beside it");
  const csv = (await documented(demo, "GET", `${one}/results.csv`, 200, { ...place, query: "?lang=es" })).body;
  assert.ok(csv.includes('"Por enlace: Familias de 2º"') && csv.includes('"Por enlace, en conjunto"'), csv);

  let made = 200;
  while (made === 200) made = (await ask(demo, "POST", `/api/spaces/${another.space}/applications/${another.application}/links`, { headers: another.headers, body: wanted() })).status;
  assert.equal((await documented(demo, "POST", links, 409, { ...another, body: wanted() })).body.outcome, "full");

  // Whoever hammers is asked to wait, at either door.
  let tries = 0;
  while ((await ask(demo, "POST", look, { body: { secret: randomUUID() } })).status !== 429) assert.ok((tries += 1) < 1000, "nobody is ever asked to wait");
  await documented(demo, "POST", look, 429, { body: { secret } });
  await documented(demo, "POST", answer, 429, { body: { secret, id: randomUUID(), answers: all(1) } });
}

export async function answerLinksWithoutStorage(demo, headers, documented) {
  const some = { space: 1, application: randomUUID(), link: randomUUID(), headers };
  await documented(demo, "GET", links, 503, some);
  for (const path of [links, `${links}/{link}/secret`, `${links}/{link}/closing`]) await documented(demo, "POST", path, 503, { ...some, body: {} });
  await documented(demo, "POST", look, 503, { body: { secret: "somebody's" } });
  await documented(demo, "POST", answer, 503, { body: { secret: "somebody's", id: randomUUID(), answers: { a: 1 } } });
}
