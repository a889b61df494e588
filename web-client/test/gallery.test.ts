import { beforeAll, describe, expect, it, vi } from "vitest";

import { speak } from "../src/i18n";
import { askedOfMe, caresForQuestions, mostWanted, objectionToAsking } from "../src/session/gallery";
import { actsIn, actsOf, publicLine } from "../src/session/plan/public_line";
import { rights, rightTo, whyNothing } from "../src/session/rights";
import { kindNamed, readTemplate } from "../src/session/script";
import { settledOrder } from "../src/session/use_settled_order";
import { afterOwnPart, noOwnParts } from "../src/store/own_part";
import { afterConversationItem } from "../src/store/reduce_conversation";
import type { ConversationItem } from "../src/store/reduce_conversation";
import type { Conversation, GalleryState, Question } from "../src/wire";
import { conversation, elena, here, luis, nadie, start, template } from "./session_fixture";

const gallery = { reactions: true, questions: 2, votes: true, speakers: { kinds: ["pregunta"], turns: "queue", turn_seconds: 60 } };
const script = readTemplate({ ...template, phases: [{ ...template.phases[0], gallery }, ...template.phases.slice(1)] });
const at = (self: number, over: Partial<Conversation> = {}) => ({ ...here(self, over), script });
const question = (number: number, over: Partial<Question> = {}): Question => ({ id: `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`, number, at: start, author: luis, text: "¿Cómo?", votes: 0, ...over });
const state = (over: Partial<GalleryState> = {}): GalleryState => ({ questions: [], reactions: [0, 0, 0, 0, 0], hands: 0, ...over });

beforeAll(async () => {
  vi.stubGlobal("document", { documentElement: {} });
  await speak("es");
});

describe("what a phase asks of the public", () => {
  it("is read from its document", () => {
    expect(script.phases[0]!.gallery).toEqual({ reactions: true, questions: 2, votes: true, speakers: { kinds: ["pregunta"], turnSeconds: 60 } });
    expect(script.phases[1]!.gallery).toBeUndefined();
    expect(readTemplate({ ...template, phases: [{ ...template.phases[0], gallery: { votes: true } }] }).phases[0]!.gallery).toEqual({ reactions: false, votes: true });
  });

  it("is told before the conversation is chosen", () => {
    const phase = script.phases[0]!.gallery!;
    expect(publicLine(actsOf(phase))).toBe("El público puede reaccionar, preguntar, votar por las preguntas y pedir la palabra");
    expect(publicLine(actsOf({ reactions: false, votes: true }))).toBe("El público puede votar por las preguntas");
    expect(publicLine(actsIn([{}, { public: ["votes"] }, { public: ["reactions", "votes"] }]))).toBe("El público puede reaccionar y votar por las preguntas");
    expect(publicLine(actsIn([{}]))).toBe("");
    expect(publicLine(undefined)).toBe("");
  });

  it("is for those without a seat, while it runs", () => {
    expect(askedOfMe(at(nadie))).toBe(script.phases[0]!.gallery);
    expect(askedOfMe(at(luis))).toBeUndefined();
    expect(askedOfMe(at(nadie, { stage: "paused" }))).toBeUndefined();
    expect(askedOfMe(at(nadie, { phase: 1 }))).toBeUndefined();
    expect(askedOfMe({ ...at(nadie), spaceRoles: ["observer"] })).toBeUndefined();
    expect(caresForQuestions(at(elena))).toBe(true);
    expect(caresForQuestions(at(luis))).toBe(false);
  });

  it("is so many questions of each that wait for an answer", () => {
    const mine = (...questions: Question[]) => at(nadie, { gallery: state({ questions }) });
    expect(objectionToAsking(mine(), 0)).toBeUndefined();
    expect(objectionToAsking(mine(), 2)).toBe("limit_reached");
    expect(objectionToAsking(mine(question(1, { author: nadie }), question(2, { author: nadie })), 0)).toBe("limit_reached");
    expect(objectionToAsking(mine(question(1, { author: nadie, standing: "answered" }), question(2, { author: nadie })), 0)).toBeUndefined();
    expect(objectionToAsking(at(nadie, { phase: 1 }), 0)).toBe("nothing_for_public");
  });

  it("lets whoever has the word bring what it says", () => {
    const heard = at(nadie, { gallery: state({ word: { person: nadie, since: start } }) });
    expect(rightTo(heard, kindNamed(script, "pregunta")).why).toBeUndefined();
    expect(rightTo(heard, kindNamed(script, "contexto")).why).toBe("kind_not_allowed");
    expect(rights(heard).map(({ kind }) => kind.id)).toEqual(["pregunta"]);
    expect(whyNothing(heard)).toBeUndefined();
    expect(whyNothing(at(nadie))).toBe("seat_missing");
    expect(rightTo(at(nadie, { gallery: state({ word: { person: luis, since: start } }) }), kindNamed(script, "pregunta")).why).toBe("seat_missing");
  });
});

