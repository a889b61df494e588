// Whatever a document can say has its field in the editor: the words of the server's reader, those of the schema and the form are
// compared one by one. What the reader learns later fails here until the form offers it.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { h, render } from "preact";
import { beforeAll, describe, expect, it, vi } from "vitest";

import { speak } from "../src/i18n";
import type { Problem } from "../src/templates/api";
import { at, pathOfPlace, placeOf, references, renamed, type Document, type Json, type Path } from "../src/templates/document";
import { DocumentForm } from "../src/templates/document_form";
import { EditingContext } from "../src/templates/fields";
import { placeName } from "../src/templates/place_name";
import { SmallNode, smallDocument } from "./small_dom";

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minimum?: number;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

const repository = fileURLToPath(new URL("../../", import.meta.url));
const read = (path: string) => readFileSync(repository + path, "utf8");
const schema = JSON.parse(read("protocol/templates/conversation.schema.json")) as Schema;
const folder = "protocol/templates/conversations/";
const documents = readdirSync(repository + folder).map((file) => [file, JSON.parse(read(folder + file)) as Document] as const);

/** Nobody writes these: ids are made, the server numbers versions, the phases add up to the minutes. */
const made = new Set(["id", "version", "minutes"]);
const isMade = (path: Path) => path[path.length - 1] === "id" || (path.length === 1 && made.has(String(path[0])));

const resolved = (one: Schema): Schema => (one.$ref ? schema.$defs![one.$ref.replace("#/$defs/", "")]! : one);

/** Every place that a document can have, with what stands there; of a list its first element. */
function places(one: Schema, path: Path, each: (path: Path, one: Schema) => void): void {
  const here = resolved(one);
  if (here.properties) for (const [name, inside] of Object.entries(here.properties)) places(inside, [...path, name], each);
  else if (here.items && resolved(here.items).properties) places(here.items, [...path, 0], each);
  else each(path, here);
}

/** A document that says everything there is to say. */
function whole(one: Schema, name = ""): Json {
  const here = resolved(one);
  if (here.properties) return Object.fromEntries(Object.entries(here.properties).map(([key, inside]) => [key, whole(inside, key)]));
  if (here.items) return [whole(here.items, name)];
  if (here.enum) return here.enum[0]!;
  if (here.type === "boolean") return true;
  if (here.type === "integer") return here.minimum!;
  return name === "lang" ? "es-CL" : `_${name}`;
}

function shown(document: Document, problems: readonly Problem[] = []): ReadonlyMap<string, SmallNode> {
  const root = new SmallNode(1, "div");
  let changed: Document | undefined;
  render(h(EditingContext.Provider, { value: { document, problems, change: (next: Document) => void (changed = next) }, children: h(DocumentForm, {}) }), root as unknown as Element);
  expect(changed, "whoever only looks changes nothing").toBeUndefined();
  return new Map(root.all().flatMap((each) => (each.attributes["id"] === undefined ? [] : [[each.attributes["id"], each] as const])));
}

/** The field of a place: something that one writes, chooses or ticks in. */
const field = (fields: ReadonlyMap<string, SmallNode>, path: Path) => {
  const found = fields.get(`f-${placeOf(path)}`);
  return found && ["input", "textarea", "select", "fieldset"].includes(found.localName) ? found : undefined;
};

/** What one can choose there. */
function choices(node: SmallNode): readonly string[] {
  if (node.localName === "select") return node.all().filter(({ localName }) => localName === "option").map((each) => each.attributes["value"]!);
  return node.all().filter(({ localName }) => localName === "label").map((each) => each.words);
}

/** What the form shows there, as it would stand in a document; of a list of ticks, how many are set. */
function told(node: SmallNode, lines: boolean): Json {
  const { value = "", type, checked } = node.attributes;
  if (node.localName === "fieldset") return node.all().filter(({ attributes }) => attributes["checked"] === "true").length;
  if (type === "checkbox") return checked === "true";
  if (type === "number") return Number(value);
  return lines ? value.split("\n") : value;
}

