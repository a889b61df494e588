// Recordings of classes: what the store makes of them, what is brought, what is said of them and when, and what leaves the device.
import "fake-indexeddb/auto";

import { signal } from "@preact/signals";
import { describe, expect, it } from "vitest";

import type { Client } from "../src/app/client";
import { pathOf, routeOf } from "../src/app/route";
import { minute as minutes } from "../src/community/minute";
import { Drafts, noQuickShelf } from "../src/drafts";
import { memoryShelf } from "../src/memory_shelf";
import { keepTakenBack } from "../src/observations/taken_back";
import type { Entry } from "../src/outbox_entry";
import { isSeenOrHeard } from "../src/recordings/keeping";
import { momentIn, momentWords } from "../src/recordings/moment";
import { broughtBack, broughtBy, describedAnew, freshRecording, inIt } from "../src/recordings/recording_draft";
import { isAnswering, remarkIn, remarkOf, stretchOf, withoutRemark, withRemark, writtenIn } from "../src/recordings/remarks";
import { answersOpen, mayRead, missingIn, reachOf, sorted, standingOf } from "../src/recordings/standing";
import { deadRemarks, withoutGone } from "../src/recordings/taken_back";
import { countsOf, currentAt, ofKind, threadsOf } from "../src/recordings/timeline";
import { openShelf, type Draft, type RecordingDraft } from "../src/shelf";
import { afterAccompanimentItem } from "../src/store/reduce_accompaniment";
import type { RecordingItem } from "../src/store/reduce_recordings";
import { nothing, type SpaceView } from "../src/store/state";
import type { Accompaniment, CommentRecording, Recording, RecordingComment } from "../src/wire";
import { Dice } from "./random";

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
const minute = 60_000;
const day = 1440 * minute;
const brought = 1_800_000_000_000;
const owner = 1;
const colleague = 2;
const reader = 3;

const recording = (over: Partial<Recording> = {}): Recording => ({
  recording: id(1), by: owner, at: brought, media: "video", size: 9_000_000, seconds: 600, people: [colleague], consents: [], minors: "none", until: brought + 300 * day,
  readers: [], sound_only: false, comments: 0, clips: 0, expired: false, ...over,
});
const yes = (consent: "whole" | "sound_only" = "whole") => [{ by: colleague, consent }];
const shared = (over: Partial<Recording> = {}) => recording({ consents: yes(), shared_at: brought + minute, ...over });

/** The same as a server tells it: everything in place, and copies of that. */
class Telling {
  readonly all: Recording[] = [];

  happen(at: number, luck: Dice): RecordingItem {
    const base = { seq: at, at };
    const open = this.all.filter((one) => one.withdrawn_at === undefined && !one.expired);
    const one = open.length > 0 ? luck.pick(open) : undefined;
    const what = one ? luck.below(14) : 0;
    if (!one || what === 0) {
      const made = recording({ recording: id(at), at, people: luck.chance(0.7) ? [2, 3] : [], minors: luck.chance(0.3) ? "unauthorised" : "none" });
      this.#measure(made);
      this.all.push(made);
      return { type: "recording_brought", ...base, recording: structuredClone(made) };
    }
    const of = { ...base, recording: one.recording };
    if (what <= 2) {
      Object.assign(one, { people: luck.chance(0.5) ? [2] : [3, 2], consents: [], minors: luck.pick(["none", "authorised", "unauthorised"] as const), until: brought + at });
      this.#measure(one);
      return { type: "recording_described", ...of, people: [...one.people], minors: one.minors, until: one.until };
    }
    if (what <= 5 && one.people.length > 0) {
      const given = { by: luck.pick(one.people), consent: luck.pick(["whole", "sound_only"] as const) };
      const before = one.consents.find(({ by }) => by === given.by);
      if (before) before.consent = given.consent;
      else one.consents.push({ ...given });
      this.#measure(one);
      return { type: "recording_consented", ...of, ...given };
    }
    if (what <= 7) {
      Object.assign(one, { readers: luck.chance(0.5) ? [] : [3, 4], shared_at: at });
      return { type: "recording_shared", ...of, readers: [...one.readers], sound_only: one.sound_only };
    }
    if (what <= 9) {
      ++one.comments;
      return { type: "recording_commented", ...of, comment: id(at) };
    }
    if (what === 10) {
      ++one.clips;
      return { type: "clip_marked", ...of, clip: id(at) };
    }
    if (what === 11 && one.comments > 0) {
      --one.comments;
      return { type: "recording_comment_withdrawn", ...of, comment: id(9) };
    }
    if (what === 12 && one.clips > 0) {
      --one.clips;
      return { type: "clip_withdrawn", ...of, clip: id(9) };
    }
    Object.assign(one, { comments: 0, clips: 0 });
    if (luck.chance(0.5)) {
      one.expired = true;
      return { type: "recording_expired", ...of };
    }
    Object.assign(one, { withdrawn_at: at, withdrawn_by: 2 });
    return { type: "recording_withdrawn", ...of, by: 2 };
  }

