import { beforeAll, describe, expect, test, vi } from "vitest";

import { told } from "../src/acta/told";
import { byKind, confirmedBefore, correctionsOf, departures, minutes, phases, roles, sum } from "../src/acta/shape";
import { speak } from "../src/i18n";
import type { Acta, ActaIncident } from "../src/wire";
import { ana, contribution, elena, luis, pedro, phaseOf, rosa, script, start, template } from "./session_fixture";

const incident = (over: Partial<ActaIncident>): ActaIncident => ({ at: start, what: "extended", phase: 1, ...over });
const acta = (over: Partial<Acta> = {}): Acta => ({
  space: 7, title: "Sesión", script: JSON.stringify({ template }), ended_at: start + 3_600_000, ending: "completed",
  participants: [{ person: rosa, roles: ["presenta"] }, { person: elena, roles: ["facilita", "amiga"] }, { person: luis, roles: ["amiga"] }],
  phases: [], contributions: [], rethought: [], polls: [], commitments: [], closing: [], incidents: [], pending: [], people: [], ...over,
});

describe("what was said", () => {
  test("stands by phase and kind, with answers under what they answer", () => {
    const question = contribution({ phase: phaseOf("pregunta"), kind: "pregunta", seq: 5 });
    const other = contribution({ phase: phaseOf("pregunta"), kind: "pregunta", seq: 6 });
    const late = contribution({ phase: phaseOf("pregunta"), kind: "respuesta", seq: 9, reply_to: question.id });
    const early = contribution({ phase: phaseOf("pregunta"), kind: "respuesta", seq: 7, reply_to: question.id });
    const again = contribution({ phase: phaseOf("pregunta"), kind: "pregunta", seq: 10, reply_to: early.id });
    const alone = contribution({ phase: phaseOf("abre"), kind: "contexto", seq: 1 });
    const parts = phases(acta({ contributions: [alone, question, other, again, late, early] }), script);
    expect(parts.map(({ phase, rooms }) => [phase.id, rooms.flatMap(({ kinds }) => kinds.map(({ kind }) => kind.id))])).toEqual([["abre", ["contexto"]], ["pregunta", ["pregunta"]]]);
    const [first, second] = parts[1]!.rooms[0]!.kinds[0]!.said;
    expect(first!.one).toBe(question);
    expect(first!.answers.map(({ one }) => one)).toEqual([early, late]);
    expect(first!.answers[0]!.answers.map(({ one }) => one)).toEqual([again]);
    expect(second!.answers).toEqual([]);
  });

  test("an answer to another phase stands by itself", () => {
    const question = contribution({ phase: phaseOf("pregunta"), kind: "pregunta" });
    const answer = contribution({ phase: phaseOf("evalua"), kind: "respuesta", reply_to: question.id });
    expect(phases(acta({ contributions: [question, answer] }), script).map(({ rooms }) => rooms[0]!.kinds[0]!.said.length)).toEqual([1, 1]);
  });

  test("what has a place of its own is not repeated", () => {
    const commitment = contribution({ phase: phaseOf("acuerda"), kind: "compromiso" });
    const gone = contribution({ phase: phaseOf("acuerda"), kind: "compromiso", withdrawn: true });
    const whole = acta({ contributions: [commitment, gone], commitments: [commitment.id] });
    expect(phases(whole, script)[0]!.rooms[0]!.kinds[0]!.said.map(({ one }) => one)).toEqual([gone]);
  });

  test("a kind that the template no longer knows keeps its name", () => {
    expect(byKind([contribution({ kind: "desconocida" })], script)[0]!.kind.title).toBe("desconocida");
  });
});

test("people stand by role in the order of the template; who gave theirs back comes last", () => {
  const whole = acta({ participants: [...acta().participants, { person: pedro, roles: [] }, { person: ana, roles: ["otro"] }] });
  expect(roles(whole, script).map(({ role, people }) => [role?.id, people])).toEqual([
    ["presenta", [rosa]], ["amiga", [elena, luis]], ["facilita", [elena]], [undefined, [ana]], [undefined, [pedro]],
  ]);
});

