import { describe, expect, it } from "vitest";

import { attend, nobodyKnown, settled, writingIn, type Presence } from "../src/store/presence";
import type { ServerFrame } from "../src/wire";
import { Dice } from "./random";

const space = 5;
const whole = (here: number[], writing: number[] = []): ServerFrame => ({ type: "presence", space, trusted: true, count: here.length, here, writing });
const many = (count: number): ServerFrame => ({ type: "presence", space, trusted: true, count, writing: [] });
const changed = (came: number[], went: number[], count: number, writing: number[] = []): ServerFrame => ({ type: "presence_changed", space, trusted: true, count, came, went, writing });
const after = (...frames: ServerFrame[]) => frames.reduce(attend, nobodyKnown).get(space);
const hereOf = (presence: Presence) => [...(presence.get(space)?.here ?? [])].sort((a, b) => a - b);

describe("who is here", () => {
  it("is what the whole says, with what changed since", () => {
    expect(after(whole([1, 2, 3]), changed([4], [2], 3, [4]))).toEqual({ trusted: true, count: 3, here: [1, 3, 4], writing: [4] });
  });

  it("is a number only where there are many, until they are listed again", () => {
    expect(after(whole([1, 2]), many(150), changed([], [], 140))).toEqual({ trusted: true, count: 140, writing: [] });
    expect(after(many(150), whole([1]))).toEqual({ trusted: true, count: 1, here: [1], writing: [] });
  });

  it("says nothing of a change of what is not known", () => {
    expect(after(changed([1], [], 1))).toBeUndefined();
  });

  it("is forgotten with the space", () => {
    expect(after(whole([1]), { type: "left", space, code: "not_a_member" })).toBeUndefined();
    expect(after(whole([1]), { type: "view_reset", space })).toBeUndefined();
    expect(after(whole([1]), { type: "view_reset", space: space + 1 })).toBeDefined();
  });

  it("does not go on writing what has arrived", () => {
    const posted = { type: "message_posted", seq: 2, at: 1, id: new Dice(1).uuid(), author: 1, text: "hola" } as const;
    const window: ServerFrame = { type: "window", space, after: 1, upto: 2, items: [posted] };
    const shown = (...frames: ServerFrame[]) => writingIn(after(...frames)!);
    expect(shown(whole([1, 2], [1, 2]), window)).toEqual([2]);
    expect(shown(whole([1, 2], [1, 2]), window, changed([3], [], 3, [1, 2])), "perhaps these words still").toEqual([2]);
    expect(shown(whole([1, 2], [1, 2]), window, whole([1, 2], [1, 2]))).toEqual([2]);
    expect(shown(whole([1, 2], [1, 2]), window, changed([], [], 2, [2]), changed([], [], 2, [1, 2])), "they stopped, and went on").toEqual([1, 2]);
    const before = attend(nobodyKnown, whole([1, 2], [2]));
    expect(attend(before, window), "nothing is drawn anew for nothing").toBe(before);
  });

  it("writes the next words where the server never said that they had stopped", () => {
    const posted = { type: "message_posted", seq: 2, at: 1, id: new Dice(1).uuid(), author: 1, text: "hola" } as const;
    const window: ServerFrame = { type: "window", space, after: 1, upto: 2, items: [posted] };
    const arrived = [whole([1, 2], [1, 2]), window].reduce(attend, nobodyKnown);
    expect(writingIn(settled(arrived, space, 1).get(space)!)).toEqual([1, 2]);
    expect(settled(arrived, space, 2), "nothing is drawn anew for nothing").toBe(arrived);
    expect(settled(arrived, space + 1, 1)).toBe(arrived);
  });

  it("is after any changes what a newcomer is told", () => {
    for (let seed = 1; seed <= 100; ++seed) {
      const dice = new Dice(seed);
      let here = new Set<number>([1]);
      let presence = attend(nobodyKnown, whole([1]));
      for (let count = 0; count < 40; ++count) {
        const next = new Set([...here].filter(() => dice.chance(0.8)));
        for (let person = 1; person < 20; ++person) if (dice.chance(0.1)) next.add(person);
        const came = [...next].filter((person) => !here.has(person));
        const went = [...here].filter((person) => !next.has(person));
        presence = attend(presence, changed(came, went, next.size));
        here = next;
        expect(hereOf(presence), `seed ${seed}`).toEqual([...here].sort((a, b) => a - b));
        expect(presence.get(space)?.count).toBe(here.size);
      }
    }
  });
});
