import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

import { fetches, textUse, type TextUse } from "./text_use";

/** Sections that only the server and its tools say: a browser that shows none of them does not carry them. */
const elsewhere = ["consent", "documents", "figures", "profile_problems", "template_problems"];
const all = "virtual:texts";
const one = new RegExp(`^\\0${all}/([\\w-]+)/(\\w*)$`);

interface Catalogue {
  readonly name: string;
  readonly ui: Readonly<Record<string, string>>;
}

/** The chunk of a part of a catalogue. */
export function catalogueChunk(id: string): string | undefined {
  const [, language, part] = one.exec(id) ?? [];
  return language && (part ? `${language}.${part}` : language);
}

/**
 * The catalogues of protocol/i18n as the client fetches them: without what it never says, and each part of it with the texts
 * that only it says. What is built waits for both. Where nothing is built all texts are there from the beginning.
 */
export function catalogues(): Plugin {
  let folder = "";
  let use: TextUse | undefined;
  const catalogue = (language: string) => JSON.parse(readFileSync(join(folder, `${language}.json`), "utf8")) as Catalogue;
  const languages = () => readdirSync(folder).filter((file) => file.endsWith(".json")).map((file) => file.replace(".json", "")).sort();
  return {
    name: "catalogues",
    enforce: "pre",
    configResolved: (config) => {
      folder = join(config.root, "../protocol/i18n");
      if (config.command === "build") use = textUse(config.root, [...new Set(languages().flatMap((language) => Object.keys(catalogue(language).ui)))]);
    },
    resolveId: (id) => (id === all || id.startsWith(`${all}/`) ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${all}`) {
        const loaders = (part: string) => `{${languages().map((language) => `${JSON.stringify(language)}:()=>import("${all}/${language}/${part}")`).join()}}`;
        const parts = [...(use?.parts.keys() ?? [])].map((part) => `${JSON.stringify(part)}:${loaders(part)}`).join();
        const names = Object.fromEntries(languages().map((language) => [language, catalogue(language).name]));
        return `export const names=${JSON.stringify(names)};export const first=${loaders("")};export const parts={${parts}};`;
      }
      const [, language, part] = one.exec(id) ?? [];
      if (!language) return undefined;
      this.addWatchFile(join(folder, `${language}.json`));
      const whole = catalogue(language);
      const wanted = part ? use!.parts.get(part)! : use?.first;
      const ui = Object.fromEntries(Object.entries(whole.ui).filter(([key]) => wanted?.has(key) ?? true));
      const sections = Object.entries(whole).filter(([section]) => section !== "ui" && !elsewhere.includes(section));
      return `export default ${JSON.stringify(part ? ui : { ...Object.fromEntries(sections), ui })}`;
    },
    transform(text, id) {
      if (!use || !/\/src\/.*\.tsx?$/.test(id)) return undefined;
      let code = text;
      for (const { from, to, source } of [...fetches(id, text)].reverse()) {
        const parts = use.needs(source);
        if (parts.length > 0) code = `${code.slice(0, from)}withTexts(${JSON.stringify(parts)}, ${code.slice(from, to)})${code.slice(to)}`;
      }
      return code === text ? undefined : { code: `import { withTexts } from "/src/i18n";${code}`, map: null };
    },
  };
}
