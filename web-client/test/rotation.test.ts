import { beforeAll, describe, expect, it, vi } from "vitest";

import { speak } from "../src/i18n";
import { proposed, proposedMax, whenLast } from "../src/session/plan/rotation";
import type { Candidate } from "../src/session/plan/person_picker";
import type { Role } from "../src/session/script";
import { script } from "./session_fixture";

beforeAll(() => {
  vi.stubGlobal("document", { documentElement: {} });
  return speak("es");
});

const role = (id: string): Role => script.roles.find((each) => each.id === id)!;
const someone = (person: number): Candidate => ({ person, name: `Persona ${person}`, member: true });
const names = (all: readonly Candidate[]) => all.map(({ person }) => person);
const nobody: ReadonlySet<number> = new Set();

const rotation = {
  sessions: 6,
  people: [
    { person: 1, presented: 1, facilitated: 4 },
    { person: 2, presented: 5 },
    { person: 3, facilitated: 1 },
    { person: 4, presented: 3 },
  ],
};

describe("roles by rotation", () => {
  it("proposes who has not presented, then whose last time is longest ago", () => {
    expect(names(proposed(rotation, role("presenta"), [1, 2, 4, 5].map(someone), nobody))).toEqual([5, 2, 4]);
  });

  it("among equals, who carried the least of both, then who came first", () => {
    expect(names(proposed(rotation, role("presenta"), [6, 3, 5].map(someone), nobody))).toEqual([5, 6, 3]);
    expect(names(proposed(rotation, role("facilita"), [3, 1, 4, 2].map(someone), nobody))).toEqual([2, 4, 1]);
  });

  it("leaves out who has a role already, and roles that do not go round", () => {
    expect(names(proposed(rotation, role("presenta"), [5, 2].map(someone), new Set([5])))).toEqual([2]);
    expect(proposed(rotation, role("amiga"), [1, 2].map(someone), nobody)).toEqual([]);
    expect(whenLast(rotation, role("observa"), 1)).toBeUndefined();
  });

  it("says when it was, and judges nobody", () => {
    expect(whenLast(rotation, role("presenta"), 1)).toBe("presentó en la última sesión");
    expect(whenLast(rotation, role("presenta"), 4)).toBe("presentó hace 3 sesiones");
    expect(whenLast(rotation, role("presenta"), 3)).toBe("aún no ha presentado");
    expect(whenLast(rotation, role("facilita"), 2)).toBe("aún no ha facilitado");
  });

  it("proposes nobody where there was no session yet, or nothing is known", () => {
    const none = { sessions: 0, people: [] };
    for (const told of [none, undefined]) {
      expect(proposed(told, role("presenta"), [1, 2].map(someone), nobody)).toEqual([]);
      expect(whenLast(told, role("presenta"), 1)).toBeUndefined();
    }
  });

  it("is short among forty people", () => {
    const forty = Array.from({ length: 40 }, (_, place) => someone(40 - place));
    expect(names(proposed(rotation, role("presenta"), forty, nobody))).toEqual([5, 6, 7]);
    expect(proposedMax).toBe(3);
  });
});
