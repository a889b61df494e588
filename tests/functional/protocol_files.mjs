// Files over HTTP, each answer held against what openapi.json says of it.
import assert from "node:assert/strict";
import { createHash, randomUUID } from "node:crypto";
import { createRequire } from "node:module";

// A file from its first chunk to its last reader. The space has room for one of the largest and not for two.
export async function files(demo, people, { ask, documented, bearer, enter }) {
  const space = 1;
  const all = "/api/spaces/{space}/files";
  const [file, upload, chunks, complete] = ["", "/upload", "/chunks/{chunk}", "/complete"].map((end) => `${all}/{file}${end}`);
  const by = new Map();
  for (const { id } of people) {
    const headers = bearer(await enter(demo, id));
    const { status } = await ask(demo, "POST", "/api/spaces/1/files", { headers, body: {} });
    by.set(status, [...(by.get(status) ?? []), headers]);
  }
  const [author, reader] = by.get(400);
  const [stranger] = by.get(403);
  const id = randomUUID();
  const bytes = "una pauta cualquiera";
  const sha = (text) => createHash("sha256").update(text).digest();
  const digest = (text) => ({ "Content-Digest": `sha-256=:${sha(text).toString("base64")}:` });
  const begin = (status, over = {}, headers = author) => documented(demo, "POST", all, status, { space, headers, body: { id, size: bytes.length, ...over } });
  await begin(400, { size: 0 });
  await begin(401, {}, {});
  await begin(403, {}, stranger);
  await begin(413, { size: 200 * 1024 * 1024 + 1 });
  const large = randomUUID();
  await begin(200, { id: large, size: 200 * 1024 * 1024 });
  await begin(507, { id: randomUUID(), size: 200 * 1024 * 1024 });
  await documented(demo, "DELETE", file, 204, { space, file: large, headers: author });
  assert.deepEqual((await begin(200)).body.missing, [0]);
  await begin(409, { size: 1 });

  const put = (status, over = {}) => documented(demo, "PUT", chunks, status, { space, file: id, chunk: 0, headers: { ...author, ...digest(bytes) }, body: bytes, ...over });
  await put(400, { headers: { ...author, ...digest("otra") } });
  await put(401, { headers: digest(bytes) });
  await put(403, { headers: { ...stranger, ...digest(bytes) } });
  await put(404, { headers: { ...reader, ...digest(bytes) } });
  const tooLarge = "x".repeat(1024 * 1024 + 1);
  await put(413, { headers: { ...author, ...digest(tooLarge) }, body: tooLarge });
  const tell = (status, headers) => documented(demo, "GET", upload, status, { space, file: id, headers });
  await tell(401, {});
  await tell(403, stranger);
  await tell(404, reader);
  const address = sha(sha(bytes)).toString("hex");
  const end = (status, over = {}) => documented(demo, "POST", complete, status, { space, file: id, headers: author, body: { address }, ...over });
  await end(409);
  await put(204);
  const other = "otra pauta  distinta";
  await put(409, { headers: { ...author, ...digest(other) }, body: other });
  assert.deepEqual((await tell(200, author)).body.missing, []);
  await end(400, { body: {} });
  await end(401, { headers: {} });
  await end(403, { headers: stranger });
  await end(404, { headers: reader });
  assert.equal((await end(200)).body.complete, true);

  const read = (status, headers = reader) => documented(demo, "GET", file, status, { space, file: id, headers });
  await read(404);
  const message = await command(demo, author, space, { type: "post_message", text: "miren", attachments: [{ file: id, name: "pauta.dat" }] });
  const whole = await read(200);
  const mine = (status, headers = author, over = {}) => documented(demo, "GET", "/api/account/export/spaces/{space}/files/{file}", status, { space, file: id, headers, ...over });
  assert.equal((await mine(200)).text, bytes);
  await mine(400, author, { query: "?part=x" });
  await mine(401, {});
  await mine(404, reader);
  await mine(404, stranger);
  const key = await documented(demo, "POST", "/api/account/tokens", 200, { headers: author, body: { name: "copia" } });
  await mine(403, bearer(key.body.secret));
  assert.equal(whole.text, bytes);
  assert.equal((await ask(demo, "HEAD", `/api/spaces/1/files/${id}`, { headers: reader })).headers["content-length"], `${bytes.length}`);
  assert.equal((await read(206, { ...reader, Range: "bytes=4-8" })).text, "pauta");
  await read(304, { ...reader, "If-None-Match": whole.headers.etag });
  await read(401, {});
  await read(403, stranger);
  await read(416, { ...reader, Range: "bytes=0-1,3-4" });
  const drop = (status, headers) => documented(demo, "DELETE", file, status, { space, file: id, headers });
  await drop(401, {});
  await drop(403, stranger);
  await drop(409, author);
  await command(demo, author, space, { type: "withdraw_message", message });
  await read(410);
  await mine(410);
  let answer;
  const begun = [];
  do {
    begun.push(randomUUID());
    answer = await ask(demo, "POST", "/api/spaces/1/files", { headers: author, body: { id: begun.at(-1), size: 1 } });
  } while (answer.status === 200 && begun.length < 100);
  await begin(429, { id: randomUUID() });
  for (const one of begun) await ask(demo, "DELETE", `/api/spaces/1/files/${one}`, { headers: author });
}

// Over the WebSocket; its id, once it is durable.
export function command(base, headers, space, asked) {
  const WebSocket = createRequire(new URL("../../web-client/package.json", import.meta.url))("ws");
  const link = new WebSocket(`${base.replace(/^http/, "ws")}/ws`, { headers });
  const id = randomUUID();
  return new Promise((done, failed) => {
    link.on("open", () => {
      link.send(JSON.stringify({ type: "hello", protocol: 1, client: "protocol_http" }));
      link.send(JSON.stringify({ type: "command", id, space, do: asked }));
    });
    link.on("message", (text) => {
      const frame = JSON.parse(text);
      if (frame.type === "accepted") done(id);
      if (frame.type === "refused") failed(new Error(frame.code));
    });
    link.on("error", failed);
  }).finally(() => link.close());
}
