// asyncapi.json holds what AsyncAPI 3.0.0 requires, and says the same as the examples.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

import { reader, references } from "../../support/json_schema.mjs";

const wire = new URL("../../../protocol/wire/", import.meta.url);
const document = JSON.parse(readFileSync(new URL("asyncapi.json", wire), "utf8"));

const { resolve, fits } = reader(document);

test("the document has its required members and no others at the top", () => {
  assert.equal(document.asyncapi, "3.0.0");
  assert.equal(typeof document.info.title, "string");
  assert.equal(typeof document.info.version, "string");
  const known = ["asyncapi", "id", "info", "servers", "defaultContentType", "channels", "operations", "components"];
  for (const key of Object.keys(document)) assert.ok(known.includes(key), key);
});

test("every reference resolves and stands alone", () => {
  const all = [...references(document)];
  assert.ok(all.length > 50);
  for (const reference of all) {
    assert.deepEqual(Object.keys(reference), ["$ref"]);
    resolve(reference.$ref);
  }
});

test("operations have an action, a channel, and messages of that channel", () => {
  assert.deepEqual(Object.values(document.operations).map(({ action }) => action).sort(), ["receive", "send"]);
  for (const operation of Object.values(document.operations)) {
    const channel = operation.channel.$ref;
    assert.ok(Object.values(document.channels).includes(resolve(channel)));
    for (const { $ref } of operation.messages) assert.ok($ref.startsWith(`${channel}/messages/`));
  }
});

test("every message of a channel is in exactly one operation and has a payload", () => {
  for (const [name, channel] of Object.entries(document.channels)) {
    assert.equal(typeof channel.address, "string");
    const used = Object.values(document.operations).flatMap(({ messages }) => messages.map(({ $ref }) => $ref));
    const own = Object.keys(channel.messages).map((message) => `#/channels/${name}/messages/${message}`);
    assert.deepEqual([...used].sort(), own.sort());
    for (const { $ref } of Object.values(channel.messages)) resolve(resolve($ref).payload.$ref);
  }
});

test("schemas require only properties that they have", () => {
  for (const [name, schema] of Object.entries(document.components.schemas)) {
    for (const property of schema.required ?? []) assert.ok(Object.hasOwn(schema.properties, property), `${name}.${property}`);
  }
});

const examples = (folder) =>
  readdirSync(new URL(`examples/${folder}/`, wire)).map((file) => [file, JSON.parse(readFileSync(new URL(`examples/${folder}/${file}`, wire), "utf8"))]);

const operations = { client_frame: document.operations.receive, server_frame: document.operations.send };

function accepted(kind, frame) {
  return operations[kind].messages.filter(({ $ref }) => fits(resolve(resolve($ref).$ref).payload, frame)).length;
}

test("every valid example fits one message of its operation", () => {
  for (const [file, { kind, frame }] of examples("valid")) {
    if (operations[kind]) assert.equal(accepted(kind, frame), 1, file);
  }
});

// What JSON Schema can say: not which characters a name may have, nor how a number was written.
test("invalid examples fit none", () => {
  const sayable = new Set(["unknown_type", "unknown_field", "missing_field", "wrong_type", "field_too_long"]);
  const unsayable = new Set(["number-written-as-fraction.json", "number-with-exponent.json"]);
  let checked = 0;
  for (const [file, { kind, text, code }] of examples("invalid")) {
    if (!operations[kind] || !sayable.has(code) || unsayable.has(file)) continue;
    assert.equal(accepted(kind, JSON.parse(text)), 0, file);
    checked += 1;
  }
  assert.ok(checked > 30);
});
