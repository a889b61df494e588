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

it("begins at the title of the page: whoever reads by ear hears where they came", () => {
  // The first page of a visit, where nobody came from another one; and what stands there until a page is fetched.
  const first = ["app/app.tsx", "entry/entry_screen.tsx", "entry/invitation_screen.tsx", "session/lazily.tsx"];
  const untold = readdirSync(src, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".tsx") && /<h1(?![^>]* ref=)/.test(readFileSync(join(src, name), "utf8")));
  expect(untold.sort()).toEqual(first);
});
