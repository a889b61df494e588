// How the people of a space accompany each other: what the store makes of it, who may do what, and what is shown of it.
import { h, render } from "preact";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { draftFrom, proposalOf } from "../src/accompaniment/agreement_draft";
import { copyOf, standing, stageTitle } from "../src/accompaniment/copy";
import { finished, freshStageId, stageIds, withoutStage, withStage } from "../src/accompaniment/editing/cycle_document";
import { AccompanimentLine } from "../src/accompaniment/line";
import { agreesHere, isParty, mayAccept, mayGuide, mayPropose, maySayRole } from "../src/accompaniment/rights";
import { entryStage, leftOut, roundsOf, timesEntered } from "../src/accompaniment/words";
import { pathOf, routeOf } from "../src/app/route";
import { correcting, finished as sent } from "../src/community/draft";
import { speak } from "../src/i18n";
import { afterAccompanimentItem, noAccompaniment, type AccompanimentItem } from "../src/store/reduce_accompaniment";
import { nothing, type SpaceView } from "../src/store/state";
import { reduce } from "../src/store/reduce";
import type { Accompaniment, Agreement, Cycle, SnapshotFrame, StagePass } from "../src/wire";
import { Dice } from "./random";
import { SmallNode, smallDocument } from "./small_dom";

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
const agreement = (number: number, by: number, accepted: number[]): Agreement => ({ id: id(number), by, at: number, goals: `metas ${number}`, channel: "en vivo", confidentiality: "queda aquí", every_days: 15, minutes: 40, accepted });
const pass = (at: number, how: StagePass["how"], stage = "b"): StagePass => ({ stage, at, how, by: 1 });
const cycle = (number: number): Cycle => ({
  id: id(number), cycle: "relacion-uno-a-uno", version: 1, script: JSON.stringify(document), stages: ["a", "b", "c", "d"], began_at: number, round: 1, passes: [pass(number, "began", "a")],
});
const stage = (name: string) => ({ id: name, title: `Etapa ${name}`, purpose: "p", questions: ["¿?"], outputs: ["o"], conversations: [], instruments: [] });
const document = {
  id: "relacion-uno-a-uno", version: 1, title: "Relación uno a uno", entry: { first: "a", otherwise: "b", when: ["party_changed"], says: "…" }, stages: ["a", "b", "c", "d"].map(stage),
  flags: [{ when: "no_goal", effect: "says", says: "x", stages: ["c"] }, { when: "no_period", effect: "says", says: "y" }, { when: "no_goal", effect: "says", says: "z", stages: ["c", "d"] }],
};

/** The same as a server tells it: everything that ever happened is kept, and the snapshot is cut out of that. */
class Telling {
  agreement?: Agreement;
  proposed?: Agreement;
  cycle?: Cycle;
  all: { passes: StagePass[]; left: Accompaniment["left"]; roles: Accompaniment["roles"] } = { passes: [], left: [], roles: [] };
  happened = false;

  snapshot(): Accompaniment | undefined {
    if (!this.happened) return undefined;
    return structuredClone({
      ...noAccompaniment,
      ...(this.agreement ? { agreement: this.agreement } : {}),
      ...(this.proposed ? { proposed: this.proposed } : {}),
      ...(this.cycle ? { cycle: { ...this.cycle, passes: this.all.passes.slice(-60) } } : {}),
      left: this.all.left.slice(-20),
      roles: this.all.roles.slice(-20),
    });
  }

