import { describe, expect, it } from "vitest";

import { charactersMax, dayAt, evidence, lacking, myWord, objectionToEdit, objectionToLate, objectionToNext, objectionToWord, objectionToWords, rights, rightTo, whyNothing } from "../src/session/rights";
import { kindNamed, readScript } from "../src/session/script";
import type { Conversation, RefusalCode, SpaceRole } from "../src/wire";
import { ana, contribution, elena, here, hugo, luis, nadie, pedro, phaseOf, rosa, script, start, turn, conversation } from "./session_fixture";

type Row = readonly [what: string, self: number, kind: string, over: Partial<Conversation>, why: RefusalCode | undefined, roles?: readonly SpaceRole[]];

const queue = phaseOf("pregunta");
const held = (by: number) => [turn({ holder: { role: "amiga", person: by } })];
const question = (over = {}) => contribution({ phase: queue, kind: "pregunta", ...over });

// As in server/domain/contributing.cpp: who, what, when, and what is said to it.
const table: readonly Row[] = [
  ["nobody without a seat", nadie, "contexto", {}, "seat_missing"],
  ["not even a note without a seat", nadie, "nota", {}, "seat_missing"],
  ["a note before it begins", luis, "nota", { stage: "planned" }, undefined],
  ["a note in a pause", luis, "nota", { stage: "paused" }, undefined],
  ["a note of who is silent", rosa, "nota", { phase: phaseOf("valora") }, undefined],
  ["a note in silent reading", luis, "nota", { phase: phaseOf("lee") }, undefined],
  ["a note of an observer", hugo, "nota", {}, undefined, ["observer"]],
  ["no note once it is over", luis, "nota", { stage: "ended" }, "conversation_over"],
  ["who only observes the space", rosa, "contexto", { turns: [turn({ holder: { role: "presenta" } })] }, "role_may_not", ["observer"]],
  ["before it begins", rosa, "contexto", { stage: "planned" }, "conversation_not_started"],
  ["in a pause", rosa, "contexto", { stage: "paused" }, "conversation_paused"],
  ["when it is over", rosa, "contexto", { stage: "ended" }, "conversation_over"],
  ["the holder of a single turn", rosa, "contexto", { turns: [turn({ holder: { role: "presenta" } })] }, undefined],
  ["who shares the seat of the holder", pedro, "contexto", { turns: [turn({ holder: { role: "presenta" } })] }, undefined],
  ["a role that no grant names", luis, "contexto", { turns: [turn({ holder: { role: "presenta" } })] }, "role_may_not_speak"],
  ["a kind that no grant of mine has", rosa, "valora", { turns: [turn({ holder: { role: "presenta" } })] }, "kind_not_allowed"],
  ["a kind of somebody else's grant", luis, "respuesta", { phase: queue, turns: held(luis) }, "kind_not_allowed"],
  ["the queue without the word", luis, "pregunta", { phase: queue, turns: [turn()] }, "not_your_turn"],
  ["the queue when another has it", luis, "pregunta", { phase: queue, turns: held(ana) }, "not_your_turn"],
  ["the queue with the word", luis, "pregunta", { phase: queue, turns: held(luis) }, undefined],
  ["beside the queue, openly", rosa, "respuesta", { phase: queue, turns: held(luis) }, undefined],
  ["the limit", luis, "pregunta", { phase: queue, turns: held(luis), contributions: [question(), question()] }, "limit_reached"],
  ["the limit, one withdrawn", luis, "pregunta", { phase: queue, turns: held(luis), contributions: [question(), question({ withdrawn: true })] }, undefined],
  ["the limit, one late", luis, "pregunta", { phase: queue, turns: held(luis), contributions: [question(), question({ late: true })] }, undefined],
  ["the limit, one from before the phase was entered again", luis, "pregunta", { phase: queue, turns: held(luis), contributions: [question(), question({ at: start - 1 })] }, undefined],
  ["the limit of others", luis, "pregunta", { phase: queue, turns: held(luis), contributions: [question({ author: ana }), question({ author: ana })] }, undefined],
  ["silent reading", luis, "pregunta", { phase: phaseOf("lee") }, "phase_is_silent"],
  ["silence by role", rosa, "respuesta", { phase: phaseOf("valora") }, "silenced"],
  ["silence by role with an exception", rosa, "respuesta", { phase: phaseOf("valora"), excepted: [rosa] }, undefined],
  ["an exception for what the phase asks for", rosa, "valora", { phase: phaseOf("valora"), excepted: [rosa] }, undefined],
  ["an exception for something else", rosa, "contexto", { phase: phaseOf("valora"), excepted: [rosa] }, "kind_not_allowed"],
  ["the exception of somebody else", rosa, "respuesta", { phase: phaseOf("valora"), excepted: [pedro] }, "silenced"],
  ["before the role that speaks first", luis, "respuesta", { phase: phaseOf("evalua") }, "waits_for_role"],
  ["the role that speaks first", rosa, "respuesta", { phase: phaseOf("evalua") }, undefined],
  ["after it", luis, "respuesta", { phase: phaseOf("evalua"), contributions: [contribution({ phase: phaseOf("evalua"), author: pedro })] }, undefined],
  ["after its private note only", luis, "respuesta", { phase: phaseOf("evalua"), contributions: [contribution({ phase: phaseOf("evalua"), author: pedro, shown: "author" })] }, "waits_for_role"],
  ["a session that is full", rosa, "contexto", { contributions: Array.from({ length: 400 }, () => contribution()) }, "session_full"],
];

