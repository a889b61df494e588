// Recordings of classes over HTTP, each answer held against what openapi.json says of it.
import assert from "node:assert/strict";
import { createHash, randomUUID } from "node:crypto";
import { createRequire } from "node:module";

import { command } from "./protocol_files.mjs";

const parties = ["mentor", "mentee", "teacher", "accompanier", "management"];

// From its first chunk to the moment when whose it is takes it back. Nothing is made of it: no worker runs here.
export async function recordings(demo, people, { documented, bearer, enter }) {
  const members = [];
  for (const { id } of people) {
    const headers = bearer(await enter(demo, id));
    members.push({ headers, spaces: await spacesOf(demo, headers) });
  }
  const room = members.flatMap(({ spaces }) => spaces).find(({ kind, id, roles }) =>
    kind === "mentoring_room" && roles.some((role) => parties.includes(role)) && members.filter(({ spaces }) => spaces.some((one) => one.id === id)).length > 1);
  assert.ok(room, "the demo has a room with two people");
  const space = room.id;
  const isIn = ({ spaces }) => spaces.find(({ id }) => id === space);
  const owner = members.find((one) => isIn(one)?.roles.some((role) => parties.includes(role)));
  const reader = members.find((one) => one !== owner && isIn(one));
  const stranger = members.find((one) => !isIn(one));

  const bytes = `\0\0\0\x18ftypmp42${"f".repeat(200)}`;
  const sha = (text) => createHash("sha256").update(text).digest();
  const digest = (text) => ({ "Content-Digest": `sha-256=:${sha(text).toString("base64")}:` });
  const all = "/api/spaces/{space}/files";
  const begin = (status, file, over = {}) => documented(demo, "POST", all, status, { space, headers: owner.headers, body: { id: file, size: bytes.length, media: "video/mp4", purpose: "recording", ...over } });
  const put = (status, file, body) => documented(demo, "PUT", `${all}/{file}/chunks/{chunk}`, status, { space, file, chunk: 0, headers: { ...owner.headers, ...digest(body) }, body });
  await begin(413, randomUUID(), { size: 2 ** 31 + 1 });
  await begin(400, randomUUID(), { purpose: "other" });
  const elsewhere = owner.spaces.find(({ kind, roles }) => !["mentoring_room", "mesa"].includes(kind) && roles.some((role) => role !== "observer"));
  assert.ok(elsewhere, "who brings it writes in another space of the demo");
  const refused = await documented(demo, "POST", all, 403, { space: elsewhere.id, headers: owner.headers, body: { id: randomUUID(), size: bytes.length, purpose: "recording" } });
  assert.equal(refused.body.code, "accompaniment_elsewhere");
  const playlist = randomUUID();
  const hostile = "#EXTM3U\nfile:///etc/passwd\n";
  await begin(200, playlist, { size: hostile.length });
  assert.equal((await put(415, playlist, hostile)).body.code, "recording_media");
  const file = randomUUID();
  assert.equal((await begin(200, file)).body.purpose, "recording");
  await put(204, file, bytes);
  await documented(demo, "POST", `${all}/{file}/complete`, 200, { space, file, headers: owner.headers, body: { address: sha(sha(bytes)).toString("hex") } });

  const until = Date.now() + 30 * 24 * 3600 * 1000;
  const recording = await command(demo, owner.headers, space, { type: "bring_recording", file, title: "Fracciones", purpose: "Mirar mis preguntas", people: [], minors: "none", until });
  const play = (status, who = reader, over = {}, part = "picture") =>
    documented(demo, "GET", "/api/spaces/{space}/recordings/{recording}/{part}", status, { space, recording, part, headers: { ...who.headers, ...over } });
  await play(404);
  await play(200, owner);
  await command(demo, owner.headers, space, { type: "share_recording", recording, readers: [] });
  const whole = await play(200);
  assert.equal(whole.text.length, bytes.length);
  assert.equal((await play(206, reader, { Range: "bytes=4-11" })).text, "ftypmp42");
  await play(304, reader, { "If-None-Match": whole.headers.etag });
  await play(416, reader, { Range: "bytes=0-1,3-4" });
  await documented(demo, "GET", "/api/spaces/{space}/recordings/{recording}/{part}", 401, { space, recording, part: "picture" });
  await play(403, stranger);
  for (const part of ["sound", "still"]) assert.equal((await play(409, reader, {}, part)).body.code, "rendition_elsewhere");
  await command(demo, owner.headers, space, { type: "withdraw_recording", recording });
  await play(410);
}

/** Those of whoever asks. */
function spacesOf(base, headers) {
  const WebSocket = createRequire(new URL("../../web-client/package.json", import.meta.url))("ws");
  const link = new WebSocket(`${base.replace(/^http/, "ws")}/ws`, { headers });
  return new Promise((done, failed) => {
    link.on("open", () => {
      link.send(JSON.stringify({ type: "hello", protocol: 1, client: "protocol_http" }));
      link.send(JSON.stringify({ type: "ask_spaces", ref: 1 }));
    });
    link.on("message", (text) => {
      const frame = JSON.parse(text);
      if (frame.type === "spaces") done(frame.spaces);
    });
    link.on("error", failed);
  }).finally(() => link.close());
}
