// Visits beside what was agreed on: which count, in which month, and how each month stands (rule Y10).
import { h, render } from "preact";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { activityIn } from "../src/accompaniment/activity";
import { ActivityReading } from "../src/accompaniment/activity_reading";
import { speak } from "../src/i18n";
import type { Agreement, HeldActivity, Observation, SessionLeft, VisitsAgreed } from "../src/wire";
import { Dice } from "./random";
import { SmallNode, smallDocument } from "./small_dom";

const timeZone = "America/Santiago";
const march = 3;
const december = 12;
const visits: VisitsAgreed = { year: 9, month: 1, months: [3, 4, 5, 6, 7, 8, 9, 10, 11, 12] };
const at = (month: number, day = 15, year = 2026) => Date.UTC(year, month - 1, day, 15);
const now = at(6, 10);

let made = 0;
const visit = (starts_at: number, over: Partial<Observation> = {}): Observation => ({
  id: `00000000-0000-4000-8000-${String(++made).padStart(12, "0")}`, by: 1, at: starts_at - 86_400_000, starts_at, minutes: 45, observers: [1], observed: 2,
  accepted: [1, 2], agreed_at: starts_at - 3_600_000, notes: [], dialogue_by: starts_at + 7 * 86_400_000, ...over,
});
const held = (starts_at: number): Observation => visit(starts_at, { dialogue: { by: 2, at: starts_at + 1, holds_since: starts_at + 1 } });
const looked = (observations: readonly Observation[], over: object = {}) => activityIn({ observations, visits, now, timeZone, ...over });

describe("visits of a year", () => {
  it("count when their dialogue holds and nobody took them back", () => {
    const told = visit(at(4), { dialogue: { by: 1, at: at(4) + 1 } });
    const takenBack = { ...held(at(4)), withdrawn_at: at(5) };
    expect(looked([held(at(3)), held(at(6, 2)), told, takenBack])).toMatchObject({ year: 2026, month: 6, made: 2, madeThisMonth: 1, undone: 1 });
  });

  it("are those of this year by the calendar of the device", () => {
    const newYear = Date.UTC(2026, 0, 1, 2);
    expect(looked([held(newYear)]).made, "in Santiago it is still 2025").toBe(0);
    expect(looked([held(newYear)], { timeZone: "UTC" }).made).toBe(1);
    expect(looked([held(Date.UTC(2026, 5, 1, 2))])).toMatchObject({ made: 1, madeThisMonth: 0 });
    expect(looked([held(at(6, 15, 2025))])).toMatchObject({ made: 0, madeThisMonth: 0 });
  });

  it("have no dialogue yet once all agreed and the class is over, and not before", () => {
    const { agreed_at: _, ...proposed } = visit(at(5));
    expect(looked([visit(at(5)), visit(now - 44 * 60_000), visit(at(7)), proposed]).undone).toBe(1);
    expect(looked([visit(now - 45 * 60_000)]).undone).toBe(1);
    expect(looked([visit(at(11, 1, 2025))]).undone, "of another year").toBe(0);
  });

  it("are only counted where no number was agreed", () => {
    expect(looked([held(at(1)), held(at(4))], { visits: undefined })).toEqual({ year: 2026, month: 6, made: 2, madeThisMonth: 0, undone: 0, months: [], beyond: 0 });
  });
});

describe("active months", () => {
  const stands = (observations: readonly Observation[], over: object = {}) => looked(observations, over).months.map((each) => each.stands);

  it("stay below their minimum only when they are over", () => {
    expect(stands([held(at(3)), held(at(5)), held(at(5, 20))])).toEqual(["reached", "below", "reached", "current", "ahead", "ahead", "ahead", "ahead", "ahead", "ahead"]);
    expect(stands([], { now: at(1) }).every((each) => each === "ahead")).toBe(true);
    expect(stands([], { visits: { ...visits, month: 0 } }).slice(0, 3)).toEqual(["reached", "reached", "reached"]);
  });

  it("were before the agreement where they ended before it held", () => {
    expect(stands([], { since: at(4, 30) }).slice(0, 4)).toEqual(["before", "below", "below", "current"]);
    expect(stands([], { since: at(10, 1, 2025) }).slice(0, 4)).toEqual(["below", "below", "below", "current"]);
  });

  it("do not have what was made in others, which counts for the year", () => {
    expect(looked([held(at(1)), held(at(3))])).toMatchObject({ made: 2, beyond: 1 });
  });

  it("hold, with the others, every visit of the year", () => {
    const dice = new Dice(11);
    for (let round = 0; round < 100; ++round) {
      const observations = Array.from({ length: dice.below(30) }, () => held(at(1 + dice.below(12), 1 + dice.below(28), 2025 + dice.below(2))));
      const { made: all, months, beyond } = looked(observations, { now: at(december) });
      expect(months.reduce((sum, each) => sum + each.made, beyond)).toBe(all);
      expect(months.map(({ month }) => month)).toEqual(visits.months);
      for (const each of months.filter(({ stands }) => stands === "below")) expect(each.made).toBeLessThan(visits.month);
    }
    expect(visits.months[0]).toBe(march);
  });
});

