import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

import { reduce } from "../src/store/reduce";
import { afterConversationItem, type ConversationItem } from "../src/store/reduce_conversation";
import { nothing, strangers } from "../src/store/state";
import { decodeServerFrame, type Conversation, type SnapshotFrame, type WindowFrame } from "../src/wire";
import { ana, contribution, conversation, elena, luis, pedro, rosa, start, turn } from "./session_fixture";

const at = start + 60_000;
const after = (before: Conversation, ...items: readonly ConversationItem[]) => items.reduce<Conversation | undefined>(afterConversationItem, before)!;

describe("a conversation", () => {
  it("is what the plan says, whatever was planned before", () => {
    const planned = conversation({ stage: "planned" });
    expect(afterConversationItem(undefined, { type: "session_planned", seq: 2, at, conversation: planned })).toEqual(planned);
    expect(after(conversation(), { type: "session_planned", seq: 2, at, conversation: planned })).toEqual(planned);
  });

  it("has another date, on the clock of whoever chose it, or none", () => {
    const dated = after(conversation({ stage: "planned", starts_at: at, zone: "America/Lima" }), { type: "session_dated", seq: 2, at, starts_at: at + 1, zone: "America/Santiago" });
    expect(dated).toMatchObject({ starts_at: at + 1, zone: "America/Santiago" });
    const elsewhere = after(dated, { type: "session_dated", seq: 3, at, starts_at: at + 2 });
    expect(elsewhere.starts_at).toBe(at + 2);
    expect(elsewhere).not.toHaveProperty("zone");
    expect(after(elsewhere, { type: "session_dated", seq: 4, at })).not.toHaveProperty("starts_at");
  });

  it("keeps what its people say of the acta, the last word of each", () => {
    const said = after(
      conversation({ stage: "ended" }),
      { type: "acta_confirmed", seq: 2, at, person: rosa, corrections: 0 },
      { type: "acta_confirmed", seq: 3, at, person: luis, corrections: 0 },
      { type: "correction_asked", seq: 4, at, id: "00000000-0000-4000-8000-00000000aaaa", by: luis, text: "No." },
      { type: "acta_confirmed", seq: 5, at: at + 1, person: rosa, corrections: 1 },
    );
    expect(said.confirmed).toEqual([{ person: luis, at, corrections: 0 }, { person: rosa, at: at + 1, corrections: 1 }]);
    expect(said.corrections).toEqual([{ id: "00000000-0000-4000-8000-00000000aaaa", at, by: luis, text: "No." }]);
  });

  it("does not come from nowhere", () => {
    expect(afterConversationItem(undefined, { type: "phase_overtime", seq: 2, at })).toBeUndefined();
  });

  it("has seats that are given and given back, and who facilitates comes with them", () => {
    const given = after(conversation({ seats: [] }), { type: "seat_given", seq: 2, at, person: luis, role: "facilita", facilitator: luis });
    expect(given).toMatchObject({ seats: [{ person: luis, role: "facilita" }], facilitator: luis });
    const left = after(given, { type: "seat_left", seq: 3, at, person: luis, role: "facilita" });
    expect(left.seats).toEqual([]);
    expect(left).not.toHaveProperty("facilitator");
  });

  it("waits for nobody who has no seat any more, and still for who has another", () => {
    const two = conversation({ seats: [{ person: luis, role: "amiga" }, { person: luis, role: "observa" }], ready: [luis], excepted: [luis] });
    const one = after(two, { type: "seat_left", seq: 2, at, person: luis, role: "amiga", facilitator: elena });
    expect(one).toMatchObject({ ready: [luis], excepted: [luis] });
    expect(after(one, { type: "seat_left", seq: 3, at, person: luis, role: "observa", facilitator: elena })).toMatchObject({ ready: [], excepted: [] });
  });

  it("enters a phase afresh, and keeps when it began", () => {
    const before = conversation({ ready: [luis], excepted: [rosa], overtime: true, stage: "paused", paused_at: at - 1 });
    const entered = after(before, { type: "phase_entered", seq: 2, at, phase: 3, how: "facilitator", deadline: at + 5, turns: [turn()] });
    expect(entered).toMatchObject({ stage: "running", phase: 3, entered_at: at, deadline: at + 5, overtime: false, turns: [turn()], ready: [], excepted: [], started_at: start });
    expect(entered).not.toHaveProperty("paused_at");
    const { started_at: _, ...planned } = conversation({ stage: "planned" });
    expect(after(planned, { type: "phase_entered", seq: 2, at, phase: 0, how: "started", deadline: at, turns: [] }).started_at).toBe(at);
  });

  it("has its time changed, runs over it, stops and goes on", () => {
    const extended = after(conversation({ overtime: true }), { type: "phase_extended", seq: 2, at, how: "facilitator", deadline: at + 9, turns: [turn({ grant: 1 })] });
    expect(extended).toMatchObject({ deadline: at + 9, turns: [turn({ grant: 1 })], overtime: false });
    expect(after(extended, { type: "phase_overtime", seq: 3, at }).overtime).toBe(true);
    const paused = after(extended, { type: "conversation_paused", seq: 4, at, by: elena });
    expect(paused).toMatchObject({ stage: "paused", paused_at: at });
    const going = after(paused, { type: "conversation_resumed", seq: 5, at: at + 1, deadline: at + 10, turns: [], by: elena });
    expect(going).toMatchObject({ stage: "running", deadline: at + 10, turns: [] });
    expect(going).not.toHaveProperty("paused_at");
  });

  it("passes the word in the grant that is meant", () => {
    const before = conversation({ turns: [turn(), turn({ grant: 2 })] });
    const said = turn({ grant: 2, holder: { role: "amiga", person: luis } });
    expect(after(before, { type: "turn_changed", seq: 2, at, how: "raised", turn: said, person: luis }).turns).toEqual([turn(), said]);
  });

  it("lists who is ready in the order in which a snapshot does, each once", () => {
    const ready = (person: number, is = true) => ({ type: "ready_marked" as const, seq: 2, at, person, ready: is });
    expect(after(conversation(), ready(luis), ready(rosa), ready(luis)).ready).toEqual([rosa, luis]);
    expect(after(conversation(), ready(luis), ready(rosa), ready(luis, false)).ready).toEqual([rosa]);
  });

  it("grows by contributions, and an exception is used up by one", () => {
    const one = contribution({ author: rosa });
    const made = after(conversation({ excepted: [rosa, pedro] }), { type: "contribution_made", seq: 2, at, contribution: one, by_exception: true });
    expect(made).toMatchObject({ contributions: [one], excepted: [pedro] });
    expect(after(conversation({ excepted: [rosa] }), { type: "contribution_made", seq: 2, at, contribution: one, by_exception: false }).excepted).toEqual([rosa]);
  });

  it("has contributions corrected, erased, withdrawn and given another kind", () => {
    const one = contribution();
    const { text: _, ...wordless } = one;
    const before = conversation({ contributions: [one, contribution()] });
    expect(after(before, { type: "contribution_edited", seq: 2, at, id: one.id, text: "mejor" }).contributions[0]).toEqual({ ...one, text: "mejor", edited_at: at });
    expect(after(before, { type: "contribution_edited", seq: 2, at, id: one.id }).contributions[0]).toEqual({ ...wordless, edited_at: at });
    expect(after(before, { type: "contribution_withdrawn", seq: 2, at, id: one.id }).contributions[0]).toEqual({ ...wordless, withdrawn: true });
    const spoken = conversation({ contributions: [{ ...one, attachments: [{ id: "v", name: "voz.webm", media: "audio/webm", size: 9 }] }] });
    expect(after(spoken, { type: "contribution_withdrawn", seq: 2, at, id: one.id }).contributions[0]).toEqual({ ...wordless, withdrawn: true });
    expect(after(before, { type: "contribution_reclassified", seq: 2, at, id: one.id, kind: "pregunta", by: elena }).contributions[0]).toEqual({ ...one, kind: "pregunta" });
    expect(after(before, { type: "contribution_withdrawn", seq: 2, at, id: contribution().id }).contributions).toEqual(before.contributions);
  });

  it("shows what was hidden behind all others, and one's own no longer twice", () => {
    const shown = contribution();
    const note = contribution({ shown: "author" });
    const mine = contribution({ shown: "author_until_reveal" });
    const revealed = [contribution({ at: 0 }), { ...mine, shown: "everybody" as const, at: 0 }];
    const before = conversation({ contributions: [mine, shown, note] });
    expect(after(before, { type: "contributions_revealed", seq: 2, at, contributions: revealed }).contributions).toEqual([shown, note, ...revealed]);
  });

  it("knows of exceptions, of who facilitates, and of its end", () => {
    expect(after(conversation({ excepted: [pedro] }), { type: "exception_granted", seq: 2, at, person: rosa, by: elena }).excepted).toEqual([rosa, pedro]);
    expect(after(conversation(), { type: "facilitation_passed", seq: 2, at, how: "absent", to: ana }).facilitator).toBe(ana);
    const ended = after(conversation({ paused_at: at, turns: [turn()], ready: [luis], excepted: [rosa] }), { type: "conversation_ended", seq: 2, at, how: "completed" });
    expect(ended).toMatchObject({ stage: "ended", ended_at: at, ending: "completed", turns: [], ready: [], excepted: [] });
    expect(ended).not.toHaveProperty("paused_at");
    expect(after(conversation(), { type: "requirement_missing", seq: 2, at, kind: "contexto" })).toEqual(conversation());
  });
});

