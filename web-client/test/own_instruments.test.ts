// Whatever an instrument can say has its field in the form: the words of the schema and of the form are compared one by one, and
// every shipped instrument is shown whole. What changes beside what one changes is tried case by case.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { h, render } from "preact";
import { beforeAll, describe, expect, it, vi } from "vitest";

import { speak } from "../src/i18n";
import { asKind, blankInstrument, kinds, newItem, withoutDimension } from "../src/instruments/making/document";
import { InstrumentForm } from "../src/instruments/making/form";
import { ownInstruments } from "../src/instruments/making/kind";
import { placeName } from "../src/instruments/making/place_name";
import { madeBy } from "../src/instruments/made_by";
import type { Problem } from "../src/templates/api";
import { at, listAt, put, renamed, textsAt, type Document, type Json, type Path } from "../src/templates/document";
import { EditingContext } from "../src/templates/fields";
import { SmallNode, smallDocument } from "./small_dom";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const read = (path: string) => readFileSync(repository + path, "utf8");
interface Schema {
  readonly properties: Readonly<Record<string, object>>;
  readonly $defs: Readonly<Record<string, Schema>>;
}
const schema = JSON.parse(read("protocol/templates/instrument.schema.json")) as Schema;
const folder = "protocol/templates/instruments/";
const documents = readdirSync(repository + folder).map((file) => JSON.parse(read(folder + file)) as Document);
const shipped = (id: string) => documents.find((each) => each["id"] === id)!;

function shown(document: Document, problems: readonly Problem[] = []): ReadonlyMap<string, SmallNode> {
  const root = new SmallNode(1, "div");
  let changed: Document | undefined;
  render(h(EditingContext.Provider, { value: { document, problems, change: (next: Document) => void (changed = next) }, children: h(InstrumentForm, {}) }), root as unknown as Element);
  expect(changed, "whoever only looks changes nothing").toBeUndefined();
  return new Map(root.all().flatMap((each) => (each.attributes["id"] === undefined ? [] : [[each.attributes["id"], each] as const])));
}

/** One item of each kind that says all it can. */
function whole(): Document {
  const blank = blankInstrument();
  const items: readonly Json[] = [
    { id: "a", kind: "scale", text: "_a", hint: "_h", dimensions: ["dimension"], scale: "acuerdo", levels: ["1", "2", "3", "4", "5"], poles: ["_p", "_q"], weight: 2, subject: "collective" },
    { id: "b", kind: "option", text: "_b", hint: "_h", dimensions: ["dimension"], options: ["_1", "_2"], several: true },
    { id: "c", kind: "number", text: "_c", hint: "_h", dimensions: ["dimension"], least: 1, most: 9, unit: "_u" },
    { id: "d", kind: "text", text: "_d", hint: "_h", dimensions: ["dimension"] },
    { id: "e", kind: "evidence", text: "_e", hint: "_h", dimensions: ["dimension"] },
  ];
  return { ...blank, board: true, items, dimensions: [{ id: "dimension", title: "_t", description: "_d" }] };
}

/** Nobody writes these. */
const made = ["id", "version", "network"];

beforeAll(async () => {
  vi.stubGlobal("document", smallDocument);
  await speak("es");
});

describe("the form of an instrument", () => {
  it("has a field for whatever the schema knows", () => {
    const document = whole();
    const fields = shown(document);
    const lists: readonly (readonly [string, string])[] = [["dimensions", "dimension"], ["scales", "scale"]];
    const places = [
      ...Object.keys(schema.properties).filter((name) => !made.includes(name) && !["dimensions", "items", "scales"].includes(name)),
      ...lists.flatMap(([list, def]) => Object.keys(schema.$defs[def]!.properties).filter((name) => name !== "id").map((name) => `${list}[0].${name}`)),
      ...listAt(document, ["items"]).flatMap((item, place) => Object.keys(item as Document).filter((name) => name !== "id").map((name) => `items[${place}].${name}`)),
    ];
    // The items say, together, whatever an item can.
    const said = new Set(listAt(document, ["items"]).flatMap((item) => Object.keys(item as Document)));
    expect([...said].sort()).toEqual(Object.keys(schema.$defs["item"]!.properties).sort());
    const without = places.filter((place) => {
      const found = fields.get(`f-${place}`);
      return !found || !["input", "textarea", "select", "fieldset"].includes(found.localName);
    });
    expect(without).toEqual([]);
    // What is wrong anywhere is said there, and has a name.
    for (const place of [...places, "dimensions", "items", "scales", "items[0]", "network.adapts"]) {
      const wrong = shown(document, [{ place, code: "x", severity: "error", text: "Está mal." }]);
      expect([...wrong].some(([id, node]) => id.endsWith("-wrong") && node.words === "Está mal."), place).toBe(true);
      expect(placeName(document, place), place).not.toBe(placeName(document, ""));
    }
  });

  it("shows every shipped instrument, question by question", () => {
    for (const document of documents) {
      const fields = shown(document);
      listAt(document, ["items"]).forEach((item, place) => {
        expect(fields.get(`f-items[${place}].text`)?.attributes["value"]).toBe(at(item, ["text"]));
        expect(fields.get(`f-items[${place}].kind`)?.attributes["value"]).toBe(at(item, ["kind"]));
      });
    }
    expect(documents.length).toBeGreaterThan(20);
  });
});