  #measure(one: Recording): void {
    one.sound_only = one.minors === "unauthorised" || one.consents.some(({ consent }) => consent === "sound_only");
  }
}

describe("recordings in the store", () => {
  it.each([1, 2, 3, 4, 5])("are what the next snapshot says, whatever happens (seed %i)", (seed) => {
    const luck = new Dice(seed);
    const telling = new Telling();
    let known: Accompaniment | undefined;
    for (let at = 1; at <= 400; ++at) {
      known = afterAccompanimentItem(known, telling.happen(at, luck));
      expect(known, `seed ${seed}, item ${at}`).toEqual({ left: [], roles: [], observations: [], plans_left: [], topics: [], recordings: structuredClone(telling.all) });
    }
  });

  it("stay as they are where something is said of another one", () => {
    const known: Accompaniment = { left: [], roles: [], observations: [], plans_left: [], topics: [], recordings: [recording()] };
    expect(afterAccompanimentItem(known, { type: "recording_expired", seq: 1, at: 1, recording: id(9) })).toBe(known);
    expect(afterAccompanimentItem(undefined, { type: "recording_expired", seq: 1, at: 1, recording: id(9) })).toBeUndefined();
  });
});

describe("how a recording stands", () => {
  const now = brought + 5 * minute;

  it("follows from its people, and from the time also where nobody said that it is over", () => {
    const stands = (one: Recording, at = now) => standingOf(one, at);
    expect([stands(recording()), stands(recording({ consents: yes() })), stands(recording({ people: [] })), stands(shared())]).toEqual(["asks", "ready", "ready", "shared"]);
    expect([stands(shared({ withdrawn_at: now })), stands(shared({ expired: true })), stands(shared(), brought + 301 * day)]).toEqual(["withdrawn", "expired", "expired"]);
  });

  it("says who reads it", () => {
    const reads = (one: Recording) => [owner, colleague, reader].map((person) => mayRead(one, person, now));
    expect(reads(recording())).toEqual([true, true, false]);
    expect(reads(shared())).toEqual([true, true, true]);
    expect(reads(shared({ readers: [4] }))).toEqual([true, true, false]);
    expect(reads(shared({ withdrawn_at: now }))).toEqual([false, false, false]);
  });

  it("lets a consent become anything while it is private, and only less afterwards", () => {
    const open = (one: Recording, person = colleague) => answersOpen(one, person, now, true);
    expect(open(recording())).toEqual(["whole", "sound_only"]);
    expect(open(recording({ consents: yes() }))).toEqual(["sound_only"]);
    expect(open(recording({ consents: yes("sound_only") }))).toEqual(["whole"]);
    expect([open(shared()), open(shared({ consents: yes("sound_only") })), open(shared(), reader), open(recording({ withdrawn_at: now }))]).toEqual([["sound_only"], [], [], []]);
  });

  it("lets nobody say yes to what they have not read, and everybody to less than before", () => {
    const unread = (one: Recording) => answersOpen(one, colleague, now, false);
    expect([unread(recording()), unread(recording({ consents: yes() })), unread(recording({ consents: yes("sound_only") }))]).toEqual([[], ["sound_only"], []]);
  });

  it("says what readers will get before it is shared", () => {
    expect([reachOf(recording()), reachOf(recording({ consents: yes() })), reachOf(recording({ consents: yes("sound_only"), sound_only: true }))]).toEqual(["waits", "picture", "sound"]);
    expect([reachOf(recording({ people: [], minors: "unauthorised", sound_only: true })), reachOf(recording({ people: [], minors: "authorised" }))]).toEqual(["sound", "picture"]);
    expect(missingIn(recording({ people: [2, 3], consents: yes() }))).toEqual([3]);
  });

  it("puts those first that wait for whoever looks, and last those that are gone", () => {
    const all = [recording(), shared({ recording: id(2), at: brought + 1 }), recording({ recording: id(3), withdrawn_at: now }), recording({ recording: id(4), at: brought + 9 })];
    const { asking, there, gone } = sorted(all, colleague, now);
    expect([asking, there, gone].map((some) => some.map((one) => Number(one.recording.slice(-1))))).toEqual([[4, 1], [2], [3]]);
  });
});

