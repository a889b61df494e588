import "fake-indexeddb/auto";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { Client, followedMax } from "../src/app/client";
import { dataProfile, manners } from "../src/data_profile";
import { openShelf, type Shelf } from "../src/shelf";
import { shown } from "../src/store/shown";
import type { Item, Message, ServerFrame, SnapshotFrame } from "../src/wire";
import { Dice } from "./random";
import { epoch, ScriptedTransport, welcome } from "./scripted_transport";
import { until } from "./until";
import { VirtualTime } from "./virtual_time";

const space = 5;
const noHurry = { put: () => {}, take: () => [] };
const self = 7;
let person = 5000;
let shelf: Shelf;
let time: VirtualTime;
let transport: ScriptedTransport;
let client: Client;
let strangersSeen: number[];

function newClient() {
  transport = new ScriptedTransport();
  strangersSeen = [];
  client = new Client({ id: self, name: "Rosa" }, shelf, noHurry, transport, time, "test", () => "es-CL", ({ id }) => strangersSeen.push(id));
}

beforeEach(async () => {
  shelf = await openShelf(++person);
  time = new VirtualTime();
  newClient();
});

afterEach(() => {
  client.stop();
  shelf.close();
});

async function connect() {
  await client.start();
  transport.link.events.opened();
  transport.say(welcome(time.now()));
}

const old = (seq: number, author = 1): Message => ({ id: new Dice(seq).uuid(), seq, at: seq, author, text: `m${seq}`, withdrawn: false });

function snapshot(over: Partial<SnapshotFrame> = {}): ServerFrame {
  return {
    type: "snapshot", space, position: { epoch, seq: 10 }, kind: "community", title: "Lenguaje", roles: ["teacher"], members: 2, messages: 1,
    timeline: [old(10)], people: [{ id: 1, name: "Luis" }], ...over,
  };
}

const say = (after: number, upto: number, items: Item[] = []) => transport.say({ type: "window", space, after, upto, items });
const view = () => client.state.value.views.get(space)!;
const onScreen = () => shown(view(), client.entries.value, self);

describe("a command of the moment", () => {
  const raise = { type: "raise_hand", phase: 2 } as const;

  it("asked before the page has a link goes out with the first one", async () => {
    const asked = client.askNow(space, raise);
    await connect();
    const [sent] = transport.sentOf("command");
    expect(sent).toMatchObject({ space, do: raise });
    transport.say({ type: "accepted", id: sent!.id, space, seq: 11 });
    expect(await asked).toEqual({ name: "accepted" });
  });

  it("is not sent when no link comes in time, nor after it broke", async () => {
    const asked = client.askNow(space, raise);
    time.pass(5_000);
    expect(await asked).toEqual({ name: "offline" });
    await connect();
    transport.link.events.closed(1006);
    expect(await client.askNow(space, raise)).toEqual({ name: "offline" });
    expect(transport.sentOf("command")).toEqual([]);
  });
});

describe("following", () => {
  it("joins with a snapshot the first time, and from its position ever after", async () => {
    await connect();
    await client.follow(space);
    expect(transport.sentOf("join")).toEqual([{ type: "join", space }]);
    transport.say(snapshot());
    say(10, 12);
    transport.link.events.closed(1006);
    time.pass(1_000);
    transport.link.events.opened();
    transport.say(welcome());
    expect(transport.sentOf("join")).toEqual([{ type: "join", space, position: { epoch, seq: 12 } }]);
  });

  it("asks once from where it stands when a window does not continue", async () => {
    await connect();
    await client.follow(space);
    transport.say(snapshot());
    say(11, 12);
    say(12, 13);
    expect(transport.sentOf("join").slice(1)).toEqual([{ type: "join", space, position: { epoch, seq: 10 } }]);
    say(10, 13);
    expect(view()).toMatchObject({ gap: false, position: { seq: 13 } });
    say(20, 21);
    expect(transport.sentOf("join")).toHaveLength(3);
  });

  it("asks again without a position after a reset, and shows nothing meanwhile", async () => {
    await connect();
    await client.follow(space);
    transport.say(snapshot());
    transport.say({ type: "view_reset", space });
    expect(view()).toBeUndefined();
    expect(transport.sentOf("join").at(-1)).toEqual({ type: "join", space });
  });

  it("asks again after a join that could not be answered just now", async () => {
    await connect();
    await client.follow(space);
    transport.say({ type: "refused", space, code: "storage_unavailable", temporary: true, text: "" });
    time.pass(3_000);
    expect(transport.sentOf("join")).toHaveLength(2);
  });

  it("leaves the space that was opened longest ago", async () => {
    await connect();
    for (let each = 1; each <= followedMax + 1; ++each) await client.follow(each);
    expect(transport.sentOf("leave")).toEqual([{ type: "leave", space: 1 }]);
  });

  it("opens what the device remembers, without a network", async () => {
    await connect();
    transport.say({ type: "spaces", ref: 1, spaces: [{ id: space, kind: "community", title: "Lenguaje", roles: ["teacher"], head: 10 }] });
    await client.follow(space);
    transport.say(snapshot());
    await client.settle();
    client.stop();

    newClient();
    await client.start();
    await client.follow(space);
    expect(view()).toMatchObject({ title: "Lenguaje", position: { seq: 10 } });
    expect(client.state.value.spaces).toHaveLength(1);
    expect(client.state.value.people.get(1)).toBe("Luis");
  });

  it("forgets at once, on the device too, what may no longer be seen", async () => {
    await connect();
    await client.follow(space);
    transport.say(snapshot());
    await client.settle();
    expect(await shelf.count("views")).toBe(1);
    transport.say({ type: "left", space, code: "not_a_member" });
    expect(view()).toBeUndefined();
    await until(async () => (await shelf.count("views")) === 0);
  });
});

