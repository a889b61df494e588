import { describe, expect, it } from "vitest";

import { byGroup, groupOf, groupsAtMost, groupsBegun, leadsGroup, objectionToChoosing, peopleOfGroups, plenaryQuestion, seesAllGroups, speaksForGroup, usualCount, withoutVoice } from "../src/session/groups";
import { rightTo } from "../src/session/rights";
import { kindNamed, readTemplate } from "../src/session/script";
import { byPhase, shownContributions } from "../src/session/shown";
import type { Here } from "../src/session/standing";
import { afterConversationItem } from "../src/store/reduce_conversation";
import type { Contribution, Conversation } from "../src/wire";
import { ana, contribution, conversation as base, elena, hugo, luis, pedro, rosa, start } from "./session_fixture";

const template = {
  id: "g", title: "Grupos", purpose: "p", when: "w", minutes: 20,
  roles: [
    { id: "participa", title: "Participa", description: "", duty: "responds", seats_min: 0, seats_max: 20 },
    { id: "guia", title: "Guía", description: "", duty: "responds", seats_min: 0, seats_max: 4 },
    { id: "voz", title: "Voz", description: "", duty: "speaks_for_group", seats_min: 0, seats_max: 3 },
    { id: "facilita", title: "Facilita", description: "", duty: "facilitates", seats_min: 1, seats_max: 2 },
    { id: "observa", title: "Observa", description: "", duty: "observes", seats_min: 0, seats_max: 2 },
  ],
  kinds: [
    { id: "idea", title: "Idea", family: "suggestion", color: "ochre" },
    { id: "voz_del_grupo", title: "Voz", family: "answer", color: "indigo" },
    { id: "nota", title: "Nota", family: "note", color: "stone" },
  ],
  phases: [
    { id: "abre", title: "Abre", minutes: 5, purpose: "p", instructions: "i", visibility: "live", exits: ["time"], grants: [{ roles: ["facilita"], kinds: ["idea"], turns: "open" }] },
    { id: "grupos", title: "Grupos", minutes: 10, purpose: "p", instructions: "i", visibility: "live", exits: ["time"],
      breakouts: { size_min: 2, size_max: 2, facilitates: "guia", speaks: "voz", questions: ["¿Primera?", "¿Última?"] },
      grants: [{ roles: ["participa", "guia", "voz"], kinds: ["idea"], turns: "open" }] },
    { id: "plenario", title: "Plenario", minutes: 5, purpose: "p", instructions: "i", visibility: "live", exits: ["time"], grants: [{ roles: ["voz"], kinds: ["voz_del_grupo"], turns: "round" }] },
  ],
};
const script = readTemplate(template);

const conversation = (over: Partial<Conversation> = {}): Conversation =>
  base({
    script: JSON.stringify({ template, purpose: "" }), phase: 1,
    seats: [
      { person: elena, role: "facilita" }, { person: rosa, role: "participa" }, { person: pedro, role: "participa" }, { person: luis, role: "participa" },
      { person: ana, role: "guia" }, { person: hugo, role: "observa" }, { person: rosa, role: "guia" },
    ],
    groups: [{ members: [rosa, pedro] }, { members: [luis, ana] }],
    ...over,
  });
const here = (self: number, over: Partial<Conversation> = {}): Here => ({ conversation: conversation(over), script, self, spaceRoles: ["teacher"] });

