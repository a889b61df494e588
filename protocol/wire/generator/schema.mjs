// Reads and checks messages.json. What comes out is complete and consistent, so that the writers need not doubt it.

import { duplicateKeys } from "./duplicates.mjs";
import { camel, camelCase, snakeCase } from "./names.mjs";
import { encodedBytesMax } from "./sizes.mjs";

// Every mistake of the definition at once, each with the place where it is.
export class DefinitionError extends Error {
  constructor(file, mistakes) {
    super(mistakes.map((mistake) => `${file}: ${mistake}`).join("\n"));
    this.mistakes = mistakes;
  }
}

const scalars = new Set(["uuid", "u64", "u32", "instant", "bool"]);
const unions = new Set(["command", "item"]);

// What the decoder says by itself.
export const decoderCodes = [
  "malformed_frame", "frame_too_large", "nested_too_deep", "unknown_type", "unknown_field", "missing_field", "wrong_type",
  "field_too_long", "invalid_text",
];
const neededLimits = ["frame_bytes_max", "depth_max"];

const takenNames = [
  "Uuid", "Instant", "Command", "ClientFrame", "ServerFrame", "Item", "Event", "State", "RefusalCode", "CloseCode", "DecodeError",
  "Decoded", "SharedFrame", "FrameBuilder", "WireError", "WireErrorCode", "Shape", "Shapes",
];
const fieldsMax = 60;  // the decoder marks what it has seen in 64 bits

// Sections whose members are messages: how their structs are called, and what stands before their own fields.
const families = [
  { section: "types", suffix: "", tags: [] },
  { section: "commands", suffix: "", tags: ["type"] },
  { section: "client_frames", suffix: "Frame", tags: ["type"] },
  { section: "server_frames", suffix: "Frame", tags: ["type"] },
  { section: "items", suffix: "Item", tags: ["type"] },
  { section: "events", suffix: "Event", tags: ["type", "v"] },
  { section: "states", suffix: "State", tags: ["type"] },
];

const sections = ["protocol", "limits", "enums", ...families.map((family) => family.section), "refusals", "closes"];

class Reader {
  constructor() {
    this.mistakes = [];
  }

  wrong(path, what) {
    this.mistakes.push(`${path}: ${what}`);
  }

  // An object with these members; `optional` ones may be missing.
  object(path, value, required, optional = []) {
    if (value === null || typeof value !== "object" || Array.isArray(value)) {
      this.wrong(path, "must be an object");
      return false;
    }
    for (const key of required) if (!(key in value)) this.wrong(path, `"${key}" is missing`);
    for (const key of Object.keys(value)) {
      if (!required.includes(key) && !optional.includes(key)) {
        this.wrong(path, `"${key}" is not known here; known are ${[...required, ...optional].join(", ")}`);
      }
    }
    return required.every((key) => key in value);
  }

  doc(path, value) {
    if (typeof value !== "string" || value.trim() === "" || value.includes("\n")) this.wrong(`${path}/doc`, "must be one line of text");
    return String(value);
  }

  snake(path, name) {
    if (!snakeCase.test(name)) this.wrong(path, `"${name}" must be snake_case`);
  }

  flag(path, value) {
    if (typeof value !== "boolean") this.wrong(path, "must be true or false");
    return value === true;
  }

  count(path, value, max = Number.MAX_SAFE_INTEGER) {
    if (!Number.isSafeInteger(value) || value < 1 || value > max) this.wrong(path, `must be a whole number from 1 to ${max}`);
    return value;
  }
}

// "[text(80)](8)?" → {kind: "array", of: {kind: "text", max: 80}, max: 8, optional: true}
function parseType(reader, path, text, known) {
  if (typeof text !== "string") {
    reader.wrong(path, "must be the name of a type, as a string");
    return { kind: "bool", optional: false };
  }
  const optional = text.endsWith("?");
  const bare = optional ? text.slice(0, -1) : text;
  const array = /^\[(.+)\]\((\d+)\)$/.exec(bare);
  if (array) {
    const of = parseType(reader, path, array[1], known);
    if (of.optional) reader.wrong(path, "elements of an array cannot be optional");
    if (of.kind === "bool") reader.wrong(path, "an array of bool is not supported: use an array of an enum");
    return { kind: "array", of, max: reader.count(path, Number(array[2])), optional };
  }
  const words = /^(text|name)\((\d+)\)$/.exec(bare);
  if (words) return { kind: words[1], max: reader.count(path, Number(words[2])), optional };
  if (scalars.has(bare)) return { kind: bare, optional };
  if (unions.has(bare)) return { kind: bare, optional };
  if (known.enums.has(bare)) return { kind: "enum", name: bare, optional };
  if (known.types.has(bare)) return { kind: "type", name: bare, optional };
  if (/^(text|name)$/.test(bare)) reader.wrong(path, `"${text}" needs its limit, such as ${bare}(80)`);
  else if (/^\[.*\]$/.test(bare)) reader.wrong(path, `"${text}" needs its limit, such as ${bare}(100)`);
  else reader.wrong(path, `"${text}" is not a type: neither built in nor one of enums or types`);
  return { kind: "bool", optional };
}

