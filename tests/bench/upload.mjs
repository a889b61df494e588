// upload.mjs [megabytes] [seconds between drops] [kilobytes per second]: does a recording arrive whole over a link that drops, and how much of it is sent
// twice? A private PostgreSQL and Redis with the demo network, and between the client and the node a link of 127.0.0.1 with so much room that cuts all
// its connections again and again. URDIMBRE_EXECUTABLE: the server; otherwise the one of the preset `release`. Ends with 1 when more than a chunk is sent
// twice for a drop.
import { createHash, randomUUID } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createRequire } from 'node:module';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { demoCookie } from '../browser/stage/member.mjs';
import { top } from '../browser/stage/pieces.mjs';
import { startPostgres } from '../browser/stage/postgres.mjs';
import { killAll, run } from '../browser/stage/processes.mjs';
import { startRedis } from '../browser/stage/redis.mjs';
import { ServerNode } from '../browser/stage/server_node.mjs';

const size = Number(process.argv[2] ?? 300) * 1024 * 1024;
const dropEvery = Number(process.argv[3] ?? 20) * 1000;
const bytesPerSecond = Number(process.argv[4] ?? 2048) * 1024;
const chunkBytes = 1024 * 1024;
const grantsPerSecond = 20;
const executable = process.env.URDIMBRE_EXECUTABLE ?? join(top, 'build', 'release', 'server', 'urdimbre');

if (!existsSync(executable)) throw new Error(`${executable} is not there: cmake --preset release && cmake --build --preset release`);

const sha = (bytes) => createHash('sha256').update(bytes).digest();

// A film by its first bytes, other bytes in every chunk.
function chunk(nth) {
  const bytes = Buffer.alloc(Math.min(chunkBytes, size - nth * chunkBytes));
  for (let at = 0; at < bytes.length; at += 4) bytes.writeUInt32LE((Math.imul(nth * chunkBytes + at, 2654435761) ^ nth) >>> 0, Math.min(at, bytes.length - 4));
  if (nth === 0) Buffer.from('\0\0\0\x18ftypmp42', 'latin1').copy(bytes);
  return bytes;
}

// What of each connection's request is its body is counted as it goes by, whether or not it arrives.
class BadLink {
  #open = new Set();
  #server = createServer((client) => this.#pass(client));
  #room = 0;
  #waiting = [];
  bodyBytes = 0;
  drops = 0;

  constructor(to) {
    this.to = to;
  }

  async start() {
    await new Promise((listening) => this.#server.listen(0, '127.0.0.1', listening));
    this.port = this.#server.address().port;
    this.dropping = setInterval(() => this.#drop(), dropEvery);
    this.granting = setInterval(() => this.#grant(), 1000 / grantsPerSecond);
  }

  stop() {
    clearInterval(this.dropping);
    clearInterval(this.granting);
    this.#cut();
    this.#server.close();
  }

  // So much goes by until the next grant; what is more waits.
  #grant() {
    this.#room = bytesPerSecond / grantsPerSecond;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const again of waiting) again();
  }

  granted() {
    return new Promise((again) => this.#waiting.push(again));
  }

  async #take(bytes) {
    while (this.#room <= 0) await this.granted();
    this.#room -= bytes;
  }

  #drop() {
    ++this.drops;
    this.#cut();
  }

  #cut() {
    for (const socket of this.#open) socket.destroy();
    this.#open.clear();
  }

  // One request a connection: what comes after its headers is its body.
  async #pass(client) {
    const server = connect(this.to, '127.0.0.1');
    for (const socket of [client, server]) {
      this.#open.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        this.#open.delete(socket);
        client.destroy();
        server.destroy();
      });
    }
    server.pipe(client);
    let head = '';
    let inBody = false;
    try {
      for await (const piece of client) {
        if (inBody) {
          this.bodyBytes += piece.length;
        } else {
          head += piece.toString('latin1');
          const end = head.indexOf('\r\n\r\n');
          inBody = end >= 0;
          if (inBody) this.bodyBytes += head.length - end - 4;
        }
        if (!server.write(piece)) await new Promise((done) => server.once('drain', done).once('close', done));
        await this.#take(piece.length);
      }
    } catch {
      // Cut: whoever sends begins again.
    }
  }
}

function ask(port, headers, method, path, body, extra = {}) {
  return new Promise((done, failed) => {
    const asked = request({ port, host: '127.0.0.1', method, path, agent: false, headers: { ...headers, Origin: `http://127.0.0.1:${port}`, ...extra, 'Content-Length': body?.length ?? 0, Connection: 'close' } }, async (answer) => {
      try {
        const parts = [];
        for await (const part of answer) parts.push(part);
        done({ status: answer.statusCode, body: Buffer.concat(parts) });
      } catch (error) {
        failed(error);
      }
    });
    asked.on('error', failed);
    asked.end(body);
  });
}

