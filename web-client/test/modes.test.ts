import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { afterDays, closesAfter, daysBetween, daysOf, lookingAt } from "../src/session/modes";
import { closesOf, daysFor, paceOf, saidOf } from "../src/session/plan/pace";
import { objectionToEdit, objectionToNext, objectionToWord, rightTo } from "../src/session/rights";
import { kindNamed, readTemplate } from "../src/session/script";
import type { Conversation } from "../src/wire";
import { ana, contribution, conversation, elena, here, luis, phaseOf, rosa, script, start, template } from "./session_fixture";

// Sessions that are not live (rules C50, C120 to C126).

const hour = 3_600_000;

describe("days on the calendar of a zone", () => {
  const before = process.env["TZ"];
  beforeAll(() => {
    process.env["TZ"] = "America/Santiago";
  });
  afterAll(() => {
    process.env["TZ"] = before;
  });

  // On the 6th of September of 2026 clocks go forward in Chile, on the 5th of April back.
  it("end at the hour at which they began, when the clocks go forward", () => {
    const friday = Date.parse("2026-09-04T18:00:00-04:00");
    expect(new Date(afterDays(friday, 2)).toISOString()).toBe("2026-09-06T21:00:00.000Z");
    expect(afterDays(friday, 2) - friday).toBe(47 * hour);
  });

  it("and when they go back", () => {
    const friday = Date.parse("2026-04-03T18:00:00-03:00");
    expect(afterDays(friday, 3) - friday).toBe(73 * hour);
    expect(daysBetween(friday, afterDays(friday, 3))).toBe(3);
  });

  it("are found again in the moments that they made", () => {
    const opens = Date.parse("2026-09-03T23:30:00-04:00");
    const days = [1, 4, 2];
    expect(daysOf(opens, closesAfter(opens, days))).toEqual(days);
  });
});

describe("what a plan says", () => {
  const startsAt = start + hour;
  it("is nothing of a live session", () => {
    expect(saidOf(paceOf(undefined), undefined)).toEqual({});
  });

  it("is when each phase closes, and again what was planned", () => {
    const pace = { mode: "asynchronous", days: [3], until: "" } as const;
    const closes = closesOf(pace, startsAt, 3)!;
    expect(closes).toHaveLength(3);
    expect(saidOf(pace, closes)).toEqual({ mode: "asynchronous", closes });
    const planned = { ...conversation({ stage: "planned" }), mode: "asynchronous", closes, starts_at: startsAt } satisfies Conversation;
    expect(daysFor(paceOf(planned), 3)).toEqual([3, 2, 2]);
    expect(closesOf(pace, undefined, 3), "without a date there is none").toBeUndefined();
  });

  it("is until when it may be completed", () => {
    const pace = { mode: "hybrid", days: [], until: "2026-12-04T18:00" } as const;
    const [until] = closesOf(pace, undefined, 3)!;
    expect(paceOf({ ...conversation(), mode: "hybrid", closes: [until!] })).toEqual({ mode: "hybrid", days: [], until: pace.until });
    expect(closesOf({ ...pace, until: "" }, startsAt, 3)).toBeUndefined();
  });
});

const right = (self: number, kind: string, over: Partial<Conversation>) => rightTo(here(self, over), kindNamed(script, kind)).why;

describe("over days nobody waits for the word", () => {
  const days: Partial<Conversation> = { mode: "asynchronous", closes: [] };
  const round = phaseOf("valora");
  it.each([
    ["a single turn that another would hold", rosa, "contexto", { phase: 0 }, undefined],
    ["a queue in which nobody asked", luis, "pregunta", { phase: phaseOf("pregunta") }, undefined],
    ["a round, in any order", ana, "valora", { phase: round }, undefined],
    ["a round once with each kind", ana, "valora", { phase: round, contributions: [contribution({ phase: round, kind: "valora", author: ana })] }, "limit_reached"],
    ["and with the other kind", ana, "pregunta", { phase: round, contributions: [contribution({ phase: round, kind: "valora", author: ana })] }, undefined],
    ["silence holds", rosa, "respuesta", { phase: round }, "silenced"],
    ["kinds hold", luis, "respuesta", { phase: phaseOf("pregunta") }, "kind_not_allowed"],
    ["who speaks first holds", luis, "respuesta", { phase: phaseOf("evalua") }, "waits_for_role"],
  ] as const)("%s", (_, self, kind, over, why) => {
    expect(right(self, kind, { ...days, ...over } as Partial<Conversation>)).toBe(why);
  });

  it("and a phase is closed before its time with a reason only", () => {
    expect(objectionToNext(here(elena, { ...days, phase: 0 }))).toBe("phase_waits");
    expect(objectionToNext(here(elena, { ...days, phase: 0, overtime: true }))).toBeUndefined();
  });
});

describe("to complete", () => {
  const completing = (phase: number, over: Partial<Conversation> = {}) => ({ mode: "hybrid", stage: "completing", phase, ...over }) as Partial<Conversation>;
  const queue = phaseOf("pregunta");
  const asked = (over = {}) => contribution({ phase: queue, kind: "pregunta", ...over });
  it.each([
    ["what one missed", luis, "pregunta", completing(queue), undefined],
    ["as often as the phase allows, what was on time counted", luis, "pregunta", completing(queue, { contributions: [asked(), asked({ late: true })] }), "limit_reached"],
    ["one's part that is done", luis, "pregunta", completing(queue, { contributions: [asked(), asked()] }), "part_done"],
    ["without a limit, for whoever brought nothing", rosa, "contexto", completing(0, { contributions: [contribution({ author: rosa })] }), "part_done"],
    ["more than once, late", rosa, "contexto", completing(0, { contributions: [contribution({ author: rosa, late: true })] }), undefined],
    ["not what the phase silences", rosa, "respuesta", completing(phaseOf("valora")), "silenced"],
    ["not in another's role", luis, "contexto", completing(0), "role_may_not_speak"],
    ["not what was for oneself", luis, "pregunta", completing(phaseOf("escribe")), "phase_over"],
    ["not what nobody said", luis, "pregunta", completing(phaseOf("lee")), "phase_is_silent"],
  ] as const)("%s", (_, self, kind, over, why) => {
    expect(right(self, kind, over)).toBe(why);
  });

  it("one looks at the phase that one chooses", () => {
    const whole = here(luis, completing(7));
    expect(lookingAt(whole, queue).conversation.phase).toBe(queue);
    expect(lookingAt(whole, 7)).toBe(whole);
  });

  it("only what came late is corrected, and there is no word to ask for", () => {
    const from = here(luis, completing(queue));
    expect(objectionToEdit(from, asked({ late: true }))).toBeUndefined();
    expect(objectionToEdit(from, asked())).toBe("phase_over");
    expect(objectionToWord(from)).toBe("phase_over");
  });
});

describe("the document", () => {
  it("says what is filled in before, and whether it is private", () => {
    expect(readTemplate(template)).toMatchObject({ confidential: false });
    expect(readTemplate(template).preparation).toBeUndefined();
    const asking = readTemplate({ ...template, confidential: true, preparation: { title: "Antes", purpose: "Ver", fills: ["facilita"], fields: [{ id: "datos", title: "Datos" }, { id: "meta" }] } });
    expect(asking.confidential).toBe(true);
    expect(asking.preparation).toEqual({
      title: "Antes", purpose: "Ver", fills: ["facilita"], lock: false,
      fields: [{ id: "datos", title: "Datos", hint: "", required: false }, { id: "meta", title: "meta", hint: "", required: false }],
    });
  });
});
