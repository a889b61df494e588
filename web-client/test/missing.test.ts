// What a cycle asks for and a room lacks, as the cycle's document says it (rules Y8, Y9, Y22).
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

import { missingIn } from "../src/accompaniment/missing";
import type { Cycle as Document } from "../src/cycles/document";
import type { Agreement, Cycle, StagePass } from "../src/wire";

const shipped = (id: string) => JSON.parse(readFileSync(new URL(`../../protocol/templates/cycles/${id}.json`, import.meta.url), "utf8")) as Document;
const agreement = (change: Partial<Agreement> = {}): Agreement => ({ id: "a", by: 1, at: 1, goals: "metas", channel: "sala", confidentiality: "todo", every_days: 15, accepted: [1, 2], ...change });

function gone(document: Document, ...steps: readonly (readonly [string, StagePass["how"]])[]): Cycle {
  const passes = steps.map(([stage, how], at): StagePass => ({ stage, how, at, by: 1 }));
  return { id: "c", cycle: document.id, version: 1, script: JSON.stringify(document), stages: document.stages.map(({ id }) => id), began_at: 0, round: 1, passes };
}

describe("modelling without discussion (rule Y9)", () => {
  const document = shipped("modelamiento-de-practicas");
  const [purpose, shown, talked, carried] = document.stages.map(({ id }) => id) as [string, string, string, string];
  const missing = (cycle: Cycle) => missingIn({ document, cycle, agreement: agreement() });

  it("is said once the discussion was passed by, with the stage that mends it", () => {
    const [one, ...more] = missing(gone(document, [purpose, "began"], [shown, "ahead"], [carried, "skipped"]));
    expect(one).toEqual({ says: "Una demostración sin discusión ni análisis queda en una receta. Falta conversarla.", stage: talked });
    expect(more).toEqual([]);
  });

  it("is not said before, nor once they talked, nor of an earlier round", () => {
    expect(missing(gone(document, [purpose, "began"], [shown, "ahead"]))).toEqual([]);
    expect(missing(gone(document, [purpose, "began"], [shown, "ahead"], [carried, "skipped"], [talked, "back"]))).toEqual([]);
    expect(missing(gone(document, [purpose, "began"], [carried, "skipped"], [purpose, "new_round"], [shown, "ahead"]))).toEqual([]);
  });

  it("is not guessed where the beginning of a long round is not kept", () => {
    expect(missing(gone(document, [shown, "again"], [carried, "ahead"]))).toEqual([]);
  });
});

describe("what makes accompaniment of monitoring (rule Y8)", () => {
  const document = shipped("acompanamiento-en-tres-momentos");
  const [first, second] = document.stages.map(({ id }) => id) as [string, string];
  const said = (one: Agreement | undefined, cycle = gone(document, [first, "began"], [second, "ahead"])) => missingIn({ document, cycle, agreement: one }).map(({ says }) => says);

  it("is a goal and a period that are agreed on", () => {
    expect(said(undefined)).toHaveLength(2);
    const { every_days, ...open } = agreement();
    expect(every_days).toBe(15);
    expect(said(open)).toEqual(["Sin una periodicidad regular, es un monitoreo y no un acompañamiento."]);
    expect(said({ ...open, visits: { year: 9, month: 1, months: [3, 4] } })).toEqual([]);
    expect(said(agreement())).toEqual([]);
  });

  it("is nothing to say to whoever has just begun", () => {
    expect(said(undefined, gone(document, [first, "began"]))).toEqual([]);
  });

  it("is nothing that other cycles ask for", () => {
    const other = shipped("relacion-uno-a-uno");
    const [a, b] = other.stages.map(({ id }) => id) as [string, string];
    expect(missingIn({ document: other, cycle: gone(other, [a, "began"], [b, "ahead"]), agreement: undefined })).toEqual([]);
  });
});