describe("may I contribute", () => {
  for (const [what, self, kind, over, why, roles] of table) {
    it(`${what}: ${why ?? "yes"}`, () => {
      expect(rightTo(here(self, over, roles), kindNamed(script, kind)).why).toBe(why);
    });
  }

  it("says how often one still may", () => {
    const over = { phase: queue, turns: held(luis), contributions: [question()] };
    expect(rightTo(here(luis, over), kindNamed(script, "pregunta")).left).toBe(1);
  });
});

describe("what is offered", () => {
  const offered = (self: number, over: Partial<Conversation>) => rights(here(self, over)).map(({ kind, why }) => `${kind.id}${why ? ` (${why})` : ""}`);

  it("is what my grants name, and notes", () => {
    expect(offered(luis, { phase: phaseOf("valora"), turns: held(ana) })).toEqual(["valora (not_your_turn)", "pregunta (not_your_turn)", "nota"]);
    expect(offered(elena, { phase: queue })).toEqual(["nota"]);
    expect(offered(luis, { phase: phaseOf("lee") })).toEqual(["nota"]);
  });

  it("is what an exception opens", () => {
    expect(offered(rosa, { phase: phaseOf("valora"), excepted: [rosa] })).toEqual(["pregunta", "respuesta", "valora", "proceso", "nota"]);
  });

  const whys: readonly (readonly [number, Partial<Conversation>, RefusalCode | undefined])[] = [
    [nadie, {}, "seat_missing"],
    [luis, { phase: phaseOf("lee") }, "phase_is_silent"],
    [rosa, { phase: phaseOf("valora") }, "silenced"],
    [elena, { phase: queue, turns: held(luis) }, "role_may_not_speak"],
    [luis, { phase: queue, turns: held(ana) }, "not_your_turn"],
    [luis, { phase: queue, turns: held(luis) }, undefined],
    [luis, { stage: "paused", phase: queue, turns: held(luis) }, "conversation_paused"],
  ];
  for (const [self, over, why] of whys) {
    it(`and otherwise why: ${self} in ${over.phase ?? 0} ${over.stage ?? ""} is told ${why ?? "nothing"}`, () => {
      expect(whyNothing(here(self, over))).toBe(why);
    });
  }
});