  happen(at: number, luck: Dice): AccompanimentItem {
    this.happened = true;
    const base = { seq: at, at };
    const what = luck.below(12);
    if (what === 0) {
      this.proposed = agreement(at, 1, luck.chance(0.7) ? [1] : []);
      return { type: "agreement_proposed", ...base, agreement: structuredClone(this.proposed) };
    }
    if (what <= 2 && this.proposed) {
      const by = 1 + luck.below(3);
      const holds = luck.chance(0.4);
      const which = this.proposed.id;
      if (!this.proposed.accepted.includes(by)) this.proposed.accepted.push(by);
      if (holds) {
        this.agreement = { ...this.proposed, since: at };
        delete this.proposed;
      }
      return { type: "agreement_accepted", ...base, agreement: which, by, holds };
    }
    if (this.cycle && what === 3 && luck.chance(0.15)) {
      const left = { cycle: this.cycle.cycle, began_at: this.cycle.began_at, ended_at: at, stage: "b", rounds: this.cycle.round, by: 2 };
      this.all.left.push(left);
      delete this.cycle;
      return { type: "cycle_left", ...base, left: { ...left } };
    }
    if (this.cycle && what === 4) {
      const { script: _, document: __, ...cycle } = this.cycle;
      const script = luck.chance(0.8) ? `{"n":${at}}` : undefined;
      // A node of the release before does not say which copy it is.
      const said = { ...(script ? { script } : {}), ...(luck.chance(0.8) ? { document: id(at) } : {}), stages: ["a", "b", `n${at}`] };
      this.cycle = { ...cycle, ...said, edited_at: at, edited_by: 1 };
      return { type: "cycle_edited", ...base, ...said, by: 1 };
    }
    if (this.cycle && what === 5) {
      this.cycle.parties_changed_at = at;
      return { type: "parties_changed", ...base };
    }
    if (this.cycle && what < 11) {
      const one = pass(at, luck.pick(["ahead", "back", "again", "skipped", "new_round"] as const));
      this.all.passes.push(one);
      if (one.how === "new_round") ++this.cycle.round;
      delete this.cycle.parties_changed_at;
      return { type: "stage_entered", ...base, pass: { ...one } };
    }
    if (!this.cycle && what < 11) {
      this.cycle = cycle(at);
      this.all.passes = [...this.cycle.passes];
      return { type: "cycle_taken", ...base, cycle: structuredClone(this.cycle) };
    }
    const role = luck.pick(["acompanante", "facilitador", "orientador", "articulador"] as const);
    this.all.roles.push({ role, at, by: 3 });
    return { type: "role_taken", ...base, role, by: 3 };
  }
}

describe("accompaniment in the store", () => {
  it.each([1, 2, 3, 4, 5])("is what the next snapshot says, whatever happens (seed %i)", (seed) => {
    const luck = new Dice(seed);
    const telling = new Telling();
    let known: Accompaniment | undefined;
    for (let at = 1; at <= 600; ++at) {
      known = afterAccompanimentItem(known, telling.happen(at, luck));
      expect(known, `seed ${seed}, item ${at}`).toEqual(telling.snapshot());
    }
  });

  it("is taken from snapshots and from windows, and there is none while nothing ever was", () => {
    const frame: SnapshotFrame = { type: "snapshot", space: 5, position: { epoch: id(1), seq: 1 }, kind: "mentoring_room", title: "Sala", roles: ["mentor"], members: 2, messages: 0, timeline: [], people: [] };
    const without = reduce(nothing, frame);
    expect("accompaniment" in without.views.get(5)!).toBe(false);
    const taken = reduce(without, { type: "window", space: 5, after: 1, upto: 2, items: [{ type: "cycle_taken", seq: 2, at: 7, cycle: cycle(7) }] });
    // Nor in a view in which the last of it went, as the next snapshot would say (G5).
    const topic = { id: id(8), by: 1, at: 1, ties: [] };
    const one = reduce(nothing, { ...frame, position: { epoch: id(1), seq: 2 }, accompaniment: { ...noAccompaniment, topics: [topic] } });
    const none = reduce(one, { type: "window", space: 5, after: 2, upto: 3, items: [{ type: "topic_dropped", seq: 3, at: 3, topic: topic.id }] });
    expect(one.views.get(5)!.accompaniment?.topics).toEqual([topic]);
    expect("accompaniment" in none.views.get(5)!).toBe(false);
    const again = reduce(nothing, { ...frame, position: { epoch: id(1), seq: 2 }, accompaniment: { cycle: cycle(7), ...noAccompaniment } });
    expect(taken.views.get(5)).toEqual(again.views.get(5));
  });

  it("does not take a yes to another proposal for one to this", () => {
    const proposed = { proposed: agreement(9, 1, [1]), ...noAccompaniment };
    expect(afterAccompanimentItem(proposed, { type: "agreement_accepted", seq: 1, at: 1, agreement: id(8), by: 2, holds: true })).toBe(proposed);
  });
});

