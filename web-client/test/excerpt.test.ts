import { describe, expect, it } from "vitest";

import { excerpt } from "../src/community/excerpt";

describe("an excerpt", () => {
  it("is the words themselves while they are short", () => {
    expect(excerpt("¿y qué tal?")).toBe("¿y qué tal?");
    expect(excerpt("a".repeat(160))).toBe("a".repeat(160));
  });

  it("is cut between characters, and says so", () => {
    expect(excerpt("🙏".repeat(161))).toBe(`${"🙏".repeat(160)}…`);
    expect(excerpt(`${"a".repeat(159)} bb`)).toBe(`${"a".repeat(159)}…`);
  });
});
