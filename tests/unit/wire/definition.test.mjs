// The generator names every mistake of a definition and where it is.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { decodeSource, header } from "../../../protocol/wire/generator/cpp.mjs";
import { duplicateKeys } from "../../../protocol/wire/generator/duplicates.mjs";
import { DefinitionError, parseDefinition } from "../../../protocol/wire/generator/schema.mjs";
import { typeScript } from "../../../protocol/wire/generator/ts.mjs";

const source = readFileSync(new URL("../../../protocol/wire/messages.json", import.meta.url), "utf8");

// The real definition after `change`.
function changed(change) {
  const definition = JSON.parse(source);
  change(definition);
  return JSON.stringify(definition);
}

function mistakesOf(text) {
  try {
    parseDefinition(text, "messages.json");
  } catch (error) {
    if (error instanceof DefinitionError) return error.mistakes;
    throw error;
  }
  return [];
}

const command = (fields) => (d) => (d.commands.take_turn = { doc: "Take the word.", fields });

const mistakes = [
  ["an unknown type", command({ a: "string" }), '/commands/take_turn/fields/a: "string" is not a type: neither built in nor one of enums or types'],
  ["a text without limit", command({ a: "text" }), '/commands/take_turn/fields/a: "text" needs its limit, such as text(80)'],
  ["an array without limit", command({ a: "[u64]" }), '/commands/take_turn/fields/a: "[u64]" needs its limit, such as [u64](100)'],
  ["a limit of nothing", command({ a: "text(0)" }), /fields\/a: must be a whole number from 1/],
  ["an optional element", command({ a: "[u64?](3)" }), "/commands/take_turn/fields/a: elements of an array cannot be optional"],
  ["an array of bool", command({ a: "[bool](3)" }), /an array of bool is not supported/],
  ["a type that is no string", command({ a: 12 }), /must be the name of a type/],
  ["a field called type", command({ type: "u64" }), /"type" says which message this is/],
  ["a field in camelCase", command({ replyTo: "u64" }), '/commands/take_turn/fields/replyTo: "replyTo" must be snake_case'],
  ["an item in a command", command({ a: "item" }), '/commands/take_turn/fields/a: "item" belongs in server_frames only'],
  ["a command in a command", command({ a: "[command](2)" }), '/commands/take_turn/fields/a: "command" belongs in client_frames only'],
  ["too many fields", command(Object.fromEntries(Array.from({ length: 61 }, (_, n) => [`f${n}`, "u64"]))), /has more than 60 fields/],
  ["a command without doc", (d) => (d.commands.x = { fields: {} }), '/commands/x: "doc" is missing'],
  ["an empty doc", (d) => (d.commands.x = { doc: " ", fields: {} }), "/commands/x/doc: must be one line of text"],
  ["a misspelt attribute", (d) => (d.commands.x = { doc: "x", feilds: {}, fields: {} }), '/commands/x: "feilds" is not known here; known are doc, fields'],
  ["fields that are a list", (d) => (d.commands.x = { doc: "x", fields: [] }), "/commands/x/fields: must be an object"],
  ["an event without version", (d) => (d.events.x = { doc: "x", fields: {} }), '/events/x: "version" is missing'],
  ["a version of a command", (d) => (d.commands.x = { version: 1, doc: "x", fields: {} }), /"version" is not known here/],
  ["a type that holds itself", (d) => (d.types.A = { doc: "x", fields: { a: "[B](2)", x: "u64" } }, d.types.B = { doc: "x", fields: { b: "A" } }), "/types/A: holds itself: A → B → A"],
  ["a type of optional fields only", (d) => (d.types.A = { doc: "x", fields: { a: "u64?" } }), "/types/A: needs one field that is not optional"],
  ["a type in snake_case", (d) => (d.types.my_type = { doc: "x", fields: { a: "u64" } }), "/types/my_type: must be CamelCase"],
  ["two structs of one name", (d) => (d.types.PostMessage = { doc: "x", fields: { a: "u64" } }), "/commands/post_message: would be called PostMessage, as /types/PostMessage already is"],
  ["a name of the generated code", (d) => (d.types.Uuid = { doc: "x", fields: { a: "u64" } }), "/types/Uuid: would be called Uuid, as the generated code itself already is"],
  ["an enum without values", (d) => (d.enums.Empty = { doc: "x", values: [] }), "/enums/Empty/values: must be an array of 1 to 255 names"],
  ["a value twice", (d) => d.enums.SpaceKind.values.push("session"), "/enums/SpaceKind/values: names one value twice"],
  ["a close number of others", (d) => (d.closes.busy.code = 1006), "/closes/busy/code: must be from 4000 to 4999"],
  ["a close number taken", (d) => (d.closes.busy.code = d.closes.idle.code), /is taken by busy/],
  ["a refusal that is temporarily a string", (d) => (d.refusals.too_fast.temporary = "yes"), "/refusals/too_fast/temporary: must be true or false"],
  ["a refusal that the decoder needs", (d) => delete d.refusals.unknown_field, '/refusals: "unknown_field", which the decoder needs, is missing'],
  ["a limit that the decoder needs", (d) => delete d.limits.depth_max, '/limits: "depth_max" is missing'],
  ["a limit with fraction", (d) => (d.limits.depth_max.value = 1.5), /\/limits\/depth_max\/value: must be a whole number/],
  ["a protocol older than its oldest", (d) => (d.protocol.oldest = d.protocol.current + 1), /\/protocol\/oldest: must be a whole number/],
  ["a section missing", (d) => delete d.items, '/: "items" is missing'],
  ["a section too many", (d) => (d.queries = {}), /^\/: "queries" is not known here/],
  ["an empty section", (d) => (d.events = {}), "/events: is empty"],
];

