import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

import { partOf } from "../build/on_demand";

const src = fileURLToPath(new URL("../src", import.meta.url));
const sources = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name)).map((name) => join(src, name));

/** What a source brings along with itself: not its types, and not what it fetches once it is wanted. */
function brings(source: string): readonly string[] {
  const statements = readFileSync(source, "utf8").matchAll(/^(?:import|export)\s+(?!type\b)([^;]*?)\s*from\s+"(\.[^"]+)";/gms);
  return [...statements]
    .filter(([, names]) => !/^\{\s*(?:type [^,}]+,?\s*)+\}$/.test(names!))
    .map(([, , path]) => resolve(dirname(source), path!))
    .flatMap((path) => sources.filter((each) => each === path || each === `${path}.ts` || each === `${path}.tsx`));
}

describe("what comes on demand", () => {
  it("is brought by nothing that every visit has: the first load would bring it, or wait for it forever", () => {
    const shell = sources.filter((source) => partOf(source) === undefined);
    const wrong = shell.flatMap((source) =>
      brings(source)
        .filter((each) => ![undefined, "base"].includes(partOf(each)))
        .map((each) => `${relative(src, source)} imports ${relative(src, each)}, which comes with ${partOf(each)}`));
    expect(shell.length).toBeGreaterThan(50);
    expect(wrong).toEqual([]);
  });
});
