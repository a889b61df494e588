// Reading documents with references and JSON Schemas in them: as much as ours use.

import assert from "node:assert/strict";

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const types = {
  object: isObject, array: Array.isArray, integer: Number.isInteger, string: (value) => typeof value === "string",
  boolean: (value) => typeof value === "boolean", null: (value) => value === null,
};
const formats = { uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i };

export function* references(value) {
  if (value === null || typeof value !== "object") return;
  if (typeof value.$ref === "string") yield value;
  for (const each of Object.values(value)) yield* references(each);
}

/**
 * What `#/…` leads to in this document, and whether a value fits a schema of it. `others`: documents by the address
 * under which this one refers to them, as in `other.json#/…`.
 */
export function reader(document, others = {}) {
  const readers = new Map(Object.entries(others).map(([address, other]) => [address, reader(other)]));
  const elsewhere = (pointer) => {
    const [address, inside] = pointer.split("#");
    return address === "" ? undefined : { there: readers.get(address) ?? assert.fail(`${address} is not known`), inside: `#${inside}` };
  };

  function resolve(pointer) {
    const other = elsewhere(pointer);
    if (other) return other.there.resolve(other.inside);
    assert.match(pointer, /^#\//);
    return pointer.slice(2).split("/").reduce((value, step) => {
      const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
      assert.ok(value !== undefined && Object.hasOwn(value, key), `${pointer} leads nowhere`);
      return value[key];
    }, document);
  }

  // An unknown keyword fails, so that none is ignored.
  function fits(schema, value) {
    for (const [keyword, rule] of Object.entries(schema)) {
      if (!keywords[keyword]) throw new Error(`keyword ${keyword} is not checked`);
      if (!keywords[keyword](rule, value, schema)) return false;
    }
    return true;
  }

  const keywords = {
    $ref: (pointer, value) => {
      const other = elsewhere(pointer);
      return other ? other.there.fits(other.there.resolve(other.inside), value) : fits(resolve(pointer), value);
    },
    description: () => true,
    type: (type, value) => [type].flat().some((one) => types[one](value)),
    const: (wanted, value) => value === wanted,
    enum: (values, value) => values.includes(value),
    oneOf: (schemas, value) => schemas.filter((schema) => fits(schema, value)).length === 1,
    required: (names, value) => names.every((name) => Object.hasOwn(value, name)),
    properties: (properties, value) => Object.entries(properties).every(([name, schema]) => !Object.hasOwn(value, name) || fits(schema, value[name])),
    additionalProperties: (allowed, value, schema) => allowed || Object.keys(value).every((name) => Object.hasOwn(schema.properties ?? {}, name)),
    items: (schema, value) => value.every((each) => fits(schema, each)),
    maxItems: (max, value) => value.length <= max,
    minimum: (min, value) => value >= min,
    maximum: (max, value) => value <= max,
    minLength: (min, value) => [...value].length >= min,
    maxLength: (max, value) => [...value].length <= max,
    pattern: (pattern, value) => new RegExp(pattern, "u").test(value),
    format: (format, value) => formats[format].test(value),
  };

  return { resolve, fits };
}
