// Visits to classes: what the store makes of them, what is noted on the device, and what makes them accompaniment.
import "fake-indexeddb/auto";

import { signal } from "@preact/signals";
import { describe, expect, it } from "vitest";

import type { Client } from "../src/app/client";
import { pathOf, routeOf } from "../src/app/route";
import { Drafts, noQuickShelf } from "../src/drafts";
import { missingFor } from "../src/observations/monitoring";
import {
  bytesMax, bytesOf, corrected, evidenceIn, freshNotebook, hindrance, lacking, listed, notebookFrom, notebookIn, noted, notesMax, removed, restored, withNotebook, withoutNotebook, writing,
} from "../src/observations/notebook";
import { endOf, mayAcceptVisit, mayConfirm, mayNote, mayReplace, mayTell, mayWithdraw, sorted, standingOf } from "../src/observations/standing";
import { deadLetters, keepTakenBack, stillWanted } from "../src/observations/taken_back";
import { lookedAtBy, observedBy, proposedVisit, visitDraftFrom } from "../src/observations/visit_draft";
import type { Entry } from "../src/outbox_entry";
import { openShelf, type Draft, type NotebookDraft } from "../src/shelf";
import { afterAccompanimentItem, noAccompaniment } from "../src/store/reduce_accompaniment";
import type { ObservationItem } from "../src/store/reduce_observations";
import { nothing, type SpaceView } from "../src/store/state";
import type { Accompaniment, Agreement, FieldNoteKind, Observation } from "../src/wire";
import { Dice } from "./random";

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
const minute = 60_000;
const begins = 1_800_000_000_000;
const mentor = 1;
const teacher = 2;

const visit = (over: Partial<Observation> = {}): Observation => ({
  id: id(1), by: mentor, at: begins - 1000 * minute, starts_at: begins, minutes: 45, observers: [mentor], observed: teacher, course: "5.º básico B, Matemática",
  looks_at: "Cómo preguntan", records: "Preguntas; lo leemos las dos", accepted: [mentor], notes: [], dialogue_by: begins + 1440 * minute, ...over,
});
const agreed = (over: Partial<Observation> = {}) => visit({ accepted: [mentor, teacher], agreed_at: begins - 500 * minute, ...over });
const noticed = [{ by: mentor, at: begins + 50 * minute }];

/** The same as a server tells it: everything in place, and copies of that. */
class Telling {
  readonly all: Observation[] = [];

  happen(at: number, luck: Dice): ObservationItem {
    const base = { seq: at, at };
    const open = this.all.filter((one) => one.withdrawn_at === undefined && one.dialogue?.holds_since === undefined);
    const one = open.length > 0 ? luck.pick(open) : undefined;
    const what = one ? luck.below(9) : 0;
    if (!one || what === 0) {
      const made = visit({ id: id(at), at, observers: luck.chance(0.5) ? [mentor] : [mentor, 3], accepted: luck.chance(0.7) ? [mentor] : [] });
      this.all.push(made);
      return { type: "observation_proposed", ...base, observation: structuredClone(made) };
    }
    const of = { ...base, observation: one.id };
    if (what <= 2) {
      const by = luck.pick([one.observed, ...one.observers]);
      if (!one.accepted.includes(by)) one.accepted.push(by);
      const all = one.accepted.length === 1 + one.observers.length && one.agreed_at === undefined;
      if (all) one.agreed_at = at;
      return { type: "observation_accepted", ...of, by, agreed: all };
    }
    if (what === 3) {
      for (const words of ["course", "looks_at", "records", "dialogue"] as const) delete one[words];
      Object.assign(one, { notes: [], withdrawn_at: at, withdrawn_by: teacher });
      return { type: "observation_withdrawn", ...of, by: teacher };
    }
    if (what <= 5) {
      const by = luck.pick(one.observers);
      const before = one.notes.find((each) => each.by === by);
      if (before) before.at = at;
      else one.notes.push({ by, at });
      return { type: "field_notes_shared", ...of, by };
    }
    if (what <= 7 || !one.dialogue) {
      const by = luck.pick([teacher, mentor]);
      const session = luck.chance(0.5) ? { session: 40 } : {};
      one.dialogue = { by, at, ...session, ...(by === teacher ? { holds_since: at } : {}) };
      return { type: "dialogue_told", ...of, by, ...session, holds: by === teacher };
    }
    one.dialogue.holds_since = at;
    return { type: "dialogue_confirmed", ...of };
  }
}

