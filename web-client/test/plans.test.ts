import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { signal } from "@preact/signals";
import { h, render } from "preact";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import type { Client } from "../src/app/client";
import { pathOf, routeOf } from "../src/app/route";
import { emptyDraft } from "../src/drafts";
import { speak } from "../src/i18n";
import { dayNear } from "../src/moments";
import type { Entry } from "../src/outbox_entry";
import { actionIn, documentOf, hasPlans } from "../src/plans/document";
import { blankPlan, feeding, finished, fresh, idsOf, withPerson } from "../src/plans/editing/plan_document";
import { PlanEditorScreen } from "../src/plans/editing/editor_screen";
import { planPlace } from "../src/plans/editing/place";
import { planJson, planTable } from "../src/plans/export";
import { figureShown, figureTyped, reached } from "../src/plans/figures";
import { hintsFor } from "../src/plans/hints";
import { PlanLine } from "../src/plans/line";
import { PlanShown } from "../src/plans/plan_shown";
import { progress, progressOf, stateOf, toCome, type CountedAction } from "../src/plans/progress";
import { Refused } from "../src/plans/refused";
import { mayKeep, mayStand } from "../src/plans/rights";
import { refusedOf, waitingFor, waits, withWaiting } from "../src/plans/waiting";
import { afterAccompanimentItem, noAccompaniment, spokenOf } from "../src/store/reduce_accompaniment";
import type { PlanItem } from "../src/store/reduce_plans";
import { nothing, type SpaceView } from "../src/store/state";
import { at, listAt, put, type Document } from "../src/templates/document";
import type { Accompaniment, ActionState, Command, PlannedAction, PlanProgress, SupportPlan } from "../src/wire";
import { Dice } from "./random";
import { SmallNode, smallDocument } from "./small_dom";

// Where the browser is when the router is loaded.
vi.hoisted(() => {
  vi.stubGlobal("location", { pathname: "/", hash: "" });
  vi.stubGlobal("navigator", {});
});
beforeAll(async () => {
  vi.stubGlobal("document", smallDocument);
  vi.stubGlobal("addEventListener", () => {});
  vi.stubGlobal("removeEventListener", () => {});
  await speak("es");
});
afterAll(() => vi.unstubAllGlobals());

const id = (number: number) => `00000000-0000-0000-0000-${String(number).padStart(12, "0")}`;

const small: Document = {
  title: "Plan de ATP", label: "technical_pedagogical", owner: { kind: "team", name: "Equipo" },
  goals: [{
    id: "meta-1", text: "Leer más",
    indicators: [{ id: "ind-1", text: "Lectura", level: "course", unit: "%", baseline: "41.5", target: "60" }],
    objectives: [{ id: "obj-1", text: "A diario", actions: [
      { id: "acc-1", text: "Leer quince minutos", from: "2026-03-09", to: "2026-06-30", people: [4], evidence: "=SUMA(1)" },
      { id: "acc-2", text: "Abrir la biblioteca", from: "2026-03-09", to: "2026-03-10", others: "La biblioteca" },
    ] }],
  }],
};

const action = (name: string, to = 20_600, people: number[] = [4]): PlannedAction => ({ id: name, from: 20_521, to, people, others: false });

const plan = (over: Partial<SupportPlan> = {}): SupportPlan => ({
  id: id(1), document: id(1), text: JSON.stringify(small), label: "technical_pedagogical", owner: "team", owners: [], began_at: 5, began_by: 1, kept_at: 5, kept_by: 1,
  actions: [{ action: action("acc-1"), standings: [] }, { action: action("acc-2", 20_522, []), standings: [] }],
  indicators: [{ indicator: { id: "ind-1", level: "course" }, measures: [] }], validations: [], ...over,
});

const kept = (document: number, actions: PlannedAction[], over: Partial<Extract<PlanItem, { type: "plan_kept" }>> = {}): PlanItem => ({
  type: "plan_kept", seq: 1, at: document, plan: id(1), document: id(document), text: "{}", by: 1, label: "support", owner: "team", owners: [], actions, indicators: [{ id: "i", level: "course" }], ...over,
});

const stood = (name: string, state: ActionState, at = 9): PlanItem => ({ type: "action_stood", seq: 1, at, action: name, standing: { state, at, by: 2 } });

const after = (items: readonly PlanItem[], before?: Accompaniment) => items.reduce<Accompaniment | undefined>(afterAccompanimentItem, before);

