import { beforeEach, describe, expect, it } from "vitest";

import { answerWithin } from "../src/connection";
import { Connection } from "../src/connection_driver";
import { fallingBack, inVain, noWayMemory, opensWithin, triedFirst, wayMemory, type Way } from "../src/falling_back";
import { gathered, pollingTransport } from "../src/polling_transport";
import type { ClientFrame, ServerFrame } from "../src/wire";
import { ScriptedExchange, turns } from "./scripted_exchange";
import { epoch, ScriptedTransport, welcome } from "./scripted_transport";
import { VirtualTime } from "./virtual_time";

const space = 5;
const id = "aaaaaaaa-0000-4000-8000-0000000000aa";
const post: ClientFrame = { type: "command", id, space, do: { type: "post_message", text: "hola" } };

let time: VirtualTime;
let sockets: ScriptedTransport;
let server: ScriptedExchange;
let connection: Connection;
let heard: ServerFrame[];
let phases: string[];
let ways: Way[];
let remembered: Way;

function make() {
  sockets = new ScriptedTransport();
  server = new ScriptedExchange();
  heard = [];
  phases = [];
  ways = [];
  const memory = { recall: () => remembered, remember: (way: Way) => (remembered = way) };
  const polls = pollingTransport(server.exchange, time, () => "mine", () => Promise.resolve(false));
  const transport = fallingBack(sockets, () => Promise.resolve(polls), time, memory, (way) => ways.push(way));
  const listener = { frame: (frame: ServerFrame) => heard.push(frame), changed: ({ phase }: { phase: { name: string } }) => phases.push(phase.name) };
  connection = new Connection(transport, time, listener, { client: "test", lang: () => "es-CL", askEvery: () => 25_000 }, () => 0);
}

beforeEach(() => {
  time = new VirtualTime();
  remembered = "socket";
  make();
});

const phase = () => connection.state.phase.name;

/** Until the next attempt. */
async function wait() {
  while (phase() === "waiting") time.pass(50);
  await turns();
}

async function refuseSocket() {
  sockets.link.events.closed(1006);
  await wait();
}

/** Where sockets are blocked and HTTP works. */
async function fallBack() {
  connection.input({ type: "start" });
  for (let attempt = 0; attempt < inVain; ++attempt) await refuseSocket();
  await server.asked.at(-1)!.answer({ frames: [welcome()] });
  expect(phase()).toBe("open");
}

/** The server says over HTTP what time it is, whenever it is asked. */
async function passAlive(milliseconds: number) {
  for (let passed = 0; passed < milliseconds; passed += 5_000) {
    for (const one of server.saying.filter(({ answered }) => !answered)) {
      const clock = one.frames.find((frame) => frame.type === "clock");
      if (clock) await one.answer({ frames: [welcome(), { type: "time", sent: clock.sent, now: time.now() }] });
    }
    time.pass(5_000);
  }
}

/** A socket that was tried quietly is let through. */
async function socketOpens(said: ServerFrame = welcome()) {
  await passAlive(triedFirst);
  sockets.link.events.opened();
  sockets.say(said);
  await turns();
}

describe("where sockets are blocked", () => {
  it("goes by polls after some attempts, remembers it, and says so", async () => {
    await fallBack();
    expect(sockets.links).toHaveLength(inVain);
    expect(ways).toEqual(["polls"]);
    expect(remembered).toBe("polls");
    connection.send({ type: "join", space });
    time.pass(gathered);
    expect(server.poll.frames.at(-1)).toEqual({ type: "join", space });
  });

  it("goes by polls at once where it did so before", async () => {
    remembered = "polls";
    make();
    connection.input({ type: "start" });
    await turns();
    await server.asked[0]!.answer({ frames: [welcome()] });
    expect(phase()).toBe("open");
    expect(sockets.links).toHaveLength(0);
  });

  it("does not wait long for a socket that neither opens nor fails", () => {
    connection.input({ type: "start" });
    time.pass(opensWithin);
    expect(sockets.links[0]!.closed).toBe(true);
    expect(phase()).toBe("waiting");
  });

  it("counts a socket that dies before the welcome, and one that the connection gave up", async () => {
    connection.input({ type: "start" });
    sockets.link.events.opened();
    await refuseSocket();
    sockets.link.events.opened();
    time.pass(answerWithin);
    expect(phase()).toBe("waiting");
    await wait();
    expect(server.asked).toHaveLength(1);
  });
});

