import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";

import { partOf, textsOf } from "../build/on_demand";
import { fetches, textUse } from "../build/text_use";

const root = fileURLToPath(new URL("..", import.meta.url)).replace(/\/$/, "");
const folder = join(root, "../protocol/i18n");
const ui = JSON.parse(readFileSync(join(folder, "es.json"), "utf8")).ui as Record<string, string>;
const keys = [...new Set(readdirSync(folder).flatMap((file) => Object.keys(JSON.parse(readFileSync(join(folder, file), "utf8")).ui as object)))];
const use = textUse(root, keys);
const source = (path: string) => join(root, "src", path);

interface Saying {
  readonly path: string;
  readonly key: string;
}

/** Which texts each source says, as the compiler knows it: the types of what it calls t and counted with. */
function sayings(): Saying[] {
  const config = ts.parseJsonConfigFileContent(ts.readConfigFile(join(root, "tsconfig.json"), (path) => ts.sys.readFile(path)).config, ts.sys, root);
  const program = ts.createProgram(config.fileNames.filter((path) => path.startsWith(source(""))), config.options);
  const checker = program.getTypeChecker();
  const found: Saying[] = [];
  for (const file of program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(source("")))) {
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && ["t", "counted"].includes(node.expression.text)) {
        const type = checker.getTypeAtLocation(node.arguments[0]!);
        const said = (type.isUnion() ? type.types : [type]).flatMap((each) => (each.isStringLiteral() ? [each.value] : []));
        // Any text whatever is no text of this source: who hands it over says it.
        if (said.length < Object.keys(ui).length / 2) {
          for (const key of said) found.push({ path: file.fileName, key: node.expression.text === "t" ? key : `${key}_other` });
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return found;
}

/** What is said where it is not there. */
function unsaid(all: readonly Saying[], first: ReadonlySet<string>): string[] {
  return all
    .filter(({ path, key }) => {
      const part = partOf(path);
      return !first.has(key) && !(part !== undefined && textsOf(part).every((texts) => use.parts.get(texts)?.has(key)));
    })
    .map(({ path, key }) => `${path.slice(root.length + 1)}: ${key}`);
}

describe("texts of the interface", () => {
  it("are there wherever they are said", () => {
    const all = sayings();
    expect(all.length).toBeGreaterThan(800);
    expect(unsaid(all, use.first)).toEqual([]);
    // What is missed if a screen of the first load says what comes later, or the other way about.
    expect(unsaid(all, new Set([...use.first].filter((key) => key !== "reply"))).length).toBeGreaterThan(0);
    expect(unsaid([...all, { path: source("spaces/spaces_screen.tsx"), key: "tpl_publish" }], use.first)).toHaveLength(1);
  }, 120_000);

  it("come with what says them: the editor's with the editor", () => {
    // But for the link that leads there.
    expect([...use.first].filter((key) => key.startsWith("tpl_"))).toEqual(["tpl_list"]);
    expect(use.parts.get("templates")).toContain("tpl_publish");
    expect(use.first.has("reply")).toBe(true);
    expect(use.needs(source("templates/editor_screen.tsx"))).toContain("templates");
    expect(use.needs(source("inflate.ts"))).toEqual([]);
    // What two pages say comes with each: the page of people without an account has nothing else of the application.
    expect(use.needs(source("answering/page.tsx"))).toEqual(["answering"]);
    expect(use.needs(source("instruments/application_screen.tsx"))).toEqual(["more"]);
    expect(use.parts.get("answering")).toContain("ins_not_applicable");
    expect(use.parts.get("answering")).not.toContain("ins_begin");
    // Whoever makes an instrument has the editor's texts, and nobody else has those of making one.
    expect(use.needs(source("instruments/making/editor_screen.tsx"))).toContain("templates");
    expect(use.parts.get("more")).not.toContain("ine_editor");
    expect(use.needs(source("polling_transport.ts"))).toEqual([]);
    expect(fetches(source("app/app.tsx"), readFileSync(source("app/app.tsx"), "utf8")).map((fetched) => fetched.source)).toContain(source("templates/editor_screen.tsx"));
  });

  it("are all said by somebody", () => {
    const said = new Set([...use.first, ...[...use.parts.values()].flatMap((part) => [...part])]);
    expect(keys.filter((key) => !said.has(key))).toEqual([]);
  });
});
