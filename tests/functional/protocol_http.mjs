// Asks a running server everything that openapi.json documents, and compares what it answers: statuses, headers and
// bodies. Every documented answer must have been given, so that none is there on paper only.
//   node protocol_http.mjs well <a demo network> <a real one, which shows its metrics to nobody>
//   node protocol_http.mjs without-storage <a demo network whose database is gone> <the version of the purpose>

import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { request } from "node:http";

import { reader } from "../support/json_schema.mjs";
import { withoutASocket } from "./protocol_exchanges.mjs";
import { documents } from "./protocol_documents.mjs";
import { files } from "./protocol_files.mjs";
import { recordings } from "./protocol_recordings.mjs";
import { memberPages } from "./protocol_members.mjs";
import { ownExport } from "./protocol_own_export.mjs";
import { instruments } from "./protocol_instruments.mjs";
import { ownInstruments } from "./protocol_own_instruments.mjs";
import { answerLinks } from "./protocol_links.mjs";
import { cycles } from "./protocol_cycles.mjs";
import { networkFigures } from "./protocol_figures.mjs";
import { matching, matchingWithoutStorage } from "./protocol_matching.mjs";
import { adaptedTemplates } from "./protocol_templates.mjs";
import { families } from "./protocol_metrics.mjs";
import { withoutStorage } from "./protocol_without_storage.mjs";

const read = (path) => JSON.parse(readFileSync(new URL(`../../protocol/${path}`, import.meta.url), "utf8"));
const document = read("openapi.json");
const { resolve, fits } = reader(document, { "wire/asyncapi.json": read("wire/asyncapi.json") });
const resolved = (value) => (value.$ref ? resolve(value.$ref) : value);

function ask(base, method, path, { headers = {}, body } = {}) {
  return new Promise((done, failed) => {
    const asked = request(new URL(path, base), { method, headers, timeout: 20_000 });
    const answered = (answer, text) => done({ status: answer.statusCode, headers: answer.headers, text });
    asked.on("response", (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (piece) => (text += piece)).on("end", () => answered(answer, text));
    });
    asked.on("upgrade", (answer, socket) => {
      socket.destroy();
      answered(answer, "");
    });
    asked.on("timeout", () => asked.destroy(new Error(`${method} ${path} is not answered`)));
    asked.on("error", failed);
    asked.end(body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body));
  });
}

const given = new Set();

/** Asks, and holds the answer against what is documented for this status. */
async function documented(base, method, path, status, options) {
  const filled = path.replace(/\{(\w+)\}/g, (_, name) => options?.[name]);
  const answer = await ask(base, method, filled + (options?.query ?? ""), options);
  const what = `${method} ${path} ${answer.status} ${answer.text.slice(0, 300)}`;
  assert.equal(answer.status, status, what);
  const response = resolved(document.paths[path][method.toLowerCase()].responses[status]);
  for (const [name, header] of Object.entries(response.headers ?? {})) {
    const value = [answer.headers[name.toLowerCase()]].flat()[0];
    const { required, schema } = resolved(header);
    assert.ok(value !== undefined || !required, `${what}: no ${name}`);
    if (value !== undefined) assert.ok(fits(schema, value), `${what}: ${name}: ${value}`);
  }
  const kind = (answer.headers["content-type"] ?? "").split(";")[0];
  assert.deepEqual(kind === "" ? [] : [kind], Object.keys(response.content ?? {}), what);
  if (kind !== "") {
    const body = kind === "application/json" ? JSON.parse(answer.text) : answer.text;
    assert.ok(fits(response.content[kind].schema, body), what);
    answer.body = body;
  }
  given.add(`${method.toLowerCase()} ${path} ${status}`);
  return answer;
}

const upgrade = () => ({
  Connection: "Upgrade",
  Upgrade: "websocket",
  "Sec-WebSocket-Version": "13",
  "Sec-WebSocket-Key": randomBytes(16).toString("base64"),
});
const bearer = (secret) => ({ Authorization: `Bearer ${secret}` });

const named = ({ id, name }) => ({ id, name });
const secretIn = (answer) => /=([^;]*);/.exec(answer.headers["set-cookie"][0])[1];
const enter = async (demo, person) => secretIn(await documented(demo, "POST", "/api/demo/enter", 200, { body: { person } }));