describe("who may do what", () => {
  it("is everybody who takes part in rooms, tables and notebooks, and who guides elsewhere", () => {
    expect((["mentee", "teacher", "management", "coordinator"] as const).every((role) => mayGuide("mentoring_room", [role]))).toBe(true);
    expect(mayGuide("mesa", ["observer"]) || mayGuide("notebook", ["guest"])).toBe(false);
    expect(mayGuide("mesa", ["observer", "teacher"])).toBe(true);
    expect((["coordinator", "mentor", "accompanier"] as const).every((role) => mayGuide("community", [role]) && mayGuide("network", [role]))).toBe(true);
    expect(mayGuide("community", ["teacher"]) || mayGuide("network", ["mentee"]) || mayGuide("session", ["coordinator"])).toBe(false);
  });

  it("is for the parties where an agreement is asked for", () => {
    expect([agreesHere("mentoring_room"), agreesHere("mesa"), agreesHere("community")]).toEqual([true, true, false]);
    expect([isParty(["coordinator"]), isParty(["guest"]), isParty(["mentee"])]).toEqual([false, false, true]);
    expect([mayPropose(["coordinator"]), mayPropose(["observer"]), mayPropose(["teacher"])]).toEqual([true, false, true]);
    expect([maySayRole(["accompanier"]), maySayRole(["mentee"])]).toEqual([true, false]);
  });

  it("says yes once, and once more where whoever was missing has left", () => {
    expect(mayAccept(["mentee"], 2, [1], undefined)).toBe(true);
    expect(mayAccept(["mentee"], 2, [1, 2], undefined)).toBe(false);
    expect(mayAccept(["mentor"], 1, [1], [1, 2])).toBe(false);
    expect(mayAccept(["mentor"], 1, [1, 2], [1, 2])).toBe(true);
    expect(mayAccept(["mentor"], 1, [1], [1])).toBe(false);
    expect(mayAccept(["coordinator"], 3, [1], [1, 2])).toBe(false);
  });
});

describe("the copy of a cycle", () => {
  it("says where one stands, and what would be left out", () => {
    const one = { ...cycle(1), passes: [pass(1, "began", "a"), pass(2, "ahead", "b"), pass(3, "again", "b")] };
    expect(standing(one)).toBe(1);
    expect(timesEntered(one, "b")).toBe(2);
    expect(leftOut(copyOf(one), 0, 3)).toEqual(["Etapa b", "Etapa c"]);
    expect([leftOut(copyOf(one), 1, 2), leftOut(copyOf(one), 2, 0)]).toEqual([[], []]);
  });

  it("is left with the names of its stages where its words are gone or are no document", () => {
    const { script: _, ...gone } = cycle(1);
    for (const one of [gone, { ...gone, script: "{" }, { ...gone, script: "null" }]) expect(copyOf({ ...one, stages: ["la-visita"] }).stages.map(({ title }) => title)).toEqual(["La visita"]);
    expect(stageTitle(copyOf(cycle(1)), "quien_sabe")).toBe("Quien sabe");
  });

  it("begins another round where its document says", () => {
    const one = cycle(1);
    expect(entryStage(one, copyOf(one))).toBe("b");
    expect(entryStage({ ...one, parties_changed_at: 5 }, copyOf(one))).toBe("a");
    expect(entryStage({ ...one, stages: ["c", "d"] }, copyOf(one))).toBe("c");
  });

  it("is a spiral of rounds, of which the oldest may be gone", () => {
    const one = { ...cycle(1), round: 4, passes: [pass(1, "ahead"), pass(2, "new_round"), pass(3, "again")] };
    expect(roundsOf(one).map(({ number, passes }) => [number, passes.length])).toEqual([[3, 1], [4, 2]]);
  });
});

describe("the form of an agreement", () => {
  it("begins with what there is, and says what it lacks", () => {
    const draft = draftFrom(agreement(3, 1, [1]));
    expect(proposalOf(draft)).toEqual({ type: "propose_agreement", goals: "metas 3", channel: "en vivo", confidentiality: "queda aquí", every_days: 15, minutes: 40 });
    expect(proposalOf({ ...draft, goals: " \n" })).toBe("acc_lacks_goals");
    for (const every_days of ["0", "367", "1.5", "x"]) expect(proposalOf({ ...draft, every_days })).toBe("acc_lacks_days");
    for (const minutes of ["4", "481"]) expect(proposalOf({ ...draft, minutes })).toBe("acc_lacks_minutes");
    expect(proposalOf({ ...draft, channel: " " })).toBe("acc_lacks_channel");
    expect(proposalOf({ ...draft, confidentiality: "" })).toBe("acc_lacks_confidentiality");
    expect(proposalOf({ ...draft, every_days: "", minutes: "" })).toEqual({ type: "propose_agreement", goals: "metas 3", channel: "en vivo", confidentiality: "queda aquí" });
  });
});