describe("visits in the store", () => {
  it.each([1, 2, 3, 4, 5])("are what the next snapshot says, whatever happens (seed %i)", (seed) => {
    const luck = new Dice(seed);
    const telling = new Telling();
    let known: Accompaniment | undefined;
    for (let at = 1; at <= 400; ++at) {
      known = afterAccompanimentItem(known, telling.happen(at, luck));
      expect(known, `seed ${seed}, item ${at}`).toEqual({ ...noAccompaniment, observations: structuredClone(telling.all).slice(-200) });
    }
  });

  it("stay as they are where something is said of another one", () => {
    const known: Accompaniment = { ...noAccompaniment, observations: [visit()] };
    expect(afterAccompanimentItem(known, { type: "dialogue_confirmed", seq: 1, at: 1, observation: id(9) })).toBe(known);
    expect(afterAccompanimentItem(undefined, { type: "dialogue_confirmed", seq: 1, at: 1, observation: id(9) })).toBeUndefined();
  });
});

describe("how a visit stands", () => {
  it("follows from its people and from the time", () => {
    const end = endOf(visit());
    expect(end).toBe(begins + 45 * minute);
    const stands = (one: Observation, now: number) => standingOf(one, now);
    expect([stands(visit(), begins), stands(visit(), end)]).toEqual(["proposed", "lapsed"]);
    expect([stands(agreed(), end - 1), stands(agreed(), end)]).toEqual(["agreed", "due"]);
    const dialogue = { by: mentor, at: end };
    expect(stands(agreed({ dialogue }), end + 1)).toBe("told");
    expect(stands(agreed({ dialogue: { ...dialogue, holds_since: end + 1 } }), end + 1)).toBe("talked");
    expect(stands(agreed({ withdrawn_at: end }), end + 1)).toBe("withdrawn");
  });

  it("puts what comes first, then what is due, then what is past", () => {
    const at = (number: number, starts_at: number, over: Partial<Observation> = {}) => agreed({ id: id(number), starts_at, ...over });
    const now = begins + 100 * minute;
    const all = [at(1, begins), at(2, now + 2), at(3, now + 1), at(4, begins - minute, { withdrawn_at: 1 }), at(5, begins - 9 * minute, { dialogue: { by: 2, at: 1, holds_since: 1 } }), at(6, begins - 5 * minute)];
    const { next, due, past } = sorted(all, now);
    expect([next, due, past].map((each) => each.map((one) => Number(one.id.slice(-2))))).toEqual([[3, 2], [6, 1], [4, 5]]);
  });

  it("says what may be done, by whom", () => {
    const end = endOf(visit());
    expect([mayAcceptVisit(visit(), teacher, begins), mayAcceptVisit(visit(), mentor, begins), mayAcceptVisit(visit(), 3, begins), mayAcceptVisit(visit(), teacher, end)]).toEqual([true, false, false, false]);
    expect([mayNote(visit(), mentor), mayNote(agreed(), mentor), mayNote(agreed(), teacher), mayNote(agreed({ withdrawn_at: 1 }), mentor)]).toEqual([false, true, false, false]);
    const noted = agreed({ notes: noticed });
    expect([mayWithdraw(agreed(), mentor), mayWithdraw(noted, mentor), mayWithdraw(noted, teacher), mayWithdraw(agreed(), 3)]).toEqual([true, false, true, false]);
    expect([mayReplace(visit(), mentor), mayReplace(noted, mentor), mayReplace(visit(), 3)]).toEqual([true, false, false]);
    expect([mayTell(agreed(), mentor, end - 1), mayTell(agreed(), mentor, end), mayTell(visit(), mentor, end), mayTell(agreed(), 3, end)]).toEqual([false, true, false, false]);
    const told = agreed({ dialogue: { by: mentor, at: end } });
    expect([mayConfirm(told, teacher), mayConfirm(told, mentor), mayConfirm(agreed(), teacher)]).toEqual([true, false, false]);
    const over = agreed({ dialogue: { by: mentor, at: end, holds_since: end } });
    expect([mayNote(over, mentor), mayTell(over, mentor, end), mayConfirm(over, teacher)]).toEqual([false, false, false]);
  });
});

