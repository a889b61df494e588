import { describe, expect, test } from "vitest";

import { candidates } from "../src/session/plan/roster";
import { mayGive, mayTake, onlookersOf, places, seesForm, whyNotStart, type Planner } from "../src/session/plan/seats";
import { fromInput, toInput } from "../src/session/plan/when";
import type { Conversation, SpaceRole } from "../src/wire";
import { ana, conversation, elena, hugo, luis, nadie, pedro, rosa, script } from "./session_fixture";

const planned = (over: Partial<Conversation> = {}): Conversation => conversation({ stage: "planned", ...over });
const planner = (self: number, over: Partial<Conversation> = {}, spaceRoles: readonly SpaceRole[] = ["teacher"]): Planner => ({
  script, conversation: planned(over), self, spaceRoles,
});
const place = (from: Planner, role: string) => places(from).find((each) => each.role.id === role)!;
const seat = (person: number, role: string) => ({ person, role });

describe("what is missing before it can begin", () => {
  test("counts who has a role, what is free and what is needed", () => {
    expect(places(planner(rosa)).map(({ role, people, free, missing }) => [role.id, people.length, free, missing])).toEqual([
      ["presenta", 2, 1, 0], ["amiga", 2, 4, 0], ["facilita", 1, 1, 0], ["observa", 1, 8, 0],
    ]);
    expect(place(planner(rosa, { seats: [seat(luis, "amiga")] }), "amiga").missing).toBe(1);
  });

  test.each([
    ["everything is there and I facilitate", elena, {}, undefined],
    ["another facilitates", rosa, {}, "not_facilitator"],
    ["a role is missing", elena, { seats: [seat(elena, "facilita"), seat(rosa, "presenta"), seat(luis, "amiga")] }, "seats_missing"],
  ] as const)("%s", (_, self, over, why) => {
    expect(whyNotStart(planner(self, over as Partial<Conversation>), 5)).toBe(why);
  });

  test("nobody facilitates", () => {
    const { facilitator: _, ...rest } = planned({ seats: [] });
    expect(whyNotStart({ script, conversation: rest, self: rosa, spaceRoles: ["coordinator"] }, 5)).toBe("no_facilitator");
  });

  const preparation = {
    title: "Antes", purpose: "Ver.", fills: ["facilita"], shows: ["presenta"], lock: true,
    fields: [{ id: "datos", title: "Datos", hint: "", required: true }, { id: "agenda", title: "Agenda", hint: "", required: false }],
  };

  test("a form that locks is filled in first, as far as it is required and one may see it", () => {
    const from = (self: number, form?: Conversation["form"]): Planner => ({ ...planner(self, form ? { form } : {}), script: { ...script, preparation } });
    expect(whyNotStart(from(elena), 9)).toBe("form_missing");
    expect(whyNotStart(from(elena, [{ field: "agenda", by: elena, at: 1, text: "así" }]), 9)).toBe("form_missing");
    expect(whyNotStart(from(elena, [{ field: "datos", by: elena, at: 1, text: "así" }]), 9)).toBeUndefined();
    expect([elena, rosa, luis].map((self) => seesForm(from(self)))).toEqual([true, true, false]);
    expect(whyNotStart(from(luis), 9), "who is not shown it is not told what it lacks").toBe("not_facilitator");
  });

  test("a private session is for those who have a role in it", () => {
    const from: Planner = { ...planner(elena), script: { ...script, confidential: true } };
    const seated = new Set(from.conversation.seats.map(({ person }) => person)).size;
    expect(whyNotStart(from, seated)).toBeUndefined();
    expect(onlookersOf(from, seated + 2)).toBe(2);
    expect(whyNotStart(from, seated + 1)).toBe("members_without_seat");
  });
});

describe("who takes and gives a seat", () => {
  test.each([
    ["a member takes a friend's seat", nadie, "amiga", ["teacher"], true],
    ["not twice", luis, "amiga", ["teacher"], false],
    ["facilitating is not taken", nadie, "facilita", ["teacher"], false],
    ["by who coordinates it is", nadie, "facilita", ["coordinator"], true],
    ["by who facilitates too", elena, "presenta", ["teacher"], true],
    ["who only observes the space does not speak", nadie, "amiga", ["observer"], false],
    ["and may observe the session", nadie, "observa", ["observer"], true],
  ] as const)("%s", (_, self, role, roles, may) => {
    const from = planner(self, {}, roles);
    expect(mayTake(from, place(from, role))).toBe(may);
  });

  test("a full role is not taken", () => {
    const from = planner(ana, { seats: [seat(rosa, "presenta"), seat(pedro, "presenta"), seat(luis, "presenta")] });
    expect(mayTake(from, place(from, "presenta"))).toBe(false);
  });

  test("coordinators and who facilitates give seats to others", () => {
    expect(mayGive(planner(rosa))).toBe(false);
    expect(mayGive(planner(elena))).toBe(true);
    expect(mayGive(planner(rosa, {}, ["coordinator", "teacher"]))).toBe(true);
  });
});

describe("to whom a seat can be given", () => {
  const view = { conversation: planned({ seats: [seat(rosa, "presenta")] }) } as never;
  const people = new Map([[rosa, "Rosa"], [hugo, "Hugo"]]);

  test("to who is known on the device, while nobody lists the members", () => {
    expect(candidates(people, view, undefined, [])).toEqual([
      { person: rosa, name: "Rosa", member: true }, { person: hugo, name: "Hugo", member: undefined },
    ]);
  });

  test("to members, and to those of the space above who are to be brought in", () => {
    expect(candidates(people, view, [{ id: rosa, name: "Rosa" }], [{ id: rosa, name: "Rosa" }, { id: ana, name: "Ana" }])).toEqual([
      { person: rosa, name: "Rosa", member: true }, { person: ana, name: "Ana", member: false },
    ]);
  });
});

describe("day and hour", () => {
  test("go into the field and come back", () => {
    const at = new Date(2026, 10, 24, 18, 30).getTime();
    expect(toInput(at)).toBe("2026-11-24T18:30");
    expect(fromInput("2026-11-24T18:30")).toBe(at);
  });

  test.each(["", "mañana", "2026-11-24", "2026-13-40T99:99"])("%j is none", (text) => expect(fromInput(text)).toBeUndefined());
});