describe("the form of a recording", () => {
  const file = { id: id(50), name: "clase.mp4", media: "video/mp4", size: 9, seconds: 600 };
  const now = new Date(2026, 10, 25, 10, 0).getTime();
  const whole: RecordingDraft = { ...freshRecording(now), file, title: " Fracciones ", purpose: "Mirar las preguntas", people: [2], minors: "none" };

  it("stays a year unless somebody says otherwise, and brings what is there", () => {
    expect(freshRecording(now).until).toBe("2027-11-25");
    expect(broughtBy(whole, now)).toEqual({
      type: "bring_recording", file: id(50), seconds: 600, title: " Fracciones", purpose: "Mirar las preguntas", people: [2], minors: "none", until: new Date(2027, 10, 26).getTime() - 1,
    });
    expect(broughtBy({ ...whole, others: "un curso de 5.º" }, now)).toMatchObject({ others: "un curso de 5.º" });
    expect(describedAnew({ ...whole, describes: id(1) }, now)).toMatchObject({ type: "describe_recording", recording: id(1), people: [2] });
  });

  it("says what is missing", () => {
    const lacks = (over: Partial<RecordingDraft>) => broughtBy({ ...whole, ...over }, now);
    const { file: _, ...fileless } = whole;
    const { minors: __, ...undeclared } = whole;
    expect([broughtBy(fileless, now), broughtBy(undeclared, now)]).toEqual(["rec_lacks_file", "rec_lacks_minors"]);
    expect([lacks({ title: " " }), lacks({ purpose: "" }), lacks({ until: "" }), lacks({ title: "x".repeat(121) })]).toEqual(["rec_lacks_title", "rec_lacks_purpose", "rec_lacks_until", "rec_too_long"]);
    expect([lacks({ until: "2026-11-25" }), lacks({ until: "2028-12-01" }), typeof lacks({ until: "2026-11-26" }), typeof lacks({ until: "2028-11-20" })]).toEqual(["rec_until_soon", "rec_until_late", "object", "object"]);
    expect(lacks({ people: Array.from({ length: 11 }, (_each, at) => at + 2) })).toBe("rec_many_people");
  });

  it("comes back as it was where a rule said no", () => {
    const command = broughtBy(whole, now);
    if (typeof command === "string") throw new Error(command);
    expect(broughtBack(command, file)).toEqual({ ...whole, title: " Fracciones" });
    expect(broughtBack(command, undefined).file).toBeUndefined();
    expect(inIt(inIt(whole, 3, true), 2, false).people).toEqual([3]);
  });

  it("takes what was filmed or recorded, also from phones that do not say what it is", () => {
    const takes = (name: string, type: string) => isSeenOrHeard({ name, type });
    expect([takes("a", "video/mp4"), takes("a", "audio/ogg"), takes("CLASE.MOV", ""), takes("clase.pdf", "application/pdf"), takes("clase", "")]).toEqual([true, true, true, false, false]);
  });
});

