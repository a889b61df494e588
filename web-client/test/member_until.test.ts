import { beforeAll, describe, expect, test, vi } from "vitest";

import { speak } from "../src/i18n";
import { endOfDay, fieldOf, untilWords } from "../src/people/until";

// The last day of a membership (rule C164), as a calendar has it where one is.
describe("a membership that ends by itself", () => {
  beforeAll(async () => {
  vi.stubGlobal("document", { documentElement: {} });
  await speak("es");
});

  test("lasts through its last day", () => {
    const end = endOfDay("2027-03-12")!;
    expect(fieldOf(end)).toBe("2027-03-12");
    expect(fieldOf(end + 1)).toBe("2027-03-13");
    expect(endOfDay("")).toBeUndefined();
    expect(endOfDay("mañana")).toBeUndefined();
  });

  test("also where a change of clocks makes that day longer or shorter", () => {
    for (const day of ["2027-04-03", "2027-04-04", "2026-09-05", "2026-09-06", "2026-12-31"]) {
      const end = endOfDay(day)!;
      expect(fieldOf(end)).toBe(day);
      expect(new Date(end + 1).getHours() <= 1, day).toBe(true);
    }
  });

  test("is said with its year when that is another one", () => {
    expect(untilWords(endOfDay("2027-03-12")!, Date.UTC(2027, 0, 2))).toBe("12 de marzo");
    expect(untilWords(endOfDay("2027-03-12")!, Date.UTC(2026, 10, 2))).toBe("12 de marzo de 2027");
  });
});