describe("names", () => {
  it("of unknown authors are asked for, once", async () => {
    await connect();
    await client.follow(space);
    transport.say(snapshot());
    say(10, 11, [{ type: "message_posted", seq: 11, at: 1, id: new Dice(99).uuid(), author: 44, text: "hola" }]);
    say(11, 12);
    expect(transport.sentOf("ask_people")).toMatchObject([{ space, ids: [44] }]);
  });
});

describe("words", () => {
  it("are on the screen at once, and there is never a moment with two of them or none", async () => {
    await connect();
    await client.follow(space);
    transport.say(snapshot());
    await client.ask(space, { type: "post_message", text: "hola" });
    await until(() => transport.sentOf("command").length === 1);
    const { id } = transport.sentOf("command")[0]!;
    const mine = () => onScreen().filter(({ message }) => message.text === "hola").length;
    expect(mine()).toBe(1);
    transport.say({ type: "accepted", id, space, seq: 11 });
    expect(mine()).toBe(1);
    say(10, 11, [{ type: "message_posted", seq: 11, at: 1, id, author: self, text: "hola" }]);
    expect(mine()).toBe(1);
    await until(() => client.entries.value.length === 0);
    expect(onScreen().at(-1)).toEqual({ message: { id, seq: 11, at: 1, author: self, text: "hola", withdrawn: false } });
  });

  it("of a correction lie over the message until the space has them", async () => {
    await connect();
    await client.follow(space);
    transport.say(snapshot({ timeline: [old(10, self)] }));
    await client.ask(space, { type: "edit_message", message: old(10).id, text: "mejor así" });
    expect(onScreen()).toMatchObject([{ message: { text: "mejor así" }, waiting: {} }]);
    await client.ask(space, { type: "withdraw_message", message: old(10).id });
    expect(onScreen()[0]!.message).toMatchObject({ withdrawn: true });
    expect(onScreen()[0]!.message.text).toBeUndefined();
  });

  it("written without a network leave when it is back", async () => {
    await client.start();
    await client.ask(space, { type: "post_message", text: "sin señal" });
    expect(transport.sentOf("command")).toEqual([]);
    transport.link.events.opened();
    transport.say(welcome());
    await until(() => transport.sentOf("command").length === 1);
  });
});

