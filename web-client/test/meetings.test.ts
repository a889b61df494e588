// How often people meet, beside what they agreed on (rule Y17).
import { h, render } from "preact";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { meetingsUnder, nextMeeting, usual } from "../src/accompaniment/meetings";
import { MeetingsPart } from "../src/accompaniment/meetings_part";
import { speak } from "../src/i18n";
import type { Agreement, SessionLeft } from "../src/wire";
import { Dice } from "./random";
import { SmallNode, smallDocument } from "./small_dom";

const day = (number: number, hour = 18, minute = 0) => new Date(2026, 8, number, hour, minute).getTime();
const agreement = (since: number, every_days?: number, minutes?: number): Agreement => ({
  id: "00000000-0000-4000-8000-000000000001", by: 1, at: since - 3_600_000, since, accepted: [1, 2],
  ...(every_days === undefined ? {} : { every_days }), ...(minutes === undefined ? {} : { minutes }),
});
const session = (number: number, from: number, minutes?: number): SessionLeft => ({
  seq: number, at: from, session: number, ended_at: from + (minutes ?? 60) * 60_000, how: "completed", commitments: 0, beyond: 0, ...(minutes === undefined ? {} : { began_at: from }),
});

describe("meetings under an agreement", () => {
  const sessions = [session(1, day(1), 30), session(2, day(8), 42), session(3, day(20, 23), 50), session(4, day(21, 1))];

  it("are those that ended since it holds", () => {
    expect(meetingsUnder(agreement(day(5)), sessions)).toEqual([
      { session: 2, at: day(8), minutes: 42 },
      { session: 3, at: day(20, 23), days: 12, minutes: 50 },
      { session: 4, at: day(21, 2), days: 1 },
    ]);
    expect(meetingsUnder(agreement(day(25)), sessions)).toEqual([]);
  });

  it("come again so many days after the newest, or after it was agreed", () => {
    expect(nextMeeting(agreement(day(5), 14), meetingsUnder(agreement(day(5), 14), sessions))).toBe(day(35, 2));
    expect(nextMeeting(agreement(day(5), 14), [])).toBe(day(19));
    expect(nextMeeting(agreement(day(5)), [])).toBeUndefined();
  });

  it("are told by what is common, which is one of them and in the middle", () => {
    const dice = new Dice(4);
    for (let round = 0; round < 200; round += 1) {
      const numbers = Array.from({ length: 1 + dice.below(20) }, () => dice.below(40));
      const middle = usual(numbers)!;
      expect(numbers).toContain(middle);
      expect(numbers.filter((one) => one < middle).length).toBeLessThanOrEqual(numbers.length / 2);
      expect(numbers.filter((one) => one > middle).length).toBeLessThanOrEqual(numbers.length / 2);
    }
    expect(usual([])).toBeUndefined();
    expect(usual([9, 1])).toBe(1);
  });
});

describe("what is shown of them", () => {
  beforeAll(async () => {
    vi.stubGlobal("document", smallDocument);
    await speak("es");
  });
  afterAll(() => vi.unstubAllGlobals());

  const shown = (held: Agreement, sessions: readonly SessionLeft[], now: number) => {
    const root = new SmallNode(1, "div");
    root.ownerDocument = smallDocument;
    render(h(MeetingsPart, { agreement: held, sessions, now }), root as unknown as Element);
    return root.words;
  };

  it("stands beside what was agreed and judges nobody", () => {
    const words = shown(agreement(day(1), 15, 40), [session(1, day(2), 35), session(2, day(20), 55)], day(22));
    expect(words).toContain("La última fue el 20 de septiembre. Según lo acordado, la que sigue toca hacia el 5 de octubre.");
    expect(words).toContain("Entre una y otra suelen pasar 18 días. Se acordó: 15.");
    expect(words).toContain("Suelen durar 35 minutos. Se acordó: 40.");
    expect(words).toContain("Ver las 2 sesiones");
  });

  it("says when there was none, and when the time is over", () => {
    expect(shown(agreement(day(1), 15), [], day(20))).toContain("no ha terminado ninguna sesión aquí. Según lo acordado, la que sigue tocaba hacia el 16 de septiembre.");
  });

  it("is not there where neither is known", () => {
    expect(shown(agreement(day(1)), [], day(20))).toBe("");
  });
});