beforeAll(async () => {
  vi.stubGlobal("document", smallDocument);
  await speak("es");
});

/** Documents of other kinds have schemas of their own, and no form. */
const ofOtherDocuments = /^(accompaniment|cycle|instrument|plan)_/;

describe("the words of the reader and of the schema", () => {
  const folderOfReader = "server/app/";
  const sources = readdirSync(repository + folderOfReader).filter((file) => file.endsWith(".cpp") && !ofOtherDocuments.test(file)).map((file) => read(folderOfReader + file)).filter((text) => text.includes("TemplateMembers "));
  const quoted = (text: string) => [...text.matchAll(/"(\w+)"/g)].map(([, word]) => word!).sort();

  it("are the same for every object", () => {
    const inReader = sources.flatMap((text) => [...text.matchAll(/TemplateMembers\s+\w+\s*\{[^{};]*\{([^{}]*)\},\s*\{([^{}]*)\}\s*\}/g)].map(([, required, optional]) => [quoted(required!), quoted(optional!)]));
    // None is overlooked because it is written in another way.
    const all = sources.join("\n").match(/\bTemplateMembers\s+\w+\s*[{(]/g)!;
    expect(inReader.length).toBe(all.length);
    const objects = [schema, ...Object.values(schema.$defs!)].filter(({ properties }) => properties);
    const inSchema = objects.map(({ properties, required = [] }) => [[...required].sort(), Object.keys(properties!).filter((name) => !required.includes(name)).sort()]);
    const sorted = (lists: readonly unknown[]) => lists.map((each) => JSON.stringify(each)).sort();
    expect(sorted(inReader)).toEqual(sorted(inSchema));
  });

  it("are the same for every choice", () => {
    const inReader = sources.flatMap((text) => [...text.matchAll(/constexpr std::array \w+\s*\{([^;]*)\};/g)].map(([, words]) => quoted(words!)));
    const inSchema: string[][] = [];
    places(schema, [], (_, { enum: words, items }) => {
      const values = words ?? (items && resolved(items).enum);
      if (values) inSchema.push([...values].sort());
    });
    const sorted = (lists: readonly (readonly string[])[]) => [...new Set(lists.map((each) => each.join(" ")))].sort();
    expect(sorted(inReader)).toEqual(sorted(inSchema));
  });
});

describe("the form", () => {
  it("has a field for whatever a document can say", () => {
    const fields = shown(whole(schema) as Document);
    const without: string[] = [];
    places(schema, [], (path) => {
      if (!isMade(path) && !field(fields, path)) without.push(placeOf(path));
    });
    expect(without).toEqual([]);
  });

  it("offers every value of a choice, and calls each by a name of its own", () => {
    const fields = shown(whole(schema) as Document);
    let compared = 0;
    places(schema, [], (path, { enum: words, items }) => {
      const values = words ?? (items && resolved(items).enum);
      if (!values) return;
      const offered = choices(field(fields, path)!).filter((value) => value !== "");
      if (words) expect(offered, placeOf(path)).toEqual(expect.arrayContaining([...values]));
      expect(new Set(offered).size, placeOf(path)).toBe(values.length);
      for (const value of values) if (!words) expect(offered, `${placeOf(path)} calls ${value} by its code`).not.toContain(value);
      compared += 1;
    });
    expect(compared).toBeGreaterThan(9);
  });

  it("shows at its field whatever the server finds wrong there", () => {
    const document = whole(schema) as Document;
    places(schema, [], (path) => {
      if (isMade(path) && path[path.length - 1] !== "id" && path[0] !== "minutes") return;
      if (placeOf(path) === "id") return;
      const place = placeOf(path);
      const fields = shown(document, [{ place, code: "x", severity: "error", text: "Está mal." }]);
      expect(fields.get(`f-${place}-wrong`)?.words, place).toBe("Está mal.");
      expect(placeName(document, place), `${place} has no name`).not.toBe(placeName(document, ""));
    });
  });

  it("shows what is wrong with a whole part beside it, and leads there", () => {
    const document = whole(schema) as Document;
    const parts = new Set<string>();
    places(schema, [], (path) => path.forEach((_, index) => parts.add(placeOf(path.slice(0, index)))));
    parts.delete("");
    expect(parts.size).toBeGreaterThan(10);
    for (const place of parts) {
      const fields = shown(document, [{ place, code: "x", severity: "error", text: "Está mal." }]);
      expect(fields.get(`f-${place}-wrong`)?.words, place).toBe("Está mal.");
      expect(fields.has(`f-${place}`) || place.endsWith("board"), place).toBe(true);
    }
  });

  for (const [file, document] of documents) {
    it(`shows all of ${file}`, () => {
      const fields = shown(document);
      let compared = 0;
      const look = (value: Json, path: Path): void => {
        if (isMade(path)) return;
        const found = field(fields, path);
        const parts = Array.isArray(value) ? value.some((each) => typeof each === "object") : typeof value === "object";
        if (!found || parts) {
          expect(parts, `${placeOf(path)} has no field`).toBe(true);
          if (Array.isArray(value)) (value as readonly Json[]).forEach((each, index) => look(each, [...path, index]));
          else for (const [name, inside] of Object.entries(value as Document)) look(inside, [...path, name]);
          return;
        }
        expect(told(found, Array.isArray(value)), placeOf(path)).toEqual(found.localName === "fieldset" ? (value as readonly Json[]).length : value);
        compared += 1;
      };
      look(document, []);
      expect(compared).toBeGreaterThan(20);
    });
  }
});

describe("ids", () => {
  it("are named by what the table of references says, and by nothing else", () => {
    const named = new Set<string>();
    const isId = ({ $ref }: Schema) => $ref === "#/$defs/id";
    for (const { properties = {} } of [schema, ...Object.values(schema.$defs!)]) {
      for (const [name, one] of Object.entries(properties)) if (name !== "id" && (isId(one) || (one.items && isId(one.items)))) named.add(name);
    }
    expect([...references.roles, ...references.kinds].sort()).toEqual([...named].sort());
  });

  it("that are wrong are made anew, and what named them goes on naming them", () => {
    const roles = [{ id: "Mi rol", title: "Quien guía" }, { id: "otro", title: "Otro" }];
    const document: Document = {
      roles,
      kinds: [{ id: "Mi rol", title: "Idea" }],
      phases: [{ id: "uno", minutes: 5, grants: [{ roles: ["Mi rol", "otro"], kinds: ["Mi rol"] }], speaks_first: "Mi rol" }],
      preparation: { title: "Mi rol", fills: ["Mi rol"] },
    };
    const next = renamed(document, ["roles"], 0, "rol");
    expect(at(next, ["roles", 0, "id"])).toBe("quien_guia");
    expect(at(next, ["phases", 0, "grants", 0])).toEqual({ roles: ["quien_guia", "otro"], kinds: ["Mi rol"] });
    expect(at(next, ["phases", 0, "speaks_first"])).toBe("quien_guia");
    expect(next["preparation"]).toEqual({ title: "Mi rol", fills: ["quien_guia"] });
    // Of two with one id, the first is the one that is named.
    const twins: Document = { ...document, roles: [...roles, { id: "otro", title: "Otro" }] };
    const apart = renamed(twins, ["roles"], 2, "rol");
    expect(at(apart, ["roles", 2, "id"])).toBe("otro_2");
    expect(apart["phases"]).toEqual(twins["phases"]);
  });

  it("stand in places that are read as they are written", () => {
    for (const path of [[], ["preparation", "fields", 3, "id"], ["phases", 0, "grants", 12, "kinds", 1]] as readonly Path[]) expect(pathOfPlace(placeOf(path))).toEqual(path);
  });
});
