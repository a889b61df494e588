import { describe, expect, it } from "vitest";

import { inThread, withThread } from "../src/community/use_thread_draft";
import type { Entry } from "../src/outbox_entry";
import { afterReactions, reacts } from "../src/store/reactions";
import { shown, shownThread } from "../src/store/shown";
import type { Command, Item, Message, SnapshotFrame, ThreadFrame, WindowFrame } from "../src/wire";
import { viewAfter } from "./views";

const epoch = "aaaaaaaa-0000-4000-8000-000000000001";
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const root = id(1);

const message = (n: number, over: Partial<Message> = {}): Message => ({ id: id(n), seq: n, at: n * 1000, author: 1, text: `m${n}`, withdrawn: false, ...over });
const answer = (n: number, over: Partial<Message> = {}) => message(n, { reply_to: root, thread: root, ...over });
const snapshot = (timeline: readonly Message[], seq: number): SnapshotFrame => ({
  type: "snapshot", space: 5, position: { epoch, seq }, kind: "community", title: "Lenguaje", roles: ["teacher"], members: 2, messages: timeline.length,
  timeline: [...timeline], people: [],
});
const page = (messages: readonly Message[], more = false, first: Message = message(1, { answers: { count: messages.length, last: messages.at(-1)?.seq ?? 0 } })): ThreadFrame => ({
  type: "thread", ref: 1, space: 5, root: first, messages: [...messages], people: [], more,
});
const window = (after: number, ...items: Item[]): WindowFrame => ({ type: "window", space: 5, after, upto: items.at(-1)!.seq, items });
const posted = (n: number, over: Partial<Message> = {}): Item => {
  const { withdrawn: _, ...rest } = answer(n, over);
  return { type: "message_posted", ...rest };
};

describe("a thread that is being read", () => {
  it("grows with the windows, and what it began with counts along", () => {
    const began = message(1, { answers: { count: 2, last: 3 } });
    const view = viewAfter([snapshot([began], 3), page([answer(2), answer(3)]), window(3, posted(4), posted(5, { thread: id(9) }))], 5);
    expect(view.thread!.answers.map(({ seq }) => seq)).toEqual([2, 3, 4]);
    expect(view.thread!.root.answers).toEqual({ count: 3, last: 4 });
    expect(view.timeline[0]!.answers).toEqual({ count: 3, last: 4 });
  });

  it("counts no answer twice that the page had already", () => {
    const view = viewAfter([snapshot([], 3), page([answer(4)]), window(3, posted(4))], 5);
    expect(view.thread!.root.answers).toEqual({ count: 1, last: 4 });
    expect(view.thread!.answers.map(({ seq }) => seq)).toEqual([4]);
  });

  it("misses nothing that came while its page was on the way", () => {
    const view = viewAfter([snapshot([message(1)], 3), window(3, posted(4)), page([answer(2), answer(3)])], 5);
    expect(view.thread!.answers.map(({ seq }) => seq)).toEqual([2, 3, 4]);
  });

  it("shows no hole: what comes is not shown while pages are missing before it", () => {
    const view = viewAfter([snapshot([message(1)], 5), page([answer(2), answer(3)], true), window(5, posted(6))], 5);
    expect(view.thread!.answers.map(({ seq }) => seq)).toEqual([2, 3]);
    const whole = viewAfter([snapshot([message(1)], 5), page([answer(2), answer(3)], true), window(5, posted(6)), page([answer(4), answer(5), answer(6)])], 5);
    expect(whole.thread!.answers.map(({ seq }) => seq)).toEqual([2, 3, 4, 5, 6]);
  });

  it("is corrected, withdrawn and reacted to like everything else", () => {
    const view = viewAfter([
      snapshot([], 3), page([answer(2), answer(3, { mentions: [4], reactions: [{ reaction: "agree", people: [4] }] })]),
      window(3,
        { type: "message_edited", seq: 4, at: 4, id: id(2), text: "mejor", mentions: [7] },
        { type: "message_reacted", seq: 5, at: 5, id: root, changes: [{ reaction: "useful", on: [3, 1], off: [] }] },
        { type: "message_withdrawn", seq: 6, at: 6, id: id(3) },
      ),
    ], 5);
    const [first, second] = view.thread!.answers;
    expect(first).toMatchObject({ text: "mejor", mentions: [7] });
    expect(second).toEqual({ ...answer(3), text: undefined, withdrawn: true });
    expect(view.thread!.root.reactions).toEqual([{ reaction: "useful", people: [1, 3] }]);
  });
});

