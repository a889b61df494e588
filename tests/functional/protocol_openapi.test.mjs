// openapi.json holds what OpenAPI 3.1 requires, and names the routes that the server has.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

import { reader, references } from "../support/json_schema.mjs";

const top = new URL("../../", import.meta.url);
const text = (path) => readFileSync(new URL(path, top), "utf8");
const document = JSON.parse(text("protocol/openapi.json"));
const { resolve } = reader(document, { "wire/asyncapi.json": JSON.parse(text("protocol/wire/asyncapi.json")) });

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];
const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
);
const only = (object, ...keys) => {
  for (const key of Object.keys(object)) assert.ok(keys.includes(key), `${key} stands where only ${keys} may`);
};
const resolved = (value) => (value.$ref ? resolve(value.$ref) : value);

test("the document has its required members and no others at the top", () => {
  assert.match(document.openapi, /^3\.1\.\d+$/);
  assert.equal(typeof document.info.title, "string");
  assert.equal(typeof document.info.version, "string");
  only(document, "openapi", "info", "servers", "paths", "components", "security", "tags", "externalDocs");
  only(document.components, "schemas", "responses", "headers", "parameters", "securitySchemes");
});

test("every reference resolves and stands alone", () => {
  const all = [...references(document)];
  assert.ok(all.length > 20);
  for (const reference of all) {
    assert.deepEqual(Object.keys(reference), ["$ref"]);
    resolve(reference.$ref);
  }
});

test("everything that may be referred to is", () => {
  const used = new Set([...references(document)].map(({ $ref }) => $ref));
  for (const part of ["schemas", "responses", "headers", "parameters"]) {
    for (const name of Object.keys(document.components[part])) {
      assert.ok(used.has(`#/components/${part}/${name}`), `${part}/${name} is of no use`);
    }
  }
});

test("operations have one id, known tags, known security and described answers", () => {
  const ids = operations.map(({ operation }) => operation.operationId);
  assert.equal(new Set(ids).size, ids.length);
  const tags = document.tags.map(({ name }) => name);
  for (const { path, method, operation } of operations) {
    assert.match(path, /^\//);
    assert.ok(methods.includes(method), method);
    only(operation, "operationId", "tags", "summary", "description", "security", "parameters", "requestBody", "responses");
    assert.match(operation.operationId, /^[a-z][A-Za-z]+$/);
    for (const tag of operation.tags) assert.ok(tags.includes(tag), tag);
    for (const way of operation.security ?? document.security) {
      for (const name of Object.keys(way)) resolve(`#/components/securitySchemes/${name}`);
    }
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const declared = (operation.parameters ?? []).map(resolved).filter((parameter) => parameter.in === "path");
    assert.deepEqual(declared.map(({ name }) => name).sort(), inPath.sort(), path);
    for (const [status, response] of Object.entries(operation.responses)) {
      assert.match(status, /^([1-5]\d\d|default)$/);
      only(resolved(response), "description", "headers", "content");
      assert.equal(typeof resolved(response).description, "string", `${method} ${path} ${status}`);
    }
    assert.ok(operation.responses.default, `${path} does not say how it fails`);
  }
});

const inSource = (folder, pattern) =>
  readdirSync(new URL(folder, top))
    .filter((file) => file.endsWith(".cpp"))
    .flatMap((file) => [...text(`${folder}${file}`).matchAll(pattern)].map(([, path]) => path));

// A path that ends in / is the beginning of those with a number in them.
const leadsTo = (literal, path) => literal === path || (literal.endsWith("/") && path.startsWith(literal));

test("the documented paths are those of the server", () => {
  const documented = Object.keys(document.paths);
  const application = inSource("server/app/", /"(\/api\/[^"]*)"/g);
  assert.ok(application.length >= 5);
  for (const literal of application) {
    assert.ok(documented.some((path) => leadsTo(literal, path)), `${literal} is served and not documented`);
  }
  for (const path of documented.filter((one) => one.startsWith("/api/"))) {
    assert.ok(application.some((literal) => leadsTo(literal, path)), `${path} is documented and not served`);
  }
  const others = documented.filter((path) => !path.startsWith("/api/"));
  assert.deepEqual(others.sort(), inSource("server/net/", /path == "(\/\w+)"/g).sort());
});
