import { describe, expect, it } from "vitest";

import type { Entry } from "../src/outbox_entry";
import { anyPhase, emptyPart, joined, leftBehind, partFor, questionOf, withPart, withPartFiles, withQuestion, withoutPart } from "../src/session/parts";
import { byPhase, notesOf, shownContributions } from "../src/session/shown";
import { clockOf, milestone, timeLeft } from "../src/session/time_left";
import type { Command } from "../src/wire";
import { ana, contribution, conversation, luis, phaseOf, script, start } from "./session_fixture";

const entry = (order: number, asked: Command, over: Partial<Entry> = {}): Entry => ({ order, id: `00000000-0000-4000-9000-${String(order).padStart(12, "0")}`, space: 5, do: asked, made_at: start, sent: false, ...over });
const contribute = (over = {}): Command => ({ type: "contribute", phase: 0, kind: "contexto", text: "mío", owners: [], late: false, ...over });
const shown = (over: Parameters<typeof conversation>[0], outbox: readonly Entry[]) => shownContributions(conversation(over), script, 5, outbox, luis);

describe("what is shown", () => {
  it("stands on the board of the present phase, whenever it was brought", () => {
    const before = contribution({ phase: phaseOf("abre"), kind: "cierre" });
    const other = contribution({ phase: phaseOf("abre"), kind: "contexto" });
    const now = contribution({ phase: phaseOf("cierra"), kind: "cierre" });
    const all = shown({ contributions: [before, other, now] }, []);
    const groups = (phase: number) => byPhase(all, script, phase).map((group) => [group.phase, group.rooms.flatMap(({ kinds }) => kinds).flatMap(({ threads }) => threads.map(({ root }) => root.one.id))]);
    expect(groups(phaseOf("cierra"))).toEqual([[phaseOf("abre"), [other.id]], [phaseOf("cierra"), [before.id, now.id]]]);
    expect(groups(-1)).toEqual([[phaseOf("abre"), [other.id, before.id]], [phaseOf("cierra"), [now.id]]]);
  });

  it("has what waits to be sent behind what is there, and it goes once it is there", () => {
    const there = contribution();
    const mine = entry(1, contribute());
    expect(shown({ contributions: [there] }, [mine, entry(2, contribute(), { space: 6 })])).toMatchObject([{ one: there }, { one: { id: mine.id, author: luis, text: "mío", shown: "everybody" }, waiting: mine }]);
    expect(shown({ contributions: [{ ...there, id: mine.id }] }, [mine])).toEqual([{ one: { ...there, id: mine.id } }]);
  });

  it("says who will see what waits", () => {
    const who = (over: object) => shown({}, [entry(1, contribute(over))])[0]!.one.shown;
    expect(who({ phase: phaseOf("cierra"), kind: "cierre" })).toBe("author_until_reveal");
    expect(who({ phase: phaseOf("cierra"), kind: "cierre", late: true })).toBe("everybody");
    expect(who({ kind: "nota" })).toBe("author");
    expect(who({ phase: phaseOf("escribe"), kind: "pregunta" })).toBe("author");
  });

  it("has corrections and withdrawals that wait, also of what waits itself", () => {
    const there = contribution();
    const edit = entry(1, { type: "edit_message", message: there.id, text: "mejor" });
    const fresh = entry(2, contribute());
    const withdraw = entry(3, { type: "withdraw_message", message: fresh.id });
    expect(shown({ contributions: [there] }, [edit, fresh, withdraw])).toMatchObject([{ one: { text: "mejor", edited_at: start }, waiting: edit }, { one: { id: fresh.id, withdrawn: true }, waiting: withdraw }]);
  });

  it("has the files of what waits, and none of what was withdrawn", () => {
    const voice = { id: "v", name: "Nota de voz.webm", media: "audio/webm", size: 9 };
    const fresh = entry(1, contribute({ attachments: [{ file: "v", name: voice.name }] }), { files: [voice] });
    expect(shown({}, [fresh])[0]!.one.attachments).toEqual([voice]);
    const there = contribution({ attachments: [voice] });
    expect(shown({ contributions: [there] }, [entry(2, { type: "withdraw_message", message: there.id })])[0]!.one.attachments).toBeUndefined();
    expect(shown({ contributions: [there] }, [entry(2, { type: "edit_message", message: there.id, text: "mejor" })])[0]!.one.attachments).toEqual([voice]);
  });

  it("leaves out what was refused", () => {
    expect(shown({}, [entry(1, contribute(), { refused: { code: "phase_over", text: "" } })])).toEqual([]);
  });
});

