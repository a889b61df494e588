// C++: structs, names, encoder and decoder. What is the same for every message is written by hand in protocol/wire/json.

import { cppName } from "./names.mjs";

const banner = `// Generated from messages.json by generate.mjs; edit those.
// clang-format off
`;

const literal = (text) => JSON.stringify(text);

const scalarTypes = {
  uuid: "Uuid", u64: "std::uint64_t", u32: "std::uint32_t", instant: "Instant", bool: "bool", text: "std::string",
  name: "std::string", command: "Command", item: "Item",
};

export function bareType(type) {
  if (type.kind === "array") return `std::vector<${bareType(type.of)}>`;
  return scalarTypes[type.kind] ?? type.name;
}

const memberType = (type) => (type.optional ? `std::optional<${bareType(type)}>` : bareType(type));

function struct(message) {
  const lines = [`// ${message.doc}`, `struct ${message.struct} {`];
  if (message.tags.includes("type")) lines.push(`    static constexpr std::string_view type = ${literal(message.name)};`);
  if (message.tags.includes("v")) lines.push(`    static constexpr std::uint64_t version = ${message.version};`);
  if (message.tags.length > 0) lines.push("");
  for (const field of message.fields) lines.push(`    ${memberType(field.type)} ${cppName(field.name)}{};`);
  if (message.fields.length > 0) lines.push("");
  lines.push(`    bool operator==(const ${message.struct}&) const = default;`, "};");
  return lines.join("\n");
}

const enumeration = ({ name, doc, values }) =>
  `// ${doc}\nenum class ${name} : std::uint8_t {\n${values.map((value) => `    ${cppName(value)},`).join("\n")}\n};`;

const variant = (name, messages, doc) =>
  `// ${doc}\nusing ${name} = std::variant<\n${messages.map((message) => `    ${message.struct}`).join(",\n")}\n>;`;

const unionsOf = (model) => [
  ["Command", model.commands], ["Item", model.items], ["ClientFrame", model.client_frames],
  ["ServerFrame", model.server_frames], ["Event", model.events], ["State", model.states],
];

const everyMessage = (model) => [
  ...model.types, ...model.commands, ...model.items, ...model.client_frames, ...model.server_frames, ...model.events,
  ...model.states,
];

