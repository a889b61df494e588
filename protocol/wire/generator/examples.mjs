// A first example for each message that has none. People may make them more telling; they are never overwritten.

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const instant = 1_790_000_000_000;

function valueOf(type, field, model) {
  switch (type.kind) {
    case "uuid": return "6f1c2a54-93d8-4b7e-a1f0-5d2c8e7b9a34";
    case "u64": return 42;
    case "u32": return 7;
    case "instant": return instant;
    case "bool": return true;
    case "text": case "name": return `Ejemplo: ${field}`.slice(0, type.max);
    case "enum": return model.enums.find(({ name }) => name === type.name).values[0];
    case "array": return [valueOf(type.of, field, model)];
    case "command": return object(model.commands[0], model);
    case "item": return object(model.items[0], model);
    default: return object(model.types.find(({ name }) => name === type.name), model);
  }
}

function object(message, model) {
  const tag = message.tags.includes("type") ? { type: message.name } : {};
  const version = message.tags.includes("v") ? { v: message.version } : {};
  return { ...tag, ...version, ...Object.fromEntries(message.fields.map(({ name, type }) => [name, valueOf(type, name, model)])) };
}

function inCommandFrame(command, model) {
  const frame = model.client_frames.find(({ fields }) => fields.some(({ type }) => type.kind === "command"));
  const field = frame.fields.find(({ type }) => type.kind === "command");
  return { ...object(frame, model), [field.name]: object(command, model) };
}

function inItemFrame(item, model) {
  const frame = model.server_frames.find(({ fields }) => fields.some(({ type }) => type.kind === "array" && type.of.kind === "item"));
  const field = frame.fields.find(({ type }) => type.kind === "array" && type.of.kind === "item");
  return { ...object(frame, model), [field.name]: [object(item, model)] };
}

// What the examples of a folder show already: "frame", "command", "item" and "event" types.
function shown(folder) {
  const types = new Set();
  for (const file of existsSync(folder) ? readdirSync(folder) : []) {
    const { kind, frame } = JSON.parse(readFileSync(join(folder, file), "utf8"));
    types.add(`${kind}:${frame.type}`);
    if (frame.do) types.add(`command:${frame.do.type}`);
    for (const item of frame.items ?? []) types.add(`item:${item.type}`);
  }
  return types;
}

function addToLog(model, path) {
  const lines = existsSync(path) ? readFileSync(path, "utf8").split("\n").filter((line) => line !== "").map((line) => JSON.parse(line)) : [];
  const there = new Set(lines.map(({ body }) => body.type));
  const missing = model.events.filter(({ name }) => !there.has(name));
  for (const event of missing) {
    const seq = lines.length + 1;
    const id = `00000000-0000-4000-8000-${String(seq).padStart(12, "0")}`;
    const at = (lines.at(-1)?.at ?? instant) + 1000;
    lines.push({ seq, at, command_id: id, body: object(event, model) });
  }
  if (missing.length > 0) writeFileSync(path, `${lines.map((line) => JSON.stringify(line)).join("\n")}\n`);
  return missing.length > 0;
}

// Returns the paths of the files that were written.
export function addMissingExamples(model, folder) {
  const valid = join(folder, "examples", "valid");
  const there = shown(valid);
  const wanted = [
    ...model.client_frames.map((each) => ["client_frame", "client_frame", each, object(each, model)]),
    ...model.commands.map((each) => ["command", "client_frame", each, inCommandFrame(each, model)]),
    ...model.server_frames.map((each) => ["server_frame", "server_frame", each, object(each, model)]),
    ...model.items.map((each) => ["item", "server_frame", each, inItemFrame(each, model)]),
    ...model.events.map((each) => ["event", "event", each, object(each, model)]),
  ];
  mkdirSync(valid, { recursive: true });
  const written = [];
  for (const [what, kind, message, frame] of wanted) {
    if (there.has(`${what}:${message.name}`)) continue;
    const path = join(valid, `${what.replace("_frame", "")}-${message.name.replaceAll("_", "-")}.json`);
    writeFileSync(path, `${JSON.stringify({ kind, frame }, null, 2)}\n`);
    written.push(path);
  }
  const log = join(folder, "golden-logs", "0.1.0.jsonl");
  if (addToLog(model, log)) written.push(log);
  return written;
}