describe("moments", () => {
  it("are said and read as a player has them", () => {
    expect([0, 65_400, 3_753_000].map(momentWords)).toEqual(["0:00", "1:05", "1:02:33"]);
    expect(["7:05", " 0:00 ", "1:02:33", "90", "7.05"].map(momentIn)).toEqual([425_000, 0, 3_753_000, 90_000, 425_000]);
    expect(["", "7:", "7:60", "a", "1:2:3:4", "-1", "7:005"].map(momentIn)).toEqual(Array.from({ length: 7 }, () => undefined));
  });

  it.each([1, 2, 3])("are read as they are said (seed %i)", (seed) => {
    const luck = new Dice(seed);
    for (let count = 0; count < 200; ++count) {
      const at = 1000 * luck.below(20_000);
      expect(momentIn(momentWords(at))).toBe(at);
    }
  });
});

const comment = (number: number, over: Partial<RecordingComment> = {}): RecordingComment => ({ comment: id(number), by: reader, at: brought + number, kind: "strength", text: `c${number}`, ...over });
const said = (order: number, over: Partial<CommentRecording> = {}, more: Partial<Entry> = {}): Entry => ({
  order, id: id(order), space: 5, do: { type: "comment_recording", recording: id(1), kind: "note", text: `e${order}`, ...over }, made_at: brought + order, sent: false, ...more,
});

describe("what was said of a recording", () => {
  const comments = [comment(10, { at_ms: 60_000 }), comment(11, { at_ms: 5_000, kind: "question" }), comment(12, { answers: id(11), kind: "note" }), comment(13, { kind: "suggestion" }), comment(14, { answers: id(99) })];
  const texts = (threads: ReturnType<typeof threadsOf>) => threads.map(({ remark, answers }) => [remark.text, ...answers.map(({ text }) => text)]);

  it("stands in the order of the clock, what is about the whole first, answers below", () => {
    expect(texts(threadsOf(comments, [], reader))).toEqual([["c13"], ["c14"], ["c11", "c12"], ["c10"]]);
  });

  it("has among it what this device wrote and the others do not have yet", () => {
    const unsent = [said(20, { at_ms: 30_000 }), said(21, { answers: id(11) }), said(22, {}, { refused: { code: "recording_unknown", text: "" } }), said(10)];
    expect(texts(threadsOf(comments, unsent, owner))).toEqual([["c13"], ["c14"], ["c11", "c12", "e21"], ["e20"], ["c10"]]);
    expect(threadsOf([], [said(20)], owner)[0]!.remark).toMatchObject({ by: owner, waiting: { order: 20 } });
  });

  it("can be looked at kind by kind", () => {
    const threads = threadsOf(comments, [], reader);
    expect([...countsOf(threads)].sort()).toEqual([["question", 1], ["strength", 2], ["suggestion", 1]]);
    expect(texts(ofKind(threads, "question"))).toEqual([["c11", "c12"]]);
    expect(ofKind(threads, undefined)).toBe(threads);
  });

  it("follows what is being shown", () => {
    const threads = threadsOf(comments, [], reader);
    expect([4_999, 5_000, 12_999, 13_000, 60_001].map((at) => currentAt(threads, at))).toEqual([undefined, id(11), id(11), undefined, id(10)]);
  });

  it("is a draft until it is sent, one for the whole and one for each that is answered", () => {
    const draft: Draft = { space: 5, text: "hola" };
    const mine = withRemark(draft, { ...remarkIn(draft, id(1)), text: "bien", moment: "1:05" });
    const both = withRemark(mine, remarkIn(mine, id(1), id(11)));
    // What is written elsewhere leaves it the same one, so that nothing of it is drawn anew.
    expect([writtenIn(draft, id(1)), writtenIn(both, id(1))]).toEqual([undefined, writtenIn(mine, id(1))]);
    expect(writtenIn(both, id(1))).toBe(writtenIn(mine, id(1)));
    expect([isAnswering(both, id(1), id(11)), isAnswering(both, id(1), id(12))]).toEqual([true, false]);
    expect(withoutRemark(withoutRemark(both, id(1), id(11)), id(1))).toEqual(draft);
    expect(withRemark(mine, { ...remarkIn(mine, id(1)), text: "", moment: "" })).toEqual(draft);
    // Whoever chooses the kind first writes the words of that kind.
    const chosen = withRemark(draft, { ...remarkIn(draft, id(1)), kind: "question" });
    expect(remarkOf({ ...remarkIn(chosen, id(1)), text: "¿y si no?" }, 600)).toMatchObject({ kind: "question" });
    expect(remarkOf(remarkIn(mine, id(1)), 600)).toEqual({ type: "comment_recording", recording: id(1), kind: "strength", text: "bien", at_ms: 65_000 });
    const wrong = (moment: string, text = "bien") => remarkOf({ ...remarkIn(mine, id(1)), moment, text }, 600);
    expect([wrong("x"), wrong("10:01"), wrong("", " ")]).toEqual(["rec_moment_wrong", "rec_moment_beyond", "rec_remark_empty"]);
    expect(wrong("")).not.toHaveProperty("at_ms");
  });
});

