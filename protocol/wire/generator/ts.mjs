// web-client/src/wire.ts: types for the compiler, tables for the decoder.

import { notation } from "./notation.mjs";

const tsTypes = { uuid: "Uuid", u64: "number", u32: "number", instant: "Instant", bool: "boolean", text: "string", name: "string", command: "Command", item: "Item" };

function tsType(type) {
  if (type.kind === "array") return `${tsType(type.of)}[]`;
  return tsTypes[type.kind] ?? type.name;
}

function declaration(message) {
  const tag = message.tags.includes("type") ? [`  type: "${message.name}";`] : [];
  const fields = message.fields.map(({ name, type }) => `  ${name}${type.optional ? "?" : ""}: ${tsType(type)};`);
  return `/** ${message.doc} */\nexport interface ${message.struct} {\n${[...tag, ...fields].join("\n")}\n}`;
}

const union = (name, messages) => `export type ${name} =\n${messages.map(({ struct }) => `  | ${struct}`).join("\n")};`;

const key = (name) => (/^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name));

const shape = (message) => `{ ${message.fields.map(({ name, type }) => `${name}: "${wireNotation(type)}"`).join(", ")} }`.replace("{  }", "{}");

// The decoder checks shapes; how long the server's texts are is the server's business.
function wireNotation(type) {
  const bare = type.kind === "array" ? `[${wireNotation(type.of)}]` : type.kind === "name" ? "text" : notation({ ...type, optional: false }).replace(/\(\d+\)$/, "");
  return `${bare}${type.optional ? "?" : ""}`;
}

const shapes = (messages) => `{\n${messages.map((message) => `  ${message.name}: ${shape(message)},`).join("\n")}\n}`;

const isWords = (type) => type.kind === "text" || type.kind === "name";

function lengths(commands) {
  const rows = commands
    .map((command) => [command.name, command.fields.filter(({ type }) => isWords(type))])
    .filter(([, fields]) => fields.length > 0)
    .map(([name, fields]) => `  ${name}: { ${fields.map((field) => `${field.name}: ${field.type.max}`).join(", ")} },`);
  return `{\n${rows.join("\n")}\n}`;
}

const decoder = `
export type WireErrorCode = "malformed_frame" | "unknown_type" | "missing_field" | "wrong_type";

/** A frame that is not what the protocol says. \`where\` is a JSON pointer to what was wrong. */
export class WireError extends Error {
  readonly code: WireErrorCode;
  readonly where: string;

  constructor(code: WireErrorCode, where: string) {
    super(\`\${code} at "\${where}"\`);
    this.name = "WireError";
    this.code = code;
    this.where = where;
  }
}

const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isNatural(value: unknown, max: number): boolean {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= max;
}

function isScalar(type: string, value: unknown): boolean {
  switch (type) {
    case "uuid":
      return typeof value === "string" && uuidForm.test(value);
    case "u64":
    case "instant":
      return isNatural(value, Number.MAX_SAFE_INTEGER);
    case "u32":
      return isNatural(value, 0xffff_ffff);
    case "bool":
      return typeof value === "boolean";
    case "text":
      return typeof value === "string";
    default:
      return typeof value === "string" && (enumValues[type]?.includes(value) ?? false);
  }
}

function decodeValue(type: string, value: unknown, where: string): unknown {
  if (type.startsWith("[")) {
    if (!Array.isArray(value)) throw new WireError("wrong_type", where);
    const element = type.slice(1, -1);
    return value.map((each, index) => decodeValue(element, each, \`\${where}/\${index}\`));
  }
  const union = unionShapes[type];
  if (union) return decodeUnion(union, value, where);
  const fields = typeShapes[type];
  if (fields) return decodeObject(fields, value, where, {});
  if (!isScalar(type, value)) throw new WireError("wrong_type", where);
  return value;
}

// Only what is known is taken over: a newer server may send more.
function decodeObject(
  fields: Shape,
  value: unknown,
  where: string,
  into: Record<string, unknown>,
): Record<string, unknown> {
  if (!isObject(value)) throw new WireError("wrong_type", where);
  for (const [name, notation] of Object.entries(fields)) {
    const optional = notation.endsWith("?");
    const place = \`\${where}/\${name}\`;
    if (!Object.hasOwn(value, name)) {
      if (!optional) throw new WireError("missing_field", place);
      continue;
    }
    into[name] = decodeValue(optional ? notation.slice(0, -1) : notation, value[name], place);
  }
  return into;
}

function decodeUnion(shapes: Shapes, value: unknown, where: string): Record<string, unknown> {
  const whole = where === "";
  if (!isObject(value)) throw new WireError(whole ? "malformed_frame" : "wrong_type", where);
  const place = \`\${where}/type\`;
  if (!Object.hasOwn(value, "type")) throw new WireError(whole ? "malformed_frame" : "missing_field", place);
  const type = value["type"];
  if (typeof type !== "string") throw new WireError(whole ? "malformed_frame" : "wrong_type", place);
  const fields = Object.hasOwn(shapes, type) ? shapes[type] : undefined;
  if (!fields) throw new WireError("unknown_type", place);
  return decodeObject(fields, value, where, { type });
}

/** Throws WireError. Fields that this client does not know are dropped. */
export function decodeServerFrame(text: string): ServerFrame {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new WireError("malformed_frame", "");
  }
  return decodeUnion(serverFrameShapes, value, "") as unknown as ServerFrame;
}

export function encodeClientFrame(frame: ClientFrame): string {
  return JSON.stringify(frame);
}
`;

