// Sessions inside a cycle, places of equals, what counts as accompaniment, and the programme (rules Y12, Y13, Y15, Y19).
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { addressWith, countingIn, countingOf, gatheringsIn } from "../src/accompaniment/counting";
import { amongEquals, isUneven } from "../src/accompaniment/equals";
import { pathOf, routeOf } from "../src/app/route";
import { emptyDraft } from "../src/drafts";
import { speak } from "../src/i18n";
import { nextObserved } from "../src/observations/rounds";
import { visitByTurns } from "../src/observations/visit_draft";
import { roleWords } from "../src/people/role_words";
import { missingParts, offeredFor, overIn, takenUp } from "../src/programme/taken_up";
import { lacksIn, lacksNow, lacksOf } from "../src/session/meeting_lacks";
import { planFrom } from "../src/session/plan/plan_draft";
import { stagesOffered } from "../src/session/plan/stage_fields";
import { readScript, type Script } from "../src/session/script";
import { withMeant, withoutMeant } from "../src/spaces/meant";
import { afterAccompanimentItem } from "../src/store/reduce_accompaniment";
import type { SpaceView } from "../src/store/state";
import type { Acta, Agreement, Contribution, Conversation, Cycle, HeldActivity, Observation, SessionLeft, SpaceKind, SpaceSummary, StageMeeting, Topic } from "../src/wire";
import { smallDocument } from "./small_dom";

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
const of = { cycle: id(1), stage: "mediar" };
const template = {
  id: "dialogo", roles: [{ id: "quien" }], phases: [{ id: "uno" }],
  kinds: [{ id: "sintesis", family: "closing" }, { id: "compromiso", family: "commitment" }, { id: "idea", family: "observation" }],
};
const text = JSON.stringify({ template, purpose: "Mirar la pregunta", what: "Dos clases", how: "Primero en silencio" });
const script: Script = readScript(text)!;
const cycle: Cycle = {
  id: id(1), cycle: "uno-a-uno", version: 1, script: JSON.stringify({ title: "Uno a uno", stages: [{ id: "propiciar", title: "Propiciar" }, { id: "mediar", title: "Mediar" }] }),
  stages: ["propiciar", "mediar"], began_at: 1, round: 1, passes: [],
};

beforeAll(async () => {
  vi.stubGlobal("document", smallDocument);
  await speak("es");
});
afterAll(() => vi.unstubAllGlobals());

describe("what is said beforehand", () => {
  it("is read from the plan, and is there again when it is planned anew", () => {
    expect(script).toMatchObject({ goal: "Mirar la pregunta", what: "Dos clases", how: "Primero en silencio" });
    expect(planFrom({ script: text, of_stage: of } as Conversation)).toMatchObject({ goal: "Mirar la pregunta", what: "Dos clases", how: "Primero en silencio", stage: of });
    expect(planFrom(undefined, { stage: of })).toMatchObject({ what: "", how: "", stage: of });
    expect("stage" in planFrom(undefined)).toBe(false);
  });

  it("names a stage of the cycle above, or keeps one of a cycle that is over", () => {
    expect(stagesOffered(cycle, undefined).map(({ title }) => title)).toEqual(["Propiciar", "Mediar"]);
    expect(stagesOffered(cycle, of)).toHaveLength(2);
    expect(stagesOffered(undefined, of)).toEqual([{ of, title: "Mediar" }]);
    expect(stagesOffered(undefined, undefined)).toEqual([]);
  });

  it("comes with the address under which a session of a stage is opened, until it is planned", () => {
    const { pathname, hash } = new URL(pathOf.openStage(3, of), "http://localhost");
    expect(routeOf({ pathname, hash })).toEqual({ name: "open", parent: 3, stage: of });
    expect(routeOf({ pathname, hash: "#etapa=otra/cosa" })).toEqual({ name: "open", parent: 3 });
    const meant = withMeant(emptyDraft(3), "Uno", { stage: of });
    expect(meant.sessions_meant).toEqual({ Uno: { stage: of } });
    expect(withoutMeant(meant, "Uno")).toEqual(emptyDraft(3));
  });
});

