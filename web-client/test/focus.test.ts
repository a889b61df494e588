import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const src = fileURLToPath(new URL("../src", import.meta.url));

it("moves before anybody can type: an effect that runs after the page is painted takes the words of whoever was quicker", () => {
  const late = readdirSync(src, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".tsx"))
    .filter((name) => /useEffect\(\(\) => (?:\{\s*if \([^\n]*\) )?[^{\n]*\.focus\(/.test(readFileSync(join(src, name), "utf8")));
  expect(late).toEqual([]);
});
