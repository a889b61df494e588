declare const __VERSION__: string;
declare module "*.txt?raw" {
  const text: string;
  export default text;
}

// Made by build/catalogues.ts.
declare module "virtual:texts" {
  type Loaders<Texts> = Readonly<Record<string, () => Promise<{ readonly default: Texts }>>>;
  /** What each language calls itself, by the name of its file. */
  export const names: Readonly<Record<string, string>>;
  /** The catalogue of each language, as much of it as every visit says. */
  export const first: Loaders<typeof import("../../protocol/i18n/es.json")>;
  /** Texts of the interface that only a part of the client says. */
  export const parts: Readonly<Record<string, Loaders<Readonly<Record<string, string>>>>>;
}