export function header(model) {
  const limits = model.limits.map(({ name, value, doc }) => `// ${doc}\ninline constexpr std::size_t ${name} = ${value};`);
  limits.push(
    `// The longest frame that this server can send, the longest command and the longest event that it can store.`,
    `inline constexpr std::size_t server_frame_bytes_max = ${model.bytesMax.serverFrame};`,
    `inline constexpr std::size_t command_bytes_max = ${model.bytesMax.command};`,
    `inline constexpr std::size_t event_bytes_max = ${model.bytesMax.event};`,
    `// The longest saved state.`,
    `inline constexpr std::size_t state_bytes_max = ${model.bytesMax.state};`,
    `// Counts and numbers on the wire are exact in JavaScript too.`,
    `inline constexpr std::uint64_t number_max = 9'007'199'254'740'991;`,
  );
  const part = (title, blocks) => `// ---- ${title}\n\n${blocks.join("\n\n")}`;
  return `${banner}#pragma once

#include "protocol/wire/uuid.hpp"

#include <boost/system/result.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// Every message between client and server and every stored event. Numbers are at most limits::number_max.
namespace urdimbre::wire {

using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

inline constexpr std::uint32_t protocol_current = ${model.protocol.current};
inline constexpr std::uint32_t protocol_oldest = ${model.protocol.oldest};

namespace limits {
${limits.join("\n")}
}  // namespace limits

${part("Enums", model.enums.map(enumeration))}

${part("Types", model.types.map(struct))}

${part("Commands", [...model.commands.map(struct), variant("Command", model.commands, "What a member may ask for.")])}

${part("Items of a window", [...model.items.map(struct), variant("Item", model.items, "What an audience sees of one event.")])}

${part("Frames from a client", [...model.client_frames.map(struct), variant("ClientFrame", model.client_frames, "What a client sends.")])}

${part("Frames from the server", [...model.server_frames.map(struct), variant("ServerFrame", model.server_frames, "What the server sends.")])}

${part("Stored events", [...model.events.map(struct), variant("Event", model.events, "What a log holds: ids only, never words.")])}

${part("Saved states", [...model.states.map(struct), variant("State", model.states, "What loading a space need not replay. A cache: what cannot be read is made again.")])}

// ---- Names

${model.enums.map(({ name }) => `std::string_view name(${name} value);`).join("\n")}

${unionsOf(model).map(([name]) => `std::string_view type_of(const ${name}& message);`).join("\n")}

// May the same command succeed later?
bool temporary(RefusalCode code);

// The number in the close frame, and whether the client should come back by itself.
std::uint16_t close_number(CloseCode code);
bool reconnect(CloseCode code);

// ---- Decoding

// What was wrong with a frame. \`where\` is a JSON pointer, empty for the whole; id, ref and space are what could be read of
// the frame's own, so that the refusal can say which one it answers.
struct DecodeError {
    RefusalCode code{};
    std::string where{};
    std::optional<Uuid> id{};
    std::optional<std::uint32_t> ref{};
    std::optional<std::uint64_t> space{};

    bool operator==(const DecodeError&) const = default;
};

template <class T>
using Decoded = boost::system::result<T, DecodeError>;

// All of them refuse unknown fields by name, a key given twice, null, and whatever exceeds a limit.
Decoded<ClientFrame> decode_client_frame(std::string_view text);
Decoded<ServerFrame> decode_server_frame(std::string_view text);

// The object that stands under "do" in a command frame.
Decoded<Command> decode_command(std::string_view text);

// Of any version that upcast() knows; another one, or an unknown type, is unknown_type.
Decoded<Event> decode_event(std::string_view text);

Decoded<State> decode_state(std::string_view text);

// ---- Encoding: appends compact JSON. Texts must be valid UTF-8, as every decoder here guarantees.

${everyMessage(model).map((message) => `void encode(std::string& out, const ${message.struct}& value);`).join("\n")}

${unionsOf(model).map(([name]) => `void encode(std::string& out, const ${name}& value);`).join("\n")}

}  // namespace urdimbre::wire
`;
}

function nameFunction({ name, values }) {
  const cases = values.map((value) => `        case ${name}::${cppName(value)}: return ${literal(value)};`);
  return `std::string_view name(${name} value) {\n    switch (value) {\n${cases.join("\n")}\n    }\n    std::abort();\n}`;
}

function table(result, head, cases) {
  return `${result} ${head} {\n    switch (code) {\n${cases.join("\n")}\n    }\n    std::abort();\n}`;
}

export function namesSource(model) {
  return `${banner}#include "protocol/wire/wire.hpp"

#include <cstdlib>

namespace urdimbre::wire {

${model.enums.map(nameFunction).join("\n\n")}

${unionsOf(model).map(([name]) => `std::string_view type_of(const ${name}& message) {
    return std::visit([](const auto& each) { return each.type; }, message);
}`).join("\n\n")}

${table("bool", "temporary(RefusalCode code)", model.refusals.map(({ name, temporary }) => `        case RefusalCode::${cppName(name)}: return ${temporary};`))}

${table("std::uint16_t", "close_number(CloseCode code)", model.closes.map(({ name, code }) => `        case CloseCode::${cppName(name)}: return ${code};`))}

${table("bool", "reconnect(CloseCode code)", model.closes.map(({ name, reconnect }) => `        case CloseCode::${cppName(name)}: return ${reconnect};`))}

}  // namespace urdimbre::wire
`;
}