function elementKind(type) {
  return type.kind === "array" ? elementKind(type.of) : type.kind;
}

function elementName(type) {
  return type.kind === "array" ? elementName(type.of) : type.name;
}

function parseMessages(reader, raw, family, known) {
  return Object.entries(raw ?? {}).map(([name, value]) => {
    const path = `/${family.section}/${name}`;
    const cppType = family.section === "types" ? name : `${camel(name)}${family.suffix}`;
    const message = { name, struct: cppType, tags: family.tags, section: family.section, doc: "", fields: [], version: undefined };
    if (family.section === "types") {
      if (!camelCase.test(name)) reader.wrong(path, "must be CamelCase");
    } else {
      reader.snake(path, name);
    }
    const isEvent = family.section === "events";
    if (!reader.object(path, value, isEvent ? ["version", "doc", "fields"] : ["doc", "fields"])) return message;
    message.doc = reader.doc(path, value.doc);
    if (isEvent) message.version = reader.count(`${path}/version`, value.version);
    if (value.fields === null || typeof value.fields !== "object" || Array.isArray(value.fields)) {
      reader.wrong(`${path}/fields`, "must be an object");
      return message;
    }
    message.fields = Object.entries(value.fields).map(([field, type]) => {
      const place = `${path}/fields/${field}`;
      reader.snake(place, field);
      if (field === "type" || field === "v") reader.wrong(place, `"${field}" says which message this is and cannot be a field`);
      return { name: field, type: parseType(reader, place, type, known) };
    });
    for (const { name: field, type } of message.fields) {
      const kind = elementKind(type);
      const fits = { command: "client_frames", item: "server_frames" }[kind];
      if (fits && fits !== family.section) reader.wrong(`${path}/fields/${field}`, `"${kind}" belongs in ${fits} only`);
    }
    if (message.fields.length > fieldsMax) reader.wrong(path, `has more than ${fieldsMax} fields`);
    if (family.section === "types" && !message.fields.some((field) => !field.type.optional)) {
      reader.wrong(path, "needs one field that is not optional");
    }
    return message;
  });
}

// Types before those that hold them. A cycle has no largest size and no layout.
function inOrder(reader, types) {
  const byName = new Map(types.map((type) => [type.name, type]));
  const state = new Map();
  const sorted = [];
  const visit = (type, trail) => {
    if (state.get(type.name) === "done") return;
    if (state.get(type.name) === "open") {
      reader.wrong(`/types/${type.name}`, `holds itself: ${[...trail, type.name].join(" → ")}`);
      return;
    }
    state.set(type.name, "open");
    for (const field of type.fields) {
      const inner = byName.get(elementName(field.type));
      if (inner) visit(inner, [...trail, type.name]);
    }
    state.set(type.name, "done");
    sorted.push(type);
  };
  for (const type of types) visit(type, []);
  return sorted;
}

function parseEnums(reader, raw) {
  return Object.entries(raw ?? {}).map(([name, value]) => {
    const path = `/enums/${name}`;
    if (!camelCase.test(name)) reader.wrong(path, "must be CamelCase");
    if (!reader.object(path, value, ["doc", "values"])) return { name, doc: "", values: [] };
    const values = Array.isArray(value.values) ? value.values : [];
    if (values.length === 0 || values.length > 255) reader.wrong(`${path}/values`, "must be an array of 1 to 255 names");
    for (const word of values) reader.snake(`${path}/values`, String(word));
    if (new Set(values).size !== values.length) reader.wrong(`${path}/values`, "names one value twice");
    return { name, doc: reader.doc(path, value.doc), values: values.map(String) };
  });
}

