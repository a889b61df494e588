// Takes the programs out of PROTOCOL.md and runs them against a demo network, over a road that breaks:
//   node protocol_examples.mjs <a demo network>

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { EventEmitter, once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const [base] = process.argv.slice(2);
const top = fileURLToPath(new URL("../../", import.meta.url));
const page = readFileSync(join(top, "protocol/PROTOCOL.md"), "utf8");
const WebSocket = createRequire(join(top, "web-client/package.json"))("ws");
const limit = 90_000;
const deadline = AbortSignal.timeout(limit);

const folder = mkdtempSync(join(tmpdir(), "urdimbre-examples-"));
symlinkSync(join(top, "web-client/node_modules"), join(folder, "node_modules"));
const programs = [...page.matchAll(/^```(\w+) (\S+)\n([^]*?)^```$/gm)].map(([, , name, text]) => ({ name, text }));
for (const { name, text } of programs) writeFileSync(join(folder, name), text);

const children = [];
const news = new EventEmitter();

/** A program of the page, running: what it has said, and whether it has ended. */
function run(...command) {
  const child = spawn(command[0], command.slice(1), { cwd: folder, stdio: ["ignore", "pipe", "pipe"], timeout: limit });
  const running = { said: "", complained: "", ended: new Promise((done) => child.on("close", done)) };
  child.stdout.setEncoding("utf8").on("data", (text) => {
    running.said += text;
    news.emit("said");
  });
  child.stderr.setEncoding("utf8").on("data", (text) => {
    running.complained += text;
    news.emit("said");
  });
  running.lines = () => running.said.split("\n").slice(0, -1).filter(Boolean);  // whole ones: what follows may be half a line
  running.stop = () => child.kill();
  children.push(running);
  return running;
}

async function until(what, condition) {
  while (!condition()) {
    await once(news, "said", { signal: deadline }).catch(() => {
      const all = children.map(({ said, complained }) => said.slice(-600) + complained.slice(-600));
      assert.fail(`waited in vain until ${what}\n${all.join("\n----\n")}`);
    });
  }
}

/** A road to the server that can be cut, closed and opened. */
async function road() {
  const { hostname, port } = new URL(base);
  const sockets = new Set();
  let open = true;
  let travelled = 0;
  const server = createServer((near) => {
    if (!open) return near.destroy();
    travelled += 1;
    const far = connect(Number(port), hostname);
    for (const [from, to] of [[near, far], [far, near]]) {
      sockets.add(from);
      from.on("error", () => {}).on("close", () => {
        sockets.delete(from);
        to.destroy();
      });
      from.pipe(to);
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const cut = () => sockets.forEach((socket) => socket.destroy());
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    travelled: () => travelled,
    close() { open = false; cut(); },
    reopen() { open = true; },
    end() { cut(); server.close(); },
  };
}

async function enter(person) {
  const answer = await fetch(`${base}/api/demo/enter`, { method: "POST", body: JSON.stringify({ person }) });
  assert.equal(answer.status, 200);
  return /=([^;]+);/.exec(answer.headers.get("set-cookie"))[1];
}

async function comingIn() {
  const running = run("bash", "-eu", "enter.sh", base);
  assert.equal(await running.ended, 0, running.complained);
  const [people, entered, byCookie, byHeader, signedOut, ...rest] = running.lines().map((line) => JSON.parse(line));
  assert.ok(people.people.some(({ id, name }) => id === entered.self.id && name === entered.self.name));
  assert.deepEqual(byCookie.self, entered.self);
  assert.deepEqual(byHeader, byCookie);
  assert.deepEqual([signedOut, rest], [{}, []]);
  const cookie = readFileSync(join(folder, "cookies.txt"), "utf8").split("\n").some((line) => /\turdimbre\t\S+$/.test(line));
  assert.ok(!cookie, "the cookie is still there after signing out");
}

function communitiesOf(secret) {
  const link = new WebSocket(`${base.replace(/^http/, "ws")}/ws`, { headers: { Authorization: `Bearer ${secret}` } });
  const send = (frame) => link.send(JSON.stringify(frame));
  return new Promise((done, failed) => {
    link.on("error", failed);
    link.on("open", () => {
      send({ type: "hello", protocol: 1, client: "protocol_examples" });
      send({ type: "ask_spaces", ref: 1 });
    });
    link.on("message", (text) => {
      const frame = JSON.parse(text);
      if (frame.type !== "spaces") return;
      link.close();
      done(frame.spaces.filter(({ kind }) => kind === "community").map(({ id }) => id));
    });
  });
}

async function followingASpace() {
  const [rosa, other] = [await enter(1), await enter(6)];
  const [theirs, others] = [await communitiesOf(rosa), await communitiesOf(other)];
  const space = theirs.find((id) => others.includes(id));
  assert.ok(space, "the two share no community");
  const way = await road();
  try {
    const follow = (address, ...more) => run("node", "follow.mjs", address, ...more);
    const shownBy = (running, words) => running.lines().filter((line) => line.endsWith(` ${JSON.stringify(words)}`)).length;

    const words = ["uno, dicho por quien sigue", "dos, mientras no había camino", "tres, tampoco", "cuatro, en vivo"];
    const [one, two, three, four] = words.map((text) => `${text} (${randomUUID()})`);

    const follower = follow(way.address, rosa, space, one);
    await until("its own words are shown", () => shownBy(follower, one) > 0);
    assert.ok(follower.lines().length > 3, "nothing of what was said before was shown");

    way.close();
    for (const text of [two, three]) {
      const speaker = follow(base, other, space, text);
      await until("somebody else has said it", () => shownBy(speaker, text) > 0);
      speaker.stop();
      await speaker.ended;
    }
    const before = way.travelled();
    way.reopen();
    await until("it has come back", () => shownBy(follower, three) > 0);
    assert.ok(way.travelled() > before);
    const late = follow(base, other, space, four);
    await until("it goes on", () => shownBy(follower, four) > 0 && shownBy(late, four) > 0);

    const numbers = follower.lines().map((line) => Number(line.split(" ")[0]));
    assert.deepEqual(numbers, [...new Set(numbers)].sort((a, b) => a - b), "shown twice or out of order");
    const places = [one, two, three, four].map((text) => follower.lines().findIndex((line) => line.endsWith(JSON.stringify(text))));
    assert.deepEqual(places, [...places].sort((a, b) => a - b));

    const stranger = follow(base, "nobody's secret", space);
    assert.equal(await stranger.ended, 1);
    const elsewhere = follow(base, rosa, 999_999);
    assert.equal(await elsewhere.ended, 1);
    assert.match(elsewhere.complained, /not_a_member/);
  } finally {
    for (const child of children) child.stop();
    await Promise.all(children.map(({ ended }) => ended));
    way.end();
  }
}

/** What a polling program was told of a space, by the rules for positions: nothing twice, nothing missing. */
function told(running) {
  let position;
  const items = [];
  for (const { frames } of running.lines().filter((line) => line.startsWith('{"frames"')).map((line) => JSON.parse(line))) {
    for (const frame of frames) {
      if (frame.type === "snapshot") position = frame.position.seq;
      if (frame.type !== "window" || frame.upto <= position) continue;
      assert.ok(frame.after <= position, "a gap");
      items.push(...frame.items.filter(({ seq }) => seq > position));
      position = frame.upto;
    }
  }
  return items;
}

async function pollingASpace() {
  const [rosa, other] = [await enter(1), await enter(6)];
  const [theirs, others] = [await communitiesOf(rosa), await communitiesOf(other)];
  const space = theirs.find((id) => others.includes(id));
  const way = await road();
  try {
    const poll = (address, ...more) => run("bash", "-eu", "poll.sh", address, ...more);
    const [one, two] = ["uno, sin WebSocket", "dos, mientras no había camino"].map((text) => `${text} (${randomUUID()})`);
    const saidOf = (running) => told(running).map(({ text }) => text);
    const follower = poll(way.address, rosa, space);
    await until("it knows where it stands", () => follower.said.includes('"type":"snapshot"'));
    const speaker = poll(base, other, space, one);
    // Others may be told of it before its own answer has arrived.
    await until("it is told", () => saidOf(follower).includes(one) && speaker.lines().length > 0);
    const accepted = JSON.parse(speaker.lines()[0]);
    assert.equal(accepted.type, "accepted");
    assert.equal(told(follower).find(({ text }) => text === one).id, accepted.id);
    way.close();
    const late = poll(base, other, space, two);
    await until("it is said", () => late.said.includes('"accepted"'));
    way.reopen();
    await until("it goes on", () => saidOf(follower).includes(two));
    assert.deepEqual(saidOf(follower).filter((text) => text === one || text === two), [one, two]);
    const stranger = poll(base, "nobody's secret", space);
    assert.notEqual(await stranger.ended, 0);
    const elsewhere = poll(base, rosa, 999_999);
    assert.notEqual(await elsewhere.ended, 0);
    assert.match(elsewhere.said, /not_a_member/);
  } finally {
    for (const child of children) child.stop();
    await Promise.all(children.map(({ ended }) => ended));
    way.end();
  }
}

try {
  assert.deepEqual(programs.map(({ name }) => name), ["enter.sh", "follow.mjs", "poll.sh"]);
  await comingIn();
  await pollingASpace();
  await followingASpace();
  console.log("the programs of PROTOCOL.md do what it says");
} finally {
  rmSync(folder, { recursive: true });
}
