import { describe, expect, it } from "vitest";

import { about, answersFit, answersIn, ballotOf, choices, counted, objectionToVote, picks, toggled } from "../src/session/polls";
import { readTemplate, type Poll } from "../src/session/script";
import { afterConversationItem } from "../src/store/reduce_conversation";
import type { PollResult } from "../src/wire";
import { contribution, conversation, elena, here, hugo, luis, nadie, start, template } from "./session_fixture";

const poll = (over: Partial<Poll> = {}): Poll => ({ shape: "single", question: "¿Cuál?", roles: ["amiga"], options: ["A", "B", "C"], votes: 1, named: false, ...over });
const result = (over: Partial<PollResult> = {}): PollResult => ({ phase: 0, entitled: 3, answered: 2, counts: [], words: [], named: [], ...over });

describe("a poll", () => {
  it("is read from its document", () => {
    const phases = [{ ...template.phases[0], poll: { shape: "rank", question: "¿Cuál va primero?", roles: ["amiga"], options_of: "pregunta", votes: 3, named: true } }];
    expect(readTemplate({ ...template, phases }).phases[0]!.poll).toEqual({ shape: "rank", question: "¿Cuál va primero?", roles: ["amiga"], options: [], optionsOf: "pregunta", votes: 3, named: true });
    expect(readTemplate(template).phases[0]!.poll).toBeUndefined();
  });

  it("is answered by whom it names, while it runs", () => {
    expect(objectionToVote(here(luis), poll())).toBeUndefined();
    expect(objectionToVote(here(elena), poll())).toBe("role_may_not_vote");
    expect(objectionToVote(here(nadie), poll())).toBe("seat_missing");
    expect(objectionToVote(here(hugo, {}, ["observer"]), poll({ roles: ["observa"] }))).toBe("role_may_not");
    expect(objectionToVote(here(luis, { stage: "paused" }), poll())).toBe("conversation_paused");
    expect(objectionToVote(here(luis, { stage: "ended" }), poll())).toBe("conversation_over");
  });

  it("offers what everybody can see", () => {
    const shown = contribution({ kind: "pregunta", text: "una" });
    const others = [contribution({ kind: "pregunta", shown: "author_until_reveal" }), contribution({ kind: "pregunta", withdrawn: true }), contribution({ kind: "contexto" })];
    const now = conversation({ contributions: [shown, ...others] });
    expect(choices(now, poll({ optionsOf: "pregunta" }))).toEqual([{ pick: { contribution: shown.id }, label: "una" }]);
    expect(choices(now, poll()).map(({ label }) => label)).toEqual(["A", "B", "C"]);
    expect(choices(now, poll({ shape: "words" }))).toEqual([]);
  });

  it("asks for consent to the newest version that was there when the phase began", () => {
    const [first, last, late] = [contribution({ at: start - 2 }), contribution({ at: start - 1 }), contribution({ at: start + 1 })];
    const now = conversation({ contributions: [first, last, late] });
    expect(about(now, poll({ shape: "consent", optionsOf: "contexto" }))).toBe(last);
    expect(about(now, poll({ optionsOf: "contexto" }))).toBeUndefined();
  });

  it("takes as many choices as there are votes, in their order", () => {
    const [a, b, c] = [{ option: 0 }, { option: 1 }, { option: 2 }];
    expect(toggled([a!], b!, 1)).toEqual([b]);
    expect(toggled([a!], b!, 2)).toEqual([a, b]);
    expect(toggled([a!, b!], c!, 2)).toEqual([a, b]);
    expect(toggled([a!, b!], { option: 0 }, 2)).toEqual([b]);
    const ballot = ballotOf([c!, a!]);
    expect(ballot).toEqual({ options: [2, 0], contributions: [] });
    expect(picks(ballot)).toEqual([c, a]);
  });

  it("takes words, one answer a line", () => {
    expect(answersIn(" confianza \r\n\n tiempo   propio\n")).toEqual(["confianza", "tiempo propio"]);
    expect(answersFit(["a", "b"], poll({ shape: "words", votes: 2 }))).toBe(true);
    expect(answersFit(["a", "b"], poll({ shape: "words" }))).toBe(false);
    expect(answersFit(["ñ".repeat(60)], poll({ shape: "words" }))).toBe(true);
    expect(answersFit(["ñ".repeat(61)], poll({ shape: "words" }))).toBe(false);
    expect(answersFit([], poll({ shape: "words" }))).toBe(false);
  });
});

describe("what came of a poll", () => {
  const named = (place: number) => ["sí", "paso", "no"][place]!;
  const words = (id: string) => `aporte ${id}`;

  it("is said in words", () => {
    const counts = [{ option: 0, points: 2 }, { option: 1, points: 1 }, { option: 2, points: 0 }];
    expect(counted(result({ counts }), poll(), words, named).map(({ label, points }) => [label, points])).toEqual([["A", 2], ["B", 1], ["C", 0]]);
    expect(counted(result({ counts }), poll({ shape: "consent" }), words, named).map(({ label, share }) => [label, share])).toEqual([["sí", 1], ["paso", 0.5], ["no", 0]]);
    expect(counted(result({ counts: [{ contribution: "x", points: 3 }] }), poll(), words, named)[0]!.label).toBe("aporte x");
  });

  it("joins words that are the same but for accents and case", () => {
    const all = counted(result({ words: ["tiempo\nConfianza", "confianza", "Fe", "fé"] }), poll({ shape: "words" }), words, named);
    expect(all.map(({ label, points }) => [label, points])).toEqual([["Confianza", 2], ["Fe", 2], ["tiempo", 1]]);
  });

  it("takes the place of my answer, and of an earlier result of its phase", () => {
    const ballot = { options: [1], contributions: [] };
    const at = start;
    const voted = afterConversationItem(conversation(), { type: "vote_cast", seq: 1, at, ballot })!;
    expect(voted.vote).toEqual(ballot);
    expect("vote" in afterConversationItem(voted, { type: "vote_cast", seq: 2, at })!).toBe(false);
    const closed = afterConversationItem({ ...voted, polls: [result({ phase: 4 }), result()] }, { type: "poll_closed", seq: 2, at, result: result({ answered: 3 }) })!;
    expect("vote" in closed).toBe(false);
    expect(closed.polls.map(({ phase, answered }) => [phase, answered])).toEqual([[0, 3], [4, 2]]);
    const entered = afterConversationItem(voted, { type: "phase_entered", seq: 3, at, phase: 1, how: "time", deadline: at, turns: [] })!;
    expect("vote" in entered).toBe(false);
  });
});
