import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { evidenceMax, evidenceWords, freshEvidence } from "../src/commitments/evidence_draft";
import { filesOfDrafts } from "../src/drafts";
import { speak } from "../src/i18n";
import { besideOn, besideOver, nothingBeside, notebooksOnly, withoutNotebook, type Beside } from "../src/logbook/beside";
import type { LoggedRoom, LoggedSession, LoggedTakenOn, LoggedVisit, RoomsPage, TakenOnPage } from "../src/logbook/document";
import { drawnLine, drawnMax, freshStory, partsOf, storyDraftOf, toggledLine, toldStory } from "../src/logbook/story_draft";
import { linesOf, storyText } from "../src/logbook/story_words";
import { knownSince, timeline, told } from "../src/logbook/timeline";
import { detailing, signsSeen, withDetail } from "../src/session/commitment_details";
import { emptyPart, withPart } from "../src/session/parts";
import { afterLedgerItem } from "../src/store/reduce_ledger";
import type { Commitment, Item, Ledger, Story, StoryPage } from "../src/wire";

const at = (words: string) => new Date(words).getTime();
const uuid = (nth: number) => `00000000-0000-4000-8000-${String(nth).padStart(12, "0")}`;

function session(space: number, began: string): LoggedSession {
  return { space, title: `Sesión ${space}`, member: true, began_at: at(began), ended_at: null, conversation: "", roles: [], above: null, commitments: [] };
}

function visit(nth: number, began: string): LoggedVisit {
  return { id: uuid(nth), starts_at: at(began), minutes: 45, observed: true, course: "2º básico", looks_at: "", records: "", notes: [], dialogue: null, told: null };
}

function room(space: number, visits: readonly LoggedVisit[] = []): LoggedRoom {
  return { space, title: `Sala ${space}`, member: true, agreement: null, stages: [], visits };
}

const story = (nth: number, told_at: string): Story => ({ id: uuid(nth), seq: nth, form: "value", at: at(told_at), parts: [{ name: "happened", text: "Probé otra cosa" }], drawn_on: [] });

const takenOn = (when: string): LoggedTakenOn => ({
  space: 6, title: "CdP", member: true, at: at(when), proposed_by: "Rosa",
  commitment: { id: when, text: "Grabar un cierre", due: null, state: "agreed", changes: [], evidence: [{ id: "e", at: at(when), text: "La grabé", files: [] }] },
});

beforeEach(async () => {
  vi.stubGlobal("document", { documentElement: {} });
  await speak("es");
});
afterEach(() => vi.unstubAllGlobals());

describe("the logbook in one order of time", () => {
  it("puts sessions, visits, what was taken on, stages, agreements and stories into months, the newest first", () => {
    const stages = [{ at: at("2026-10-05T10:00"), cycle: "Escalera", stage: "Enseñanza supervisada", how: "ahead" }] as const;
    const agreement = { since: at("2026-10-01T10:00"), every_days: 14, minutes: 45 };
    const all = told({
      sessions: [session(3, "2026-11-02T10:00"), session(9, "2026-10-20T10:00")],
      rooms: [{ ...room(5, [visit(1, "2026-11-03T08:00")]), stages, agreement }],
      takenOn: [takenOn("2026-11-02T12:00")],
      stories: [{ space: 8, story: story(7, "2026-10-21T10:00") }],
    });
    const kinds = timeline(all, Number.NEGATIVE_INFINITY).map(({ id, all: ones }) => [id, ones.map(({ kind }) => kind)]);
    expect(kinds).toEqual([
      ["2026-11", ["visit", "taken", "session"]],
      ["2026-10", ["story", "session", "stage", "agreement"]],
    ]);
  });

  it("shows nothing that would move when earlier pages come", () => {
    const since = knownSince([
      { all: [{ at: 50 }, { at: 90 }], over: false },
      { all: [{ at: 70 }], over: false },
      { all: [{ at: 99 }], over: true },
      { all: [], over: false },
    ]);
    expect(since).toBe(70);
    expect(knownSince([{ all: [{ at: 50 }], over: true }])).toBe(Number.NEGATIVE_INFINITY);
  });
});

