// What networks make of instruments, over HTTP: published in versions, asked for in part, decided upon; and what whoever means
// ill gets: a clear answer each time, and nothing of another network.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";

const list = "/api/spaces/{space}/instruments";
const one = `${list}/{instrument}`;
const check = "/api/instruments/check";
const applications = "/api/spaces/{space}/applications";
const application = `${applications}/{application}`;
const from = "conductas-colaborativas";
const day = 86_400_000;

const shipped = () => JSON.parse(readFileSync(new URL(`../../protocol/templates/instruments/${from}.json`, import.meta.url), "utf8"));
const { version: was, title: called } = shipped();

export async function ownInstruments(demo, people, { ask, documented, bearer, enter }) {
  const logins = await Promise.all(people.map(async ({ id }) => ({ person: id, headers: bearer(await enter(demo, id)) })));
  const places = [];
  for (const login of logins) {
    for (let space = 1; space <= 30; space += 1) {
      const answer = await ask(demo, "GET", `/api/spaces/${space}/instruments`, { headers: login.headers });
      if (answer.status !== 200) continue;
      const { opens } = JSON.parse((await ask(demo, "GET", `/api/spaces/${space}/applications`, { headers: login.headers })).text);
      places.push({ space, ...login, opens, ...JSON.parse(answer.text) });
    }
  }
  const leads = places.find(({ space, network, publishes }) => publishes && space === network);
  const members = places.filter(({ space, publishes }) => space === leads.space && !publishes);
  const below = places.find(({ space, network, opens }) => network === leads.network && space !== network && opens);
  const outside = places.find(({ network, opens }) => network !== leads.network && opens);
  assert.ok(leads && members.length >= 5 && below && outside, "the demo has a network, its people, a community below it, and somebody elsewhere");
  const { space, headers } = leads;
  const place = { space, headers };

  // A document is judged before it is published, whatever it is.
  const judged = async (body) => (await documented(demo, "POST", check, 200, { headers, body })).body;
  assert.deepEqual(await judged(shipped()), { right: true, problems: [] });
  const item = (change) => JSON.stringify({ ...shipped(), items: [{ ...shipped().items[0], ...change }, ...shipped().items.slice(1)] });
  const hostile = [
    ["not JSON", "not_json", ""],
    ["[".repeat(100_000), "nested_too_deep", ""],
    [JSON.stringify({ ...shipped(), title: "\u0000" }), "text_not_plain", "title"],
    [JSON.stringify({ ...shipped(), purpose: "a".repeat(300_000) }), "document_too_long", ""],
    [JSON.stringify({ ...shipped(), network: { official: true } }), "key_unknown", "network.official"],
    [JSON.stringify({ ...shipped(), extra: 1 }), "key_unknown", "extra"],
    [JSON.stringify({ ...shipped(), items: Array.from({ length: 81 }, (_, at) => ({ ...shipped().items[0], id: `i${at}` })) }), "list_too_long", "items"],
    [item({ dimensions: ["nadie"] }), "dimension_undeclared", "items[0].dimensions[0]"],
    [item({ kind: "foto" }), "value_unknown", "items[0].kind"],
    ['{"id":"a","id":"b"}', "key_twice", "id"],
  ];
  for (const [body, code, where] of hostile) {
    const { right, problems } = await judged(body);
    assert.equal(right, false);
    assert.ok(problems.some((each) => each.code === code && each.place === where && each.severity === "error"), `${code}: ${JSON.stringify(problems).slice(0, 300)}`);
  }
  await documented(demo, "POST", check, 401, { body: shipped() });

  // Published in versions; who made it and of what is the server's to say.
  const id = `${from}-abc234`;
  const publication = (change = {}, more = {}) => ({ command: randomUUID(), base: 0, note: "Con palabras nuestras", adapted_from: from, document: JSON.stringify({ ...shipped(), id, title: "Cómo nos tratamos", ...change }), ...more });
  const first = publication({ network: { adapts: { id: "redes-efectivas", version: 900, title: "Formulario oficial" } } });
  for (let times = 0; times < 2; times += 1) assert.deepEqual((await documented(demo, "POST", list, 200, { ...place, body: first })).body, { outcome: "published", id, version: 1 });
  const whole = async (more, status = 200) => (await documented(demo, "GET", one, status, { ...place, instrument: id, ...more })).body;
  assert.deepEqual((await whole()).network, { adapts: { id: from, version: was, title: called } });
  const late = (await documented(demo, "POST", list, 409, { ...place, body: publication() })).body;
  assert.equal(late.outcome, "came_between");
  assert.equal(late.newest.version, 1);
  for (const base of [7, 4_294_967_295]) assert.equal((await documented(demo, "POST", list, 409, { ...place, body: publication({}, { base }) })).body.outcome, "came_between");
  const wrong = (await documented(demo, "POST", list, 422, { ...place, body: publication({ dimensions: [] }, { base: 1 }) })).body;
  assert.ok(wrong.problems.some((each) => each.place === "dimensions"));
  assert.equal((await documented(demo, "POST", list, 422, { ...place, body: publication({ id: from }) })).body.problems[0].place, "id");
  for (const body of [{}, publication({}, { command: "no" }), publication({}, { document: 7 }), publication({}, { note: "a".repeat(301) }), publication({}, { note: "a\u0000b" }), publication({}, { adapted_from: "a\nb" }), "not JSON"]) {
    await documented(demo, "POST", list, 400, { ...place, body });
  }
  // A copy of a copy comes from where the first came from; what comes from nowhere says so.
  const copy = `${from}-copia2`;
  await documented(demo, "POST", list, 200, { ...place, body: publication({ id: copy }, { adapted_from: id }) });
  assert.equal((await whole({ instrument: copy })).network.adapts.id, from);
  await documented(demo, "POST", list, 200, { ...place, body: publication({ id: "en-blanco", network: { adapts: { id: "nadie", version: 1, title: "MINEDUC" } } }, { adapted_from: "" }) });
  assert.deepEqual((await whole({ instrument: "en-blanco" })).network, {});

  // The network and what is below it read; nobody else does, wherever they ask from.
  const told = (await documented(demo, "GET", list, 200, below)).body;
  const mine = told.instruments.find((each) => each.id === id);
  assert.deepEqual([mine.version, mine.family, mine.newest.by.id, mine.adapts.title], [1, from, leads.person, called]);
  assert.equal((await documented(demo, "GET", `${one}/versions/{version}`, 200, { ...below, instrument: id, version: 1 })).body.title, "Cómo nos tratamos");
  assert.deepEqual((await documented(demo, "GET", `${one}/versions`, 200, { ...below, instrument: id })).body.versions.map(({ version, note }) => [version, note]), [[1, "Con palabras nuestras"]]);
  await documented(demo, "GET", `${one}/versions/{version}`, 404, { ...below, instrument: id, version: 3 });
  await documented(demo, "GET", `${one}/versions`, 404, { ...below, instrument: "ninguno" });
  await documented(demo, "GET", one, 404, { ...below, instrument: "ninguno" });
  assert.equal((await documented(demo, "GET", list, 200, outside)).body.instruments.some((each) => each.id === id), false);
  await documented(demo, "GET", one, 404, { ...outside, instrument: id });
  const stranger = places.find(({ person }) => !places.some((each) => each.person === person && each.space === space));
  assert.ok(stranger, "somebody who is no member of the network");
  await documented(demo, "GET", list, 404, { space, headers: stranger.headers });
  await documented(demo, "GET", list, 404, { space: 999_999, headers });
  await documented(demo, "POST", list, 404, { space: 999_999, headers, body: publication() });
  for (const who of [members[0], below]) assert.equal((await documented(demo, "POST", list, 403, { space: who.space, headers: who.headers, body: publication({}, { base: 1 }) })).body.code, "role_may_not");
  // Conversations and instruments are on shelves of their own.
  assert.equal((await ask(demo, "GET", `/api/spaces/${space}/templates/${id}`, { headers })).status, 404);
  const nobody = { space, instrument: id, version: 1, application: randomUUID() };
  for (const what of ["", "/{instrument}", "/{instrument}/versions", "/{instrument}/versions/{version}"]) await documented(demo, "GET", list + what, 401, nobody);
  for (const what of ["", "/{instrument}/retired"]) await documented(demo, "POST", list + what, 401, { ...nobody, body: {} });
  await documented(demo, "POST", `${application}/dimensions`, 401, { ...nobody, body: {} });

  // Asked for as any other, in part if somebody chose so; in another network there is no such instrument.
  const opening = (change = {}) => ({ command: randomUUID(), instrument: id, moment: "entry", about: "group", closes_at: Date.now() + 14 * day, ...change });
  await documented(demo, "POST", applications, 404, { space: outside.space, headers: outside.headers, body: opening() });
  for (const dimensions of [[], "respeto", ["nadie"], ["respeto", "respeto"], [1], null]) await documented(demo, "POST", applications, 400, { ...place, body: opening({ dimensions }) });
  const asked = opening({ dimensions: ["confianza", "respeto"] });
  for (const version of [2, 0, 4_000_000_000]) assert.equal((await documented(demo, "POST", applications, 409, { ...place, body: opening({ version }) })).body.outcome, "other_version");
  await documented(demo, "POST", applications, 200, { ...place, body: { ...asked, version: 1 } });
  // Sent again it is open already; changed, it is something else.
  await documented(demo, "POST", applications, 200, { ...place, body: { ...asked, dimensions: [...asked.dimensions].reverse(), closes_at: asked.closes_at + 1 } });
  const { dimensions: _, ...all } = asked;
  for (const body of [all, { ...asked, dimensions: ["respeto"] }, { ...asked, moment: "exit" }, { ...asked, about: "space" }, { ...asked, instrument: from }]) {
    assert.equal((await documented(demo, "POST", applications, 409, { ...place, body })).body.outcome, "taken");
  }
  const here = { ...place, application: asked.command };
  const document = (await documented(demo, "GET", application, 200, here)).body.document;
  assert.deepEqual(document.dimensions.map((each) => each.id), ["respeto", "confianza"]);
  assert.deepEqual(document.items.map((each) => each.id), ["respeto-1", "respeto-2", "confianza-1", "confianza-2"]);
  const keep = async (there, who, answers, status = 200) => (await documented(demo, "POST", `${application}/answers`, status, { ...there, headers: who.headers, body: { command: randomUUID(), base: 0, submit: true, answers } })).body;
  assert.deepEqual(await keep(here, members[0], { "responsabilidad-1": 2 }, 422), { outcome: "invalid", item: "?" });

  // Another version: what is asked keeps its own.
  const second = { dimensions: shipped().dimensions.slice(0, 2), items: shipped().items.slice(0, 4).map((each, at) => (at === 0 ? { ...each, text: "Escucharnos" } : each)) };
  assert.equal((await documented(demo, "POST", list, 200, { ...place, body: publication(second, { base: 1, adapted_from: "redes-efectivas" }) })).body.version, 2);
  assert.deepEqual((await whole()).network.adapts.id, from, "where it came from does not change");
  assert.equal((await documented(demo, "GET", application, 200, here)).body.version, 1);
  const level = (items, value) => Object.fromEntries(items.map((each) => [each, value]));
  const four = document.items.map((each) => each.id);
  for (const who of members.slice(0, 5)) await keep(here, who, level(four, 2));

  // Nothing is decided before it is known what came of it, nor by whoever does not coordinate, nor of what was not asked.
  const choose = (status, body, who = place) => documented(demo, "POST", `${application}/dimensions`, status, { ...here, headers: who.headers, body });
  assert.equal((await choose(409, { dimensions: ["respeto"] })).body.outcome, "open");
  await documented(demo, "POST", `${application}/closing`, 200, { ...here, body: {} });
  const results = async (who = place, there = here) => (await documented(demo, "GET", `${application}/results`, 200, { ...there, headers: who.headers })).body;
  const before = await results();
  assert.deepEqual(before.group.dimensions, { respeto: 200, confianza: 200 });
  assert.equal(before.chosen, undefined, "nothing is chosen by itself");
  assert.equal(before.chooses, true);
  assert.equal((await results(members[0])).chooses, false);
  await choose(403, { dimensions: ["respeto"] }, members[0]);
  for (const body of [{}, "not JSON"]) await choose(400, body);
  for (const dimensions of [[], ["responsabilidad"], ["respeto", "respeto"], "respeto"]) await choose(400, { dimensions });
  await documented(demo, "POST", `${application}/dimensions`, 404, { ...place, application: randomUUID(), body: { dimensions: ["respeto"] } });
  await documented(demo, "POST", `${application}/dimensions`, 404, { space: below.space, application: asked.command, headers: below.headers, body: { dimensions: ["respeto"] } });
  await choose(200, { dimensions: ["confianza"] });
  const decided = (await choose(200, { dimensions: ["respeto"] })).body.chosen;
  assert.equal(decided.by.id, leads.person);
  assert.deepEqual((await results(members[0])).chosen, decided);
  const choices = async (who) => (await documented(demo, "GET", "/api/applications/answers", 200, { headers: who.headers })).body.choices;
  const title = shipped().dimensions.find((each) => each.id === "respeto").title;
  assert.deepEqual((await choices(leads)).filter((each) => each.application === asked.command), [{ application: asked.command, space, title: "Cómo nos tratamos", at: decided.at, dimensions: [title] }]);
  assert.equal((await choices(members[0])).some((each) => each.application === asked.command), false, "it is whoever decided who takes it along");
  const there = (await documented(demo, "GET", applications, 200, place)).body;
  assert.deepEqual(there.choices.find(({ family }) => family === from), { family: from, ...decided });

  // The shipped one is of the same family: five of the same and one more would tell of the one.
  const again = opening({ instrument: from, moment: "progress" });
  await documented(demo, "POST", applications, 200, { ...place, body: again });
  const other = { ...place, application: again.command };
  for (const who of [...members.slice(0, 4), leads]) await keep(other, who, level(four, 3));
  await documented(demo, "POST", `${application}/closing`, 200, { ...other, body: {} });
  const compared = (await results(place, other)).group;
  assert.deepEqual(compared.items, []);
  assert.equal(compared.before, undefined, "another instrument is no beginning of this one");

  // So is what came in from a file that says of no origin: the same words are asked.
  const stray = "de-un-archivo";
  await documented(demo, "POST", list, 200, { ...place, body: publication({ id: stray, network: {} }, { adapted_from: "" }) });
  assert.equal((await documented(demo, "GET", list, 200, place)).body.instruments.find((each) => each.id === stray).family, stray);
  const filed = opening({ instrument: stray });
  await documented(demo, "POST", applications, 200, { ...place, body: filed });
  const third = { ...place, application: filed.command };
  for (const who of [...members.slice(0, 4), leads]) await keep(third, who, level(four, 3));
  await documented(demo, "POST", `${application}/closing`, 200, { ...third, body: {} });
  assert.deepEqual((await results(place, third)).group.items, []);

  // A part is compared with the part of it that was asked before.
  const exit = opening({ moment: "exit", instrument: copy, dimensions: ["respeto"] });
  const entry = opening({ instrument: copy });
  for (const [each, value] of [[entry, 1], [exit, 4]]) {
    await documented(demo, "POST", applications, 200, { ...place, body: each });
    const at = { ...place, application: each.command };
    for (const who of members.slice(0, 5)) await keep(at, who, level(four.slice(0, 2), value));
    await documented(demo, "POST", `${application}/closing`, 200, { ...at, body: {} });
  }
  const changed = (await results(place, { ...place, application: exit.command })).group;
  assert.deepEqual([changed.dimensions, changed.before.dimensions], [{ respeto: 400 }, { respeto: 100 }]);

  // Retired: nobody is asked with it any more, and what was asked stays as it was.
  await documented(demo, "POST", `${one}/retired`, 400, { ...place, instrument: id, body: { retired: "yes" } });
  await documented(demo, "POST", `${one}/retired`, 403, { space, headers: members[0].headers, instrument: id, body: { retired: true } });
  await documented(demo, "POST", `${one}/retired`, 404, { ...place, instrument: "ninguno", body: { retired: true } });
  assert.deepEqual((await documented(demo, "POST", `${one}/retired`, 200, { ...place, instrument: id, body: { retired: true } })).body, { retired: true });
  await documented(demo, "POST", applications, 404, { ...place, body: opening() });
  await documented(demo, "POST", applications, 200, { ...place, body: asked });
  assert.deepEqual((await results()).group, before.group);
  assert.equal((await whole()).version, 2);
}

export async function ownInstrumentsWithoutStorage(demo, headers, documented) {
  const some = { space: 1, instrument: "uno", version: 1, application: randomUUID(), headers };
  await documented(demo, "POST", check, 503, { ...some, body: {} });
  for (const what of ["", "/{instrument}", "/{instrument}/versions", "/{instrument}/versions/{version}"]) await documented(demo, "GET", list + what, 503, some);
  for (const what of ["", "/{instrument}/retired"]) await documented(demo, "POST", list + what, 503, { ...some, body: {} });
  await documented(demo, "POST", `${application}/dimensions`, 503, { ...some, body: {} });
}
