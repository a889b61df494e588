import { describe, expect, it } from "vitest";

import { reduce } from "../src/store/reduce";
import { find, olderMax } from "../src/store/state";
import { limits, type HistoryFrame, type Message, type SnapshotFrame, type WindowFrame } from "../src/wire";
import { Dice } from "./random";
import { ServerSpace } from "./server_space";
import { after, lawful, viewAfter } from "./views";

const epoch = "aaaaaaaa-0000-4000-8000-000000000001";
const first = "00000000-0000-4000-8000-000000000001";
const second = "00000000-0000-4000-8000-000000000002";

const message = (id: string, seq: number): Message => ({ id, seq, at: seq * 1000, author: 1, text: `m${seq}`, withdrawn: false });

function snapshot(over: Partial<SnapshotFrame> = {}): SnapshotFrame {
  return {
    type: "snapshot", space: 5, position: { epoch, seq: 3 }, kind: "community", title: "Lenguaje", roles: ["teacher"], members: 2,
    messages: 1, timeline: [message(first, 3)], people: [{ id: 1, name: "Rosa" }], ...over,
  };
}

const window = (after: number, upto: number, items: WindowFrame["items"] = []): WindowFrame => ({ type: "window", space: 5, after, upto, items });
const posted = (seq: number, id = second) => ({ type: "message_posted" as const, seq, at: seq * 1000, id, author: 1, text: `m${seq}` });

describe("the law of views", () => {
  // Seeds are many and fixed; one that fails names itself.
  for (let seed = 1; seed <= 200; ++seed) {
    it(`holds for seed ${seed}`, () => {
      const dice = new Dice(seed);
      const server = new ServerSpace(dice, epoch);
      server.windows(dice.below(120));
      const start = server.snapshot();
      const windows = server.windows(1 + dice.below(150));
      expect(lawful(viewAfter([start, ...windows], 5))).toEqual(lawful(viewAfter([server.snapshot()], 5)));
    });
  }

  it("keeps what was read back true too", () => {
    for (let seed = 1; seed <= 50; ++seed) {
      const dice = new Dice(seed);
      const server = new ServerSpace(dice, epoch);
      server.windows(150);
      const start = server.snapshot();
      const before = server.all.filter(({ seq }) => seq < start.timeline[0]!.seq);
      const page: HistoryFrame = { type: "history", ref: 1, space: 5, messages: structuredClone(before.slice(-20)), people: [], more: before.length > 20, newer: true };
      const view = viewAfter([start, page, ...server.windows(100)], 5);
      const all = [...view.older, ...view.timeline];
      expect(all, `seed ${seed}`).toEqual(server.all.slice(-all.length));
    }
  });
});

describe("windows", () => {
  it("chain", () => {
    const view = viewAfter([snapshot(), window(3, 4, [posted(4)]), window(4, 9)], 5);
    expect(view.position.seq).toBe(9);
    expect(view.timeline.map(({ id }) => id)).toEqual([first, second]);
    expect(view.messages).toBe(2);
  });

  it("that break the chain leave the view as it was, marked", () => {
    const view = viewAfter([snapshot(), window(4, 5, [posted(5)])], 5);
    expect(view.gap).toBe(true);
    expect(view.position.seq).toBe(3);
    expect(view.timeline).toHaveLength(1);
  });

  it("that repeat what is known bring only what is new", () => {
    const view = viewAfter([snapshot(), window(2, 5, [posted(3), posted(5)])], 5);
    expect(view).toMatchObject({ gap: false, position: { seq: 5 }, messages: 2 });
    expect(view.timeline.map(({ seq }) => seq)).toEqual([3, 5]);
  });

  it("that are known already change nothing", () => {
    const state = after([snapshot(), window(3, 4, [posted(4)])]);
    expect(reduce(state, window(3, 4, [posted(4)]))).toBe(state);
  });

  it("that continue close the gap", () => {
    const view = viewAfter([snapshot(), window(8, 9), window(3, 9, [posted(4)])], 5);
    expect(view).toMatchObject({ gap: false, position: { seq: 9 }, messages: 2 });
  });

  it("of an unknown space are nothing", () => {
    expect(after([window(0, 1)]).views.size).toBe(0);
  });

  it("push the oldest message out of the timeline, not out of sight", () => {
    const start = snapshot({ position: { epoch, seq: 60 }, messages: 80, timeline: Array.from({ length: limits.timeline_max }, (_, index) => message(new Dice(index).uuid(), index + 11)) });
    const view = viewAfter([start, window(60, 61, [posted(61)])], 5);
    expect(view.timeline).toHaveLength(limits.timeline_max);
    expect(view.older.map(({ seq }) => seq)).toEqual([11]);
    expect(view.complete).toBe(false);
  });

  it("never make it grow without end", () => {
    const dice = new Dice(3);
    const windows = Array.from({ length: olderMax + 200 }, (_, index) => window(3 + index, 4 + index, [posted(4 + index, dice.uuid())]));
    const view = viewAfter([snapshot(), ...windows], 5);
    expect(view.older).toHaveLength(olderMax);
    expect(view.complete).toBe(false);
  });
});

describe("messages", () => {
  it("lose their text when withdrawn or erased", () => {
    const withdrawn = viewAfter([snapshot(), window(3, 4, [{ type: "message_withdrawn", seq: 4, at: 4, id: first }])], 5);
    expect(find(withdrawn, first)).toEqual({ id: first, seq: 3, at: 3000, author: 1, withdrawn: true });
    const erased = viewAfter([snapshot(), window(3, 4, [{ type: "message_edited", seq: 4, at: 4, id: first }])], 5);
    expect(find(erased, first)).toEqual({ id: first, seq: 3, at: 3000, author: 1, withdrawn: false, edited_at: 4 });
  });

  it("that are not here can change elsewhere", () => {
    const edited = window(3, 4, [{ type: "message_edited", seq: 4, at: 4, id: second, text: "?" }]);
    expect(viewAfter([snapshot(), edited], 5)).toMatchObject({ position: { seq: 4 }, timeline: [message(first, 3)] });
  });
});

describe("other frames", () => {
  it("a snapshot replaces everything, whatever its epoch and position", () => {
    const other = snapshot({ position: { epoch: "bbbbbbbb-0000-4000-8000-000000000001", seq: 1 }, timeline: [], messages: 0 });
    expect(viewAfter([snapshot(), window(3, 4, [posted(4)]), other], 5)).toMatchObject({ position: other.position, timeline: [], older: [], complete: true });
  });

  it("a view that is reset, or a space that is lost, is gone", () => {
    expect(after([snapshot(), { type: "view_reset", space: 5 }]).views.size).toBe(0);
    expect(after([snapshot(), { type: "left", space: 5, code: "not_a_member" }]).views.size).toBe(0);
    expect(after([snapshot(), { type: "left", space: 5 }]).views.size).toBe(1);
  });

  it("names are kept from every frame that brings them", () => {
    const state = after([snapshot(), { type: "people", ref: 1, people: [{ id: 2, name: "Luis" }] }, { type: "people", ref: 2, people: [{ id: 1, name: "Rosa H." }] }]);
    expect([...state.people]).toEqual([[1, "Rosa H."], [2, "Luis"]]);
  });

  it("a page brings only what is older, and says whether there is more", () => {
    const page: HistoryFrame = { type: "history", ref: 1, space: 5, messages: [message(second, 2), message(first, 3)], people: [], more: false, newer: true };
    const view = viewAfter([snapshot({ messages: 2 }), page], 5);
    expect(view.older.map(({ seq }) => seq)).toEqual([2]);
    expect(view.complete).toBe(true);
  });
});