describe("what stands beside the sessions", () => {
  const rooms = new Map<string | undefined, RoomsPage>([
    [undefined, { rooms: [room(9, [visit(1, "2026-11-03T08:00")])], before: "9.4" }],
    ["9.4", { rooms: [room(9, [visit(2, "2026-10-03T08:00")]), room(4, [visit(3, "2026-09-03T08:00")])], before: null }],
  ]);
  const stories = new Map<number | undefined, StoryPage>([
    [undefined, { stories: [story(30, "2026-11-01T10:00")], more: 30 }],
    [30, { stories: [story(20, "2026-10-01T10:00")] }],
  ]);
  const taken = new Map<string | undefined, TakenOnPage>([
    [undefined, { taken_on: [takenOn("2026-11-05T10:00")], before: "7.6.5" }],
    ["7.6.5", { taken_on: [takenOn("2026-10-05T10:00")], before: null }],
  ]);
  const served = () => {
    const asked: unknown[] = [];
    return {
      asked,
      read: {
        takenOn: (before: string | undefined) => (asked.push(["taken", before]), Promise.resolve(taken.get(before)!)),
        rooms: (before: string | undefined) => (asked.push(["rooms", before]), Promise.resolve(rooms.get(before)!)),
        stories: (space: number, before: number | undefined) => (asked.push([space, before]), Promise.resolve(stories.get(before)!)),
      },
    };
  };

  it("is read page by page, and a room that goes on is one room", async () => {
    const { asked, read } = served();
    const first = await besideOn(read, nothingBeside, [8], false, () => {});
    expect(besideOver(first, [8])).toBe(false);
    expect(asked).toEqual([["rooms", undefined], ["taken", undefined], [8, undefined]]);
    const second = await besideOn(read, first, [8], false, () => {});
    expect(besideOver(second, [8])).toBe(true);
    expect(second.rooms.map(({ space, visits }) => [space, visits.length])).toEqual([[9, 2], [4, 1]]);
    expect(second.notebooks.get(8)!.stories.map((one) => one.story.seq)).toEqual([30, 20]);
    expect(second.takenOn.map((one) => one.at)).toEqual([at("2026-11-05T10:00"), at("2026-10-05T10:00")]);
    await besideOn(read, second, [8], true, () => {});
    expect(asked.length, "nothing is asked behind the last").toBe(6);
  });

  it("is read whole, is kept as it comes, and a notebook is read anew", async () => {
    const { asked, read } = served();
    const kept: Beside[] = [];
    const whole = await besideOn(read, nothingBeside, [8], true, (beside) => kept.push(beside));
    expect(besideOver(whole, [8])).toBe(true);
    expect(kept.length).toBe(6);
    const again = withoutNotebook(whole, 8);
    expect(besideOver(again, [8])).toBe(false);
    asked.length = 0;
    await besideOn(read, again, [8], false, () => {});
    expect(asked).toEqual([[8, undefined]]);
    // Nor where there is more of the others.
    const begun = withoutNotebook(await besideOn(read, nothingBeside, [8], false, () => {}), 8);
    asked.length = 0;
    const anew = await besideOn(notebooksOnly(read, begun), begun, [8], false, () => {});
    expect(asked).toEqual([[8, undefined]]);
    expect([anew.roomsBefore, anew.takenOnBefore, anew.takenOn.length]).toEqual(["9.4", "7.6.5", 1]);
  });
});