describe("monitoring", () => {
  const agreement: Agreement = { id: id(8), by: mentor, at: 1, goals: "Preguntar mejor", every_days: 15, accepted: [mentor, teacher], since: 1 };
  const { every_days: _, ...irregular } = agreement;
  const late = begins + 1441 * minute;
  const what = (all: readonly Observation[], held: Agreement | undefined, now: number) => missingFor(all, held, now).map((each) => each.what);

  it("is what lacks a dialogue, an agreed goal, or a regular period", () => {
    const one = agreed({ notes: noticed });
    expect(what([one], agreement, begins + 60 * minute)).toEqual([]);
    expect(what([one], agreement, one.dialogue_by)).toEqual([]);
    expect(what([one], agreement, late)).toEqual(["dialogue"]);
    expect(what([one], undefined, late)).toEqual(["dialogue", "goal"]);
    expect(what([one], irregular, begins + 60 * minute)).toEqual(["period"]);
    // So many visits in a year say no period; at least one in each month does.
    const months = [3, 4, 5];
    expect(what([one], { ...irregular, visits: { year: 16, month: 0, months } }, begins + 60 * minute)).toEqual(["period"]);
    expect(what([one], { ...irregular, visits: { year: 16, month: 1, months } }, begins + 60 * minute)).toEqual([]);
  });

  it("is nothing without shared notes, with a dialogue that holds, or once it is taken back", () => {
    expect(what([agreed()], undefined, late)).toEqual([]);
    expect(what([], undefined, late)).toEqual([]);
    const dialogue = { by: mentor, at: begins + 60 * minute };
    expect(what([agreed({ notes: noticed, dialogue })], agreement, late)).toEqual(["dialogue"]);
    expect(what([agreed({ notes: noticed, dialogue: { ...dialogue, holds_since: late } })], agreement, late + 1)).toEqual([]);
    expect(what([agreed({ notes: noticed, withdrawn_at: late })], undefined, late)).toEqual([]);
  });
});

const wrote = (book: NotebookDraft, kind: FieldNoteKind, text: string, at: number, rests_on?: number) => noted(writing(book, { kind, text, ...(rests_on === undefined ? {} : { rests_on }) }), at);

describe("the field notebook", () => {
  const whole = () => {
    let book = freshNotebook(id(1));
    book = wrote(book, "evidence", "Preguntó «¿por qué?» y esperó", begins + minute);
    book = wrote(book, "evidence", "Tres levantaron la mano", begins + 2 * minute);
    book = wrote(book, "interpretation", "La espera abre lugar", begins + 3 * minute, 1);
    return wrote(book, "strength", "Espera la respuesta", begins + 4 * minute);
  };

  it("takes a note at a time, and an interpretation only on evidence", () => {
    const empty = freshNotebook(id(1));
    expect(hindrance(empty)).toBe("obs_note_empty");
    expect(noted(empty, 1)).toBe(empty);
    expect(hindrance(writing(empty, { kind: "interpretation", text: "Parece que" }))).toBe("obs_needs_evidence");
    expect(whole().notes.map(({ number, rests_on }) => [number, rests_on])).toEqual([[1, undefined], [2, undefined], [3, 1], [4, undefined]]);
    expect(whole()).toMatchObject({ text: "", kind: "strength" });
    // Without a choice it is about what was seen last.
    expect(wrote(whole(), "interpretation", "Se animan", begins).notes.at(-1)?.rests_on).toBe(2);
  });

  it("says what it needs before it is shared", () => {
    expect(lacking(freshNotebook(id(1)))).toEqual(["obs_lacks_strength", "obs_lacks_evidence"]);
    expect(lacking(whole())).toEqual([]);
    const loose = removed(whole(), 1);
    expect(lacking(loose)).toEqual(["obs_lacks_support"]);
    expect(lacking(restored(loose, whole().notes[0]!))).toEqual([]);
    expect(lacking(corrected(loose, 3, { kind: "question", text: "¿Cuánto esperas?" }))).toEqual([]);
  });

  it("holds two hundred notes and as much as fits a frame", () => {
    const full: NotebookDraft = { ...freshNotebook(id(1)), text: "más", notes: Array.from({ length: notesMax }, (_, place) => ({ number: place + 1, at: place, kind: "evidence", text: "x" })) };
    expect(hindrance(full)).toBe("obs_notes_full");
    const long: NotebookDraft = { ...freshNotebook(id(1)), text: "más", notes: [{ number: 1, at: 1, kind: "evidence", text: "ñ".repeat(bytesMax / 2) }] };
    expect(hindrance(long)).toBe("obs_place_full");
    expect(lacking(corrected(long, 1, { kind: "evidence", text: "ñ".repeat(bytesMax) }))).toContain("obs_place_full");
    expect(bytesOf("ñ\n\"")).toBe(6);
    const widest = Array.from({ length: notesMax }, (_, place) => ({ at: begins + place, kind: "interpretation", text: "x".repeat(bytesMax / notesMax), rests_on: 199 }));
    expect(JSON.stringify({ type: "command", id: id(1), space: 9007199254740991, do: { type: "share_field_notes", observation: id(1), notes: widest } }).length).toBeLessThan(64 * 1024);
  });

  it.each([1, 2, 3, 4, 5])("is sent by time, with every interpretation behind its evidence (seed %i)", (seed) => {
    const luck = new Dice(seed);
    let book = freshNotebook(id(1));
    for (let count = 0; count < 60; ++count) {
      const evidence = evidenceIn(book);
      const on = evidence.length > 0 ? luck.pick(evidence).number : undefined;
      // A clock that was put right may go back.
      book = wrote(book, luck.pick(["evidence", "interpretation", "strength", "question"] as const), `nota ${count}`, begins + luck.below(40) * minute, on);
    }
    const sent = listed(book);
    expect(sent.length).toBe(book.notes.length);
    sent.forEach((note, place) => {
      if (place > 0) expect(note.at).toBeGreaterThanOrEqual(sent[place - 1]!.at);
      expect(note.kind === "interpretation").toBe(note.rests_on !== undefined);
      if (note.rests_on === undefined) return;
      expect(note.rests_on, `seed ${seed}`).toBeLessThan(place);
      const own = book.notes.find(({ text }) => text === note.text)!;
      expect(sent[note.rests_on]!.text).toBe(book.notes.find(({ number }) => number === own.rests_on)!.text);
    });
    expect(listed(notebookFrom(id(1), sent))).toEqual(sent);
  });

  it("is one of several in the draft of a space, and none when there is nothing in it", () => {
    const draft: Draft = { space: 5, text: "hola" };
    const both = withNotebook(withNotebook(draft, id(1), whole), id(2), (book) => writing(book, { text: "a medias" }));
    expect(both.notebooks?.length).toBe(2);
    expect(notebookIn(both, id(1))).toEqual(whole());
    expect(withoutNotebook(withoutNotebook(both, id(2)), id(1))).toEqual(draft);
  });

  it("is not on its way any more once something in it is changed", () => {
    const sent = { ...whole(), sent: 0 };
    for (const changed of [writing(sent, { text: "y" }), removed(sent, 2), corrected(sent, 1, { kind: "evidence", text: "z" }), wrote(sent, "question", "¿?", 1)]) expect("sent" in changed).toBe(false);
  });
});