test("corrections stand below what they are about, and with the acta when that is gone from it", () => {
  const one = contribution({ id: "00000000-0000-4000-8000-00000000aaaa" });
  const correction = (id: string, contribution?: string) => ({ id, at: start, by: rosa, text: id, ...(contribution === undefined ? {} : { contribution }) });
  const whole = acta({
    contributions: [one],
    corrections: [correction("of it", one.id), correction("of all"), correction("of nothing", "00000000-0000-4000-8000-00000000bbbb")],
  });
  const ids = (of: string | undefined) => correctionsOf(whole, of).map(({ id }) => id);
  expect(ids(one.id)).toEqual(["of it"]);
  expect(ids(undefined)).toEqual(["of all", "of nothing"]);
  expect(correctionsOf(acta(), undefined)).toEqual([]);
});

test("a confirmation is from before a correction, unless that was taken back", () => {
  const correction = (taken_back?: number) => ({ id: "00000000-0000-4000-8000-00000000cccc", at: start, by: rosa, ...(taken_back === undefined ? { text: "No." } : { taken_back }) });
  const confirmed = { person: luis, at: start, corrections: 1 };
  const after = (...corrections: Acta["corrections"] & object) => confirmedBefore(acta({ corrections: [correction(), ...corrections] }), confirmed);
  expect(after()).toBe(false);
  expect(after(correction())).toBe(true);
  expect(after(correction(start + 1))).toBe(false);
  expect(after(correction(start + 1), correction())).toBe(true);
});

describe("times", () => {
  test("add up", () => {
    expect(sum(acta({ phases: [{ planned: 10, used: 4 }, { planned: 5, used: 6 }] }))).toEqual({ planned: 15, used: 10 });
  });
  test.each([[0, 0], [1_000, 1], [89_000, 1], [90_000, 2], [600_000, 10]])("%d ms are %d minutes", (time, whole) => expect(minutes(time)).toBe(whole));
});

describe("what changed on the way", () => {
  beforeAll(async () => {
    vi.stubGlobal("document", { documentElement: {} });
    await speak("es");
    return () => vi.unstubAllGlobals();
  });

  const reading = (whole: Acta) => ({ acta: whole, script, nameOf: (person: number) => ({ [elena]: "Elena", [luis]: "Luis" })[person] ?? "?" });
  const sentences = (...incidents: ActaIncident[]) => {
    const question = contribution({ id: "00000000-0000-4000-8000-00000000aaaa", kind: "pregunta" });
    const whole = acta({ incidents, contributions: [question] });
    return departures(whole).map((each) => told(each, reading(whole)));
  };

  test.each([
    [incident({ by: elena, reason: "faltó luz" }), "Elena dio más tiempo a «Pregunta»: «faltó luz»"],
    [incident({ what: "shortened", by: elena }), "Elena acortó «Pregunta»."],
    [incident({ what: "requirement_missing", kind: "contexto", phase: 0 }), "«Abre» se cerró sin «Contexto»."],
    [incident({ what: "exception", by: elena, person: luis, reason: "un dato" }), "Elena dejó que Luis dijera algo en «Pregunta», aunque le tocaba escuchar: «un dato»"],
    [incident({ what: "reclassified", by: elena, person: luis, kind: "respuesta", contribution: "00000000-0000-4000-8000-00000000aaaa" }), "Elena cambió el tipo de un aporte de Luis: de «Respuesta» a «Pregunta»."],
    [incident({ what: "succeeded", person: luis }), "Luis tomó la conducción en «Pregunta» porque quien conducía se desconectó."],
    [incident({ what: "succeeded", by: elena, person: luis }), "Elena dejó la conducción a Luis en «Pregunta»."],
    [incident({ what: "ended" }), "La sesión se cerró sola en «Pregunta»."],
    [incident({ what: "ended", by: elena, reason: "se hizo tarde" }), "Elena cerró la sesión en «Pregunta»: «se hizo tarde»"],
  ])("%#", (what, sentence) => {
    expect(sentences(what)).toEqual([sentence]);
  });

  test("a pause and what ended it are one thing", () => {
    expect(sentences(incident({ what: "paused", by: elena, reason: "café" }), incident({ what: "resumed", by: elena, at: start + 240_000 }))).toEqual([
      "Elena hizo una pausa de 4 min en «Pregunta»: «café»",
    ]);
    expect(sentences(incident({ what: "paused", by: elena, at: start + 3_000_000 }))).toEqual(["Elena hizo una pausa de 10 min en «Pregunta»."]);
  });
});