function put(type, value) {
  switch (type.kind) {
    case "uuid": return `json::put_uuid(out, ${value});`;
    case "u64": case "u32": return `json::put_number(out, ${value});`;
    case "instant": return `json::put_instant(out, ${value});`;
    case "bool": return `json::put_bool(out, ${value});`;
    case "text": case "name": return `json::put_string(out, ${value});`;
    case "enum": return `json::put_word(out, name(${value}));`;
    case "array":
      return `json::put_array(out, ${value}, [&](const ${bareType(type.of)}& each) { ${put(type.of, "each")} });`;
    default: return `encode(out, ${value});`;
  }
}

// A required member first, so that every later one begins with a comma.
function encodeFunction(message) {
  const tagged = message.tags.length > 0;
  const fields = tagged
    ? message.fields
    : [...message.fields].sort((a, b) => Number(a !== firstRequired(message)) - Number(b !== firstRequired(message)));
  let pending = "{";
  if (message.tags.includes("type")) pending += `"type":"${message.name}"`;
  if (message.tags.includes("v")) pending += `,"v":${message.version}`;
  const lines = [];
  fields.forEach((field, index) => {
    const key = `${index > 0 || tagged ? "," : ""}"${field.name}":`;
    const value = `value.${cppName(field.name)}`;
    if (field.type.optional) {
      if (pending) lines.push(`    out += ${literal(pending)};`);
      pending = "";
      lines.push(`    if (${value}) {`, `        out += ${literal(key)};`, `        ${put(field.type, `*${value}`)}`, "    }");
    } else {
      lines.push(`    out += ${literal(pending + key)};`, `    ${put(field.type, value)}`);
      pending = "";
    }
  });
  lines.push(`    out += ${literal(`${pending}}`)};`);
  const argument = message.fields.length > 0 ? " value" : "";
  return `void encode(std::string& out, const ${message.struct}&${argument}) {\n${lines.join("\n")}\n}`;
}

const firstRequired = (message) => message.fields.find((field) => !field.type.optional);

export function encodeSource(model) {
  return `${banner}#include "protocol/wire/json/writer.hpp"
#include "protocol/wire/wire.hpp"

namespace urdimbre::wire {

${everyMessage(model).map(encodeFunction).join("\n\n")}

${unionsOf(model).map(([name]) => `void encode(std::string& out, const ${name}& value) {
    std::visit([&](const auto& each) { encode(out, each); }, value);
}`).join("\n\n")}

}  // namespace urdimbre::wire
`;
}

function get(type, node, target) {
  switch (type.kind) {
    case "uuid": return `in.uuid(${node}, ${target});`;
    case "u64": case "u32": return `in.number(${node}, ${target});`;
    case "instant": return `in.instant(${node}, ${target});`;
    case "bool": return `in.boolean(${node}, ${target});`;
    case "text": return `in.text(${node}, ${target}, ${type.max});`;
    case "name": return `in.name(${node}, ${target}, ${type.max});`;
    case "enum": return `in.word(${node}, ${target}, names_of_${type.name});`;
    case "array":
      return `in.array(${node}, ${target}, ${type.max}, [&](const json::Node& each, ${bareType(type.of)}& item) { ${get(type.of, "each", "item")} });`;
    default: return `read(in, ${node}, ${target});`;
  }
}

function readFunction(message) {
  const head = `[[maybe_unused]] void read(json::Reader& in, const json::Node& node, ${message.struct}&${message.fields.length > 0 ? " out" : ""}) {`;
  const fields = [
    ...message.tags.map((tag) => `{${literal(tag)}}`),
    ...message.fields.map(({ name, type }) => `{${literal(name)}${type.optional ? ", json::optional" : ""}}`),
  ];
  const lines = [`    static constexpr json::Field fields[] = {${fields.join(", ")}};`, "    json::Members members{in, node, fields};"];
  if (message.fields.length === 0) {
    lines.push("    while (members.next()) {\n    }");
  } else {
    const cases = message.fields.map((field, index) => {
      const place = `out.${cppName(field.name)}`;
      const target = field.type.optional ? `${place}.emplace()` : place;
      return `            case ${index + message.tags.length}: ${get(field.type, "*member", target)} break;`;
    });
    lines.push(
      "    while (const json::Node* member = members.next()) {", "        switch (members.field()) {", ...cases,
      "            default: break;", "        }", "    }",
    );
  }
  return `${head}\n${lines.join("\n")}\n}`;
}