describe("what was taken back", () => {
  const book = (over: Partial<NotebookDraft> = {}): NotebookDraft => ({ ...freshNotebook(id(1)), text: "lo que vi", ...over });
  const draft = (over: Partial<Draft> = {}): Draft => ({ space: 5, text: "hola", notebooks: [book()], ...over });

  it("leaves the draft, and nothing else does", () => {
    const same = draft({ talks: [{ visit: id(1), words: "quedamos" }] });
    expect(stillWanted(same, [agreed()], mentor)).toBe(same);
    expect(stillWanted(same, [agreed({ withdrawn_at: 9 })], mentor)).toEqual({ space: 5, text: "hola" });
    expect(stillWanted(draft({ notebooks: [book({ visit: id(2) })] }), [agreed({ withdrawn_at: 9 })], mentor).notebooks?.length).toBe(1);
    const replacing = draft({ notebooks: [], visit: visitDraftFrom(mentor, "neither", visit()) });
    expect(stillWanted(replacing, [visit({ withdrawn_at: 9 })], mentor).visit).toBeUndefined();
  });

  it("and what has arrived: the notes that others can read now are no draft", () => {
    const sent = draft({ notebooks: [book({ sent: 7 })] });
    expect(stillWanted(sent, [agreed({ notes: [{ by: mentor, at: 7 }] })], mentor)).toBe(sent);
    expect(stillWanted(sent, [agreed({ notes: [{ by: 3, at: 9 }] })], mentor)).toBe(sent);
    expect(stillWanted(sent, [agreed({ notes: [{ by: mentor, at: 9 }] })], mentor).notebooks).toBeUndefined();
    const correcting = draft();
    expect(stillWanted(correcting, [agreed({ notes: [{ by: mentor, at: 9 }] })], mentor)).toBe(correcting);
  });

  const entry = (order: number, over: Partial<Entry> = {}): Entry => ({ order, id: id(order), space: 5, do: { type: "share_field_notes", observation: id(1), notes: [] }, made_at: 1, sent: false, ...over });

  it("leaves the outbox, as far as it is not on its way", () => {
    const refused = { refused: { code: "observation_withdrawn", text: "" } } as const;
    const all = [entry(1), entry(2, { sent: true }), entry(3, { sent: true, ...refused }), entry(4, { space: 6 }), entry(5, { do: { type: "share_field_notes", observation: id(2), notes: [] } })];
    expect(deadLetters(all, 5, [agreed({ withdrawn_at: 9 })]).map(({ order }) => order)).toEqual([1, 3]);
    expect(deadLetters(all, 5, [agreed()])).toEqual([]);
  });

  it("leaves the device as soon as it is known, whatever page is open", async () => {
    const shelf = await openShelf(7100);
    await shelf.put("drafts", draft());
    const drafts = new Drafts(shelf, noQuickShelf);
    const state = signal(nothing);
    const back: number[] = [];
    const followed = new Set<number>();
    const client = {
      self: { id: mentor, name: "Verónica" }, now: () => begins, drafts, state, entries: signal([entry(1)]), link: signal({ phase: { name: "open" } }), followed,
      follow: async (space: number) => void followed.add(space), takeBack: async ({ order }: Entry) => back.push(order) > 0,
    } as unknown as Client;
    const end = keepTakenBack(client);
    const view = (one: Observation): SpaceView => ({
      space: 5, position: { epoch: id(1), seq: 1 }, kind: "mentoring_room", title: "Sala", roles: ["mentor"], members: 2, messages: 0, timeline: [], older: [], complete: true, gap: false,
      accompaniment: { ...noAccompaniment, observations: [one] },
    });
    state.value = { ...nothing, views: new Map([[5, view(agreed())]]) };
    await drafts.settle();
    expect((await shelf.get("drafts", 5))?.notebooks?.length).toBe(1);
    // A space with a notebook is asked how things stand, though nobody opens it.
    await expect.poll(() => followed.has(5)).toBe(true);
    state.value = { ...nothing, views: new Map([[5, view(agreed({ withdrawn_at: 9 }))]]) };
    await drafts.settle();
    expect(await shelf.get("drafts", 5)).toEqual({ space: 5, text: "hola" });
    expect(back).toEqual([1]);
    end();
    shelf.close();
  });
});

