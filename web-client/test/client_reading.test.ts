import "fake-indexeddb/auto";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { Client } from "../src/app/client";
import { manners } from "../src/data_profile";
import { openShelf, type Shelf } from "../src/shelf";
import { unread } from "../src/store/reading";
import type { Item, Message, Notice, ServerFrame, SnapshotFrame, SpaceSummary } from "../src/wire";
import { Dice } from "./random";
import { epoch, ScriptedTransport, welcome } from "./scripted_transport";
import { until } from "./until";
import { VirtualTime } from "./virtual_time";

const space = 5;
const self = 7;
const noHurry = { put: () => {}, take: () => [] };
let person = 9000;
let shelf: Shelf;
let time: VirtualTime;
let transport: ScriptedTransport;
let client: Client;

function newClient() {
  transport = new ScriptedTransport();
  client = new Client({ id: self, name: "Rosa" }, shelf, noHurry, transport, time, "test", () => "es-CL", () => {});
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

describe("how far one has read", () => {
  const summary: Pick<SpaceSummary, "id" | "kind" | "title" | "roles"> = { id: space, kind: "community", title: "Lenguaje", roles: ["teacher"] };
  const unreadNow = () => unread(client.state.value, space, self);

  it("counts what comes in a space that is followed, and tells now and then how far it was read", async () => {
    await connect();
    transport.say({ type: "spaces", ref: 1, spaces: [{ ...summary, head: 10, read: 8, unread: 1 }] });
    expect(unreadNow()).toBe(1);
    await client.follow(space);
    transport.say(snapshot({ messages: 9, timeline: [old(7), old(8), old(10)] }));
    say(10, 12, [
      { type: "message_posted", seq: 11, at: 11, id: old(11).id, author: 1, text: "m11" },
      { type: "message_posted", seq: 12, at: 12, id: old(12).id, author: self, text: "m12" },
    ]);
    expect(unreadNow()).toBe(2);
    client.read(space, 10);
    client.read(space, 12);
    client.read(space, 11);
    expect(unreadNow()).toBe(0);
    expect(transport.sentOf("read")).toEqual([]);
    time.pass(manners.full.read_every);
    expect(transport.sentOf("read")).toEqual([{ type: "read", space, seq: 12 }]);
  });

  it("hears of other devices, and of spaces that are not followed", async () => {
    await connect();
    transport.say({ type: "spaces", ref: 1, spaces: [{ ...summary, head: 10, read: 2, unread: 100 }] });
    transport.say({ type: "reading", spaces: [{ space, read: 9, unread: 3, head: 14 }] });
    expect(unreadNow()).toBe(3);
    client.read(space, 12);
    transport.say({ type: "reading", spaces: [{ space, read: 10, unread: 2, head: 14 }] });
    expect(client.state.value.reading.get(space)).toMatchObject({ read: 12 });
  });

  it("tells what was read without a link as soon as there is one", async () => {
    await connect();
    transport.say({ type: "spaces", ref: 1, spaces: [{ ...summary, head: 10, read: 2, unread: 4 }] });
    transport.link.events.closed(1006);
    client.read(space, 9);
    await client.settle();
    client.stop();

    newClient();
    await connect();
    transport.say({ type: "spaces", ref: 1, spaces: [{ ...summary, head: 10, read: 2, unread: 4 }] });
    time.pass(manners.full.read_every);
    expect(transport.sentOf("read")).toEqual([{ type: "read", space, seq: 9 }]);
  });
});

describe("what concerns one", () => {
  const notice = (seq: number, seen = false): Notice => ({ place: { at: seq, space, seq }, kind: "answered", title: "Lenguaje", by: 1, message: old(seq).id, seen });
  const answer = (notices: Notice[], unseen: number, more = false) =>
    transport.say({ type: "notices", ref: transport.sentOf("ask_notices").at(-1)!.ref, notices, people: [{ id: 1, name: "Luis" }], more, unseen });

  it("is counted with every link, listed when somebody looks, and listed anew when there is more", async () => {
    await connect();
    expect(transport.sentOf("ask_notices")).toMatchObject([{ limit: 0 }]);
    answer([], 2);
    expect(client.notices.unseen.value).toBe(2);
    const stop = client.notices.look();
    answer([notice(3), notice(2)], 2, true);
    expect(client.notices.listed.value).toMatchObject({ fresh: true, more: true });
    client.notices.more();
    expect(transport.sentOf("ask_notices").at(-1)).toMatchObject({ before: notice(2).place });
    answer([notice(1, true)], 2);
    expect(client.notices.listed.value.notices.map(({ place }) => place.seq)).toEqual([3, 2, 1]);

    client.notices.see(client.notices.listed.value.notices[0]!);
    expect(transport.sentOf("see_notices")).toEqual([{ type: "see_notices", places: [notice(3).place] }]);
    expect(client.notices.unseen.value).toBe(1);
    transport.say({ type: "noticed", unseen: 3, spaces: false });
    expect(client.notices.unseen.value).toBe(3);
    answer([notice(4), notice(3, true)], 3);
    expect(client.notices.listed.value.notices.map(({ place }) => place.seq)).toEqual([4, 3]);
    client.notices.seeAll();
    expect(transport.sentOf("see_notices").at(-1)).toEqual({ type: "see_notices", places: [], upto: 4 });
    expect(client.notices.unseen.value).toBe(0);
    stop();
    const asked = transport.sentOf("ask_notices").length;
    transport.say({ type: "noticed", unseen: 1, spaces: false });
    expect(transport.sentOf("ask_notices")).toHaveLength(asked);
  });

  it("asks for the list of spaces when that is another", async () => {
    await connect();
    transport.say({ type: "noticed", unseen: 1, spaces: true });
    expect(transport.sentOf("ask_spaces")).toHaveLength(2);
  });

  it("is readable without a link as it was last", async () => {
    await connect();
    client.notices.look();
    answer([notice(3)], 1);
    await client.settle();
    client.stop();
    newClient();
    await client.start();
    client.notices.look();
    await until(() => client.notices.listed.value.notices.length === 1);
    expect(client.notices.listed.value.fresh).toBe(false);
  });
});
