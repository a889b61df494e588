// JSON.parse keeps the last of two equal keys without a word; in a definition that many hands edit this loses messages.

// The keys that an object of `text` (valid JSON) holds twice, as [{path, line}].
export function duplicateKeys(text) {
  const found = [];
  const open = [];
  const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]|\n/g;
  let line = 1;
  let key;
  let afterColon = false;
  for (const [token] of text.matchAll(tokens)) {
    const within = open.at(-1);
    if (token === "\n") {
      line += 1;
    } else if (token === "{" || token === "[") {
      const path = within === undefined ? "" : `${within.path}/${key ?? ""}`;
      open.push({ path, keys: token === "{" ? new Set() : undefined });
      key = undefined;
      afterColon = false;
    } else if (token === "}" || token === "]") {
      open.pop();
      afterColon = false;
    } else if (token === ":") {
      afterColon = true;
    } else if (token === ",") {
      afterColon = false;
    } else if (within?.keys && !afterColon) {
      key = JSON.parse(token);
      if (within.keys.has(key)) found.push({ path: `${within.path}/${key}`, line });
      within.keys.add(key);
    }
  }
  return found;
}
