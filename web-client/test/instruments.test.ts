import { readFileSync, readdirSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { answerDrafts, answersPrefix } from "../src/instruments/answer_drafts";
import { moments, subjects, type Asked, type Instrument } from "../src/instruments/api";
import { along, choicesOf, levelsOf, profileRows } from "../src/instruments/figures";
import { routeOf } from "../src/app/route";
// @ts-expect-error: it is plain JavaScript, shared with the tests of the server
import { reader } from "../../tests/support/json_schema.mjs";

const folder = new URL("../../protocol/templates/instruments/", import.meta.url);
const all = readdirSync(folder).map((file) => JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Instrument);
const named = (id: string) => all.find((one) => one.id === id)!;
const schema = JSON.parse(readFileSync(new URL("../../protocol/templates/instrument.schema.json", import.meta.url), "utf8")) as {
  properties: Record<string, { items: { enum: string[] } }>;
};

function memoryStorage(room = Infinity) {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => {
      if (value.length > room) throw new Error("QuotaExceededError");
      kept.set(name, value);
    },
    removeItem: (name: string) => void kept.delete(name),
  };
}

describe("instruments", () => {
  it("fit their schema, whose words the client knows", () => {
    expect(all).toHaveLength(29);
    // What depends on the kind, and that lists are long enough, is the server's to say; this reader knows no such words.
    const unknown = new Set(["$schema", "allOf", "uniqueItems", "minItems"]);
    const known = JSON.parse(JSON.stringify(schema, (key, value: unknown) => (unknown.has(key) || (key === "title" && typeof value === "string") ? undefined : value))) as { $defs: object };
    const { fits } = reader(known) as { fits: (of: object, value: unknown) => boolean };
    const { $defs: _, ...plain } = known;
    for (const one of all) expect(fits(plain, one), one.id).toBe(true);
    expect(schema.properties["moments"]!.items.enum).toEqual(moments);
    expect(schema.properties["about"]!.items.enum).toEqual(subjects);
  });

  it("say what each item is answered by", () => {
    for (const one of all) {
      for (const item of one.items) {
        const choices = choicesOf(one, item);
        if (item.kind === "scale" || item.kind === "option") expect(choices.length, `${one.id} ${item.id}`).toBeGreaterThan(1);
        else expect(choices).toEqual([]);
        if (item.levels) expect(item.levels).toHaveLength(choices.length);
        expect(new Set(choices).size, `${one.id} ${item.id}`).toBe(choices.length);
      }
    }
  });

  it("are measured dimension by dimension, from the first level on", () => {
    const one = named("redes-efectivas");
    expect(levelsOf(one, "proposito")).toHaveLength(5);
    const rows = profileRows(one, [{ title: "ahora", means: { proposito: 350 } }, { title: "antes", means: {} }]);
    expect(rows).toHaveLength(5);
    expect(rows[0]).toEqual({ title: "Propósito", levels: 5, values: [350, null] });
    expect(profileRows(named("criterios-de-egreso"), [])).toEqual([]);
    expect([along(100, 5), along(300, 5), along(500, 5), along(900, 5)]).toEqual([0, 0.5, 1, 1]);
  });

  it("have addresses of their own", () => {
    const id = "01234567-89ab-4def-8123-456789abcdef";
    expect(routeOf({ pathname: "/e/7/instrumentos", hash: "" })).toEqual({ name: "instruments", space: 7 });
    expect(routeOf({ pathname: `/e/7/instrumentos/${id.toUpperCase()}`, hash: "" })).toEqual({ name: "instruments", space: 7, application: id });
    expect(routeOf({ pathname: "/e/7/instrumentos/x", hash: "" }).name).toBe("unknown");
  });
});

describe("answers on the device", () => {
  it("are kept under their person's name until they are sent", () => {
    const storage = memoryStorage();
    const drafts = answerDrafts(3, storage);
    const draft = { base: 2, command: "c", answers: { a: 3, b: null, c: [1, 2], d: "sí" } };
    expect(drafts.keep("x", draft)).toBe(true);
    expect(answerDrafts(3, storage).of("x")).toEqual(draft);
    expect(answerDrafts(4, storage).of("x")).toBeUndefined();
    expect([...storage.kept.keys()].every((name) => name.startsWith(answersPrefix(3)))).toBe(true);
    drafts.drop("x");
    expect(drafts.of("x")).toBeUndefined();
  });

  it("are told of when there is no room, and harmed by nothing that stands there", () => {
    expect(answerDrafts(3, memoryStorage(10)).keep("x", { base: 0, command: "c", answers: {} })).toBe(false);
    const storage = memoryStorage();
    storage.setItem(`${answersPrefix(3)}x`, "{");
    expect(answerDrafts(3, storage).of("x")).toBeUndefined();
  });

  it("come with what is asked, until it has ended", () => {
    const drafts = answerDrafts(3, memoryStorage());
    const asked = { id: "x", open: true, title: "Redes" } as Asked;
    drafts.remember(asked);
    expect(drafts.recall("x")).toEqual(asked);
    drafts.remember({ ...asked, open: false });
    expect(drafts.recall("x")).toBeUndefined();
  });
});
