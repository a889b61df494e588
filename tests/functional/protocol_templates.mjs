// What networks make of conversations, over HTTP, and what whoever means ill gets: a clear answer each time, and nothing kept.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";

const list = "/api/spaces/{space}/templates";
const one = `${list}/{template}`;
const check = "/api/templates/check";

const shipped = () => JSON.parse(readFileSync(new URL("../../protocol/templates/conversations/amigo-critico.json", import.meta.url), "utf8"));

export async function adaptedTemplates(demo, people, { ask, documented, bearer, enter }) {
  // Who coordinates the network, who is in it and does not, and who is in a community below.
  const logins = await Promise.all(people.map(async ({ id }) => bearer(await enter(demo, id))));
  const places = [];
  for (const headers of logins) {
    for (let space = 1; space <= 12; space += 1) {
      const answer = await ask(demo, "GET", `/api/spaces/${space}/templates`, { headers });
      if (answer.status === 200) places.push({ space, headers, ...JSON.parse(answer.text) });
    }
  }
  const leads = places.find(({ space, network, publishes }) => publishes && space === network);
  const teaches = places.find(({ space, network, publishes }) => !publishes && space === network);
  const below = places.find(({ space, network }) => network === leads.network && space !== network);
  assert.ok(leads && teaches && below, "the demo has a network, its coordinator, a teacher and a community");
  const { space, headers } = leads;
  const place = { space, headers };

  // A document is judged before it is published, whatever it is.
  const judged = async (body) => (await documented(demo, "POST", check, 200, { headers, body })).body;
  assert.deepEqual(await judged(shipped()), { right: true, problems: [] });
  const hostile = [
    ["not JSON", "not_json", ""],
    ["[".repeat(100_000), "nested_too_deep", ""],
    [JSON.stringify({ ...shipped(), title: "\u0000" }), "text_not_plain", "title"],
    [JSON.stringify({ ...shipped(), purpose: "a".repeat(300_000) }), "document_too_long", ""],
    [JSON.stringify({ ...shipped(), version: 0 }), "number_out_of_bounds", "version"],
    [JSON.stringify({ ...shipped(), minutes: 61 }), "minutes_do_not_add_up", "minutes"],
    [JSON.stringify({ ...shipped(), extra: 1 }), "key_unknown", "extra"],
    ['{"id":"a","id":"b"}', "key_twice", "id"],
  ];
  for (const [body, code, where] of hostile) {
    const { right, problems } = await judged(body);
    assert.equal(right, false);
    assert.ok(problems.some((each) => each.code === code && each.place === where && each.severity === "error"), `${code}: ${JSON.stringify(problems).slice(0, 300)}`);
  }
  // Mark-up is a text as any other.
  const marked = "<img src=x onerror=alert(1)>";
  assert.equal((await judged({ ...shipped(), title: marked })).right, true);
  await documented(demo, "POST", check, 401, { body: shipped() });
  assert.equal((await ask(demo, "POST", check, { headers, body: " ".repeat(600_000) })).status, 413);

  const id = "amigo-critico-abc234";
  const publication = (change = {}, more = {}) => ({ command: randomUUID(), base: 0, note: "Más breve", adapted_from: "amigo-critico", document: JSON.stringify({ ...shipped(), id, ...change }), ...more });
  const first = publication({ title: marked });
  assert.deepEqual((await documented(demo, "POST", list, 200, { ...place, body: first })).body, { outcome: "published", id, version: 1 });
  // Asked again it happens once.
  assert.deepEqual((await documented(demo, "POST", list, 200, { ...place, body: first })).body, { outcome: "published", id, version: 1 });
  const late = (await documented(demo, "POST", list, 409, { ...place, body: publication() })).body;
  assert.equal(late.outcome, "came_between");
  assert.equal(late.newest.version, 1);
  assert.equal((await documented(demo, "POST", list, 409, { ...place, body: publication({}, { base: 7 }) })).body.outcome, "came_between");
  assert.equal((await documented(demo, "POST", list, 409, { ...place, body: publication({}, { base: 4_294_967_295 }) })).body.outcome, "came_between");
  assert.equal((await documented(demo, "POST", list, 200, { ...place, body: publication({ version: 77 }, { base: 1, note: "" }) })).body.version, 2);

  // What is wrong is said with its place, and nothing is kept.
  const wrong = (await documented(demo, "POST", list, 422, { ...place, body: publication({ minutes: 3 }, { base: 2 }) })).body;
  assert.equal(wrong.problems[0].place, "minutes");
  const taken = (await documented(demo, "POST", list, 422, { ...place, body: publication({ id: "amigo-critico" }) })).body;
  assert.equal(taken.problems[0].place, "id");
  for (const body of [{}, publication({}, { command: "no" }), publication({}, { document: 7 }), publication({}, { note: "a".repeat(301) }), publication({}, { note: "a\u0000b" }), publication({}, { adapted_from: "a\nb" }), "not JSON"]) {
    await documented(demo, "POST", list, 400, { ...place, body });
  }

  // Teachers read, below the network too, and change nothing.
  const seen = (await documented(demo, "GET", list, 200, below)).body;
  const mine = seen.templates.find((each) => each.id === id);
  assert.equal(mine.version, 2);
  assert.equal(mine.adapted_from, "amigo-critico");
  const whole = (await documented(demo, "GET", one, 200, { ...below, template: id })).body;
  assert.deepEqual(whole, { ...shipped(), id, version: 2 });
  assert.deepEqual((await documented(demo, "GET", `${one}/versions`, 200, { ...below, template: id })).body.versions.map(({ version, note }) => [version, note]), [[2, ""], [1, "Más breve"]]);
  assert.equal((await documented(demo, "GET", `${one}/versions/{version}`, 200, { ...below, template: id, version: 1 })).body.title, marked);
  await documented(demo, "GET", `${one}/versions/{version}`, 404, { ...below, template: id, version: 3 });
  await documented(demo, "GET", `${one}/versions`, 404, { ...below, template: "ninguna" });
  await documented(demo, "GET", one, 404, { ...below, template: "ninguna" });
  for (const path of ["%00", "%ff", "..", "A", "a".repeat(41), `${id}/versions/0`, `${id}/versions/99999999999999999999`, `${id}/nada`]) {
    // What is no path at all is refused before anybody looks.
    const status = path === "%00" ? 400 : 404;
    assert.equal((await ask(demo, "GET", `/api/spaces/${space}/templates/${path}`, { headers })).status, status, path);
  }
  for (const who of [teaches, below]) assert.equal((await documented(demo, "POST", list, 403, { space: who.space, headers: who.headers, body: publication({}, { base: 2 }) })).body.code, "role_may_not");
  await documented(demo, "POST", `${one}/retired`, 403, { ...teaches, template: id, body: { retired: true } });

  // To a stranger there is no such space; without a login there is nothing.
  const stranger = { space: 999_999, template: id, version: 1, headers };
  await documented(demo, "GET", list, 404, stranger);
  await documented(demo, "POST", list, 404, { ...stranger, body: publication() });
  await documented(demo, "POST", `${one}/retired`, 404, { ...stranger, body: { retired: true } });
  const nobody = { space, template: id, version: 1 };
  for (const what of ["", "/{template}", "/{template}/versions", "/{template}/versions/{version}"]) await documented(demo, "GET", list + what, 401, nobody);
  for (const what of ["", "/{template}/retired"]) await documented(demo, "POST", list + what, 401, { ...nobody, body: {} });

  await documented(demo, "POST", `${one}/retired`, 400, { ...place, template: id, body: { retired: "yes" } });
  assert.deepEqual((await documented(demo, "POST", `${one}/retired`, 200, { ...place, template: id, body: { retired: true } })).body, { retired: true });
  assert.equal((await documented(demo, "GET", list, 200, place)).body.templates.find((each) => each.id === id).retired, true);
}