describe("the plan of a space, item by item", () => {
  it("keeps what was said of actions that are still there, and nothing of those that are not", () => {
    const now = after([kept(1, [action("a"), action("b")]), stood("a", "under_way"), stood("b", "done"), kept(2, [action("b"), action("c")])]);
    expect(now?.plan?.document).toBe(id(2));
    expect(now?.plan?.began_at).toBe(1);
    expect(now?.plan?.actions.map((one) => [one.action.id, stateOf(one)])).toEqual([["b", "done"], ["c", "planned"]]);
    const other = after([kept(3, [action("b")], { plan: id(3) })], now);
    expect(other?.plan?.actions.map(stateOf)).toEqual(["planned"]);
    expect(other?.plan?.began_at).toBe(3);
  });

  it("puts figures in the order of their days, and keeps as many as a snapshot", () => {
    const measured = (on: number, value: string): PlanItem => ({ type: "indicator_measured", seq: 1, at: 1, indicator: "i", measure: { value, on, at: 1, by: 2 } });
    const now = after([kept(1, []), measured(10, "1"), measured(8, "2"), measured(10, "3"), measured(9, "4")]);
    expect(now?.plan?.indicators[0]?.measures.map(({ value }) => value)).toEqual(["2", "4", "1", "3"]);
    const dice = new Dice(7);
    const many = after(Array.from({ length: 40 }, () => measured(dice.below(30), "1")), now);
    const days = many!.plan!.indicators[0]!.measures.map(({ on }) => on);
    expect(days).toHaveLength(12);
    expect(days).toEqual([...days].sort((a, b) => a - b));
  });

  it("is over once it is closed, and remembers ten", () => {
    const left = (number: number): PlanItem => ({
      type: "plan_closed", seq: 1, at: 1,
      left: { id: id(number), label: "support", owner: "team", began_at: 1, ended_at: 2, how: "left", by: 9, progress: { actions: 0, to_date: 0, done: 0, dropped: 0, charges: 0, met: 0 } },
    });
    const now = after([kept(1, []), ...Array.from({ length: 12 }, (_, number) => left(number))]);
    expect(now?.plan).toBeUndefined();
    expect(now?.plans_left.map((one) => one.id)).toEqual(Array.from({ length: 10 }, (_, number) => id(number + 2)));
    expect([...spokenOf(now!)]).toContain(9);
  });

  it("changes nothing where no plan is in force, or nothing is to be known", () => {
    expect(after([stood("a", "done"), { type: "actions_near", seq: 1, at: 1, actions: ["a"] }])).toBeUndefined();
    const now = after([kept(1, [action("a")])]);
    expect(after([stood("zzz", "done")], now)?.plan?.actions).toEqual(now?.plan?.actions);
    expect([...spokenOf({ ...noAccompaniment, plan: plan({ owners: [31] }) })]).toEqual(expect.arrayContaining([1, 4, 31]));
  });
});

describe("progress", () => {
  const table = JSON.parse(readFileSync(fileURLToPath(new URL("../../tests/scenarios/plans/progress.json", import.meta.url)), "utf8")) as readonly {
    readonly what: string; readonly today: number; readonly actions: readonly CountedAction[]; readonly is: PlanProgress;
  }[];

  it.each(table)("$what", ({ today, actions, is }) => expect(progress(actions, today)).toEqual(is));

  it("counts those who answer, and somebody who is named in words", () => {
    const one = plan({ actions: [{ action: { ...action("a", 10, [1, 2]), others: true }, standings: [{ state: "done", at: 1, by: 1 }] }] });
    expect(progressOf(one, 20)).toMatchObject({ charges: 3, met: 3, done: 1 });
  });

  it("puts first what ends first, and not what is over", () => {
    const standing = (state: ActionState) => [{ state, at: 1, by: 1 }];
    const all = plan({ actions: [
      { action: action("late", 30), standings: [] }, { action: action("done", 5), standings: standing("done") },
      { action: action("soon", 10), standings: standing("under_way") }, { action: action("dropped", 1), standings: standing("dropped") },
    ] });
    expect(toCome(all).map((one) => one.action.id)).toEqual(["soon", "late"]);
  });
});