describe("what is being written", () => {
  it("stays when a message of the same space is sent or corrected", () => {
    const notebooks = [{ visit: id(4), notes: [], kind: "strength" as const, text: "Espera" }];
    const forms = { agreement: draftFrom(agreement(3, 1, [1])), notebooks, talks: [{ visit: id(4), words: "Quedamos en" }], cycle: { cycle: id(1), document: { title: "Otro" } } };
    const draft = { space: 5, text: "hola", ...forms };
    expect(sent(draft, true)).toEqual({ space: 5, text: "", ...forms });
    const message = { id: id(9), seq: 1, at: 1, author: 1, text: "antes", withdrawn: false };
    expect(sent(correcting(draft, message, () => ""), true)).toEqual(draft);
  });
});

describe("the line under the name of a space", () => {
  beforeAll(async () => {
    vi.stubGlobal("document", smallDocument);
    await speak("es");
  });
  afterAll(() => vi.unstubAllGlobals());

  const view = (accompaniment: Accompaniment | undefined, over: Partial<SpaceView> = {}): SpaceView => ({
    space: 5, position: { epoch: id(1), seq: 1 }, kind: "mentoring_room", title: "Sala", roles: ["mentee"], members: 2, messages: 0, timeline: [], older: [], complete: true, gap: false,
    ...(accompaniment ? { accompaniment } : {}), ...over,
  });
  const line = (shown: SpaceView, self = 2) => {
    const root = new SmallNode(1, "div");
    root.ownerDocument = smallDocument;
    render(h(AccompanimentLine, { view: shown, self }), root as unknown as Element);
    return root.words;
  };

  it("says where one stands, or that an agreement waits for one's yes", () => {
    const under = { cycle: { ...cycle(1), passes: [pass(2, "ahead", "b")] }, ...noAccompaniment };
    expect(line(view(undefined))).toBe("");
    expect(line(view(under))).toBe("Etapa b · etapa 2 de 4 de Relación uno a uno");
    const asked = { ...under, proposed: agreement(3, 1, [1]) };
    expect(line(view(asked))).toBe("Te proponen un acuerdo");
    expect(line(view(asked), 1)).toContain("etapa 2 de 4");
    expect(line(view(asked, { roles: ["observer"] }))).toContain("etapa 2 de 4");
  });

  it("says nothing of a stage that is not in the cycle", () => {
    expect(line(view({ cycle: { ...cycle(1), passes: [pass(2, "ahead", "x")] }, ...noAccompaniment }))).toBe("");
  });
});

describe("a cycle that is edited", () => {
  it("gives a new stage an id out of its title, and leaves the others alone", () => {
    const longer = withStage(withStage(document, "Etapa nueva"), "Etapa nueva");
    expect(stageIds(longer).slice(4)).toEqual(["etapa-nueva", "etapa-nueva-2"]);
    const titled = { ...longer, stages: longer["stages"] instanceof Array ? longer["stages"].map((each, place) => (place === 4 ? { ...(each as object), title: "¿Qué sigue?" } : each)) : [] };
    expect(stageIds(finished(titled as never, ["a", "b", "c", "d"]))).toEqual(["a", "b", "c", "d", "que-sigue", "etapa-nueva"]);
    for (const title of ["", "123", "ñandú".repeat(20), "日本"]) expect(freshStageId(title, [])).toMatch(/^[a-z][a-z0-9-]{0,39}$/);
  });

  it("names a stage that was taken out nowhere", () => {
    const fewer = withoutStage(document, 2);
    expect(stageIds(fewer)).toEqual(["a", "b", "d"]);
    expect(JSON.stringify(fewer)).not.toContain('"c"');
    expect((fewer["flags"] as unknown[]).length).toBe(2);
    expect("entry" in fewer).toBe(true);
    expect("entry" in withoutStage(document, 0)).toBe(false);
  });
});

it("accompaniment has addresses", () => {
  const at = (path: string) => routeOf({ pathname: path.split("#")[0]!, hash: path.includes("#") ? `#${path.split("#")[1]}` : "" });
  expect(at(pathOf.accompaniment(7))).toEqual({ name: "accompaniment", space: 7 });
  expect(at(pathOf.agreement(7))).toEqual({ name: "accompaniment", space: 7, about: "agreement" });
  expect(at(pathOf.cycleEditor(7))).toEqual({ name: "cycle_editor", space: 7 });
});
