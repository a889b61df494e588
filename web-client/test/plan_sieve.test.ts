import { readFileSync, readdirSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { everything, purposes, sieved } from "../src/session/plan/sieve";
import { serves, type Serves, type TemplateSummary } from "../src/session/plan/templates";

const folder = new URL("../../protocol/templates/conversations/", import.meta.url);
const all: readonly TemplateSummary[] = readdirSync(folder).map((file) => JSON.parse(readFileSync(new URL(file, folder), "utf8")) as TemplateSummary);
const ids = (found: readonly TemplateSummary[]) => found.map(({ id }) => id);

describe("finding a template", () => {
  it("shows all of them when nothing is asked", () => {
    expect(sieved(all, everything)).toEqual(all);
  });

  it("keeps to the time there is", () => {
    const found = sieved(all, { ...everything, minutes: 30 });
    expect(ids(found)).toContain("escalera");
    expect(found.every(({ minutes }) => minutes <= 30)).toBe(true);
    expect(found.length).toBe(all.filter(({ minutes }) => minutes <= 30).length);
  });

  it("finds by words of any part, without accents, all of them", () => {
    expect(ids(sieved(all, { ...everything, text: "CIRCULO  palabra" }))).toEqual(["circulo-de-palabra"]);
    expect(ids(sieved(all, { ...everything, text: "inquietudes" }))).toEqual(["escalera"]);
    expect(sieved(all, { ...everything, text: "inquietudes xyz" })).toEqual([]);
  });

  it("finds each by each of its purposes", () => {
    expect(purposes(all)).toEqual(serves);
    for (const one of all) {
      expect(one.serves.length).toBeGreaterThan(0);
      for (const each of one.serves as readonly Serves[]) expect(sieved(all, { ...everything, serves: each })).toContain(one);
    }
    expect(purposes([])).toEqual([]);
  });
});