describe("late", () => {
  const rows: readonly (readonly [string, number, number, string, Partial<Conversation>, RefusalCode | undefined])[] = [
    ["what I might have said", luis, queue, "pregunta", { phase: phaseOf("evalua") }, undefined],
    ["what others might have said", luis, queue, "respuesta", { phase: phaseOf("evalua") }, "kind_not_allowed"],
    ["into silent reading", luis, queue, "pregunta", { phase: phaseOf("lee") }, "phase_is_silent"],
    ["out of a silence", rosa, 0, "contexto", { phase: phaseOf("valora") }, "silenced"],
    ["in a pause", luis, queue, "pregunta", { phase: phaseOf("evalua"), stage: "paused" }, "conversation_paused"],
    ["what was private", luis, phaseOf("escribe"), "pregunta", { phase: phaseOf("evalua") }, "phase_over"],
  ];
  for (const [what, self, index, kind, over, why] of rows) {
    it(`${what}: ${why ?? "yes"}`, () => expect(objectionToLate(here(self, over), index, kind)).toBe(why));
  }
});

describe("the words", () => {
  const today = dayAt(start);
  const grant = script.phases[queue]!.grants[0]!;
  const commitment = script.phases[phaseOf("acuerda")]!.grants[0]!;
  const words = (over = {}) => ({ text: "texto", owners: [], ...over });

  it("have the length that the phase allows, in code points", () => {
    expect(objectionToWords(grant, words({ text: "🙂".repeat(20) }), today)).toBeUndefined();
    expect(objectionToWords(grant, words({ text: "a".repeat(21) }), today)).toBe("too_long");
    expect(charactersMax(script, phaseOf("pregunta"), "pregunta"), "names of files stand in for words within it").toBe(20);
    expect(charactersMax(script, phaseOf("pregunta"), "respuesta")).toBe(4000);
    expect(charactersMax(script, -1, "nota")).toBe(4000);
  });

  it("bring what the grant needs", () => {
    expect(objectionToWords(script.phases[phaseOf("valora")]!.grants[0], words(), today)).toBe("evidence_missing");
    expect(objectionToWords(commitment, words(), today)).toBe("owner_missing");
    expect(objectionToWords(commitment, words({ owners: [luis] }), today)).toBe("date_missing");
    expect(objectionToWords(commitment, words({ owners: [luis], due: today }), today)).toBeUndefined();
  });

  it("name no day that is over everywhere", () => {
    expect(objectionToWords(commitment, words({ owners: [luis], due: today - 1 }), today)).toBeUndefined();
    expect(objectionToWords(commitment, words({ owners: [luis], due: today - 2 }), today)).toBe("date_past");
    expect(objectionToWords(undefined, words({ owners: Array.from({ length: 21 }, (_, index) => index) }), today)).toBe("too_many_owners");
  });
});

describe("evidence", () => {
  it("is context, observation and answers that I am shown and that are still there", () => {
    const all = [
      contribution(), contribution({ kind: "respuesta" }), contribution({ kind: "pregunta" }), contribution({ withdrawn: true }),
      contribution({ shown: "author_until_reveal", author: ana }), contribution({ shown: "author_until_reveal", author: luis }),
    ];
    expect(evidence(here(luis, { contributions: all })).map(({ id }) => id)).toEqual([all[0]!.id, all[1]!.id, all[5]!.id]);
  });
});

describe("correcting", () => {
  const mine = contribution({ author: rosa, phase: 0 });
  const rows: readonly (readonly [string, number, typeof mine, Partial<Conversation>, RefusalCode | undefined])[] = [
    ["mine, in its phase", rosa, mine, {}, undefined],
    ["somebody else's", luis, mine, {}, "not_the_author"],
    ["mine, later", rosa, mine, { phase: 1 }, "phase_over"],
    ["mine, withdrawn", rosa, { ...mine, withdrawn: true }, {}, "message_withdrawn"],
    ["mine, in a pause", rosa, mine, { stage: "paused" }, "conversation_paused"],
    ["my note, later and in a pause", rosa, { ...mine, shown: "author" }, { phase: 1, stage: "paused" }, undefined],
    ["my note, at the end", rosa, { ...mine, shown: "author" }, { stage: "ended" }, "conversation_over"],
    ["mine, silenced", rosa, { ...mine, phase: phaseOf("valora") }, { phase: phaseOf("valora") }, "silenced"],
  ];
  for (const [what, self, one, over, why] of rows) {
    it(`${what}: ${why ?? "yes"}`, () => expect(objectionToEdit(here(self, over), one)).toBe(why));
  }
});

