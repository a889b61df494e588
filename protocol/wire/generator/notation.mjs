// A type as the definition writes it.
export function notation(type) {
  const bare = {
    array: () => `[${notation(type.of)}](${type.max})`,
    text: () => `text(${type.max})`,
    name: () => `name(${type.max})`,
    enum: () => type.name,
    type: () => type.name,
  }[type.kind];
  return `${bare ? bare() : type.kind}${type.optional ? "?" : ""}`;
}