describe("a space that is asked for", () => {
  const summary = { id: space, kind: "network" as const, title: "Red", roles: ["coordinator" as const], head: 3 };
  const child = { id: 9, kind: "community" as const, title: "Ciencias", roles: ["coordinator" as const], head: 2, parent: space };

  const quietly = (seconds: number) => {
    for (let second = 0; second < seconds; ++second) {
      time.pass(1_000);
      transport.say({ type: "time", sent: 1, now: 1 });
    }
  };

  it("waits on the device without a network, and is listed once it has begun", async () => {
    await client.start();
    await client.ask(space, { type: "open_space", kind: "community", title: "Ciencias" });
    expect(client.entries.value).toMatchObject([{ do: { type: "open_space", title: "Ciencias" } }]);
    transport.link.events.opened();
    transport.say(welcome());
    transport.say({ type: "spaces", ref: 1, spaces: [summary] });
    await until(() => transport.sentOf("command").length === 1);
    const { id } = transport.sentOf("command")[0]!;
    const asked = () => transport.sentOf("ask_spaces").length;
    const before = asked();
    transport.say({ type: "accepted", id, space, seq: 4 });
    time.pass(200);
    expect(asked()).toBe(before + 1);
    transport.say({ type: "spaces", ref: 2, spaces: [summary] });
    time.pass(500);
    expect(asked()).toBe(before + 2);
    transport.say({ type: "spaces", ref: 3, spaces: [summary, child] });
    quietly(60);
    expect(asked()).toBe(before + 2);
    expect(client.state.value.spaces).toEqual([summary, child]);
  });

  it("is not looked for for ever", async () => {
    await connect();
    transport.say({ type: "spaces", ref: 1, spaces: [summary] });
    await client.ask(space, { type: "open_space", kind: "community", title: "Ciencias" });
    await until(() => transport.sentOf("command").length === 1);
    transport.say({ type: "accepted", id: transport.sentOf("command")[0]!.id, space, seq: 4 });
    quietly(20);
    const asked = transport.sentOf("ask_spaces").length;
    expect(asked).toBeGreaterThan(3);
    quietly(600);
    expect(transport.sentOf("ask_spaces").length).toBe(asked);
  });
});

describe("reading back", () => {
  it("asks for what comes before the oldest message, and takes only what still fits", async () => {
    await connect();
    await client.follow(space);
    transport.say(snapshot({ messages: 9 }));
    const first = client.loadOlder(space);
    const asked = transport.sentOf("ask_history")[0]!;
    expect(asked).toMatchObject({ space, before: 10 });
    transport.say({ type: "history", ref: asked.ref, space, messages: [old(8), old(9)], people: [], more: true, newer: true });
    expect(await first).toBe(true);
    expect(view().older.map(({ seq }) => seq)).toEqual([8, 9]);

    const second = client.loadOlder(space);
    transport.say(snapshot({ messages: 40, timeline: [old(40)], position: { epoch, seq: 40 } }));
    transport.say({ type: "history", ref: transport.sentOf("ask_history")[1]!.ref, space, messages: [old(7)], people: [], more: false, newer: true });
    expect(await second).toBe(false);
    expect(view()).toMatchObject({ older: [], complete: false });
  });

  it("opens at the message that a link names, however far back, and goes on from there to the newest", async () => {
    await connect();
    await client.follow(space);
    transport.say(snapshot({ messages: 30, timeline: [old(20), old(21)], position: { epoch, seq: 21 } }));
    const found = client.openAt(space, old(8).id);
    await until(() => transport.sentOf("ask_history").length === 1);
    expect(transport.sentOf("ask_history")[0]).toMatchObject({ space, around: old(8).id });
    const page = (messages: Message[], more: boolean, newer: boolean) =>
      transport.say({ type: "history", ref: transport.sentOf("ask_history").at(-1)!.ref, space, messages, people: [], more, newer });
    page([old(7), old(8), old(9)], true, true);
    expect(await found).toBe(true);
    expect(onScreen().map(({ message }) => message.seq)).toEqual([7, 8, 9]);

    // What is written meanwhile is kept where it belongs, and moves nothing that is looked at.
    say(21, 22, [{ type: "message_posted", seq: 22, at: 22, id: old(22).id, author: 1, text: "m22" }]);
    expect(onScreen().map(({ message }) => message.seq)).toEqual([7, 8, 9]);

    const before = client.loadOlder(space);
    expect(transport.sentOf("ask_history").at(-1)).toMatchObject({ before: 7 });
    page([old(5), old(6)], false, true);
    expect(await before).toBe(true);
    expect(await client.loadOlder(space)).toBe(false);

    for (const [asked, messages] of [[9, [old(10), old(15)]], [15, [old(19), old(20)]]] as const) {
      const next = client.loadNewer(space);
      expect(transport.sentOf("ask_history").at(-1)).toMatchObject({ after: asked });
      page([...messages], true, true);
      expect(await next).toBe(true);
    }
    expect(onScreen().map(({ message }) => message.seq)).toEqual([5, 6, 7, 8, 9, 10, 15, 19, 20, 21, 22]);
    expect(view()).toMatchObject({ complete: true });
    expect(view().past).toBeUndefined();
  });

  it("says that a message is not there, and goes back to the newest", async () => {
    await connect();
    await client.follow(space);
    transport.say(snapshot({ messages: 30 }));
    const lost = client.openAt(space, old(3).id);
    await until(() => transport.sentOf("ask_history").length === 1);
    transport.say({ type: "refused", ref: transport.sentOf("ask_history")[0]!.ref, space, code: "message_unknown", temporary: false, text: "" });
    expect(await lost).toBe(false);

    const found = client.openAt(space, 2);
    await until(() => transport.sentOf("ask_history").length === 2);
    expect(transport.sentOf("ask_history")[1]).toMatchObject({ near: 2 });
    transport.say({ type: "history", ref: transport.sentOf("ask_history")[1]!.ref, space, messages: [old(2)], people: [], more: true, newer: true });
    expect(await found).toBe(true);
    client.toNewest(space);
    expect(onScreen().map(({ message }) => message.seq)).toEqual([10]);
  });

  it("ends when the link does", async () => {
    await connect();
    await client.follow(space);
    transport.say(snapshot({ messages: 3 }));
    const page = client.loadOlder(space);
    transport.link.events.closed(1006);
    expect(await page).toBe(false);
  });
});