function readUnion(name, messages) {
  const types = messages.map((message) => literal(message.name)).join(", ");
  const cases = messages.map((message, index) => `        case ${index}: read(in, node, out.emplace<${message.struct}>()); break;`);
  return `void read(json::Reader& in, const json::Node& node, ${name}& out) {
    static constexpr std::string_view types[] = {${types}};
    switch (in.type(node, types)) {
${cases.join("\n")}
        default: break;
    }
}`;
}

function readEvents(events) {
  const types = events.map((event) => literal(event.name)).join(", ");
  const versions = events.map((event) => event.version).join(", ");
  const cases = events.map((event, index) => `        case ${index}: read(in, node, out.emplace<${event.struct}>()); break;`);
  return `void read(json::Reader& in, const json::Node& node, Event& out) {
    static constexpr std::string_view types[] = {${types}};
    static constexpr std::uint64_t versions[] = {${versions}};
    const std::string_view tag = in.tag(node);
    const std::uint64_t version = in.version(node);
    if (!in.ok()) return;
    if (std::optional<Event> old = upcast(in, node, tag, version)) {
        out = std::move(*old);
        return;
    }
    if (!in.ok()) return;
    const std::size_t type = in.type(node, types);
    if (!in.ok()) return;
    if (version != versions[type]) return in.fail(RefusalCode::unknown_type, node, "v");
    switch (type) {
${cases.join("\n")}
        default: break;
    }
}`;
}

function enumTable({ name, values }) {
  return `constexpr std::string_view names_of_${name}[] = {${values.map(literal).join(", ")}};`;
}

function enumsIn(model) {
  const used = new Set();
  const visit = (type) => (type.kind === "array" ? visit(type.of) : type.kind === "enum" && used.add(type.name));
  for (const message of everyMessage(model)) for (const field of message.fields) visit(field.type);
  return model.enums.filter(({ name }) => used.has(name));
}

export function decodeSource(model) {
  const structs = (messages) => messages.map(readFunction).join("\n\n");
  return `${banner}#include "protocol/wire/json/reader.hpp"
#include "protocol/wire/upcast.hpp"
#include "protocol/wire/wire.hpp"

#include <utility>

namespace urdimbre::wire {
namespace {

${enumsIn(model).map(enumTable).join("\n")}

${structs(model.types)}

${structs(model.commands)}

${readUnion("Command", model.commands)}

${structs(model.items)}

${readUnion("Item", model.items)}

${structs(model.client_frames)}

${readUnion("ClientFrame", model.client_frames)}

${structs(model.server_frames)}

${readUnion("ServerFrame", model.server_frames)}

${structs(model.events)}

${readEvents(model.events)}

${structs(model.states)}

${readUnion("State", model.states)}

template <class Message>
Decoded<Message> decode(std::string_view text, std::size_t bytes_max) {
    json::Tape tape;
    if (const auto refused = tape.parse(text, bytes_max, limits::depth_max)) return DecodeError{.code = *refused};
    json::Reader in{tape};
    Message message;
    read(in, tape.root(), message);
    if (!in.ok()) return in.error();
    return message;
}

}  // namespace

Decoded<ClientFrame> decode_client_frame(std::string_view text) { return decode<ClientFrame>(text, limits::frame_bytes_max); }

Decoded<ServerFrame> decode_server_frame(std::string_view text) { return decode<ServerFrame>(text, limits::server_frame_bytes_max); }

Decoded<Command> decode_command(std::string_view text) { return decode<Command>(text, limits::frame_bytes_max); }

Decoded<Event> decode_event(std::string_view text) { return decode<Event>(text, limits::event_bytes_max); }

Decoded<State> decode_state(std::string_view text) { return decode<State>(text, limits::state_bytes_max); }

}  // namespace urdimbre::wire
`;
}