describe("an instrument that is changed", () => {
  it("has another kind of question with what that kind needs, and nothing of the other", () => {
    const document = whole();
    const path: Path = ["items", 0];
    for (const kind of kinds) {
      const item = at(asKind(document, path, kind), path) as Document;
      expect(item["text"]).toBe("_a");
      expect(item["kind"]).toBe(kind);
      expect("scale" in item).toBe(kind === "scale");
      expect("options" in item).toBe(kind === "option");
      expect("least" in item).toBe(kind === "number");
      expect("weight" in item).toBe(kind === "scale");
    }
  });

  it("loses a dimension together with what names it", () => {
    const document = shipped("conductas-colaborativas");
    const shared = put(document, ["items", 0, "dimensions"], ["respeto", "confianza"]);
    const next = withoutDimension(shared, 0);
    expect(listAt(next, ["dimensions"]).length).toBe(2);
    expect(textsAt(next, ["items", 0, "dimensions"])).toEqual(["confianza"]);
    expect(textsAt(next, ["items", 1, "dimensions"])).toEqual([]);
    expect(textsAt(next, ["items", 4, "dimensions"])).toEqual(["responsabilidad"]);
    // Of two with one id the other is the one that is meant.
    const twins = put(document, ["dimensions", 3], { id: "respeto", title: "Respeto otra vez" });
    expect(textsAt(withoutDimension(twins, 3), ["items", 0, "dimensions"])).toEqual(["respeto"]);
  });

  it("asks a new question as the one before it, under an id of its own", () => {
    const document = shipped("conductas-colaborativas");
    const item = newItem(document) as Document;
    expect(item["dimensions"]).toEqual(["responsabilidad"]);
    expect(item["scale"]).toBe("nivel");
    const twice = newItem(put(document, ["items", 6], item)) as Document;
    expect(twice["id"]).not.toBe(item["id"]);
  });

  it("names a dimension or a scale by another id everywhere", () => {
    const document: Document = { dimensions: [{ id: "Mi dimensión", title: "Buen trato" }], scales: [{ id: "Mi escala", title: "Grado" }], items: [{ id: "a", dimensions: ["Mi dimensión"], scale: "Mi escala" }] };
    const next = renamed(renamed(document, ["dimensions"], 0, "otro"), ["scales"], 0, "otro");
    expect(at(next, ["items", 0])).toEqual({ id: "a", dimensions: ["buen_trato"], scale: "grado" });
  });
});

describe("where an instrument comes from", () => {
  it("is said by a copy, through however many", () => {
    const first = ownInstruments.copied(shipped("conductas-colaborativas"));
    const adapts = { id: "conductas-colaborativas", version: 1, title: "Conductas colaborativas" };
    expect(first["network"]).toEqual({ adapts });
    expect(first["origin"]).toContain("No es un formulario oficial");
    const second = ownInstruments.copied({ ...first, id: "otra", version: 7, title: "Otra" });
    expect(second["network"]).toEqual({ adapts });
    expect(ownInstruments.copied({ ...blankInstrument(), id: "nuestro", version: 3, title: "Nuestro", network: {} })["network"]).toEqual({ adapts: { id: "nuestro", version: 3, title: "Nuestro" } });
  });

  it("is said only where a file says it whole", () => {
    const adapts = { id: "redes", version: 2, title: "Redes" };
    const of = (file: Document) => ownInstruments.copied({ ...blankInstrument(), ...file })["network"];
    expect(of({ id: "redes", version: 2, title: "Redes", network: { adapts: { id: "x" } } })).toEqual({ adapts });
    const broken: readonly Document[] = [
      { id: "No es uno" }, { id: "a".repeat(41) }, { id: 7 }, { version: 0 }, { version: 1.5 }, { version: "2" }, { version: 1_000_001 },
      { title: "" }, { title: " " }, { title: "a\nb" }, { title: "a".repeat(81) }, { title: null },
    ];
    for (const change of broken) {
      const file = { ...blankInstrument(), ...adapts, ...change };
      expect(of({ ...adapts, ...change }), JSON.stringify(change)).toEqual({});
      expect(of({ ...file, id: "?", network: { adapts: { ...adapts, ...change } } }), JSON.stringify(change)).toEqual({});
    }
    expect(of({ ...adapts, id: "?", network: { adapts: { ...adapts, more: 1 } } })).toEqual({ adapts });
  });

  it("is said to whoever answers", () => {
    expect(madeBy({})).toBe("");
    expect(madeBy({ network: {} })).toBe("Hecho por la red.");
    expect(madeBy({ network: { adapts: { id: "x", version: 4, title: "Redes" } } })).toContain("«Redes», versión 4");
  });
});