// The documents by which sessions run.
async function templates(demo, headers) {
  const { templates: all } = (await documented(demo, "GET", "/api/templates", 200, { headers })).body;
  const one = all.find(({ id }) => id === "amigo-critico");
  assert.equal(one.minutes, 60);
  assert.equal(one.phases.length, 10);
  assert.equal(one.phases.reduce((sum, { minutes }) => sum + minutes, 0), one.minutes);
  const whole = (await documented(demo, "GET", "/api/templates/{template}", 200, { template: one.id, headers })).body;
  const shipped = JSON.parse(readFileSync(new URL("../../protocol/templates/conversations/amigo-critico.json", import.meta.url), "utf8"));
  assert.deepEqual(whole, shipped);
  await documented(demo, "GET", "/api/templates/{template}", 404, { template: "nobody's", headers });
  await documented(demo, "GET", "/api/templates", 401);
  await documented(demo, "GET", "/api/templates/{template}", 401, { template: one.id });
}

// Signing in with a handle and a password, as somebody of the demo.
async function passwords(demo, people) {
  const [one, other] = [bearer(await enter(demo, people[0].id)), bearer(await enter(demo, people[1].id))];
  const [password, handle] = ["telar de cuatro cursos", "Rosa@Escuela.example"];
  await documented(demo, "GET", "/api/account", 401);
  assert.equal((await documented(demo, "GET", "/api/account", 200, { headers: one })).body.handle, null);
  await documented(demo, "POST", "/api/account", 401, { body: { handle, password } });
  await documented(demo, "POST", "/api/account", 400, { headers: one, body: { handle, password: "corta" } });
  await documented(demo, "POST", "/api/account", 200, { headers: one, body: { handle, password } });
  assert.notEqual((await documented(demo, "GET", "/api/account", 200, { headers: one })).body.handle, null);
  await documented(demo, "POST", "/api/account", 403, { headers: one, body: { handle, password, current: "no era esta" } });
  await documented(demo, "POST", "/api/account", 409, { headers: other, body: { handle, password } });

  await documented(demo, "POST", "/api/sign-in", 400, { body: { handle } });
  await documented(demo, "POST", "/api/sign-in", 401, { body: { handle, password: "no era esta" } });
  const signedIn = await documented(demo, "POST", "/api/sign-in", 200, { body: { handle, password } });
  assert.deepEqual(signedIn.body.self, named(people[0]));
  const cookie = `urdimbre=${secretIn(signedIn)}`;
  await documented(demo, "POST", "/api/sign-out-everywhere", 403, { headers: { Cookie: cookie } });
  await documented(demo, "POST", "/api/sign-out-everywhere", 401);
  await documented(demo, "POST", "/api/sign-out-everywhere", 200, { headers: { Cookie: cookie, Origin: demo } });
  await documented(demo, "GET", "/api/me", 401, { headers: one });
}