function parseLimits(reader, raw) {
  const limits = Object.entries(raw ?? {}).map(([name, value]) => {
    const path = `/limits/${name}`;
    reader.snake(path, name);
    if (!reader.object(path, value, ["value", "doc"])) return { name, value: 1, doc: "" };
    return { name, value: reader.count(`${path}/value`, value.value), doc: reader.doc(path, value.doc) };
  });
  for (const name of neededLimits) {
    if (!limits.some((limit) => limit.name === name)) reader.wrong("/limits", `"${name}" is missing`);
  }
  return limits;
}

function parseRefusals(reader, raw) {
  const refusals = Object.entries(raw ?? {}).map(([name, value]) => {
    const path = `/refusals/${name}`;
    reader.snake(path, name);
    if (!reader.object(path, value, ["temporary", "doc"])) return { name, temporary: false, doc: "" };
    return { name, temporary: reader.flag(`${path}/temporary`, value.temporary), doc: reader.doc(path, value.doc) };
  });
  for (const code of decoderCodes) {
    if (!refusals.some((refusal) => refusal.name === code)) reader.wrong("/refusals", `"${code}", which the decoder needs, is missing`);
  }
  return refusals;
}

function parseCloses(reader, raw) {
  const numbers = new Map();
  return Object.entries(raw ?? {}).map(([name, value]) => {
    const path = `/closes/${name}`;
    reader.snake(path, name);
    if (!reader.object(path, value, ["code", "reconnect", "doc"])) return { name, code: 4000, reconnect: false, doc: "" };
    const { code } = value;
    // RFC 6455, 7.4.2: this range is for private use.
    if (!Number.isInteger(code) || code < 4000 || code > 4999) reader.wrong(`${path}/code`, "must be from 4000 to 4999");
    if (numbers.has(code)) reader.wrong(`${path}/code`, `${code} is taken by ${numbers.get(code)}`);
    numbers.set(code, name);
    return { name, code, reconnect: reader.flag(`${path}/reconnect`, value.reconnect), doc: reader.doc(path, value.doc) };
  });
}

function checkClashes(reader, model) {
  const owners = new Map(takenNames.map((name) => [name, "the generated code itself"]));
  const claim = (name, path) => {
    if (owners.has(name)) reader.wrong(path, `would be called ${name}, as ${owners.get(name)} already is`);
    owners.set(name, path);
  };
  for (const { name } of model.enums) if (name !== "RefusalCode" && name !== "CloseCode") claim(name, `/enums/${name}`);
  for (const { section } of families) for (const { name, struct } of model[section]) claim(struct, `/${section}/${name}`);
}

function checkProtocol(reader, value) {
  if (!reader.object("/protocol", value, ["current", "oldest"])) return { current: 1, oldest: 1 };
  reader.count("/protocol/current", value.current);
  reader.count("/protocol/oldest", value.oldest, value.current);
  return value;
}

export function parseDefinition(text, file) {
  let raw;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    throw new DefinitionError(file, [`is not JSON: ${error.message}`]);
  }
  const reader = new Reader();
  for (const { path, line } of duplicateKeys(text)) reader.wrong(path, `is defined twice (again in line ${line})`);
  if (!reader.object("/", raw, sections)) throw new DefinitionError(file, reader.mistakes);
  const refusals = parseRefusals(reader, raw.refusals);
  const closes = parseCloses(reader, raw.closes);
  const enums = [
    ...parseEnums(reader, raw.enums),
    { name: "RefusalCode", doc: "Why something was refused.", values: refusals.map((refusal) => refusal.name) },
    { name: "CloseCode", doc: "Why a connection is closed.", values: closes.map((close) => close.name) },
  ];
  const known = { enums: new Set(enums.map((each) => each.name)), types: new Set(Object.keys(raw.types ?? {})) };
  const model = { protocol: checkProtocol(reader, raw.protocol), limits: parseLimits(reader, raw.limits), enums, refusals, closes };
  for (const family of families) model[family.section] = parseMessages(reader, raw[family.section], family, known);
  for (const section of ["commands", "client_frames", "server_frames", "items", "events", "states"]) {
    if (model[section].length === 0) reader.wrong(`/${section}`, "is empty");
  }
  model.types = inOrder(reader, model.types);
  checkClashes(reader, model);
  if (reader.mistakes.length > 0) throw new DefinitionError(file, reader.mistakes);
  model.bytesMax = encodedBytesMax(model);
  return model;
}
