import type { Plugin } from "vite";

/** Sections that only the server and its tools say: a browser that shows none of them does not carry them. */
const elsewhere = ["consent", "documents", "template_problems"];

/** The catalogues of protocol/i18n without what the client never says. */
export function catalogues(): Plugin {
  return {
    name: "catalogues",
    enforce: "pre",
    transform(text, id) {
      if (!/\/protocol\/i18n\/[\w-]+\.json$/.test(id)) return undefined;
      const sections = Object.entries(JSON.parse(text) as object).filter(([section]) => !elsewhere.includes(section));
      return { code: JSON.stringify(Object.fromEntries(sections)), map: null };
    },
  };
}