describe("what is shown of them", () => {
  beforeAll(async () => {
    vi.stubGlobal("document", smallDocument);
    vi.stubGlobal("location", { pathname: "/e/3/acompanamiento", search: "", hash: "" });
    await speak("es");
  });
  afterAll(() => vi.unstubAllGlobals());

  const agreement = (over: Partial<Agreement>): Agreement => ({ id: "00000000-0000-4000-8000-000000000001", by: 1, at: at(1), since: at(1), accepted: [1, 2], ...over });
  const shown = (held: Agreement | undefined, observations: readonly Observation[], when = now, sessions: readonly SessionLeft[] = [], activities: readonly HeldActivity[] = []) => {
    const root = new SmallNode(1, "div");
    root.ownerDocument = smallDocument;
    render(h(ActivityReading, { agreement: held, observations, activities, sessions, now: when }), root as unknown as Element);
    return root;
  };

  it("stands beside both minima, names the months below, and says that it is no fault", () => {
    const root = shown(agreement({ visits }), [held(at(3)), visit(at(5))]);
    expect(root.words).toContain("1 de 9 que se acordaron");
    expect(root.words).toContain("0 de un mínimo de 1");
    expect(root.words).toContain("Hasta ahora quedaron bajo el mínimo: abril y mayo. Es un aviso para conversarlo, no una falta.");
    expect(root.words).toContain("1 visita de este año todavía no tiene su diálogo confirmado");
    const rows = root.all().filter(({ localName }) => localName === "tr").map(({ words }) => words);
    expect(rows).toHaveLength(11);
    expect(rows.slice(1, 5)).toEqual(["marzo11se alcanzó", "abril01bajo el mínimo", "mayo01bajo el mínimo", "junio01todavía en curso"]);
  });

  it("has no month below where there is no monthly minimum, or in a month that is not active", () => {
    const root = shown(agreement({ visits: { ...visits, month: 0 } }), [], at(2));
    expect(root.words).toContain("0 de 9 que se acordaron");
    expect(root.words).toContain("no es un mes activo");
    expect(root.words).not.toContain("Mínimo");
    expect(root.words).not.toContain("bajo el mínimo");
  });

  it("only counts where no number was agreed", () => {
    const root = shown(undefined, [held(at(6, 1))]);
    expect(root.words).toContain("Este año (2026)1 visita con su diálogo");
    expect(root.words).toContain("aquí solo se cuentan");
    expect(root.all().some(({ localName }) => localName === "table")).toBe(false);
  });

  it("counts each kind of activity beside what was agreed of it, warns of its months, and says apart which sessions nobody noted", () => {
    const day = (month: number) => Math.floor(at(month) / 86_400_000);
    const activity = (over: Partial<HeldActivity>): HeldActivity =>
      ({ id: `00000000-0000-4000-9000-${String(++made).padStart(12, "0")}`, by: 1, at: now, what: "gia", on: day(3), days: 1, mode: "in_person", about: "Preguntas", ...over });
    const left = (session: number): SessionLeft => ({ seq: 1, at: now - 1, session, ended_at: now - 1, how: "completed", commitments: 0, beyond: 0 });
    const agreed = agreement({ visits, activities: [{ what: "gia", times: 8, monthly: 1 }, { what: "meeting", times: 7, monthly: 0 }] });
    const root = shown(agreed, [held(at(3))], now, [left(5), left(6)], [activity({ session: 5 }), activity({ on: day(6) }), activity({ what: "internship", on: day(5) })]);
    expect(root.words).toContain("Metas físicas: visita y diálogo, y otras actividades");
    expect(root.words).toContain("Grupo de interaprendizaje (GIA)2 de 8 que se acordaron · este mes, 1 de un mínimo de 1");
    expect(root.words).toContain("Reunión con familias y comunidad0 de 7 que se acordaron · 0 este mes");
    expect(root.words).toContain("Pasantía1 este año · 0 este mes");
    expect(root.words).toContain("Grupo de interaprendizaje (GIA): Hasta ahora quedaron bajo el mínimo: abril y mayo. Es un aviso para conversarlo, no una falta.");
    expect(root.words).toContain("Sesiones que nadie anotó1 sesión este año · 1 este mes");
  });

  it("counts visits alone where nothing else was agreed on, unless one asks for more", () => {
    expect(shown(agreement({ visits }), []).words).not.toContain("Otras actividades");
    vi.stubGlobal("location", { pathname: "/e/3/acompanamiento", search: "?cuenta=amplia", hash: "" });
    expect(shown(agreement({ visits }), []).words).toContain("Este año todavía no se anota ninguna.");
    vi.stubGlobal("location", { pathname: "/e/3/acompanamiento", search: "?cuenta=visitas", hash: "" });
    expect(shown(agreement({ visits, activities: [{ what: "gia", times: 8, monthly: 1 }] }), []).words).not.toContain("que se acordaron · este mes");
  });
});
