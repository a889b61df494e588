import { beforeAll, describe, expect, it, vi } from "vitest";

import { speak } from "../src/i18n";
import { mayNudge, nudgeFor, nudgeText } from "../src/session/nudges";
import { mayFacilitate } from "../src/session/standing";
import { afterConversationItem } from "../src/store/reduce_conversation";
import type { Nudged } from "../src/wire";
import { ana, contribution, conversation, elena, here, hugo, luis, nadie, phaseOf, rosa, start } from "./session_fixture";

beforeAll(() => {
  vi.stubGlobal("document", { documentElement: {} });
  return speak("es");
});

const nudge = (over: Partial<Nudged> = {}): Nudged => ({ person: luis, by: elena, at: start + 5_000, phase: 0, invites: "your_turn", ...over });
const nudged = (over: Partial<Nudged> = {}) => ({ type: "person_nudged", seq: 9, at: start + 5_000, nudge: nudge(over) }) as const;

describe("an invitation to speak", () => {
  it("takes the place of an earlier one of the same person", () => {
    const once = afterConversationItem(conversation(), nudged());
    const again = afterConversationItem(afterConversationItem(once, nudged({ person: ana })), nudged({ invites: "any_doubt" }));
    expect(again?.nudges).toEqual([nudge({ person: ana }), nudge({ invites: "any_doubt" })]);
  });

  it("goes with the seat, and with the session", () => {
    const once = afterConversationItem(conversation(), nudged());
    const left = { type: "seat_left", seq: 10, at: start, person: luis, role: "amiga", facilitator: elena } as const;
    expect(afterConversationItem(once, left)).not.toHaveProperty("nudges");
    const ended = { type: "conversation_ended", seq: 10, at: start, how: "completed" } as const;
    expect(afterConversationItem(once, ended)).not.toHaveProperty("nudges");
    const completing = { type: "completing_began", seq: 10, at: start, until: start + 1 } as const;
    expect(afterConversationItem(once, completing)).not.toHaveProperty("nudges");
  });

  it("is shown to whom it is for until they say something, or the phase is another", () => {
    const nudges = [nudge()];
    expect(nudgeFor(conversation({ nudges }), luis)).toEqual(nudge());
    expect(nudgeFor(conversation({ nudges }), ana)).toBeUndefined();
    expect(nudgeFor(conversation({ nudges, phase: 1 }), luis)).toBeUndefined();
    const answer = contribution({ author: luis, at: start + 6_000 });
    expect(nudgeFor(conversation({ nudges, contributions: [answer] }), luis)).toBeUndefined();
    const note = contribution({ author: luis, at: start + 6_000, kind: "nota", shown: "author" });
    expect(nudgeFor(conversation({ nudges, contributions: [note, contribution({ author: luis, at: start })] }), luis)).toEqual(nudge());
  });

  it("is kind, with words of one's own", () => {
    expect(nudgeText(nudge())).toBe("Te toca, si quieres.");
    expect(nudgeText(nudge({ text: "Tu escuela lo vivió." }))).toBe("Te toca, si quieres. Tu escuela lo vivió.");
  });

  it("is offered where the phase asks for something, and not again at once", () => {
    const asks = phaseOf("pregunta");
    const later = start + 60_000;
    expect([rosa, luis, ana, hugo, elena, nadie].map((person) => mayNudge(here(elena, { phase: asks }), person, later))).toEqual([true, true, true, false, false, false]);
    expect(mayNudge(here(elena, { phase: phaseOf("valora") }), rosa, later), "silent").toBe(false);
    expect(mayNudge(here(elena, { phase: asks, stage: "paused" }), luis, later)).toBe(false);
    const lately = here(elena, { phase: asks, nudges: [nudge({ phase: asks })] });
    expect(mayNudge(lately, luis, start + 5_000 + 299_999)).toBe(false);
    expect(mayNudge(lately, ana, later)).toBe(true);
    expect(mayNudge(lately, luis, start + 5_000 + 300_000)).toBe(true);
  });

  it("is for those who facilitate the session to know of", () => {
    expect([elena, rosa, luis, hugo, nadie].map((person) => mayFacilitate(here(elena), person))).toEqual([true, false, false, false, false]);
  });
});
