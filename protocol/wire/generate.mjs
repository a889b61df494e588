// Writes everything that follows from messages.json: C++, TypeScript, the reference, AsyncAPI, the samples of the tests.
//   node protocol/wire/generate.mjs              write what changed
//   node protocol/wire/generate.mjs --check      write nothing; exit 1 naming the files that are stale
//   node protocol/wire/generate.mjs --examples   also give an example to every message that has none

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

import { asyncApi } from "./generator/asyncapi.mjs";
import { decodeSource, encodeSource, header, namesSource } from "./generator/cpp.mjs";
import { addMissingExamples } from "./generator/examples.mjs";
import { reference } from "./generator/reference.mjs";
import { sampleHeader, sampleSource } from "./generator/samples.mjs";
import { DefinitionError, parseDefinition } from "./generator/schema.mjs";
import { typeScript } from "./generator/ts.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "..", "..");

const outputs = [
  ["protocol/wire/wire.hpp", header],
  ["protocol/wire/wire.cpp", namesSource],
  ["protocol/wire/wire_encode.cpp", encodeSource],
  ["protocol/wire/wire_decode.cpp", decodeSource],
  ["protocol/wire/REFERENCE.md", reference],
  ["protocol/wire/asyncapi.json", asyncApi],
  ["tests/unit/wire/sample.hpp", sampleHeader],
  ["tests/unit/wire/sample.cpp", sampleSource],
  ["web-client/src/wire.ts", typeScript],
];

function readIfThere(path) {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}

function main(args) {
  const unknown = args.filter((arg) => arg !== "--check" && arg !== "--examples");
  if (unknown.length > 0) {
    console.error(`generate.mjs: unknown option ${unknown.join(" ")}; known are --check and --examples`);
    return 2;
  }
  const check = args.includes("--check");
  const source = join(here, "messages.json");
  const model = parseDefinition(readFileSync(source, "utf8"), relative(root, source));
  const stale = outputs
    .map(([path, write]) => ({ path, text: write(model) }))
    .filter(({ path, text }) => readIfThere(join(root, path)) !== text);
  if (check) {
    for (const { path } of stale) console.error(`stale: ${path}`);
    if (stale.length > 0) console.error("run: node protocol/wire/generate.mjs");
    return stale.length > 0 ? 1 : 0;
  }
  for (const { path, text } of stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    console.log(`wrote ${path}`);
  }
  if (args.includes("--examples")) {
    for (const path of addMissingExamples(model, here)) console.log(`wrote ${relative(root, path)}`);
  }
  return 0;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof DefinitionError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