describe("grouping", () => {
  const q = phaseOf("pregunta");
  const ask = contribution({ phase: q, kind: "pregunta" });
  const answer = contribution({ phase: q, kind: "respuesta", reply_to: ask.id });
  const more = contribution({ phase: q, kind: "respuesta", reply_to: answer.id });
  const free = contribution({ phase: q, kind: "respuesta" });
  const again = contribution({ phase: q, kind: "pregunta" });
  const all = [ask, answer, free, again, more].map((one) => ({ one }));
  const told = (present: number) => byPhase(all, script, present).map(({ rooms }) => rooms.flatMap(({ kinds }) => kinds).map(({ kind, threads }) => [kind, threads.map(({ root, answers }) => [root.one.id, answers.map(({ one }) => one.id)])]));

  it("of the present phase keeps the order in which things came, answers under what they answer", () => {
    expect(told(q)).toEqual([[["pregunta", [[ask.id, [answer.id, more.id]]]], ["respuesta", [[free.id, []]]], ["pregunta", [[again.id, []]]]]]);
  });

  it("of a phase that is over is by kind, as the script lists them", () => {
    expect(told(q + 1)).toEqual([[["pregunta", [[ask.id, [answer.id, more.id]], [again.id, []]]], ["respuesta", [[free.id, []]]]]]);
  });

  it("is by phase, with private notes apart and withdrawn ones not counted", () => {
    const some = [contribution({ phase: 3, withdrawn: true, kind: "valora" }), contribution(), contribution({ kind: "nota", shown: "author" })].map((one) => ({ one }));
    expect(byPhase(some, script, 3).map(({ phase, count }) => [phase, count])).toEqual([[0, 1], [3, 0]]);
    expect(notesOf(some, script)).toEqual([some[2]]);
  });

  it("of answers that go in a circle ends", () => {
    const one = contribution();
    const other = contribution({ reply_to: one.id });
    const circle = [{ one: { ...one, reply_to: other.id } }, { one: other }];
    expect(() => byPhase(circle, script, 0)).not.toThrow();
  });
});