// Keys for programs, recovering an account and closing it, as somebody new.
async function accounts(demo, people, { by, amanda }) {
  const [coordinator, stranger] = [by.get(200), by.get(404)];
  const space = 1;
  const members = "/api/spaces/{space}/members";
  const listed = await documented(demo, "GET", members, 200, { space, headers: coordinator });
  assert.ok(listed.body.members.some(({ id }) => id === amanda.id));
  await documented(demo, "GET", members, 400, { space, query: "?after=one", headers: coordinator });
  await documented(demo, "GET", members, 401, { space });
  await documented(demo, "GET", members, 404, { space: 99_999, headers: coordinator });

  await memberPages(demo, { space, headers: coordinator, first: listed.body.members[0] }, { ask, documented });

  const [live, revoke] = ["/api/spaces/{space}/invitations", "/api/spaces/{space}/invitations/revoke"];
  for (const [status, headers] of by) {
    if (headers !== stranger) await documented(demo, "GET", live, status, { space, headers });
  }
  await documented(demo, "GET", live, 404, { space: 99_999, headers: coordinator });
  await documented(demo, "GET", live, 401, { space });
  const [{ id }] = (await documented(demo, "GET", live, 200, { space, headers: coordinator })).body.invitations;
  await documented(demo, "POST", revoke, 401, { space, body: { id } });
  await documented(demo, "POST", revoke, 403, { space, headers: by.get(403), body: { id } });
  await documented(demo, "POST", revoke, 200, { space, headers: coordinator, body: { id } });
  await documented(demo, "POST", revoke, 404, { space, headers: coordinator, body: { id } });

  const hers = bearer(secretIn(await documented(demo, "POST", "/api/sign-in", 200, { body: { ...amanda, shared: true } })));
  const [tokens, end] = ["/api/account/tokens", "/api/account/tokens/revoke"];
  await documented(demo, "GET", tokens, 401);
  await documented(demo, "POST", tokens, 401, { body: { name: "planilla" } });
  await documented(demo, "POST", tokens, 400, { headers: hers, body: { name: "planilla", days: 4_000 } });
  const program = bearer((await documented(demo, "POST", tokens, 200, { headers: hers, body: { name: "planilla" } })).body.secret);
  await documented(demo, "POST", tokens, 403, { headers: program, body: { name: "otra" } });
  await documented(demo, "GET", tokens, 403, { headers: program });
  await documented(demo, "GET", "/api/account", 403, { headers: program });
  const [made] = (await documented(demo, "GET", tokens, 200, { headers: hers })).body.tokens;
  assert.notEqual(made.used_at, null);
  for (let more = 1; more < 20; ++more) await documented(demo, "POST", tokens, 200, { headers: hers, body: { name: `clave ${more}` } });
  await documented(demo, "POST", tokens, 409, { headers: hers, body: { name: "una más" } });
  await documented(demo, "POST", end, 401, { body: { id: made.id } });
  await documented(demo, "POST", end, 403, { headers: program, body: { id: made.id } });
  await ownExport(demo, { hers, program }, { documented });
  await documented(demo, "POST", end, 200, { headers: hers, body: { id: made.id } });
  await documented(demo, "POST", end, 404, { headers: hers, body: { id: made.id } });

  const [make, look, use] = ["/api/spaces/{space}/recoveries", "/api/recovery", "/api/recovery/use"];
  const body = { person: amanda.id };
  await documented(demo, "POST", make, 401, { space, body });
  await documented(demo, "POST", make, 403, { space, headers: by.get(403), body });
  await documented(demo, "POST", make, 404, { space, headers: coordinator, body: { person: 999_999 } });
  const { secret } = (await documented(demo, "POST", make, 200, { space, headers: coordinator, body })).body;
  await documented(demo, "POST", look, 400, { body: {} });
  await documented(demo, "POST", look, 404, { body: { secret: "nobody's" } });
  assert.notEqual((await documented(demo, "POST", look, 200, { body: { secret } })).body.by, null);
  const password = "mañana llueve menos";
  await documented(demo, "POST", use, 400, { body: { secret, password: "corta" } });
  await documented(demo, "POST", use, 404, { body: { secret: "nobody's", password } });
  const back = bearer(secretIn(await documented(demo, "POST", use, 200, { body: { secret, password } })));
  await documented(demo, "GET", "/api/me", 401, { headers: hers });
  await documented(demo, "GET", "/api/account/recoveries", 401);
  const [told] = (await documented(demo, "GET", "/api/account/recoveries", 200, { headers: back })).body.recoveries;
  assert.equal(told.seen, false);
  await documented(demo, "POST", "/api/account/recoveries/seen", 401);
  await documented(demo, "POST", "/api/account/recoveries/seen", 200, { headers: back });

  // Somebody who never chose a handle chooses one with the link, and it must be free.
  const camila = listed.body.members.find(({ name }) => name.startsWith("Camila"));
  const none = (await documented(demo, "POST", make, 200, { space, headers: coordinator, body: { person: camila.id } })).body.secret;
  assert.equal((await documented(demo, "POST", look, 200, { body: { secret: none } })).body.handle, null);
  await documented(demo, "POST", use, 409, { body: { secret: none, password, handle: amanda.handle } });

  const [confirm, close] = ["/api/account/confirm", "/api/account/deactivate"];
  for (const path of [confirm, close]) {
    await documented(demo, "POST", path, 400, { headers: back, body: {} });
    await documented(demo, "POST", path, 401, { body: { password } });
    await documented(demo, "POST", path, 403, { headers: back, body: { password: "no era esta" } });
  }
  await documented(demo, "POST", confirm, 200, { headers: back, body: { password } });
  // Who coordinates alone somewhere cannot go.
  const carolina = bearer(await enter(demo, people.find(({ name }) => name.startsWith("Carolina")).id));
  await documented(demo, "POST", "/api/account", 200, { headers: carolina, body: { handle: "carolina@escuela.example", password } });
  await documented(demo, "POST", close, 409, { headers: carolina, body: { password } });
  await documented(demo, "POST", close, 200, { headers: back, body: { password } });
  await documented(demo, "POST", "/api/sign-in", 401, { body: { handle: amanda.handle, password } });
}