describe("what waits on this device", () => {
  const entry = (order: number, command: Entry["do"], over: Partial<Entry> = {}): Entry => ({ order, id: id(order), space: 5, do: command, made_at: 100 + order, sent: false, ...over });
  const done = entry(1, { type: "stand_action", plan: id(1), action: "acc-1", state: "done", note: "así" });

  it("is shown as it will be", () => {
    const figure = entry(2, { type: "measure_indicator", plan: id(1), indicator: "ind-1", value: "50", on: 20_530 });
    const now = withWaiting(plan(), [done, figure], 7);
    expect(now.actions[0]?.standings).toEqual([{ state: "done", at: 101, by: 7, note: "así" }]);
    expect(now.indicators[0]?.measures).toEqual([{ value: "50", on: 20_530, at: 102, by: 7 }]);
    expect([waits([done, figure], "acc-1"), waits([done, figure], "ind-1"), waits([done], "acc-2")]).toEqual([true, true, false]);
  });

  it("is of this plan, of this space, and not what was refused", () => {
    expect(withWaiting(plan({ id: id(2) }), [done], 7).actions[0]?.standings).toEqual([]);
    const no = entry(3, done.do, { refused: { code: "action_unknown", text: "" } });
    const elsewhere = entry(4, done.do, { space: 6 });
    expect(waitingFor(5, [done, no, elsewhere, entry(5, { type: "post_message", text: "hola" })])).toEqual([done]);
    expect(refusedOf(5, [done, no, elsewhere])).toEqual([no]);
  });
});

describe("the document while it is edited", () => {
  it("is sent without what nobody filled in, and with points in its figures", () => {
    const typed: Document = {
      title: "  Plan ", label: "support", owner: { kind: "team", name: "", people: [] }, purpose: " ",
      goals: [{ id: "m", text: "Leer", feeds: { instrument: "", state: "proposed" }, indicators: [], objectives: [{ id: "o", text: "", actions: [
        { id: "a", text: "Leer", from: "2026-03-09", to: "", people: [], others: " ", evidence: "" },
      ], indicators: [{ id: "i", text: "L", level: "course", baseline: " 12,5", target: "", unit: "" }] }] }],
    };
    expect(finished(typed)).toEqual({
      title: "Plan", label: "support", owner: { kind: "team" },
      goals: [{ id: "m", text: "Leer", objectives: [{ id: "o", text: "", actions: [{ id: "a", text: "Leer", from: "2026-03-09", to: "" }], indicators: [{ id: "i", text: "L", level: "course", baseline: "12.5" }] }] }],
    });
    expect(finished(small)).toEqual(small);
  });

  it("begins with a goal, an objective and an action, each under its own id", () => {
    const document = blankPlan("Plan", "2026-03-09");
    const ids = idsOf(document);
    expect(ids).toHaveLength(3);
    expect(new Set(ids).size).toBe(3);
    for (const each of [...ids, String(at(fresh("indicators", ""), ["id"]))]) expect(each).toMatch(/^[a-z][a-z0-9_-]{0,39}$/);
    expect(at(document, ["goals", 0, "objectives", 0, "actions", 0, "from"])).toBe("2026-03-09");
    expect(idsOf(put(small, ["goals", 0, "objectives", 0, "actions", 1], undefined))).toHaveLength(idsOf(small).length - 1);
  });

  it("says what a goal feeds, and whose it is", () => {
    const fed = feeding(small, ["goals", 0], "pme");
    expect(at(fed, ["goals", 0, "feeds"])).toEqual({ instrument: "pme", state: "proposed" });
    const done = put(fed, ["goals", 0, "feeds", "state"], "done");
    expect(at(feeding(done, ["goals", 0], "pei"), ["goals", 0, "feeds"])).toEqual({ instrument: "pei", state: "done" });
    expect(at(feeding(done, ["goals", 0], ""), ["goals", 0, "feeds"])).toBeUndefined();
    const people = ["owner", "people"];
    const two = withPerson(withPerson(small, people, 4, true), people, 7, true);
    expect(listAt(withPerson(two, people, 4, true), people)).toEqual([7, 4]);
    expect(at(withPerson(withPerson(two, people, 4, false), people, 7, false), people)).toBeUndefined();
  });
});

