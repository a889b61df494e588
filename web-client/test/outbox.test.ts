import "fake-indexeddb/auto";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { backoffFirst } from "../src/connection";
import { answerWithin, entriesMax, Outbox, OutboxFull, type OutboxNews } from "../src/outbox";
import type { Entry } from "../src/outbox_entry";
import { openShelf, type Shelf } from "../src/shelf";
import type { CommandFrame, Position, RefusedFrame } from "../src/wire";
import { Dice } from "./random";
import { until } from "./until";
import { VirtualTime } from "./virtual_time";

const epoch = "aaaaaaaa-0000-4000-8000-000000000001";
const space = 5;

let person = 1000;
let shelf: Shelf;
let time: VirtualTime;
let sent: CommandFrame[];
let shown: Map<number, Position>;

beforeEach(async () => {
  shelf = await openShelf(++person);
  time = new VirtualTime();
  sent = [];
  shown = new Map([[space, { epoch, seq: 10 }]]);
});

afterEach(() => shelf.close());

function outboxOn(device: Shelf, peers: (news: OutboxNews) => void = () => {}) {
  return new Outbox(device, time, () => {}, (of) => shown.get(of), { tell: peers }, () => 0.999);
}

const connect = (outbox: Outbox) => outbox.connected(epoch, (frame) => sent.push(frame) > 0);
const post = (outbox: Outbox, text: string, to = space) => outbox.add(to, { type: "post_message", text }, time.now());
const texts = () => sent.map(({ do: command }) => ("text" in command ? command.text : ""));
const accept = (outbox: Outbox, seq = 11) => outbox.accepted({ type: "accepted", id: sent.at(-1)!.id, space: sent.at(-1)!.space, seq });
const refuse = (outbox: Outbox, over: Partial<RefusedFrame>) =>
  outbox.refused({ type: "refused", id: sent.at(-1)!.id, code: "role_may_not", temporary: false, text: "no", ...over });
const sentCount = (count: number) => until(() => sent.length === count, `${count} sent`);

describe("a command", () => {
  it("is on the device before it is sent", async () => {
    const outbox = outboxOn(shelf);
    let keptWhenSent: Promise<Entry | undefined> | undefined;
    outbox.connected(epoch, (frame) => {
      keptWhenSent = shelf.getFromIndex("outbox", "id", frame.id);
      return sent.push(frame) > 0;
    });
    const entry = await post(outbox, "hola");
    await sentCount(1);
    expect(sent[0]).toEqual({ type: "command", id: entry.id, space, do: { type: "post_message", text: "hola" } });
    expect(await keptWhenSent).toMatchObject({ id: entry.id, sent: true });
  });

  it("survives a reload and days without signal, under the same id", async () => {
    const before = await post(outboxOn(shelf), "sin señal");
    shelf.close();
    shelf = await openShelf(person);
    time.pass(5 * 24 * 3_600_000);
    const outbox = outboxOn(shelf);
    await outbox.read();
    connect(outbox);
    await sentCount(1);
    expect(sent[0]!.id).toBe(before.id);
  });

  it("leaves the device once accepted", async () => {
    const outbox = outboxOn(shelf);
    connect(outbox);
    await post(outbox, "hola");
    await sentCount(1);
    await accept(outbox);
    expect(await shelf.getAll("outbox")).toEqual([]);
  });

  it("stands in for its message until the space shows it", async () => {
    const outbox = outboxOn(shelf);
    connect(outbox);
    await post(outbox, "hola");
    await sentCount(1);
    await accept(outbox, 11);
    expect(outbox.entries).toHaveLength(1);
    shown.set(space, { epoch, seq: 11 });
    outbox.seen();
    expect(outbox.entries).toEqual([]);
  });

  it("needs no stand-in when the space shows it first, is not shown at all, or was restored", async () => {
    for (const position of [{ epoch, seq: 11 }, undefined, { epoch: "bbbbbbbb-0000-4000-8000-000000000001", seq: 2 }]) {
      const outbox = outboxOn(shelf);
      connect(outbox);
      if (position) shown.set(space, position);
      else shown.delete(space);
      sent = [];
      await post(outbox, "hola");
      await sentCount(1);
      await accept(outbox, 11);
      expect(outbox.entries).toEqual([]);
    }
  });

  it("is sent again when its answer does not come, and after every reconnection", async () => {
    const outbox = outboxOn(shelf);
    connect(outbox);
    await post(outbox, "hola");
    await sentCount(1);
    await outbox.settled();
    time.pass(answerWithin);
    await sentCount(2);
    outbox.disconnected();
    connect(outbox);
    await sentCount(3);
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
  });

  it("is not sent on a link that is gone", async () => {
    const outbox = outboxOn(shelf);
    outbox.connected(epoch, () => false);
    await post(outbox, "hola");
    await outbox.settled();
    connect(outbox);
    await sentCount(1);
  });
});