describe("reactions", () => {
  it("stand in their order, people in theirs, none that nobody gives", () => {
    const one = afterReactions(message(1), [{ reaction: "ponder", on: [9, 2], off: [] }, { reaction: "thanks", on: [5], off: [] }]);
    expect(one.reactions).toEqual([{ reaction: "thanks", people: [5] }, { reaction: "ponder", people: [2, 9] }]);
    expect(afterReactions(one, [{ reaction: "thanks", on: [], off: [5, 6] }]).reactions).toEqual([{ reaction: "ponder", people: [2, 9] }]);
    expect(afterReactions(one, [{ reaction: "thanks", on: [], off: [5] }, { reaction: "ponder", on: [], off: [2, 9] }])).toEqual(message(1));
    expect(reacts(one, 2, "ponder")).toBe(true);
    expect(reacts(one, 2, "thanks")).toBe(false);
  });
});

describe("what waits to be sent", () => {
  const view = viewAfter([snapshot([message(1), answer(2)], 3), page([answer(2)])], 5);
  let order = 0;
  const entry = (asked: Command, n = 100 + ++order): Entry => ({ order: n, id: id(n), space: 5, do: asked, made_at: 9, sent: false });

  it("lies over the message, one reaction after the other", () => {
    const entries = [
      entry({ type: "react", message: root, reaction: "thanks", on: true }),
      entry({ type: "react", message: root, reaction: "agree", on: true }),
      entry({ type: "react", message: root, reaction: "thanks", on: false }),
    ];
    const [first] = shown(view, entries, 7);
    expect(first!.message.reactions).toEqual([{ reaction: "agree", people: [7] }]);
    expect(first!.waiting).toBeUndefined();
  });

  it("stands in its thread, whatever it answers there", () => {
    const deep = entry({ type: "post_message", text: "yo", reply_to: id(2) });
    const deeper = entry({ type: "post_message", text: "yo otra vez", reply_to: deep.id, mentions: [3] });
    const elsewhere = entry({ type: "post_message", text: "aparte" });
    const entries = [deep, deeper, elsewhere];
    expect(shownThread(view, entries, 7).map(({ message }) => message.text)).toEqual(["m1", "m2", "yo", "yo otra vez"]);
    expect(shown(view, entries, 7).map(({ message }) => message.thread)).toEqual([undefined, root, root, root, undefined]);
    expect(shown(view, entries, 7)[3]!.message.mentions).toEqual([3]);
  });

  it("corrects mentions too", () => {
    const [, second] = shown(view, [entry({ type: "edit_message", message: id(2), text: "@[3]", mentions: [3] })], 7);
    expect(second!.message).toMatchObject({ text: "@[3]", mentions: [3] });
  });
});

describe("what is being written in a thread", () => {
  it("is kept beside what is being written in the space", () => {
    const whole = withThread({ space: 5, text: "en el espacio" }, root, { space: 5, text: "en el hilo", reply_to: id(2) });
    expect(inThread(whole, root)).toEqual({ space: 5, text: "en el hilo", reply_to: id(2) });
    expect(inThread(whole, id(9))).toEqual({ space: 5, text: "" });
    expect(whole.text).toBe("en el espacio");
    expect(withThread(whole, root, { space: 5, text: "" })).toEqual({ space: 5, text: "en el espacio" });
  });
});