describe("what a session of a cycle ends with", () => {
  const said = (kind: string, over: Partial<Contribution> = {}): Contribution => ({ id: id(9), seq: 1, at: 1, author: 1, phase: 0, kind, shown: "everybody", text: "x", owners: [], late: false, withdrawn: false, ...over });

  it("is a synthesis and an agreement that says who and until when", () => {
    expect(lacksNow(script, [])).toEqual(["synthesis", "agreement"]);
    expect(lacksNow(script, [said("sintesis"), said("compromiso", { due: 20_000 })])).toEqual([]);
    expect(lacksNow(script, [said("sintesis"), said("compromiso")])).toEqual(["agreement"]);
    expect(lacksNow(script, [said("sintesis", { withdrawn: true }), said("compromiso", { due: 20_000, owners: [2] })])).toEqual(["synthesis"]);
    expect(lacksNow(script, [said("sintesis", { shown: "author" })])).toContain("synthesis");
  });

  it("has nobody where an anonymous agreement names nobody", () => {
    const { author: _, ...anonymous } = said("compromiso", { due: 20_000, anonymous: true });
    expect(lacksNow(script, [anonymous])).toContain("agreement");
  });

  it("is the same of its acta, and of what the cycle remembers", () => {
    const promise = said("compromiso", { due: 20_000, owners: [1] });
    const acta = { contributions: [promise], commitments: [promise.id], closing: [] as string[] } as unknown as Acta;
    expect(lacksIn(acta)).toEqual(["synthesis"]);
    expect(lacksOf({ synthesis: true, agreed: 0 })).toEqual(["agreement"]);
    expect(lacksOf({ synthesis: true, agreed: 2 })).toEqual([]);
  });

  it("is remembered of the newest sessions of a cycle", () => {
    let known = { left: [], roles: [], observations: [], recordings: [], plans_left: [], topics: [], cycle } as NonNullable<ReturnType<typeof afterAccompanimentItem>>;
    for (let session = 1; session <= 21; ++session) {
      const meeting: StageMeeting = { session, stage: "mediar", at: session, synthesis: true, agreed: 1 };
      known = afterAccompanimentItem(known, { type: "stage_met", seq: session, at: session, meeting })!;
    }
    expect(known.cycle?.meetings).toHaveLength(20);
    expect(known.cycle?.meetings?.[0]?.session).toBe(2);
  });
});

describe("equals", () => {
  const equal = { ...cycle, script: JSON.stringify({ ...JSON.parse(cycle.script!) as object, equal: true }) };
  const here = (one: Cycle, kind: SpaceKind = "mentoring_room") => ({ kind, accompaniment: { left: [], roles: [], observations: [], recordings: [], plans_left: [], topics: [], cycle: one } });
  const visit = (observed: number, starts_at: number, over: Partial<Observation> = {}): Observation => ({
    id: id(starts_at), by: 1, at: 1, starts_at, minutes: 45, observers: [3 - observed], observed, accepted: [1, 2], agreed_at: 1, notes: [], dialogue_by: 1, ...over,
  });

  it("are so because the document of the cycle says it", () => {
    expect(amongEquals(here(equal))).toBe(true);
    expect(amongEquals(here(cycle))).toBe(false);
    expect(amongEquals(here(equal, "mesa"))).toBe(false);
    expect(amongEquals({ kind: "mentoring_room" })).toBe(false);
  });

  it("are uneven while one of the parties has not the place of both", () => {
    expect(isUneven(["mentee"])).toBe(true);
    expect(isUneven(["teacher"])).toBe(true);
    expect(isUneven(["coordinator", "mentor"])).toBe(true);
    expect(isUneven(["mentor", "mentee"])).toBe(false);
    expect(isUneven(["observer"])).toBe(false);
    expect(isUneven(["coordinator"])).toBe(false);
  });

  it("have one word for both places", () => {
    expect(roleWords(["mentor", "mentee"])).toBe("Par");
    expect(roleWords(["coordinator", "mentor", "mentee"])).toBe("Coordina, Par");
    expect(roleWords(["mentor"])).toBe("Mentor o mentora");
  });

  it("take turns: whose class was looked at least, and longest ago", () => {
    expect(nextObserved([], [1, 2])).toBeUndefined();
    expect(nextObserved([visit(1, 10)], [1])).toBeUndefined();
    expect(nextObserved([visit(1, 10)], [1, 2])).toBe(2);
    expect(nextObserved([visit(2, 20), visit(1, 10)], [2, 1])).toBe(1);
    expect(nextObserved([visit(2, 20), visit(1, 10), visit(1, 30, { withdrawn_at: 5 })], [1, 2])).toBe(1);
    const { agreed_at: _, ...proposed } = visit(2, 30);
    expect(nextObserved([visit(1, 10), proposed], [1, 2])).toBe(2);
    expect(nextObserved([proposed], [1, 2])).toBeUndefined();
  });

  it("find the next visit filled in, and nothing where they decide who begins", () => {
    expect(visitByTurns([visit(1, 10)], [1, 2])).toMatchObject({ observed: 2, observers: [1] });
    const open = visitByTurns([], [1, 2]);
    expect(open.observers).toEqual([]);
    expect("observed" in open).toBe(false);
  });
});

