// How long a message can be at most as our encoders write it: compact, so that a reader knows what to reserve.

const u64Digits = String(Number.MAX_SAFE_INTEGER).length;
const bytesPerCodePoint = 6;  // a control character as \u001f; every other one is at most four bytes of UTF-8

export function encodedBytesMax(model) {
  const enums = new Map(model.enums.map(({ name, values }) => [name, Math.max(...values.map((value) => value.length)) + 2]));
  const types = new Map();
  const largest = (messages) => Math.max(...messages.map(ofMessage));

  function ofType(type) {
    switch (type.kind) {
      case "uuid": return 38;
      case "u64": case "instant": return u64Digits;
      case "u32": return 10;
      case "bool": return 5;
      case "text": case "name": return type.max * bytesPerCodePoint + 2;
      case "enum": return enums.get(type.name);
      case "type": return types.get(type.name);
      case "array": return 2 + type.max * (ofType(type.of) + 1);
      case "command": return largest(model.commands);
      case "item": return largest(model.items);
      default: throw new Error(`no size for ${type.kind}`);
    }
  }

  function ofMessage(message) {
    const tags = message.tags.includes("type") ? message.name.length + 10 : 0;
    const version = message.tags.includes("v") ? 5 + String(message.version).length : 0;
    return 2 + tags + version + message.fields.reduce((sum, field) => sum + field.name.length + 4 + ofType(field.type), 0);
  }

  for (const type of model.types) types.set(type.name, ofMessage(type));
  return { serverFrame: largest(model.server_frames), event: largest(model.events), command: largest(model.commands), state: largest(model.states) };
}