// As the web client does: after a break it asks what is missing, and goes on with that, a chunk at a time.
async function upload(bad, headers, space, file) {
  const { port } = bad;
  const path = `/api/spaces/${space}/files`;
  const json = { 'Content-Type': 'application/json' };
  const begin = Buffer.from(JSON.stringify({ id: file, size, media: 'video/mp4', purpose: 'recording' }));
  const digests = [];
  for (let nth = 0; nth * chunkBytes < size; ++nth) digests.push(sha(chunk(nth)));
  for (;;) {
    try {
      const state = await ask(port, headers, 'POST', path, begin, json);
      if (state.status !== 200) throw Object.assign(new Error(`${state.status} ${state.body}`), { last: true });
      for (const nth of JSON.parse(state.body).missing) {
        const answer = await ask(port, headers, 'PUT', `${path}/${file}/chunks/${nth}`, chunk(nth), { 'Content-Digest': `sha-256=:${digests[nth].toString('base64')}:` });
        if (answer.status >= 400 && answer.status !== 503) throw Object.assign(new Error(`${answer.status} ${answer.body}`), { last: true });
      }
      const address = Buffer.from(JSON.stringify({ address: sha(Buffer.concat(digests)).toString('hex') }));
      const answer = await ask(port, headers, 'POST', `${path}/${file}/complete`, address, json);
      if (answer.status === 200) return;
    } catch (error) {
      if (error.last) throw error;
      await bad.granted();
    }
  }
}

function bring(address, headers, space, file) {
  const WebSocket = createRequire(new URL('../../web-client/package.json', import.meta.url))('ws');
  const link = new WebSocket(`${address.replace(/^http/, 'ws')}/ws`, { headers: { ...headers, Origin: address } });
  const id = randomUUID();
  const until = Date.now() + 30 * 24 * 3600 * 1000;
  return new Promise((done, failed) => {
    link.on('open', () => {
      link.send(JSON.stringify({ type: 'hello', protocol: 1, client: 'bench' }));
      link.send(JSON.stringify({ type: 'command', id, space, do: { type: 'bring_recording', file, title: 'Banco', purpose: 'Medir', people: [], minors: 'none', until } }));
    });
    link.on('message', (text) => {
      const frame = JSON.parse(text);
      if (frame.type === 'accepted') done(id);
      if (frame.type === 'refused') failed(new Error(frame.code));
    });
    link.on('error', failed);
  }).finally(() => link.close());
}

const place = mkdtempSync(join(tmpdir(), 'u-bench-'));
chmodSync(place, 0o711); // PostgreSQL runs as somebody else
const webRoot = join(place, 'web');
mkdirSync(webRoot);
writeFileSync(join(webRoot, 'index.html'), '');
let link;

try {
  const [postgres, redis] = await Promise.all([startPostgres(place), startRedis(place)]);
  postgres.create('demo');
  const environment = { URDIMBRE_DATABASE: postgres.conninfo('demo'), URDIMBRE_REDIS: redis.url, URDIMBRE_DEMO: '1', URDIMBRE_UNSAFE_STORAGE: '1', URDIMBRE_WEB_ROOT: webRoot };
  for (const task of ['migrate', 'demo']) run([executable, task], { environment });
  const node = new ServerNode('banco', executable, environment, join(place, 'node.log'));
  await node.start();
  const address = `http://127.0.0.1:${node.port}`;
  const { person, cookie } = await demoCookie(address, 'Maribel');
  const headers = { Cookie: cookie };
  const found = run(['psql', '-qtAX', '-d', postgres.conninfo('demo'), '-c',
    `select s.space_id from space s join membership m using (space_id) where m.person_id = ${person} and s.kind = 3 order by 1 limit 1`]);
  const space = Number(found.trim());
  if (!space) throw new Error('she is in no mentoring room');

  link = new BadLink(node.port);
  await link.start();
  const file = randomUUID();
  const began = performance.now();
  await upload(link, headers, space, file);
  const seconds = (performance.now() - began) / 1000;
  const { bodyBytes, drops } = link;
  link.stop();

  const recording = await bring(address, headers, space, file);
  const whole = await ask(node.port, headers, 'GET', `/api/spaces/${space}/recordings/${recording}/picture`);
  const meant = createHash('sha256');
  for (let nth = 0; nth * chunkBytes < size; ++nth) meant.update(chunk(nth));
  const intact = whole.status === 200 && sha(whole.body).equals(meant.digest());
  // What begins and completes has small bodies of its own.
  const sentTwice = Math.max(0, bodyBytes - size);
  const most = (drops + 1) * (chunkBytes + 4096);
  console.log(JSON.stringify({ megabytes: size / 1024 / 1024, seconds: Math.round(seconds), drops, sent_twice_bytes: sentTwice, chunks_per_drop: drops ? +(sentTwice / chunkBytes / drops).toFixed(2) : 0, intact }));
  if (!intact || sentTwice > most) process.exitCode = 1;
  await node.stop();
  await redis.stop();
  await postgres.stop();
} finally {
  link?.stop();
  killAll();
  rmSync(place, { recursive: true, force: true });
}