describe("what counts as accompaniment", () => {
  const left = (ended_at: number, session = 5): SessionLeft => ({ seq: 1, at: ended_at, session, ended_at, how: "completed", commitments: 0, beyond: 0 });
  const now = Date.UTC(2026, 5, 10, 15);

  it("is in the address, beside whatever else is there", () => {
    expect(countingIn("", "narrow")).toBe("narrow");
    expect(countingIn("?cuenta=otra", "narrow")).toBe("narrow");
    const address = addressWith("broad", "narrow", { pathname: "/e/3/acompanamiento", search: "?x=1", hash: "#visitas" });
    expect(address).toBe("/e/3/acompanamiento?x=1&cuenta=amplia#visitas");
    expect(countingIn(new URL(address, "http://localhost").search, "narrow")).toBe("broad");
    expect(addressWith("narrow", "narrow", { pathname: "/e/3", search: "?cuenta=amplia", hash: "" })).toBe("/e/3");
  });

  it("is what was agreed on where nothing is chosen, and can be chosen otherwise", () => {
    const agreement: Agreement = { id: id(1), by: 1, at: 1, accepted: [1, 2] };
    expect(countingOf(undefined)).toBe("narrow");
    expect(countingOf(agreement)).toBe("narrow");
    const otherwise = countingOf({ ...agreement, activities: [{ what: "gia", times: 8, monthly: 1 }] });
    expect(countingIn("", otherwise)).toBe("broad");
    const address = addressWith("narrow", otherwise, { pathname: "/e/3", search: "", hash: "" });
    expect(address).toBe("/e/3?cuenta=visitas");
    expect(countingIn(new URL(address, "http://localhost").search, otherwise)).toBe("narrow");
  });

  it("counts sessions of the year and the month, and says when there may be more", () => {
    expect(gatheringsIn([left(Date.UTC(2025, 11, 1)), left(Date.UTC(2026, 3, 1)), left(now - 1)], [], [], now, "UTC")).toEqual({ year: 2, month: 1, yearAtLeast: false, monthAtLeast: false });
    const many = Array.from({ length: 19 }, () => left(now));
    expect(gatheringsIn([left(now), ...many], [], [], now, "UTC")).toEqual({ year: 20, month: 20, yearAtLeast: true, monthAtLeast: true });
    expect(gatheringsIn([left(Date.UTC(2026, 3, 1)), ...many], [], [], now, "UTC")).toEqual({ year: 20, month: 19, yearAtLeast: true, monthAtLeast: false });
    expect(gatheringsIn([left(Date.UTC(2025, 11, 1)), ...many], [], [], now, "UTC")).toMatchObject({ yearAtLeast: false, monthAtLeast: false });
  });

  it("counts no session in which the dialogue of a visit took place: it counts with the visit", () => {
    const visit: Observation = { id: id(7), by: 1, at: 1, starts_at: 1, minutes: 45, observers: [1], observed: 2, accepted: [1, 2], agreed_at: 1, notes: [], dialogue_by: 1, dialogue: { by: 1, at: 2, session: 6 } };
    expect(gatheringsIn([left(now - 2), left(now - 1, 6)], [visit], [], now, "UTC")).toMatchObject({ year: 1, month: 1 });
    expect(gatheringsIn([left(now - 2), left(now - 1, 6)], [{ ...visit, withdrawn_at: 3 }], [], now, "UTC"), "a visit that was taken back is none").toMatchObject({ year: 2 });
  });

  it("counts no session that was noted as an activity: it counts as that", () => {
    const noted: HeldActivity = { id: id(8), by: 1, at: 1, what: "gia", on: 20_600, days: 1, mode: "remote", session: 6 };
    expect(gatheringsIn([left(now - 2), left(now - 1, 6)], [], [noted], now, "UTC")).toMatchObject({ year: 1, month: 1 });
  });
});