async function invitations(demo, people) {
  const path = "/api/spaces/{space}/invitations";
  const body = { roles: ["teacher"], days: 7, uses: 5 };
  const space = 1;
  // Of the people of the demo some coordinate this space, some are members, some are neither.
  const by = new Map();
  for (const { id } of people) {
    const headers = bearer(await enter(demo, id));
    const { status } = await ask(demo, "POST", `/api/spaces/${space}/invitations`, { headers, body });
    by.set(status, headers);
  }
  assert.deepEqual([...by.keys()].sort(), [200, 403, 404]);
  for (const [status, headers] of by) await documented(demo, "POST", path, status, { space, headers, body });
  await documented(demo, "POST", path, 401, { space, body });
  await documented(demo, "POST", path, 400, { space, headers: by.get(200), body: { ...body, roles: ["director"] } });
  const { secret } = (await documented(demo, "POST", path, 200, { space, headers: by.get(200), body })).body;

  const unknown = { secret: "nobody's" };
  const seen = await documented(demo, "POST", "/api/invitation", 200, { body: { secret } });
  assert.equal(seen.body.space.id, space);
  assert.ok((await documented(demo, "POST", "/api/invitation", 200, { headers: by.get(404), body: { secret } })).body.self);
  await documented(demo, "POST", "/api/invitation", 400, { body: {} });
  await documented(demo, "POST", "/api/invitation", 404, { body: unknown });

  await documented(demo, "POST", "/api/invitation/use", 400, { body: {} });
  await documented(demo, "POST", "/api/invitation/use", 401, { body: { secret } });
  await documented(demo, "POST", "/api/invitation/use", 404, { headers: by.get(404), body: unknown });
  assert.equal((await documented(demo, "POST", "/api/invitation/use", 200, { headers: by.get(404), body: { secret } })).body.space, space);

  const newcomer = {
    secret, name: "Amanda Rupayán", handle: "amanda@escuela.example", password: "llueve en Tirúa", consent: seen.body.consent.version,
  };
  const accept = "/api/invitation/accept";
  await documented(demo, "POST", accept, 400, { body: { ...newcomer, consent: "another" } });
  await documented(demo, "POST", accept, 404, { body: { ...newcomer, ...unknown } });
  const inside = await documented(demo, "POST", accept, 200, { body: newcomer });
  const { self } = (await documented(demo, "GET", "/api/me", 200, { headers: bearer(secretIn(inside)) })).body;
  assert.equal(self.name, newcomer.name);
  await documented(demo, "POST", accept, 409, { body: newcomer });
  return { by, amanda: { id: self.id, handle: newcomer.handle, password: newcomer.password }, guess: { ...newcomer, ...unknown } };
}

// The demo has kept, moved and pending ones.
async function commitments(demo, people) {
  const path = "/api/spaces/{space}/commitments";
  const found = new Map();
  for (const { id } of people) {
    const headers = bearer(await enter(demo, id));
    for (let space = 1; space <= 12; ++space) {
      const { status, text } = await ask(demo, "GET", `/api/spaces/${space}/commitments`, { headers });
      if (status === 404) found.set(404, { space, headers });
      else if (JSON.parse(text).commitments.some(({ commitment }) => commitment.state === "replanned")) found.set(200, { space, headers });
    }
  }
  assert.deepEqual([...found.keys()].sort(), [200, 404]);
  await documented(demo, "GET", path, 404, found.get(404));
  const { space, headers } = found.get(200);
  await documented(demo, "GET", path, 401, { space });
  await documented(demo, "GET", path, 400, { space, headers, query: "?before=ayer" });
  const { body } = await documented(demo, "GET", path, 200, { space, headers });
  for (const { text, commitment } of body.commitments) assert.ok(text.length > 0 && commitment.owners.length > 0);
  const closed = await documented(demo, "GET", path, 200, { space, headers, query: "?closed" });
  assert.equal(closed.body.commitments[0].commitment.state, "kept");
  assert.ok(closed.body.commitments[0].note.length > 0);
}