describe("groups", () => {
  it("are those of the session, each with who leads it and who speaks for it", () => {
    expect([rosa, luis, hugo].map((person) => groupOf(conversation(), person))).toEqual([0, 1, undefined]);
    expect([leadsGroup(here(rosa), 0), leadsGroup(here(rosa), 1)]).toEqual([rosa, ana]);
    const chosen = here(rosa, { seats: [...conversation().seats, { person: pedro, role: "voz" }] });
    expect([speaksForGroup(chosen, 0), speaksForGroup(chosen, 1)]).toEqual([pedro, undefined]);
    expect(withoutVoice(chosen)).toEqual([1]);
    expect([elena, rosa].map((self) => seesAllGroups(here(self)))).toEqual([true, false]);
  });

  it("are as many as the sizes of the template and its seats allow", () => {
    expect(peopleOfGroups(here(rosa))).toEqual([rosa, pedro, luis, ana]);
    expect(groupsAtMost(script)).toBe(3);
    expect([1, 4, 5, 80].map((people) => usualCount(script, people))).toEqual([1, 2, 3, 3]);
  });

  it("choose who speaks for them; afterwards whoever was chosen, or leads, says otherwise", () => {
    expect(objectionToChoosing(here(pedro))).toBeUndefined();
    expect(objectionToChoosing(here(elena))).toBe("group_missing");
    expect(objectionToChoosing(here(pedro, { phase: 0 }))).toBe("phase_not_begun");
    const seats = [...conversation().seats, { person: luis, role: "voz" }];
    expect(objectionToChoosing(here(luis, { seats }))).toBeUndefined();
    expect(objectionToChoosing(here(ana, { seats }))).toBeUndefined();
    const three = { seats, groups: [{ members: [rosa] }, { members: [luis, ana, pedro] }] };
    expect(objectionToChoosing(here(pedro, three))).toBe("spokesperson_chosen");
    expect(groupsBegun(here(pedro, { phase: 0 }))).toBe(false);
  });

  it("let nobody speak who has none", () => {
    const idea = kindNamed(script, "idea");
    expect(rightTo(here(pedro), idea).why).toBeUndefined();
    expect(rightTo(here(pedro, { groups: [{ members: [rosa] }] }), idea).why).toBe("group_missing");
  });

  it("take the last question to the plenary", () => {
    expect([0, 1, 2].map((phase) => plenaryQuestion(here(rosa, { phase })))).toEqual([undefined, undefined, "¿Última?"]);
  });

  it("are shown one after the other, and what waits is in one's own", () => {
    const said = (group: number | undefined, over: Partial<Contribution> = {}) => contribution({ phase: 1, kind: "idea", shown: "group", ...(group === undefined ? {} : { group }), ...over });
    const [one, two, three] = [said(1), said(0), said(1)];
    expect(byGroup([one, two, three], (each) => each).map(({ group, said }) => [group, said.map(({ id }) => id)])).toEqual([[0, [two.id]], [1, [one.id, three.id]]]);
    const entry = { id: "e", space: 5, order: 1, made_at: start, do: { type: "contribute", phase: 1, kind: "idea", text: "a", owners: [], late: false, group: 1 } } as never;
    const all = shownContributions(conversation({ contributions: [one, two] }), script, 5, [entry], luis);
    expect(all.at(-1)!.one).toMatchObject({ shown: "group", group: 1 });
    expect(byPhase(all, script, 1)[0]!.rooms.map(({ group, kinds }) => [group, kinds.flatMap(({ threads }) => threads.map(({ root }) => root.one.id))])).toEqual([[0, [two.id]], [1, [one.id, "e"]]]);
  });
});

describe("what happens to groups", () => {
  const at = start;
  it("moves people and keeps the numbers of groups", () => {
    const formed = afterConversationItem(conversation(), { type: "groups_formed", seq: 1, at, groups: [{ members: [rosa] }, { members: [luis] }] })!;
    const moved = afterConversationItem(formed, { type: "person_grouped", seq: 2, at, person: rosa, group: 2 })!;
    expect(moved.groups).toEqual([{ members: [] }, { members: [luis] }, { members: [rosa] }]);
    const left = afterConversationItem(moved, { type: "seat_left", seq: 3, at, person: luis, role: "participa" })!;
    expect(left.groups![1]).toEqual({ members: [] });
    expect(afterConversationItem(moved, { type: "groups_formed", seq: 4, at, groups: [] })).not.toHaveProperty("groups");
  });

  it("opens what was said in them when they close, and forgets the call", () => {
    const mine = contribution({ phase: 1, kind: "idea", shown: "group", group: 0 });
    const called = afterConversationItem(conversation({ contributions: [mine] }), { type: "groups_called", seq: 5, at, call: { id: "c", at, by: elena, text: "Quedan cinco minutos" } })!;
    expect(called.call?.text).toBe("Quedan cinco minutos");
    const open = { ...mine, shown: "everybody" as const };
    const revealed = afterConversationItem(called, { type: "contributions_revealed", seq: 6, at, contributions: [open] })!;
    expect(revealed.contributions).toEqual([open]);
    const on = afterConversationItem(revealed, { type: "phase_entered", seq: 7, at, phase: 2, how: "time", deadline: at + 1, turns: [] })!;
    expect(on).not.toHaveProperty("call");
  });
});
