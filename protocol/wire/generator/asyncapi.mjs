// asyncapi.json: the WebSocket channel as an AsyncAPI 3.0.0 document, from the server's point of view.

import { camel } from "./names.mjs";

const reference = (name) => ({ $ref: `#/components/schemas/${name}` });
const notBlank = "\\S";

function schemaOf(type) {
  switch (type.kind) {
    case "uuid": return { type: "string", format: "uuid" };
    case "u64": return { type: "integer", minimum: 0, maximum: Number.MAX_SAFE_INTEGER };
    case "u32": return { type: "integer", minimum: 0, maximum: 4294967295 };
    case "instant": return { type: "integer", minimum: 0, maximum: Number.MAX_SAFE_INTEGER, description: "Milliseconds since the Unix epoch." };
    case "bool": return { type: "boolean" };
    case "text": case "name": return { type: "string", minLength: 1, maxLength: type.max, pattern: notBlank };
    case "array": return { type: "array", maxItems: type.max, items: schemaOf(type.of) };
    case "command": return reference("Command");
    case "item": return reference("Item");
    default: return reference(type.name);
  }
}

// Schema names are the structs' own, so that the three languages agree.
function objectSchema(message) {
  const tag = message.tags.includes("type") ? { type: { const: message.name } } : {};
  return {
    type: "object",
    description: message.doc,
    additionalProperties: false,
    required: [...Object.keys(tag), ...message.fields.filter(({ type }) => !type.optional).map(({ name }) => name)],
    properties: { ...tag, ...Object.fromEntries(message.fields.map(({ name, type }) => [name, schemaOf(type)])) },
  };
}

const union = (messages, description) => ({ description, oneOf: messages.map(({ struct }) => reference(struct)) });

function messageOf(frame) {
  return { name: frame.name, title: camel(frame.name), summary: frame.doc, contentType: "application/json", payload: reference(frame.struct) };
}

export function asyncApi(model) {
  const frames = [...model.client_frames, ...model.server_frames];
  const schemas = {};
  for (const { name, doc, values } of model.enums) schemas[name] = { type: "string", description: doc, enum: values };
  for (const message of [...model.types, ...model.commands, ...model.items, ...frames]) schemas[message.struct] = objectSchema(message);
  schemas.Command = union(model.commands, "What a member may ask for.");
  schemas.Item = union(model.items, "What an audience sees of one event.");
  const inChannel = (list) => list.map(({ struct }) => ({ $ref: `#/channels/socket/messages/${struct}` }));
  const document = {
    asyncapi: "3.0.0",
    info: {
      title: "Urdimbre",
      version: String(model.protocol.current),
      description: "Frames between a client and a node. Every frame is one WebSocket text message holding one JSON object.",
      license: { name: "Apache-2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" },
    },
    defaultContentType: "application/json",
    channels: {
      socket: {
        address: "/ws",
        description: "One connection, for as many spaces as the client follows.",
        messages: Object.fromEntries(frames.map(({ struct }) => [struct, { $ref: `#/components/messages/${struct}` }])),
      },
    },
    operations: {
      receive: {
        action: "receive",
        channel: { $ref: "#/channels/socket" },
        summary: "What a client sends.",
        messages: inChannel(model.client_frames),
      },
      send: {
        action: "send",
        channel: { $ref: "#/channels/socket" },
        summary: "What the server sends.",
        messages: inChannel(model.server_frames),
      },
    },
    components: { messages: Object.fromEntries(frames.map((frame) => [frame.struct, messageOf(frame)])), schemas },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