describe("a story that is being told", () => {
  it("says what it is about, and each part once in the order of its form", () => {
    expect(toldStory(freshStory("value"))).toBe("happened");
    expect(toldStory({ ...freshStory("accompaniment"), parts: { strategy: "Preguntar" } })).toBe("needed");
    const draft = { ...freshStory("value"), parts: { known: " Lo oí ", happened: "Probé", pupils: "  " }, drawn_on: ["Sesión"] };
    expect(toldStory(draft)).toEqual({
      type: "tell_story", form: "value", parts: [{ name: "happened", text: "Probé" }, { name: "known", text: " Lo oí" }], drawn_on: ["Sesión"],
    });
    expect(partsOf.accompaniment).not.toContain("happened");
  });

  it("is corrected from what it said", () => {
    const draft = storyDraftOf(story(7, "2026-10-21T10:00"));
    expect(toldStory(draft)).toMatchObject({ story: uuid(7), parts: [{ name: "happened", text: "Probé otra cosa" }] });
  });

  it("rests on lines of the logbook, a bounded number of them, each in one line", () => {
    const otherwise = linesOf([], [], [takenOn("2026-11-02T10:00")]).map(({ line }) => line);
    expect(otherwise).toHaveLength(2);
    expect(otherwise[0]).toContain("Grabar un cierre");
    expect(otherwise[1]).toContain("La grabé");
    const lines = linesOf([{ ...session(3, "2026-11-02T10:00"), commitments: [{ id: "a", text: "Preguntar\na cuatro", due: null, state: null, changes: [], evidence: [{ id: "e", at: at("2026-11-09T10:00"), text: null, files: ["foto.png"] }] }] }], [visit(1, "2026-11-03T08:00")]);
    expect(lines.map(({ line }) => line)).toEqual([
      "Evidencia del 9 de noviembre de 2026: foto.png",
      "Visita a clase, 2º básico, 3 de noviembre de 2026",
      "Sesión «Sesión 3», 2 de noviembre de 2026",
      "Compromiso: Preguntar a cuatro",
    ]);
    expect([...drawnLine("x".repeat(400))].length).toBe(300);
    let draft = freshStory("value");
    for (let nth = 0; nth < drawnMax + 3; ++nth) draft = toggledLine(draft, `línea ${nth}`);
    expect(draft.drawn_on.length).toBe(drawnMax);
    expect(toggledLine(draft, "línea 0").drawn_on).not.toContain("línea 0");
  });

  it("is shared in its own words", () => {
    const text = storyText({ ...story(7, "2026-10-21T10:00"), drawn_on: ["Sesión «Con Ana»"] });
    expect(text).toBe("Relato de valor · 21 de octubre de 2026\n\n¿Qué pasó?\nProbé otra cosa\n\nSe apoya en\n• Sesión «Con Ana»");
  });
});

describe("evidence that is being brought", () => {
  const fresh = freshEvidence(uuid(1));

  it("has words, a link or a file", () => {
    expect(evidenceWords(fresh)).toEqual({ lacks: "evidence_lacks" });
    expect(evidenceWords({ ...fresh, text: " \n" })).toEqual({ lacks: "evidence_lacks" });
    expect(evidenceWords({ ...fresh, text: "La pauta" })).toEqual({ words: "La pauta" });
    expect(evidenceWords({ ...fresh, text: "La pauta", address: "ejemplo.cl/pauta" })).toEqual({ words: "La pauta\nhttps://ejemplo.cl/pauta" });
    expect(evidenceWords({ ...fresh, files: [{ id: uuid(2), name: "foto.png", media: "image/png", size: 3 }] })).toEqual({ words: "" });
  });

  it("leads nowhere but to the web, and is no longer than it may be", () => {
    for (const address of ["http://ejemplo.cl", "javascript:alert(1)", "no es", "https://u:p@ejemplo.cl"]) {
      expect(evidenceWords({ ...fresh, text: "x", address }), address).toEqual({ lacks: "evidence_link_wrong" });
    }
    expect(evidenceWords({ ...fresh, text: "x".repeat(evidenceMax) })).toHaveProperty("words");
    expect(evidenceWords({ ...fresh, text: "x".repeat(evidenceMax), address: "https://ejemplo.cl" })).toEqual({ lacks: "evidence_too_long" });
  });

  it("keeps its files while it is a draft", () => {
    const file = { id: uuid(2), name: "foto.png", media: "image/png", size: 3 };
    expect(filesOfDrafts([{ space: 1, text: "", evidence: { ...fresh, files: [file] } }])).toEqual([file]);
  });
});