describe("the form of a visit", () => {
  it("says what is missing, and proposes what is there", () => {
    const draft = visitDraftFrom(mentor, "neither", visit());
    const now = begins - 10 * minute;
    expect(proposedVisit(draft, now)).toEqual({
      type: "propose_observation", observers: [mentor], observed: teacher, starts_at: begins, minutes: 45, course: "5.º básico B, Matemática", looks_at: "Cómo preguntan", records: "Preguntas; lo leemos las dos", replaces: id(1),
    });
    const { observed: _, ...nobodys } = draft;
    expect(proposedVisit(nobodys, now)).toBe("obs_lacks_observed");
    const lacks = (over: Partial<typeof draft>) => proposedVisit({ ...draft, ...over }, now);
    expect([lacks({ observers: [] }), lacks({ observers: [1, 3, 4, 5, 6] }), lacks({ when: "" }), lacks({ minutes: "4" }), lacks({ minutes: " " }), lacks({ course: " " }), lacks({ looks_at: "" }), lacks({ records: "\n" })])
      .toEqual(["obs_lacks_observers", "obs_many_observers", "obs_lacks_when", "obs_lacks_minutes", "obs_lacks_minutes", "obs_lacks_course", "obs_lacks_looks", "obs_lacks_records"]);
    expect([proposedVisit(draft, begins + 61 * minute), proposedVisit(draft, begins - 731 * 1440 * minute)]).toEqual(["obs_early", "obs_late"]);
  });

  it("begins with who opens it, and nobody observes themselves", () => {
    expect(visitDraftFrom(mentor, "looks").observers).toEqual([mentor]);
    expect(visitDraftFrom(teacher, "teaches").observed).toBe(teacher);
    // Whoever coordinates proposes for others, and is in no place of it.
    const forOthers = visitDraftFrom(3, "neither");
    expect([forOthers.observers, forOthers.observed]).toEqual([[], undefined]);
    const both = observedBy(lookedAtBy(visitDraftFrom(mentor, "looks"), 3, true), mentor);
    expect([both.observed, both.observers]).toEqual([mentor, [3]]);
    expect(lookedAtBy(both, 3, false).observers).toEqual([]);
  });
});

it("visits have addresses", () => {
  const at = (path: string) => {
    const { pathname, hash } = new URL(path, "https://urdimbre.example");
    return routeOf({ pathname, hash });
  };
  expect(at(pathOf.visit(5, id(1)))).toEqual({ name: "visit", space: 5, observation: id(1) });
  expect(at(pathOf.visits(5))).toEqual({ name: "accompaniment", space: 5, about: "visits" });
  expect(at("/e/5/visitas/no-es")).toEqual({ name: "unknown" });
});