describe("words and figures", () => {
  it("shows what would make an action easier to do, and nothing of one that has it all", () => {
    const good = { id: "a", text: "Leer quince minutos cada mañana", from: "2026-03-09", to: "2026-06-30", people: [4], evidence: "Registro" };
    expect(hintsFor(good)).toEqual([]);
    expect(hintsFor({ ...good, text: "Mejorar la lectura del curso" })).toEqual(["plans_hint_precise"]);
    expect(hintsFor({ ...good, text: "Leer" })).toEqual(["plans_hint_concrete"]);
    expect(hintsFor({ ...good, people: [], evidence: " " })).toEqual(["plans_hint_measurable", "plans_hint_practicable"]);
    expect(hintsFor({ ...good, people: [], others: "La biblioteca" })).toEqual([]);
    expect(hintsFor({ ...good, to: "2027-03-09" })).toEqual(["plans_hint_bounded"]);
    expect(hintsFor({ ...good, to: "" })).toEqual(["plans_hint_bounded"]);
    expect(hintsFor({ ...good, text: " " })).toEqual([]);
  });

  it("takes a figure as people write it, and nothing else", () => {
    expect(["12,5", " 12.5 ", "-3", "+4", "007"].map(figureTyped)).toEqual(["12.5", "12.5", "-3", "4", "007"]);
    for (const wrong of ["", "doce", "1.2345", "1e3", "1.000,5", "1234567890", "."]) expect(figureTyped(wrong), wrong).toBeUndefined();
    expect(figureShown("12.5", "%")).toBe("12,5 %");
  });

  it("says how far a figure has come, also where less is more", () => {
    const of = (baseline: string, target: string, present?: string) => reached({ id: "i", text: "", level: "course", baseline, target }, present);
    expect(of("40", "60", "50")).toBe(0.5);
    expect(of("60", "40", "45")).toBe(0.75);
    expect([of("40", "60", "30"), of("40", "60", "90")]).toEqual([0, 1]);
    expect([of("40", "40", "40"), of("40", "60")]).toEqual([undefined, undefined]);
  });

  it("finds its way", () => {
    expect(routeOf({ pathname: pathOf.plan(7), hash: "" })).toEqual({ name: "plan", space: 7 });
    expect(routeOf({ pathname: pathOf.planEditor(7), hash: "" })).toEqual({ name: "plan_editor", space: 7 });
    expect(routeOf({ pathname: "/e/7/plan/otro", hash: "" })).toEqual({ name: "unknown" });
    expect(dayNear(20_526, 20_521)).toBe("sábado 14");
    expect([dayNear(20_521, 20_459), dayNear(20_521, 20_400)]).toEqual(["9 de marzo", "9 de marzo de 2026"]);
  });

  it("says where a problem is as people call it", () => {
    expect(planPlace(small, "goals[0].objectives[0].actions[1].to")).toBe("Meta 1: Leer más · Objetivo 1: A diario · Acción 2: Abrir la biblioteca · Hasta");
    expect(planPlace(small, "")).toBe("Plan");
  });

  it("goes into a spreadsheet that runs nothing, and into a file with everything", () => {
    const one = plan({ actions: [{ action: action("acc-1"), standings: [{ state: "done", at: 1, by: 4, note: "listo" }] }, { action: action("acc-2"), standings: [] }] });
    const table = planTable(one, documentOf(one)!, (person) => `Persona ${person}`);
    expect(table.trim().split("\r\n")).toHaveLength(4);
    expect(table).toContain(`"Persona 4"`);
    expect(table).toContain(`"'=SUMA(1)"`);
    expect(table).toContain(`"Hecha";"listo"`);
    const whole = JSON.parse(planJson(one, documentOf(one)!, (person) => `Persona ${person}`)) as { plan: unknown; people: unknown };
    expect(whole.plan).toEqual(small);
    expect(whole.people).toEqual({ 4: "Persona 4" });
  });
});

describe("who may", () => {
  const view = (kind: SpaceView["kind"], roles: SpaceView["roles"]): SpaceView => ({
    space: 5, position: { epoch: id(1), seq: 1 }, kind, title: "Sala", roles, members: 2, messages: 0, timeline: [], older: [], complete: true, gap: false,
  });

  it("keep a plan as they keep a cycle, where there are plans", () => {
    expect(mayKeep(view("mentoring_room", ["mentee"]))).toBe(true);
    expect(mayKeep(view("mesa", ["observer"]))).toBe(false);
    expect([mayKeep(view("community", ["teacher"])), mayKeep(view("community", ["mentor"]))]).toEqual([false, true]);
    expect([mayKeep(view("network", ["coordinator"])), mayKeep(view("session", ["coordinator"]))]).toEqual([false, false]);
    expect(hasPlans("notebook")).toBe(true);
  });

  it("say where an action stands: who answers for it, too", () => {
    const [one] = plan().actions;
    expect([mayStand(view("community", ["teacher"]), one!, 4), mayStand(view("community", ["teacher"]), one!, 5)]).toEqual([true, false]);
  });

  it("reads what a plan says, and lives with words that are gone", () => {
    expect(actionIn(documentOf(plan()), "acc-2")?.others).toBe("La biblioteca");
    const { text: _, ...gone } = plan();
    expect([documentOf(gone), documentOf(plan({ text: "{" })), documentOf(plan({ text: "[]" })), actionIn(undefined, "a")]).toEqual([undefined, undefined, undefined, undefined]);
    expect(nothing.views.size).toBe(0);
  });
});