describe("what the public brings", () => {
  const after = (before: Conversation, ...items: ConversationItem[]) => items.reduce<Conversation | undefined>(afterConversationItem, before)!;
  const moment = { at: start, seq: 200 };

  it("is questions with counts, whatever came between", () => {
    const asked = after(conversation(), { type: "question_asked", ...moment, question: question(1) }, { type: "question_asked", ...moment, question: question(2) });
    const voted = after(asked, { type: "questions_voted", ...moment, votes: [{ number: 2, votes: 7 }, { number: 9, votes: 3 }] });
    expect(voted.gallery!.questions.map(({ votes }) => votes)).toEqual([0, 7]);
    const marked = after(voted, { type: "question_marked", ...moment, number: 2, standing: "answered" });
    expect(marked.gallery!.questions[1]!.standing).toBe("answered");
    expect(after(marked, { type: "question_marked", ...moment, number: 2, standing: "open" })).toEqual(voted);
    const none = after(voted, { type: "question_withdrawn", ...moment, number: 1 }, { type: "question_withdrawn", ...moment, number: 2 });
    expect(none).toEqual(conversation());
  });

  it("is hands, a word and reactions of one phase", () => {
    const given = after(conversation(), { type: "hands_counted", ...moment, hands: 3 }, { type: "applauded", ...moment, reactions: [0, 0, 0, 40, 0] }, { type: "word_given", ...moment, person: nadie, until: start + 60_000, hands: 2 });
    expect(given.gallery).toEqual(state({ hands: 2, reactions: [0, 0, 0, 40, 0], word: { person: nadie, since: start, until: start + 60_000 } }));
    expect(after(given, { type: "word_ended", ...moment, how: "done", person: nadie, hands: 2 }).gallery).toEqual(state({ hands: 2, reactions: [0, 0, 0, 40, 0] }));
    const next = after(given, { type: "phase_entered", ...moment, phase: 1, how: "facilitator", deadline: start + 9, turns: [] });
    expect(next.gallery).toBeUndefined();
    const kept = after(given, { type: "question_asked", ...moment, question: question(1) }, { type: "conversation_ended", ...moment, how: "facilitator" });
    expect(kept.gallery).toEqual(state({ questions: [question(1)] }));
  });

  it("is mine where the server says so, until the view is another", () => {
    const mine = afterOwnPart(noOwnParts, { type: "own_part", space: 7, voted: [1, 4], place: 3 });
    expect(mine.get(7)).toEqual({ voted: [1, 4], place: 3 });
    expect(afterOwnPart(mine, { type: "own_part", space: 7, voted: [1] }).get(7)).toEqual({ voted: [1] });
    expect(afterOwnPart(mine, { type: "view_reset", space: 7 }).has(7)).toBe(false);
    expect(afterOwnPart(mine, { type: "view_reset", space: 8 })).toBe(mine);
  });
});

describe("the order of questions", () => {
  it("is by votes, then by who asked first", () => {
    expect(mostWanted([question(1, { votes: 2 }), question(2, { votes: 9 }), question(3, { votes: 2 })]).map(({ number }) => number)).toEqual([2, 1, 3]);
  });

  it("stays under the reader's hand: what is new comes below, what is gone leaves its place", () => {
    expect(settledOrder([], ["b", "a"])).toEqual(["b", "a"]);
    expect(settledOrder(["b", "a"], ["a", "b"])).toEqual(["b", "a"]);
    expect(settledOrder(["b", "a"], ["c", "a", "b"])).toEqual(["b", "a", "c"]);
    expect(settledOrder(["b", "a"], ["a", "c"])).toEqual(["a", "c"]);
  });
});
