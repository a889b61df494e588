// tests/unit/wire/sample.*: random messages, valid by the definition, for property tests.

import { bareType } from "./cpp.mjs";
import { cppName } from "./names.mjs";

const banner = `// Generated from protocol/wire/messages.json by protocol/wire/generate.mjs; edit those.
// clang-format off
`;

const unions = (model) => [
  ["Command", model.commands], ["Item", model.items], ["ClientFrame", model.client_frames],
  ["ServerFrame", model.server_frames], ["Event", model.events],
];

const kinds = { Command: "command", Item: "item", ClientFrame: "client_frame", ServerFrame: "server_frame", Event: "event" };

export function sampleHeader(model) {
  return `${banner}#pragma once

#include "protocol/wire/wire.hpp"
#include "tests/unit/wire/random_values.hpp"

namespace urdimbre::wire {

${unions(model).map(([name]) => `${name} sample_${kinds[name]}(RandomValues& random);`).join("\n")}

}  // namespace urdimbre::wire
`;
}

function make(type, model) {
  switch (type.kind) {
    case "uuid": return "random.uuid()";
    case "u64": return "random.u64()";
    case "u32": return "random.u32()";
    case "instant": return "random.instant()";
    case "bool": return "random.boolean()";
    case "text": return `random.text(${type.max})`;
    case "name": return `random.name(${type.max})`;
    case "enum": return `random.word<${type.name}>(${model.enums.find(({ name }) => name === type.name).values.length})`;
    case "array": return `random.array<${bareType(type.of)}>(${type.max}, [&] { return ${make(type.of, model)}; })`;
    case "command": return "sample_command(random)";
    case "item": return "sample_item(random)";
    default: return `sample_${type.name}(random)`;
  }
}

function sampleStruct(message, model) {
  if (message.fields.length === 0) return `[[maybe_unused]] ${message.struct} sample_${message.struct}(RandomValues&) { return {}; }`;
  const lines = message.fields.map(({ name, type }) => {
    const assign = `value.${cppName(name)} = ${make(type, model)};`;
    return type.optional ? `    if (random.boolean()) ${assign}` : `    ${assign}`;
  });
  return `[[maybe_unused]] ${message.struct} sample_${message.struct}(RandomValues& random) {\n    ${message.struct} value;\n${lines.join("\n")}\n    return value;\n}`;
}

function sampleUnion(name, messages) {
  const cases = messages.map(({ struct }, index) => `        case ${index}: return sample_${struct}(random);`);
  return `${name} sample_${kinds[name]}(RandomValues& random) {
    switch (random.below(${messages.length})) {
${cases.join("\n")}
        default: return {};
    }
}`;
}

export function sampleSource(model) {
  const structs = (messages) => messages.map((message) => sampleStruct(message, model)).join("\n\n");
  const family = (messages) => `namespace {\n\n${structs(messages)}\n\n}  // namespace`;
  const parts = unions(model).map(([name, messages]) => `${family(messages)}\n\n${sampleUnion(name, messages)}`);
  const types = model.types.length > 0 ? `${family(model.types)}\n\n` : "";
  return `${banner}#include "tests/unit/wire/sample.hpp"

namespace urdimbre::wire {

${types}${parts.join("\n\n")}

}  // namespace urdimbre::wire
`;
}