describe("the page", () => {
  const now = Date.UTC(2026, 2, 12, 15);
  const view = (roles: SpaceView["roles"], one = plan()): SpaceView => ({
    space: 5, position: { epoch: id(1), seq: 1 }, kind: "mentoring_room", title: "Sala", roles, members: 2, messages: 0, timeline: [], older: [], complete: true, gap: false,
    accompaniment: { ...noAccompaniment, plan: one },
  });
  const client = { self: { id: 7, name: "" }, now: () => now, entries: signal([]), link: signal({ phase: { name: "open" } }), state: signal(nothing) } as unknown as Client;
  const words = (what: Parameters<typeof render>[0]) => {
    const root = new SmallNode(1, "div");
    root.ownerDocument = smallDocument;
    render(what, root as unknown as Element);
    const { words } = root;
    render(null, root as unknown as Element);
    return words;
  };
  const shown = (roles: SpaceView["roles"], one = plan()) => words(h(PlanShown, { client, view: view(roles, one), plan: one, nameOf: (person: number) => `Persona ${person}` }));

  it("begins with how it goes and what comes next, and offers to say more to those who may", () => {
    const late = plan({ actions: [{ action: action("acc-1", 20_530), standings: [] }, { action: action("acc-2", 20_522, []), standings: [{ state: "done", at: now, by: 4, note: "con la familia" }] }] });
    const all = shown(["mentee"], late);
    expect(all).toContain("1 de 1 acciones hechas a la fecha");
    expect(all.indexOf("Lo que viene")).toBeLessThan(all.indexOf("Meta 1: Leer más"));
    expect(all).toContain("con la familia");
    expect(all).toContain("Anotar un valor");
    expect(all).toContain("Cerrar el plan");
    const reader = shown(["observer"], late);
    for (const offer of ["Cambiar el plan", "Anotar un valor", "Anotar una validación", "Cerrar el plan", "Dejarla"]) expect(reader, offer).not.toContain(offer);
  });

  it("stays where the words are gone", () => {
    const { text: _, ...gone } = plan();
    expect(shown(["mentee"], gone)).toContain("Lo que viene");
  });

  it("is written anew only where there is none, or from words that are at hand", () => {
    const editor = (accompaniment: Accompaniment, draft = emptyDraft(5)) => {
      const views = new Map([[5, { ...view(["mentee"]), accompaniment }]]);
      const drafts = { of: () => signal(draft), change: () => {} };
      return words(h(PlanEditorScreen, { client: { ...client, state: signal({ ...nothing, views }), drafts, follow: () => Promise.resolve(), link: signal({ phase: { name: "closed" } }), visitors: { of: () => signal(new Map()) } } as unknown as Client, space: 5 }));
    };
    const { text: _, ...gone } = plan();
    const lost = editor({ ...noAccompaniment, plan: gone });
    expect(lost).toContain("Las palabras de este plan ya no están");
    expect(lost).not.toContain("Guardar el plan");
    for (const opened of [
      editor(noAccompaniment),
      editor({ ...noAccompaniment, plan: plan() }),
      editor({ ...noAccompaniment, plan: gone }, { ...emptyDraft(5), support: { based_on: gone.document, document: small } }),
    ]) expect(opened).toContain("Guardar el plan");
  });

  it("shows all of what was refused, with why", () => {
    const refused = (order: number, said: Command) => ({ order, space: 5, do: said, refused: { code: "plan_day_invalid" } });
    const entries = signal([
      refused(1, { type: "measure_indicator", plan: id(1), indicator: "ind-1", value: "41.5", on: 20_524, source: "Libro de clases" }),
      refused(2, { type: "stand_action", plan: id(1), action: "acc-1", state: "dropped", note: "Se enfermó quien la hacía" }),
    ]);
    const all = words(h(Refused, { client: { ...client, entries } as unknown as Client, space: 5 }));
    for (const each of ["41,5", "De dónde sale: Libro de clases", "Se dejó", "Se enfermó quien la hacía"]) expect(all).toContain(each);
  });

  it("is one line in the room", () => {
    const line = (one: SupportPlan) => words(h(PlanLine, { view: view(["mentee"], one), now }));
    expect(line(plan())).toBe("Plan: 0 de 1 acciones hechas a la fecha · próxima: Abrir la biblioteca (martes 10)");
    expect(line(plan({ actions: [] }))).toBe("Plan: todavía no vence ninguna acción");
  });
});