describe("a topic of the programme", () => {
  const sessions: SpaceSummary[] = [11, 12].map((number) => ({ id: number, kind: "session", title: `Sesión ${number}`, roles: ["teacher"], head: 1, parent: 3 }));
  const one: Observation = { id: id(7), by: 1, at: 1, starts_at: 10, minutes: 45, observers: [1], observed: 2, accepted: [1, 2], notes: [], dialogue_by: 1 };
  const known = { sessions, observations: [one], over: new Set<number>() };
  const topic: Topic = {
    id: id(1), by: 1, at: 1, title: "Preguntar",
    ties: [{ part: "workshop", session: 11, at: 1, done: true }, { part: "workshop", session: 99, at: 2, done: false }, { part: "visit", visit: one.id, at: 3, done: false }],
  };

  it("knows what was done, what is to come and what is missing", () => {
    expect(takenUp(topic, "workshop", known).map(({ stands, activity }) => [stands, activity !== undefined])).toEqual([["done", true], ["unknown", false]]);
    expect(takenUp(topic, "visit", known).map(({ stands }) => stands)).toEqual(["to_come"]);
    const talked = { ...one, dialogue: { by: 1, at: 11, holds_since: 12 } };
    expect(takenUp(topic, "visit", { ...known, observations: [talked] }).map(({ stands }) => stands)).toEqual(["done"]);
    expect(missingParts(topic, known)).toEqual(["meeting"]);
  });

  it("goes with a visit that is moved, and loses one that is taken back", () => {
    const empty = { left: [], roles: [], recordings: [], plans_left: [] };
    const moved: Observation = { ...one, id: id(8), starts_at: 20 };
    let after = afterAccompanimentItem({ ...empty, observations: [one], topics: [topic] }, { type: "observation_withdrawn", seq: 1, at: 5, observation: one.id, by: 1 });
    after = afterAccompanimentItem(after, { type: "observation_proposed", seq: 2, at: 5, observation: moved });
    after = afterAccompanimentItem(after, { type: "topic_untied", seq: 3, at: 5, topic: topic.id, visit: one.id });
    after = afterAccompanimentItem(after, { type: "topic_tied", seq: 4, at: 5, topic: topic.id, tie: { part: "visit", visit: moved.id, at: 5, done: false } })!;
    expect(takenUp(after.topics[0]!, "visit", { ...known, ...after }).map(({ activity }) => activity)).toEqual([{ visit: moved }]);
    after = afterAccompanimentItem(after, { type: "observation_withdrawn", seq: 5, at: 6, observation: moved.id, by: 1 });
    after = afterAccompanimentItem(after, { type: "topic_untied", seq: 6, at: 6, topic: topic.id, visit: moved.id })!;
    expect(missingParts(after.topics[0]!, { ...known, ...after })).toEqual(["visit", "meeting"]);
  });

  it("is done in a session that whoever looks sees to be over, though the space was never told", () => {
    const here: Topic = { ...topic, ties: [{ part: "meeting", session: 12, at: 1, done: false }] };
    const stands = (over: ReadonlySet<number>) => takenUp(here, "meeting", { ...known, over }).map((taken) => taken.stands);
    expect(stands(new Set())).toEqual(["to_come"]);
    const ended = { conversation: { stage: "ended" } } as SpaceView;
    expect(stands(overIn({}, sessions, new Map([[12, ended]])))).toEqual(["done"]);
    expect(stands(overIn({}, sessions, new Map([[12, { conversation: { stage: "open" } } as unknown as SpaceView]])))).toEqual(["to_come"]);
    const ledger = { sessions: [{ session: 12 }] } as SpaceView["ledger"] & object;
    expect(stands(overIn({ ledger }, sessions, new Map()))).toEqual(["done"]);
  });

  it("offers what is not tied to it yet", () => {
    expect(offeredFor(topic, "meeting", known)).toEqual([{ session: sessions[1] }]);
    expect(offeredFor(topic, "visit", known)).toEqual([]);
    expect(offeredFor({ ...topic, ties: [] }, "visit", known)).toEqual([{ visit: one }]);
  });

  it("is known as a snapshot says, and with the last one nothing is", () => {
    const { ties: _, ...words } = topic;
    const fresh: Topic = { ...words, ties: [] };
    let after = afterAccompanimentItem(undefined, { type: "topic_added", seq: 1, at: 1, topic: fresh });
    const tie = { part: "workshop" as const, session: 11, at: 2, done: false };
    after = afterAccompanimentItem(after, { type: "topic_tied", seq: 2, at: 2, topic: topic.id, tie });
    after = afterAccompanimentItem(after, { type: "topic_tied", seq: 3, at: 3, topic: topic.id, tie: { ...tie, part: "meeting", at: 3 } });
    expect(after?.topics[0]?.ties).toEqual([{ ...tie, part: "meeting", at: 3 }]);
    after = afterAccompanimentItem(after, { type: "topic_met", seq: 4, at: 4, session: 11 });
    expect(after?.topics[0]?.ties[0]?.done).toBe(true);
    after = afterAccompanimentItem(after, { type: "topic_untied", seq: 5, at: 5, topic: topic.id, session: 11 });
    expect(after?.topics[0]?.ties).toEqual([]);
    expect(afterAccompanimentItem(after, { type: "topic_dropped", seq: 6, at: 6, topic: topic.id })).toBeUndefined();
  });
});