describe("a stretch", () => {
  it("takes from one second to ten minutes, and says what to look at", () => {
    const draft = { recording: id(1), title: "La espera", from: "1:00", to: "1:30" };
    expect(stretchOf(draft, 600)).toEqual({ type: "mark_clip", recording: id(1), from_ms: 60_000, to_ms: 90_000, title: "La espera" });
    const lacks = (over: Partial<typeof draft>) => stretchOf({ ...draft, ...over }, 700);
    expect([lacks({ from: "" }), lacks({ to: "x" }), lacks({ to: "1:00" }), lacks({ to: "11:01" }), lacks({ from: "11:00", to: "11:41" }), lacks({ title: " " })])
      .toEqual(["rec_stretch_from", "rec_stretch_to", "rec_stretch_length", "rec_stretch_length", "rec_moment_beyond", "rec_stretch_title"]);
    expect(typeof lacks({ to: "11:00" })).toBe("object");
  });
});

describe("what was taken back", () => {
  const now = brought + minute;
  const draft = (over: Partial<Draft> = {}): Draft => ({ space: 5, text: "hola", remarks: [{ recording: id(1), kind: "note", text: "a medias", moment: "" }], ...over });

  it("leaves the draft, and nothing else does; nor what is over although nobody said so yet", () => {
    const same = draft({ stretches: [{ recording: id(1), title: "x", from: "", to: "" }], recording: { ...freshRecording(now), describes: id(2) } });
    expect(withoutGone(same, [shared()], now)).toBe(same);
    expect(withoutGone({ ...same, recording: { ...freshRecording(now), describes: id(1) } }, [shared()], now)).not.toHaveProperty("recording");
    const whole = { ...same, recording: { ...freshRecording(now), describes: id(1) } };
    for (const one of [shared({ withdrawn_at: now }), shared({ expired: true }), shared({ until: now })]) expect(withoutGone(whole, [one], now)).toEqual({ space: 5, text: "hola" });
    const bringing = draft({ remarks: [], recording: freshRecording(now) });
    expect(withoutGone(bringing, [shared({ withdrawn_at: now })], now)).toBe(bringing);
    expect(withoutGone(draft(), [shared({ recording: id(2), withdrawn_at: now })], now).remarks?.length).toBe(1);
  });

  it("leaves the outbox, as far as it is not on its way", () => {
    const refused = { refused: { code: "recording_withdrawn", text: "" } } as const;
    const clip: Entry = { ...said(5), do: { type: "mark_clip", recording: id(1), from_ms: 0, to_ms: 1000, title: "x" } };
    const all = [said(1), said(2, {}, { sent: true }), said(3, {}, { sent: true, ...refused }), said(4, { recording: id(2) }), clip, said(6, {}, { space: 6 })];
    expect(deadRemarks(all, 5, [shared({ withdrawn_at: now })], now).map(({ order }) => order)).toEqual([1, 3, 5]);
    expect(deadRemarks(all, 5, [shared()], now)).toEqual([]);
  });

  it("leaves the device as soon as it is known, whatever page is open", async () => {
    const shelf = await openShelf(7200);
    await shelf.put("drafts", draft());
    const drafts = new Drafts(shelf, noQuickShelf);
    const state = signal(nothing);
    const back: number[] = [];
    const followed = new Set<number>();
    const client = {
      self: { id: reader, name: "Maribel" }, now: () => now, drafts, state, entries: signal([said(1), said(2, {}, { space: 8 })]), link: signal({ phase: { name: "open" } }), followed,
      follow: async (space: number) => void followed.add(space), takeBack: async ({ order }: Entry) => back.push(order) > 0,
    } as unknown as Client;
    const end = keepTakenBack(client);
    const view = (one: Recording): SpaceView => ({
      space: 5, position: { epoch: id(1), seq: 1 }, kind: "mentoring_room", title: "Sala", roles: ["mentor"], members: 2, messages: 0, timeline: [], older: [], complete: true, gap: false,
      accompaniment: { left: [], roles: [], observations: [], plans_left: [], topics: [], recordings: [one] },
    });
    state.value = { ...nothing, views: new Map([[5, view(shared())]]) };
    await drafts.settle();
    expect((await shelf.get("drafts", 5))?.remarks?.length).toBe(1);
    // Rooms with words of recordings are asked how things stand, though nobody opens them.
    await expect.poll(() => [...followed].sort()).toEqual([5, 8]);
    state.value = { ...nothing, views: new Map([[5, view(shared({ withdrawn_at: now }))]]) };
    await drafts.settle();
    expect(await shelf.get("drafts", 5)).toEqual({ space: 5, text: "hola" });
    expect(back).toEqual([1]);
    end();
    shelf.close();
  });

  it("leaves by itself when its time is over, on whatever page one is", () => {
    const drafts = new Drafts(memoryShelf(), noQuickShelf);
    drafts.change(5, (draft) => withRemark(draft, { recording: id(1), kind: "note", text: "espera", moment: "" }));
    let at = brought + minute;
    const view = { space: 5, accompaniment: { left: [], roles: [], observations: [], plans_left: [], recordings: [shared()] } } as unknown as SpaceView;
    const client = {
      self: { id: reader, name: "Maribel" }, now: () => at, drafts, state: signal({ ...nothing, views: new Map([[5, view]]) }), entries: signal([]), link: signal({ phase: { name: "waiting" } }),
    } as unknown as Client;
    const end = keepTakenBack(client);
    minutes.value += 1;
    expect(drafts.of(5).peek().remarks?.length).toBe(1);
    at = shared().until;
    minutes.value += 1;
    expect(drafts.of(5).peek()).toEqual({ space: 5, text: "" });
    end();
  });
});

it("recordings have addresses", () => {
  const at = (path: string) => {
    const { pathname, hash } = new URL(path, "https://urdimbre.example");
    return routeOf({ pathname, hash });
  };
  expect(at(pathOf.recording(5, id(1)))).toEqual({ name: "recording", space: 5, recording: id(1) });
  expect(at(pathOf.recordings(5))).toEqual({ name: "accompaniment", space: 5, about: "recordings" });
  expect(at("/e/5/grabaciones/no-es")).toEqual({ name: "unknown" });
});