export function typeScript(model) {
  const plain = model.enums.filter(({ name }) => name !== "RefusalCode" && name !== "CloseCode");
  const constants = [...model.enums].map(({ name, values }) => `  ${name}: [${values.map((value) => `"${value}"`).join(", ")}],`);
  return `// Generated from protocol/wire/messages.json by protocol/wire/generate.mjs; edit those.

export type Uuid = string;
/** Milliseconds since the Unix epoch, of the server's clock. */
export type Instant = number;

export const protocolCurrent = ${model.protocol.current};

export const limits = {
${model.limits.map(({ name, value, doc }) => `  /** ${doc} */\n  ${key(name)}: ${value},`).join("\n")}
} as const;

/** Code points that the texts of each command may have. */
export const lengths = ${lengths(model.commands)} as const;

${plain.map(({ name, doc, values }) => `/** ${doc} */\nexport type ${name} =\n${values.map((value) => `  | "${value}"`).join("\n")};`).join("\n\n")}

/** Why something was refused. temporary: the same command may succeed later. */
export const refusals = {
${model.refusals.map(({ name, temporary, doc }) => `  /** ${doc} */\n  ${name}: { temporary: ${temporary} },`).join("\n")}
} as const satisfies Record<string, { temporary: boolean }>;

export type RefusalCode = keyof typeof refusals;

/** Why a connection was closed, by the number in the close frame. reconnect: the client comes back by itself. */
export const closes = {
${model.closes.map(({ name, code, reconnect, doc }) => `  /** ${doc} */\n  ${name}: { code: ${code}, reconnect: ${reconnect} },`).join("\n")}
} as const satisfies Record<string, { code: number; reconnect: boolean }>;

export type CloseCode = keyof typeof closes;

/** The name of a close number; undefined when it is not one of ours. */
export function closeCode(number: number): CloseCode | undefined {
  return (Object.keys(closes) as CloseCode[]).find((name) => closes[name].code === number);
}

${[...model.types, ...model.commands].map(declaration).join("\n\n")}

${union("Command", model.commands)}

${model.items.map(declaration).join("\n\n")}

${union("Item", model.items)}

${model.client_frames.map(declaration).join("\n\n")}

${union("ClientFrame", model.client_frames)}

${model.server_frames.map(declaration).join("\n\n")}

${union("ServerFrame", model.server_frames)}

type Shape = Readonly<Record<string, string>>;
type Shapes = Readonly<Record<string, Shape>>;

const enumValues: Readonly<Record<string, readonly string[]>> = {
${constants.join("\n")}
};

const typeShapes: Shapes = ${shapes(model.types)};

const itemShapes: Shapes = ${shapes(model.items)};

const serverFrameShapes: Shapes = ${shapes(model.server_frames)};

const unionShapes: Readonly<Record<string, Shapes>> = { item: itemShapes };
${decoder}`;
}