describe("the word", () => {
  const over = { phase: queue, turns: [turn({ holder: { role: "amiga", person: ana }, queue: [{ role: "amiga", person: 99 }, { role: "amiga", person: luis }] })] };

  it("is somebody's, and I may be waiting for it", () => {
    expect(myWord(here(ana, over))).toMatchObject({ mine: true });
    expect(myWord(here(luis, over))).toMatchObject({ mine: false, place: 2 });
    expect(myWord(here(luis, over))!.grant.turnSeconds).toBe(60);
    expect(myWord(here(elena, over))).toBeUndefined();
    expect(myWord(here(pedro, { turns: [turn({ holder: { role: "presenta" } })] }))).toMatchObject({ mine: true });
  });

  it("can be asked for by whom a turn is for", () => {
    expect(objectionToWord(here(luis, over))).toBeUndefined();
    expect(objectionToWord(here(rosa, over))).toBe("no_turns_for_you");
    expect(objectionToWord(here(elena, over), rosa)).toBe("no_turns_for_them");
    expect(objectionToWord(here(luis, { ...over, stage: "paused" }))).toBe("conversation_paused");
    expect(objectionToWord(here(rosa, { phase: phaseOf("valora"), turns: [turn()] }))).toBe("silenced");
  });
});

describe("going on", () => {
  it("says what is missing", () => {
    expect(lacking(here(elena)).map(({ requirement, there }) => [requirement.kind, there])).toEqual([["contexto", 0]]);
    expect(lacking(here(elena, { contributions: [contribution()] }))).toEqual([]);
    expect(lacking(here(elena, { contributions: [contribution({ shown: "author" })] }))).toHaveLength(1);
  });

  it("is refused by a lock and by a phase that waits, not by a warning", () => {
    expect(objectionToNext(here(elena))).toBeUndefined();
    expect(objectionToNext(here(elena, { phase: phaseOf("acuerda") }))).toBe("requirement_missing");
    expect(objectionToNext(here(elena, { phase: phaseOf("valora") }))).toBe("phase_waits");
    expect(objectionToNext(here(elena, { phase: phaseOf("valora"), overtime: true }))).toBeUndefined();
    expect(objectionToNext(here(elena, { stage: "paused" }))).toBe("conversation_paused");
  });
});

describe("the script", () => {
  it("is read with what it says, and what it does not say has a meaning", () => {
    const read = readScript(conversation().script)!;
    expect(read.goal).toBe("Para probar");
    expect(read.roles.map(({ shared }) => shared)).toEqual([true, false, false, false]);
    expect(read.kinds[2]!.stems).toEqual([]);
    expect(read.phases[0]!.requires).toEqual([{ kind: "contexto", atLeast: 1, lock: false }]);
    expect(read.phases[0]!.seconds).toBe(300);
    expect(read.phases[6]!.board).toEqual(["cierre"]);
  });

  it("that says something unheard of is read all the same", () => {
    const odd = { template: { title: "T", roles: [{ id: "r", duty: "sings" }], kinds: [{ id: "k", family: "song", color: "gold", stems: [1, "a"] }], phases: [{ id: "f", grants: [{ turns: "lottery", needs: ["music"] }], exits: ["dance", "time"] }] } };
    const read = readScript(JSON.stringify(odd))!;
    expect(read.roles[0]).toMatchObject({ title: "r", duty: "observes", seatsMax: 1 });
    expect(read.kinds[0]).toMatchObject({ family: "process", color: "stone", stems: ["a"] });
    expect(read.phases[0]).toMatchObject({ exits: ["time"], grants: [{ policy: "open", needs: [] }] });
  });

  it("that is none is none", () => {
    for (const text of [undefined, "", "null", "[]", "{", '{"template":{}}', '{"template":{"phases":[1]}}']) expect(readScript(text), text).toBeUndefined();
  });
});