describe("in its space", () => {
  const snapshot = (over: Partial<SnapshotFrame> = {}): SnapshotFrame => ({
    type: "snapshot", space: 5, position: { epoch: "aaaaaaaa-0000-4000-8000-000000000001", seq: 3 }, kind: "session", title: "Sesión", roles: ["teacher"],
    members: 2, messages: 0, timeline: [], people: [{ id: rosa, name: "Rosa" }], ...over,
  });

  it("every item that the protocol knows is taken by a view that has a conversation", () => {
    const folder = fileURLToPath(new URL("../../protocol/wire/examples/valid/", import.meta.url));
    const examples = readdirSync(folder).filter((name) => name.startsWith("item-") && !/-(message|member|child|pending|acta|commitment|agreement|cycle|stage|parties|role|retention|observation|field|dialogue|recording|clip|plan|action|actions|indicator|evidence|calls|proposal|topic|activity)-/.test(name));
    expect(examples.length).toBeGreaterThan(15);
    for (const name of examples) {
      const { frame } = JSON.parse(readFileSync(folder + name, "utf8")) as { frame: WindowFrame };
      const decoded = decodeServerFrame(JSON.stringify({ ...frame, space: 5, after: 3, upto: 42 })) as WindowFrame;
      const state = reduce(reduce(nothing, snapshot({ conversation: conversation() })), decoded);
      const [item] = decoded.items;
      expect(state.views.get(5)!.position.seq, name).toBe(42);
      expect(state.views.get(5)!.conversation, name).toEqual(afterConversationItem(conversation(), item as ConversationItem));
    }
  });

  it("comes with the snapshot, and one without a plan has none", () => {
    expect(reduce(nothing, snapshot({ conversation: conversation() })).views.get(5)!.conversation).toEqual(conversation());
    expect(reduce(nothing, snapshot()).views.get(5)!).not.toHaveProperty("conversation");
  });

  it("names are wanted of everybody who has a seat, contributed or took something on", () => {
    const view = reduce(nothing, snapshot({ conversation: conversation({ contributions: [contribution({ author: 20, owners: [21, rosa] })] }) })).views.get(5)!;
    expect(strangers(view, new Map([[rosa, "Rosa"]])).sort((a, b) => a - b)).toEqual([pedro, luis, ana, elena, 6, 20, 21]);
  });
});
