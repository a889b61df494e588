// REFERENCE.md: every message, limit and code, for people who write a client.

import { advice } from "./advice.mjs";
import { notation } from "./notation.mjs";

const cell = (text) => String(text).replaceAll("|", "\\|");
const row = (cells) => `| ${cells.map(cell).join(" | ")} |`;
const table = (head, rows) => [row(head), `|${head.map(() => "---").join("|")}|`, ...rows.map(row)].join("\n");

const code = (text) => `\`${text}\``;
const group = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ",");

function message(each) {
  const title = each.section === "types" ? each.name : code(each.name);
  const version = each.version === undefined ? "" : ` (version ${each.version})`;
  const fields = each.fields.map(({ name, type }) => [code(name), code(notation({ ...type, optional: false })), type.optional ? "may be absent" : ""]);
  const body = fields.length > 0 ? table(["field", "type", ""], fields) : "No fields.";
  return `### ${title}${version}\n\n${each.doc}\n\n${body}`;
}

const section = (title, intro, messages) => `## ${title}\n\n${intro}\n\n${messages.map(message).join("\n\n")}`;

const typeLanguage = table(
  ["type", "JSON", "rule"],
  [
    ["`uuid`", "string", "36 characters, 8-4-4-4-12 hexadecimal digits; the server writes lower case"],
    ["`u64`", "number", "an integer from 0 to 9,007,199,254,740,991 (exact in JavaScript), written without fraction or exponent"],
    ["`u32`", "number", "an integer from 0 to 4,294,967,295"],
    ["`instant`", "number", "milliseconds since 1970-01-01T00:00:00Z, as `u64`"],
    ["`bool`", "true or false", ""],
    ["`text(N)`", "string", "1 to N code points, not only white space, no U+0000; kept in the form in which it was written"],
    ["`name(N)`", "string", "as text, in one line: no control characters, none that turn the direction of writing"],
    ["`[T](N)`", "array", "at most N elements"],
    ["an enum", "string", "one of its values"],
    ["a type", "object", "its fields"],
    ["`command`, `item`", "object", "one of the commands or items, named by its `type`"],
  ],
);

export function reference(model) {
  const { limits, enums, refusals, closes } = model;
  return `# Wire reference

Generated from \`messages.json\`. Protocol version ${model.protocol.current}; the oldest that is still spoken is ${model.protocol.oldest}.

Every frame is one WebSocket text message holding one JSON object in UTF-8 whose \`type\` says what it is. The server refuses,
naming the place in \`where\` (a JSON pointer): unknown fields, a field given twice, null (a field that is absent is left out),
and everything beyond a limit. Clients drop fields that they do not know.

## Types of fields

${typeLanguage}

## Limits

${table(["limit", "value", "what"], limits.map(({ name, value, doc }) => [code(name), group(value), doc]))}

No frame from the server is longer than ${group(model.bytesMax.serverFrame)} bytes.

## Enums

${enums.filter(({ name }) => name !== "RefusalCode" && name !== "CloseCode").map(({ name, doc, values }) => `### ${name}\n\n${doc}\n\n${values.map(code).join(", ")}`).join("\n\n")}

${section("Types", "Objects that stand in fields.", model.types)}

${section("Frames from a client", "", model.client_frames).replace("\n\n\n\n", "\n\n")}

${section("Commands", "The object under `do` of a `command` frame.", model.commands)}

${section("Frames from the server", "", model.server_frames).replace("\n\n\n\n", "\n\n")}

${section("Items", "What stands in the `items` of a window.", model.items)}

## Refusals

A refusal leaves no trace: the same command sent again is decided afresh.

${table(["code", "temporary", "meaning", "what a client does"], refusals.map((each) => [code(each.name), each.temporary ? "yes" : "no", each.doc, advice(each)]))}

## Close codes

${table(["number", "code", "meaning", "what a client does"], closes.map(({ name, code: number, reconnect, doc }) => [number, code(name), doc, reconnect ? "Reconnects by itself after a random, growing delay and resumes." : "Does not reconnect until the person has acted."]))}

${section("Stored events", "What a space's log holds. Clients never see them: they get items. An event is \`{\"type\", \"v\", fields}\`; its sequence number, time and command id stand beside it.", model.events)}

${section("Saved states", "What a node keeps so that loading a space need not replay its whole log. Any of them may be deleted.", model.states)}
`;
}