// One session of the demo is over, another is only planned.
async function actas(demo, people) {
  const path = "/api/spaces/{space}/acta";
  const found = new Map();
  for (const { id } of people) {
    const headers = bearer(await enter(demo, id));
    for (let space = 1; space <= 12; ++space) {
      const { status } = await ask(demo, "GET", `/api/spaces/${space}/acta`, { headers });
      if (!found.has(status)) found.set(status, { space, headers });
    }
  }
  assert.deepEqual([...found.keys()].sort(), [200, 404, 409]);
  for (const [status, where] of found) await documented(demo, "GET", path, status, where);
  const { space, headers } = found.get(200);
  await documented(demo, "GET", path, 401, { space });
  const { body } = await documented(demo, "GET", path, 200, { space, headers });
  assert.equal(body.space, space);
  assert.equal(JSON.parse(body.script).template.id, "amigo-critico");
  const named = new Map(body.people.map((person) => [person.id, person.name]));
  for (const { person } of body.participants) assert.ok(named.get(person), `${person} has no name`);
  const said = new Map(body.contributions.map((one) => [one.id, one]));
  assert.ok(body.commitments.length > 0 && body.closing.length > 0 && body.incidents.length > 0);
  for (const id of body.commitments) assert.ok(said.get(id).due > 0 && said.get(id).owners.length > 0);
  const [{ before, after }] = body.rethought;
  assert.notEqual(said.get(before).text, said.get(after).text);
  await documents(demo, found, { space, headers, body }, { ask, documented });
}

// Whoever guesses too often waits, whatever they guess.
async function guessing(base, guess) {
  const tries = 60;
  let tried = 0;
  while (tried < tries && (await ask(base, "POST", "/api/invitation/accept", { body: guess })).status === 404) tried += 1;
  assert.ok(tried > 5 && tried < tries, `${tried} attempts`);
  const counted = ["/api/invitation/accept", "/api/sign-in", "/api/account", "/api/recovery/use", "/api/account/confirm", "/api/account/deactivate"];
  for (const path of counted) {
    await documented(base, "POST", path, 429, { body: guess });
  }
}