describe("what is being written", () => {
  const empty = { space: 5, text: "" };
  const part = (phase: number, kind: string, text: string) => ({ ...emptyPart(phase, kind), text });

  it("is kept for each kind in each phase, and beside what is written to the space", () => {
    let draft = withPart({ space: 5, text: "mensaje" }, part(1, "pregunta", "¿?"));
    draft = withPart(draft, part(1, "respuesta", "sí"));
    draft = withPart(draft, part(1, "pregunta", "¿cuántos?"));
    expect(partFor(draft, 1, "pregunta").text).toBe("¿cuántos?");
    expect(partFor(draft, 1, "respuesta").text).toBe("sí");
    expect(partFor(draft, 2, "respuesta").text).toBe("");
    expect(withoutPart(withoutPart(draft, part(1, "pregunta", "")), part(1, "respuesta", ""))).toEqual({ space: 5, text: "mensaje" });
  });

  it("of a phase that is over waits; notes and corrections do not", () => {
    let draft = withPart(empty, part(1, "pregunta", "¿?"));
    draft = withPart(draft, part(anyPhase, "nota", "mía"));
    draft = withPart(draft, { ...part(0, "contexto", "corregido"), editing: contribution().id });
    draft = withPart(draft, part(2, "cierre", "hoy"));
    draft = withPart(draft, part(0, "contexto", "   "));
    expect(leftBehind(draft, 2).map(({ text }) => text)).toEqual(["¿?"]);
  });

  it("is a question to the stage, too, which no phase leaves behind", () => {
    const draft = withQuestion(withPart(empty, part(1, "pregunta", "¿?")), "¿Cuántas horas?");
    expect(questionOf(draft)).toBe("¿Cuántas horas?");
    expect(leftBehind(draft, 2).map(({ text }) => text)).toEqual(["¿?"]);
    expect(questionOf(empty)).toBe("");
    expect(withQuestion(withQuestion(empty, "¿"), "")).toEqual(empty);
  });

  it("may be a file alone, and keeps it when its phase ends", () => {
    const voice = { id: "v", name: "voz.webm", media: "audio/webm", size: 9 };
    const spoken = { ...part(1, "pregunta", ""), files: [voice] };
    const draft = withPartFiles(empty, part(1, "pregunta", ""), (files) => [...files, voice]);
    expect(draft.parts).toEqual([spoken]);
    expect(leftBehind(draft, 2)).toEqual([spoken]);
    expect(withPartFiles(draft, part(1, "pregunta", "otra"), () => []).parts).toBeUndefined();
    expect(joined(part(2, "pregunta", "ahora"), spoken)).toEqual({ ...part(2, "pregunta", "ahora"), files: [voice] });
    expect(joined({ ...spoken, files: [{ ...voice, id: "w" }] }, spoken).files).toHaveLength(2);
  });

  it("is joined by words that come back, never replaced", () => {
    expect(joined(part(1, "pregunta", ""), { ...part(0, "pregunta", "antes"), owners: [ana], due: 3 })).toEqual({ phase: 1, kind: "pregunta", text: "antes", owners: [ana], due: 3 });
    expect(joined(part(1, "pregunta", "ahora"), part(0, "pregunta", "antes")).text).toBe("ahora\n\nantes");
  });

  it("never grows without end", () => {
    let draft = withPart(empty, part(0, "k", "primero"));
    for (let phase = 1; phase < 100; ++phase) draft = withPart(draft, part(phase, "k", "x"));
    expect(draft.parts).toHaveLength(60);
    expect(partFor(draft, 99, "k").text).toBe("x");
  });
});

describe("the time", () => {
  it("that is left is the server's, and stands still in a pause", () => {
    const going = conversation({ entered_at: start, deadline: start + 100_000 });
    expect(timeLeft(going, start + 25_000)).toEqual({ left: 75_000, share: 0.25 });
    expect(timeLeft({ ...going, paused_at: start + 50_000 }, start + 90_000)).toEqual({ left: 50_000, share: 0.5 });
    expect(timeLeft(going, start + 130_000)).toEqual({ left: -30_000, share: 1 });
    expect(timeLeft({ ...going, deadline: start }, start).share).toBe(1);
  });

  const clocks: readonly (readonly [number, string])[] = [[0, "0:00"], [-5, "0:00"], [1, "0:01"], [59_001, "1:00"], [65_000, "1:05"], [600_000, "10:00"], [3_600_000, "1 h 00"], [3_900_000, "1 h 05"]];
  for (const [left, text] of clocks) it(`is told as ${text} for ${left} ms`, () => expect(clockOf(left)).toBe(text));

  const s = 1000;
  const marks: readonly (readonly [number, number, number, string | undefined])[] = [
    [301 * s, 300 * s, 600 * s, "half"],
    [300 * s, 299 * s, 600 * s, undefined],
    [121 * s, 120 * s, 240 * s, "two_minutes"],
    [61 * s, 60 * s, 600 * s, "one_minute"],
    [31 * s, 29 * s, 600 * s, "half_minute"],
    [1 * s, -1 * s, 600 * s, "over"],
    [400 * s, -1 * s, 600 * s, "over"],
    [130 * s, 125 * s, 250 * s, undefined],
    [20 * s, 19 * s, 600 * s, undefined],
    [-1 * s, -2 * s, 600 * s, undefined],
  ];
  for (const [before, after, lasts, what] of marks) it(`says ${what ?? "nothing"} from ${before / s} s to ${after / s} s of ${lasts / s} s`, () => expect(milestone(before, after, lasts)).toBe(what));
});
