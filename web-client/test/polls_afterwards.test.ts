import { describe, expect, it } from "vitest";

import { toComplete } from "../src/session/completing_head";
import { about, answersLate, myVote, objectionToVote } from "../src/session/polls";
import { readTemplate } from "../src/session/script";
import { afterConversationItem } from "../src/store/reduce_conversation";
import type { Ballot, Conversation, PollResult } from "../src/wire";
import { contribution, conversation, elena, here, luis, start, template } from "./session_fixture";

const asked = 2; // "lee" has a poll here, and nothing else
const script = readTemplate({
  ...template,
  phases: template.phases.map((phase) => (phase.id === "lee" ? { ...phase, poll: { shape: "single", question: "¿Cuál?", roles: ["amiga"], options: ["A", "B"], votes: 1 } } : phase)),
});
const result = (over: Partial<PollResult> = {}): PollResult => ({ phase: asked, entitled: 2, answered: 1, counts: [], words: [], named: [], ...over });
const ballot: Ballot = { options: [1], contributions: [] };
const completing = (over: Partial<Conversation> = {}) => conversation({ stage: "completing", mode: "hybrid", phase: asked, polls: [result()], ...over });
const at = (person: number, over: Partial<Conversation> = {}) => ({ ...here(person), conversation: completing(over), script });

describe("a poll of a hybrid session", () => {
  it("is answered afterwards by whoever may and did not", () => {
    expect(answersLate(at(luis), asked)).toBe(true);
    expect(answersLate(at(elena), asked)).toBe(false);
    expect(answersLate(at(luis, { voted: [asked] }), asked)).toBe(false);
    expect(objectionToVote(at(luis, { voted: [asked] }), script.phases[asked]!.poll!)).toBe("already_answered");
    expect(answersLate(at(luis, { polls: [] }), asked)).toBe(false);
    expect(answersLate({ ...at(luis), conversation: conversation({ phase: asked }) }, asked)).toBe(false);
  });

  it("is missing until it is answered", () => {
    expect(toComplete(at(luis))).toContain(asked);
    expect(toComplete(at(luis, { late_votes: [{ phase: asked, ballot }] }))).not.toContain(asked);
    expect(myVote(completing({ late_votes: [{ phase: asked, ballot }] }))).toEqual(ballot);
  });

  it("asks for consent to what was consented to then", () => {
    const [first, then] = [contribution(), contribution()];
    const poll = { shape: "consent", question: "¿Sí?", roles: ["amiga"], options: [], optionsOf: "contexto", votes: 1, named: false } as const;
    const now = completing({ contributions: [first, then, contribution()], polls: [result({ about: then.id })] });
    expect(about(now, poll)?.id).toBe(then.id);
    expect(about({ ...now, contributions: [first] }, poll)).toBeUndefined();
  });

  it("remembers that I answered, as long as it can be completed", () => {
    const before = conversation({ mode: "hybrid", phase: asked, vote: ballot });
    const closed = afterConversationItem(before, { type: "poll_closed", seq: 9, at: start, result: result() })!;
    expect(closed.voted).toEqual([asked]);
    expect(afterConversationItem({ ...closed, phase: asked }, { type: "poll_closed", seq: 10, at: start, result: result() })).not.toHaveProperty("voted");
    expect(afterConversationItem(conversation({ vote: ballot }), { type: "poll_closed", seq: 9, at: start, result: result() })).not.toHaveProperty("voted");
    const late = afterConversationItem(completing(), { type: "late_vote_cast", seq: 11, at: start, phase: asked, ballot })!;
    expect(late.late_votes).toEqual([{ phase: asked, ballot }]);
    expect(afterConversationItem(late, { type: "late_vote_cast", seq: 12, at: start, phase: asked })).not.toHaveProperty("late_votes");
    const completed = afterConversationItem(late, { type: "poll_completed", seq: 13, at: start, afterwards: { phase: asked, answered: 1 } })!;
    expect(completed).not.toHaveProperty("late_votes");
    expect(completed.afterwards).toEqual([{ phase: asked, answered: 1 }]);
  });
});