describe("what makes a commitment precise", () => {
  const part = { ...emptyPart(8, "compromiso"), text: "Preguntar a cuatro niñas en cada clase de lenguaje" };

  it("is sent after the commitment, and only if something was said", () => {
    expect(detailing(uuid(1), part)).toBeUndefined();
    const said = withDetail(withDetail(part, "evidence", "Un audio"), "goal", " ");
    expect(detailing(uuid(1), said)).toEqual({ type: "detail_commitment", commitment: uuid(1), evidence: "Un audio" });
    expect(withDetail(withDetail(part, "moves", "x"), "moves", "")).toEqual(part);
  });

  it("is kept with the draft although nothing else is written", () => {
    const draft = withPart({ space: 1, text: "" }, withDetail(emptyPart(8, "compromiso"), "moves", "Preparar tarjetas"));
    expect(draft.parts?.length).toBe(1);
  });

  it("shows what can be seen of a good action, and refuses nothing", () => {
    expect([...signsSeen(emptyPart(8, "compromiso"))]).toEqual([]);
    expect([...signsSeen(part)]).toEqual(["concrete", "precise"]);
    const whole = { ...withDetail(withDetail(part, "evidence", "Un audio"), "moves", "Preparar"), due: 20_800 };
    expect([...signsSeen(whole)].sort()).toEqual(["bounded", "concrete", "measurable", "practicable", "precise"]);
    expect(signsSeen({ ...part, text: "Preguntar a 4" }).has("measurable")).toBe(true);
  });
});

describe("the ledger after evidence and details", () => {
  const commitment: Commitment = { id: uuid(1), session: 4, owners: [2], state: "agreed", made_at: 1 };
  const ledger: Ledger = { commitments: [commitment, { ...commitment, id: uuid(2) }], sessions: [] };
  const brought = (of: number, message: number): Item => ({ type: "evidence_brought", seq: 9, at: 9, commitment: uuid(of), message: uuid(message) });
  const take = (before: Ledger | undefined, item: Item, kind: "community" | "session" = "community") => afterLedgerItem(before, item as Parameters<typeof afterLedgerItem>[1], kind);

  it("has evidence of what is pending, and of nothing that has ended", () => {
    const two = take(take(ledger, brought(1, 11)), brought(2, 12));
    expect(two?.evidence).toEqual([{ commitment: uuid(1), message: uuid(11) }, { commitment: uuid(2), message: uuid(12) }]);
    const changed = (id: number, state: "under_way" | "kept"): Item => ({ type: "commitment_changed", seq: 10, at: 10, commitment: { ...commitment, id: uuid(id), state }, by: 2 });
    expect(take(two, changed(1, "under_way"))?.evidence?.length).toBe(2);
    const one = take(two, changed(1, "kept"));
    expect(one?.evidence).toEqual([{ commitment: uuid(2), message: uuid(12) }]);
    expect(take(one, changed(2, "kept"))).toBeUndefined();
  });

  it("has what was said last of each commitment of a session, and nothing once it is taken back", () => {
    const detailed = (moves?: string): Item => ({ type: "commitment_detailed", seq: 9, at: 9, details: { commitment: uuid(1), by: 2, at: 9, ...(moves === undefined ? {} : { moves }) } });
    const said = take(take(undefined, detailed("uno"), "session"), detailed("dos"), "session");
    expect(said?.details?.map(({ moves }) => moves)).toEqual(["dos"]);
    expect(take(said, detailed(), "session")).toBeUndefined();
  });
});