describe("who and when", () => {
  it("notices that the server takes it for somebody else", async () => {
    await client.start();
    transport.link.events.opened();
    transport.say(welcome(0, 8));
    expect(strangersSeen).toEqual([8]);
    expect(transport.sentOf("ask_spaces")).toEqual([]);
  });

  it.each([60_000, 14 * 60_000, -14 * 60_000])("knows the server's time, %i ms from this device's", async (off) => {
    await connect();
    const { sent } = transport.sentOf("clock")[0]!;
    time.pass(200);
    transport.say({ type: "time", sent, now: sent + 100 + off });
    expect(client.now() - time.now()).toBe(off);
  });
});

describe("presence", () => {
  const here = (people: number[], over: object = {}) =>
    transport.say({ type: "presence", space, trusted: true, count: people.length, here: people, writing: [], ...over });
  const opened = async () => {
    await connect();
    await client.follow(space);
    transport.say(snapshot());
  };

  it("asks once for the names of those who are here and have not written", async () => {
    await opened();
    here([self, 1, 30, 31]);
    transport.say({ type: "presence_changed", space, trusted: true, count: 5, came: [32], went: [], writing: [] });
    expect(transport.sentOf("ask_people").map(({ ids }) => ids)).toEqual([[30, 31], [32]]);
  });

  it("goes with the link", async () => {
    await opened();
    here([self, 1]);
    expect(client.presence.value.get(space)?.count).toBe(2);
    transport.link.events.closed(1006);
    expect(client.presence.value.size).toBe(0);
  });

  it("says that somebody writes now and then, and at once after what they published", async () => {
    await opened();
    here([self, 1]);
    for (let key = 0; key < 70; ++key) {
      client.writing(space);
      time.pass(100);
    }
    expect(transport.sentOf("writing")).toHaveLength(Math.ceil(7_000 / manners.full.writing_every!));
    await client.ask(space, { type: "post_message", text: "hola" });
    client.writing(space);
    expect(transport.sentOf("writing")).toHaveLength(Math.ceil(7_000 / manners.full.writing_every!) + 1);
  });

  it("does not say so while data is saved, and asks for the time less often", async () => {
    dataProfile.value = "low";
    try {
      await opened();
      here([self, 1]);
      client.writing(space);
      expect(transport.sentOf("writing")).toEqual([]);
      const sent = transport.sentOf("clock")[0]!.sent;
      transport.say({ type: "time", sent, now: 1 });
      time.pass(manners.low.clock_every - 1);
      expect(transport.sentOf("clock")).toHaveLength(1);
      time.pass(1);
      expect(transport.sentOf("clock")).toHaveLength(2);
    } finally {
      dataProfile.value = "full";
    }
  });

  it("opens another link when it is to be asked for otherwise, and goes on where it was", async () => {
    await opened();
    const links = transport.links.length;
    client.reconnect();
    expect(transport.links).toHaveLength(links + 1);
    transport.link.events.opened();
    transport.say(welcome());
    expect(transport.sentOf("join").at(-1)).toMatchObject({ space, position: { epoch } });
  });

  it("says so to nobody when nobody is there, when they are many, and without a link", async () => {
    await opened();
    client.writing(space);
    here([self]);
    client.writing(space);
    transport.say({ type: "presence", space, trusted: true, count: 300, writing: [] });
    client.writing(space);
    expect(transport.sentOf("writing")).toEqual([]);
    here([self], { trusted: false });
    client.writing(space);
    expect(transport.sentOf("writing"), "there may be others").toHaveLength(1);
    transport.link.events.closed(1006);
    client.writing(space);
    expect(transport.sentOf("writing")).toHaveLength(1);
  });
});