describe("where nothing works", () => {
  it("tries now one way, now the other, and remembers nothing", async () => {
    connection.input({ type: "start" });
    for (let round = 0; round < 3; ++round) {
      for (let attempt = 0; attempt < inVain; ++attempt) await refuseSocket();
      await server.asked.at(-1)!.answer({ status: 0 });
      await wait();
    }
    expect(server.asked).toHaveLength(3);
    expect(sockets.links).toHaveLength(3 * inVain + 1);
    expect(remembered).toBe("socket");
    expect(ways).toEqual([]);
  });

  it("does not blame sockets for a link that was good before", async () => {
    connection.input({ type: "start" });
    for (let time_ = 0; time_ < 5; ++time_) {
      sockets.link.events.opened();
      sockets.say(welcome());
      await refuseSocket();
    }
    expect(server.asked).toHaveLength(0);
  });
});

describe("when sockets work again", () => {
  it("goes over to one without losing or doubling anything, and nobody notices", async () => {
    await fallBack();
    connection.send({ type: "join", space, position: { epoch, seq: 10 } });
    time.pass(gathered);
    await server.poll.answer({ frames: [welcome(), { type: "window", space, after: 10, upto: 12, items: [] }] });
    connection.send(post);
    const before = phases.length;
    const welcomes = () => heard.filter(({ type }) => type === "welcome").length;
    await socketOpens();
    expect(sockets.sent.slice(0, 2).map(({ type }) => type)).toEqual(["hello", "join"]);
    expect(sockets.sentOf("join")).toEqual([{ type: "join", space, position: { epoch, seq: 12 } }]);
    expect(sockets.sentOf("command")).toEqual([post]);
    expect(welcomes()).toBe(1);
    expect(server.asked.every(({ gone, answered }) => gone.aborted || answered)).toBe(true);
    expect(ways.at(-1)).toBe("socket");
    expect(remembered).toBe("socket");
    sockets.say({ type: "accepted", id, space, seq: 13 });
    sockets.say({ type: "window", space, after: 12, upto: 13, items: [] });
    expect(heard.slice(-2).map(({ type }) => type)).toEqual(["accepted", "window"]);
    connection.send({ type: "ask_spaces", ref: 3 });
    expect(sockets.sentOf("ask_spaces")).toHaveLength(1);
    expect(phases.slice(before).every((name) => name === "open")).toBe(true);
    sockets.link.events.closed(4000);
    expect(phase()).toBe("waiting");
  });

  it("tries again less and less often where they are still blocked", async () => {
    await fallBack();
    const tried: number[] = [];
    for (let step = 0; step < 480; ++step) {
      const before = sockets.links.length;
      time.pass(7_500);
      if (sockets.links.length > before) {
        tried.push(step);
        sockets.link.events.closed(1006);
      }
      for (const one of server.asked.filter(({ answered, frames }) => !answered && frames.length > 1)) {
        const clock = one.frames.find((frame) => frame.type === "clock");
        await one.answer({ frames: [welcome(), ...(clock ? [{ type: "time", sent: clock.sent, now: time.now() } as ServerFrame] : [])] });
      }
    }
    expect(phase()).toBe("open");
    expect(tried.length).toBeGreaterThan(4);
    expect(tried.length).toBeLessThan(10);
  });

  it("begins anew when the socket leads to another history", async () => {
    await fallBack();
    await socketOpens({ ...welcome(), epoch: id } as ServerFrame);
    expect(phase()).toBe("waiting");
    expect(sockets.link.closed).toBe(true);
  });

  it("closes what it was trying when the connection rests", async () => {
    await fallBack();
    await passAlive(triedFirst);
    connection.input({ type: "stop" });
    expect(sockets.link.closed).toBe(true);
    const links = sockets.links.length;
    time.pass(60 * 60_000);
    expect(sockets.links).toHaveLength(links);
  });
});

describe("what is remembered", () => {
  const storage = () => {
    const kept = new Map<string, string>();
    return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value), removeItem: (key: string) => void kept.delete(key) } as unknown as Storage;
  };

  it("is believed for some hours", () => {
    const memory = wayMemory(storage(), time);
    expect(memory.recall()).toBe("socket");
    memory.remember("polls");
    time.pass(11 * 3_600_000);
    expect(memory.recall()).toBe("polls");
    time.pass(3_600_000);
    expect(memory.recall()).toBe("socket");
    memory.remember("polls");
    memory.remember("socket");
    expect(memory.recall()).toBe("socket");
  });

  it("is nothing on a device that keeps nothing", () => {
    const broken = { getItem: () => { throw new Error(); }, setItem: () => { throw new Error(); }, removeItem: () => { throw new Error(); } } as unknown as Storage;
    for (const memory of [wayMemory(broken, time), noWayMemory]) {
      memory.remember("polls");
      expect(memory.recall()).toBe("socket");
    }
  });
});