async function well([demo, real]) {
  const { people } = (await documented(demo, "GET", "/api/demo/people", 200)).body;
  assert.ok(people.length > 5);
  await documented(real, "GET", "/api/demo/people", 404);
  const entered = await documented(demo, "POST", "/api/demo/enter", 200, { body: { person: people[0].id } });
  assert.deepEqual(entered.body.self, named(people[0]));
  assert.ok(people.every(({ about }) => about), "each of them says who they are");
  await documented(demo, "POST", "/api/demo/enter", 400, { body: { person: "one" } });
  assert.equal((await documented(demo, "POST", "/api/demo/enter", 404, { body: { person: 999_999 } })).body.code, "person_unknown");
  assert.equal((await documented(real, "POST", "/api/demo/enter", 404, { body: { person: 1 } })).body.code, "not_a_demo");

  const [cookie] = entered.headers["set-cookie"][0].split(";");
  const secret = cookie.slice(cookie.indexOf("=") + 1);
  for (const headers of [{ Cookie: cookie }, bearer(secret)]) {
    assert.deepEqual((await documented(demo, "GET", "/api/me", 200, { headers })).body.self, named(people[0]));
  }
  const english = await documented(demo, "GET", "/api/me", 401, { headers: { "Accept-Language": "en" } });
  const spanish = await documented(demo, "GET", "/api/me", 401);
  assert.equal(english.body.code, "signed_out");
  assert.notEqual(english.body.text, spanish.body.text);

  assert.deepEqual((await documented(demo, "POST", "/api/enter", 200, { body: { secret } })).body.self, named(people[0]));
  await documented(demo, "POST", "/api/enter", 400, { body: "not JSON" });
  await documented(demo, "POST", "/api/enter", 401, { body: { secret: "nobody's" } });

  await templates(demo, { Cookie: cookie });

  await cycles(demo, { Cookie: cookie, Origin: demo }, documented);

  await documented(demo, "GET", "/ws", 426);
  await documented(demo, "GET", "/ws", 401, { headers: upgrade() });
  await documented(demo, "GET", "/ws", 403, { headers: { ...upgrade(), Cookie: cookie } });
  await documented(demo, "GET", "/ws", 403, { headers: { ...upgrade(), Cookie: cookie, Origin: "https://elsewhere.example" } });
  await documented(demo, "GET", "/ws", 101, { headers: { ...upgrade(), Cookie: cookie, Origin: demo } });
  await documented(demo, "GET", "/ws", 101, { headers: { ...upgrade(), ...bearer(secret) } });
  const deflate = { "Sec-WebSocket-Extensions": "permessage-deflate; client_max_window_bits" };
  const saving = await documented(demo, "GET", "/ws", 101, { query: "?data=low", headers: { ...upgrade(), ...bearer(secret), ...deflate } });
  assert.match(saving.headers["sec-websocket-extensions"], /^permessage-deflate; server_no_context_takeover/);
  const everybody = await documented(demo, "GET", "/ws", 101, { headers: { ...upgrade(), ...bearer(secret), ...deflate } });
  assert.equal(everybody.headers["sec-websocket-extensions"], undefined);
  const odd = await documented(demo, "GET", "/ws", 400, { query: "?data=lowest", headers: { ...upgrade(), ...bearer(secret) } });
  assert.equal(odd.body.code, "data_profile_unknown");

  await documented(demo, "POST", "/api/sign-out", 403, { headers: { Cookie: cookie } });
  await documented(demo, "POST", "/api/sign-out", 200, { headers: { Cookie: cookie, Origin: demo } });
  await documented(demo, "GET", "/api/me", 401, { headers: { Cookie: cookie } });
  await documented(demo, "POST", "/api/sign-out", 200);

  await documented(demo, "GET", "/healthz", 200);
  await documented(demo, "GET", "/readyz", 200);
  const figures = families((await documented(demo, "GET", "/metrics", 200)).text);
  assert.ok(figures.has("urdimbre_presence_trusted"));
  for (const name of ["ready", "database_reachable", "hints_flow"]) {
    assert.equal(figures.get(`urdimbre_${name}`).samples.get(`urdimbre_${name}{}`), 1, name);
  }
  await documented(real, "GET", "/metrics", 404);

  await withoutASocket(demo, people, { ask, documented, bearer, enter });
  await actas(demo, people);
  await commitments(demo, people);
  await files(demo, people, { ask, documented, bearer, enter });
  await recordings(demo, people, { ask, documented, bearer, enter });
  await adaptedTemplates(demo, people, { ask, documented, bearer, enter });
  await matching(demo, people, { ask, documented, bearer, enter });
  await networkFigures(demo, people, { ask, documented, bearer, enter });
  await answerLinks(demo, people, { ask, documented, bearer, enter });
  await ownInstruments(demo, people, { ask, documented, bearer, enter });
  await instruments(demo, people, { ask, documented, bearer, enter });
  await passwords(demo, people);
  const newcomer = await invitations(demo, people);
  await accounts(demo, people, newcomer);
  await guessing(real, newcomer.guess);

  // What is not documented for each of them by itself has the form of `default`.
  const problem = resolved(document.components.responses.Problem).content["application/json"].schema;
  for (const [method, path, status] of [["GET", "/api/nothing", 404], ["DELETE", "/healthz", 405]]) {
    const answer = await ask(demo, method, path);
    assert.equal(answer.status, status);
    assert.ok(fits(problem, JSON.parse(answer.text)), answer.text);
  }
}

const [state, ...bases] = process.argv.slice(2);
await { well, "without-storage": withoutStorage }[state](bases, { documented, upgrade, bearer });

const expected = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).flatMap(([method, { responses }]) =>
    Object.keys(responses).flatMap((status) =>
      status !== "default" && (status === "503") === (state === "without-storage") ? [`${method} ${path} ${status}`] : []),
  ),
);
assert.deepEqual([...given].sort(), expected.sort(), "documented answers and those that were given");
console.log(`${given.size} answers are as documented`);
