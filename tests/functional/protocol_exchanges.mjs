// The protocol over plain HTTP, each answer held against what openapi.json says of it.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";

export const [exchange, windows, commands] = ["/api/exchange", "/api/spaces/{space}/windows", "/api/spaces/{space}/commands"];
export const lines = (...frames) => [{ type: "hello", protocol: 1, client: "protocol_http" }, ...frames].map((frame) => JSON.stringify(frame)).join("\n");

// The same commands and windows, without a WebSocket.
export async function withoutASocket(demo, people, { ask, documented, bearer, enter }) {
  const space = 1;
  const all = [];
  for (const { id } of people) {
    const secret = await enter(demo, id);
    const { body } = await documented(demo, "GET", windows, 200, { space, headers: bearer(secret) });
    all.push({ id, secret, headers: bearer(secret), first: body.frames[0] });
  }
  const members = all.filter(({ first }) => first.type === "snapshot");
  const author = members.find(({ first }) => !first.roles.includes("coordinator") && !first.roles.includes("observer"));
  const reader = members.find((one) => one !== author);
  const stranger = all.find(({ first }) => first.type === "left");
  assert.equal(stranger.first.code, "not_a_member");

  const { epoch, seq } = author.first.position;
  const here = { space, query: `?epoch=${epoch}&after=${seq}&wait=20` };
  const waiting = documented(demo, "GET", windows, 200, { ...here, headers: reader.headers });
  const id = randomUUID();
  const body = { id, do: { type: "post_message", text: "sin WebSocket también" } };
  const said = (await documented(demo, "POST", commands, 200, { space, headers: author.headers, body })).body;
  assert.equal(said.id, id);
  const [window] = (await waiting).body.frames;
  assert.equal(window.after, seq);
  assert.equal(window.items.at(-1).text, body.do.text);
  assert.deepEqual((await documented(demo, "POST", commands, 200, { space, headers: author.headers, body })).body, said);

  const coordinator = members.find(({ first }) => first.roles.includes("coordinator")).id;
  const refused = (status, headers, asked) => documented(demo, "POST", commands, status, { space, headers, body: asked });
  assert.equal((await refused(400, author.headers, { id: randomUUID(), do: { type: "post_message" } })).body.where, "/do/text");
  await refused(400, author.headers, "not JSON");
  await refused(401, {}, body);
  await refused(403, author.headers, { id: randomUUID(), do: { type: "remove_member", person: coordinator } });
  await refused(403, { Cookie: `urdimbre=${author.secret}` }, body);
  await refused(404, stranger.headers, { id: randomUUID(), do: { type: "post_message", text: "desde afuera" } });
  await refused(409, author.headers, { id, do: { type: "post_message", text: "otra cosa" } });

  await documented(demo, "GET", windows, 400, { space, query: "?wait=26", headers: author.headers });
  await documented(demo, "GET", windows, 401, { space });
  const several = await documented(demo, "POST", exchange, 200, {
    headers: author.headers, query: "?wait=5&link=mine",
    body: lines({ type: "join", space, position: { epoch, seq } }, { type: "ask_people", ref: 3, space, ids: [people[0].id] }, { type: "clock", sent: 5 }),
  });
  assert.deepEqual(several.body.frames.map(({ type }) => type).filter((type) => type !== "presence").sort(), ["people", "time", "welcome", "window"]);
  await documented(demo, "POST", exchange, 400, { headers: author.headers, body: "\n" });
  await documented(demo, "POST", exchange, 200, { query: "?data=low", headers: author.headers, body: lines() });
  await documented(demo, "POST", exchange, 400, { query: "?data=lowest", headers: author.headers, body: lines() });
  await documented(demo, "POST", exchange, 401, { body: lines() });
  await documented(demo, "POST", exchange, 403, { headers: { Cookie: `urdimbre=${author.secret}` }, body: lines() });
  await documented(demo, "POST", exchange, 200, { headers: { Cookie: `urdimbre=${author.secret}`, Origin: demo }, body: lines() });
  await documented(demo, "POST", exchange, 413, { headers: author.headers, body: "{}\n".repeat(300) });

  // As many as one person may have; the others are not disturbed, and end their waiting with a word.
  const now = { space, query: `?epoch=${epoch}&after=${said.seq}&wait=20`, headers: reader.headers };
  const many = [];
  const full = async () => (await ask(demo, "POST", "/api/exchange", { headers: reader.headers, body: lines() })).status === 429;
  const waitingNow = async () => Number(/^urdimbre_polls_waiting (\d+)$/m.exec((await ask(demo, "GET", "/metrics")).text)[1]);
  while (!(await full())) {
    many.push(documented(demo, "GET", windows, 200, now));
    while ((await waitingNow()) < many.length);
  }
  assert.ok(many.length > 4 && many.length < 100);
  await documented(demo, "GET", windows, 429, now);
  await documented(demo, "POST", exchange, 429, { headers: reader.headers, body: lines() });
  await documented(demo, "POST", commands, 429, { space, headers: reader.headers, body });
  await documented(demo, "POST", commands, 200, { space, headers: author.headers, body: { id: randomUUID(), do: { type: "post_message", text: "ya pueden seguir" } } });
  for (const one of await Promise.all(many)) assert.equal(one.body.frames[0].items.at(-1).text, "ya pueden seguir");
}