test("the definition itself has no mistake", () => {
  assert.deepEqual(mistakesOf(source), []);
});

for (const [what, change, expected] of mistakes) {
  test(`${what} is named`, () => {
    const found = mistakesOf(changed(change));
    const matches = found.some((mistake) => (typeof expected === "string" ? mistake === expected : expected.test(mistake)));
    assert.ok(matches, `expected ${expected}, got:\n${found.join("\n")}`);
  });
}

test("all mistakes are told at once", () => {
  const found = mistakesOf(changed((d) => {
    d.commands.Bad = { doc: "x", fields: { a: "nothing" } };
    d.closes.busy.code = 1;
  }));
  assert.equal(found.length, 3);
});

test("text that is not JSON is refused", () => {
  assert.match(mistakesOf("{")[0], /^is not JSON/);
});

test("a message defined twice is not lost in silence", () => {
  const twice = source.replace('"commands": {', '"commands": {\n    "post_message": {"doc": "x", "fields": {}},');
  assert.match(mistakesOf(twice)[0], /^\/commands\/post_message: is defined twice \(again in line \d+\)$/);
});

test("equal keys of different objects, and keys in texts, are no duplicates", () => {
  assert.deepEqual(duplicateKeys('{"a": {"x": 1}, "b": {"x": 2}, "c": ["x", {"x": "\\"x\\": {"}, {"x": 1}]}'), []);
  assert.deepEqual(duplicateKeys('{"a": 1,\n "b": [{"c": 1,\n "c": 2}]}'), [{ path: "/b//c", line: 3 }]);
});

test("words of C++ are spelled with an underscore, in C++ only", () => {
  const model = parseDefinition(changed(command({ class: "u64", new: "text(5)?" })), "messages.json");
  assert.match(header(model), /struct TakeTurn \{[^}]*std::uint64_t class_\{\};\s+std::optional<std::string> new_\{\};/);
  assert.match(decodeSource(model), /fields\[\] = \{\{"type"\}, \{"class"\}, \{"new", json::optional\}\}/);
  assert.match(typeScript(model), /interface TakeTurn \{\s+type: "take_turn";\s+class: number;\s+new\?: string;/);
});

test("a command without fields is possible", () => {
  const model = parseDefinition(changed(command({})), "messages.json");
  assert.match(header(model), /struct TakeTurn \{/);
});

test("types are declared before those that hold them", () => {
  const model = parseDefinition(changed((d) => {
    d.types = { Outer: { doc: "x", fields: { inner: "[Inner](3)" } }, Inner: { doc: "x", fields: { a: "u64" } }, ...d.types };
  }), "messages.json");
  const text = header(model);
  assert.ok(text.indexOf("struct Inner {") < text.indexOf("struct Outer {"));
});