describe("order", () => {
  it("holds within a space, one at a time", async () => {
    const outbox = outboxOn(shelf);
    connect(outbox);
    for (const text of ["uno", "dos", "tres"]) await post(outbox, text);
    await outbox.settled();
    expect(texts()).toEqual(["uno"]);
    await accept(outbox);
    await sentCount(2);
    await accept(outbox);
    await sentCount(3);
    expect(texts()).toEqual(["uno", "dos", "tres"]);
  });

  it("of one space does not hold another up", async () => {
    const outbox = outboxOn(shelf);
    connect(outbox);
    await post(outbox, "aquí");
    await post(outbox, "allá", 6);
    await sentCount(2);
    expect(texts()).toEqual(["aquí", "allá"]);
  });

  it("holds whatever the server answers and whenever the link breaks", async () => {
    for (let seed = 1; seed <= 25; ++seed) {
      const dice = new Dice(seed);
      const name = ++person;
      const device = await openShelf(name);
      const outbox = outboxOn(device);
      const decided: string[] = [];
      sent = [];
      const wanted = Array.from({ length: 6 }, (_, index) => `m${index}`);
      connect(outbox);
      for (const text of wanted) await post(outbox, text);
      for (let step = 0; step < 400 && (await device.count("outbox")) > 0; ++step) {
        await outbox.settled();
        const last = sent.at(-1);
        const text = last && "text" in last.do ? last.do.text : "";
        if (!last || dice.chance(0.2)) {
          outbox.disconnected();
          connect(outbox);
        } else if (dice.chance(0.3)) {
          await outbox.refused({ type: "refused", id: last.id, code: "overloaded", temporary: true, text: "" });
        } else {
          if (!decided.includes(text)) decided.push(text);
          await outbox.accepted({ type: "accepted", id: last.id, space, seq: 11 });
        }
        time.pass(31_000);
      }
      expect(decided, `seed ${seed}`).toEqual(wanted);
      device.close();
    }
  });
});

describe("a refusal", () => {
  it("for good becomes a kept draft with its reason, and lets the next one pass", async () => {
    const outbox = outboxOn(shelf);
    connect(outbox);
    await post(outbox, "mis palabras");
    await post(outbox, "otras");
    await sentCount(1);
    await refuse(outbox, {});
    await sentCount(2);
    expect((await shelf.getAll("outbox"))[0]).toMatchObject({ do: { text: "mis palabras" }, refused: { code: "role_may_not" } });
    expect(texts()).toEqual(["mis palabras", "otras"]);
  });

  it("is kept over a reload, and is not sent again", async () => {
    const outbox = outboxOn(shelf);
    connect(outbox);
    await post(outbox, "mis palabras");
    await sentCount(1);
    await refuse(outbox, {});
    const later = outboxOn(shelf);
    await later.read();
    connect(later);
    await later.settled();
    expect(later.entries).toMatchObject([{ refused: { code: "role_may_not" } }]);
    expect(sent).toHaveLength(1);
  });

  it("that may pass is tried again after as long as the server asks", async () => {
    const outbox = outboxOn(shelf);
    connect(outbox);
    await post(outbox, "hola");
    await sentCount(1);
    await refuse(outbox, { code: "too_fast", temporary: true, retry_after: 7_000 });
    await outbox.settled();
    time.pass(6_999);
    await outbox.settled();
    expect(sent).toHaveLength(1);
    time.pass(backoffFirst + 1);
    await sentCount(2);
    expect(sent[1]).toEqual(sent[0]);
  });

  it("that speaks of the connection leaves the words in the queue", async () => {
    for (const code of ["signed_out", "client_too_old", "hello_first"] as const) {
      const outbox = outboxOn(shelf);
      await outbox.read();
      sent = [];
      connect(outbox);
      if (outbox.entries.length === 0) await post(outbox, "hola");
      await sentCount(1);
      await refuse(outbox, { code });
      expect(outbox.entries[0]!.refused).toBeUndefined();
      outbox.disconnected();
    }
  });
});

describe("taking back", () => {
  it("is possible before it left, and after a refusal", async () => {
    const outbox = outboxOn(shelf);
    const waiting = await post(outbox, "sin enviar");
    expect(await outbox.takeBack(waiting.order)).toBe(true);
    expect(await shelf.count("outbox")).toBe(0);
    connect(outbox);
    const refused = await post(outbox, "no");
    await sentCount(1);
    await refuse(outbox, {});
    expect(await outbox.takeBack(refused.order)).toBe(true);
    expect(outbox.entries).toEqual([]);
  });

  it("is too late once it left: the server may know it under its id", async () => {
    const outbox = outboxOn(shelf);
    connect(outbox);
    const entry = await post(outbox, "ya salió");
    await sentCount(1);
    outbox.disconnected();
    expect(await outbox.takeBack(entry.order)).toBe(false);
    expect(outbox.entries).toHaveLength(1);
  });

  it("in one tab stops the other from sending", async () => {
    const mine = outboxOn(shelf);
    const other = outboxOn(shelf);
    const entry = await post(mine, "mejor no");
    await other.read();
    await mine.takeBack(entry.order);
    connect(other);
    await other.settled();
    expect(sent).toEqual([]);
  });
});

describe("several tabs", () => {
  it("one sends what another wrote, and both show it until the space does", async () => {
    const writer = outboxOn(shelf);
    const sender = outboxOn(shelf, (news) => writer.heard(news));
    const entry = await post(writer, "desde la otra pestaña");
    connect(sender);
    sender.heard({ type: "changed" });
    await sentCount(1);
    await accept(sender, 11);
    await until(() => writer.entries[0]?.accepted !== undefined);
    expect(writer.entries).toMatchObject([{ id: entry.id, accepted: { seq: 11 } }]);
  });
});

describe("limits and broken devices", () => {
  it("keeps a bounded number", async () => {
    const writing = shelf.transaction("outbox", "readwrite");
    for (let count = 0; count < entriesMax; ++count) {
      void writing.store.add({ id: `id-${count}`, space, do: { type: "post_message", text: "x" }, made_at: 0, sent: false } as unknown as Entry);
    }
    await writing.done;
    const outbox = outboxOn(shelf);
    await outbox.read();
    await expect(post(outbox, "una más")).rejects.toBeInstanceOf(OutboxFull);
  });

  it("says so when the device cannot keep the words, and sends nothing", async () => {
    const outbox = outboxOn(shelf);
    connect(outbox);
    shelf.close();
    await expect(post(outbox, "hola")).rejects.toThrow();
    await outbox.settled();
    expect(sent).toEqual([]);
  });
});
