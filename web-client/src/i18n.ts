import { signal } from "@preact/signals";
import { first, names, parts } from "virtual:texts";

import type base from "../../protocol/i18n/es.json";

export type Catalogue = typeof base;
type UiKey = keyof Catalogue["ui"];
/** A text whose form depends on a count, by the part of its key before _one, _other. */
type CountedKey = UiKey extends infer Key ? (Key extends `${infer Stem}_other` ? Stem : never) : never;
type Values = Readonly<Record<string, string | number>>;

const fallback = "es";
const remembered = "urdimbre.lang";

// A language is a file: nothing else names one.
export const languages: readonly string[] = Object.keys(names);

const current = signal<Catalogue>(undefined as unknown as Catalogue);
/** Parts of the client whose texts are wanted, in whatever language is spoken. */
const wanted = new Set<string>();

/** Reads the catalogue of a language and shows everything in it. Nothing can be shown before the first time. */
export async function speak(language: string): Promise<void> {
  const next = await read(languages.includes(language) ? language : fallback);
  current.value = next;
  document.documentElement.lang = next.lang;
}

async function read(language: string): Promise<Catalogue> {
  let known: number;
  let catalogue: Catalogue;
  do {
    known = wanted.size;
    const [base, ...more] = await Promise.all([first[language]!(), ...[...wanted].map((part) => parts[part]![language]!())]);
    catalogue = base.default;
    // What is added is said by nothing that is shown already.
    Object.assign(catalogue.ui, ...more.map((texts) => texts.default));
  } while (known < wanted.size);
  return catalogue;
}

/** A part of the client, once its texts are here too. The build puts it around what is fetched on demand. */
export async function withTexts<Part>(texts: readonly string[], part: Promise<Part>): Promise<Part> {
  for (const each of texts) wanted.add(each);
  const [here] = await Promise.all([part, catchUp()]);
  return here;
}

async function catchUp(): Promise<void> {
  let spoken: string;
  do {
    spoken = language();
    await read(spoken);
  } while (spoken !== language());
}

export function choose(language: string): Promise<void> {
  localStorage.setItem(remembered, language);
  return speak(language);
}

/** What was chosen on this device, or Spanish: phones are often left in the language of their maker. */
export function preferred(): string {
  const chosen = localStorage.getItem(remembered);
  return chosen != null && languages.includes(chosen) ? chosen : fallback;
}

/** As BCP 47, for Intl and for the server. */
export function locale(): string {
  return current.value.lang;
}

/** The file name of the language in use. */
export function language(): string {
  return locale().split("-")[0]!;
}

export function nameOf(language: string): string {
  return names[language]!;
}

export function t(key: UiKey, values: Values = {}): string {
  return filled(current.value.ui[key], values);
}

export function counted(stem: CountedKey, count: number, values: Values = {}): string {
  const texts: Readonly<Record<string, string>> = current.value.ui;
  const form = new Intl.PluralRules(locale()).select(count);
  const text = texts[`${stem}_${form}`] ?? texts[`${stem}_other`]!;
  return filled(text, { count: new Intl.NumberFormat(locale()).format(count), ...values });
}

/** The text of a code or a name that the protocol defines. */
export function named<Section extends "refusals" | "closes" | "roles" | "kinds" | "reactions">(
  section: Section,
  name: keyof Catalogue[Section],
): string {
  return current.value[section][name] as string;
}

/** The marks of a quotation within one that opens so. */
const within: Readonly<Record<string, readonly [RegExp, string]>> = { "«": [/«([^»]*)»/g, "“$1”"], "“": [/“([^”]*)”/g, "‘$1’"] };

function filled(text: string, values: Values): string {
  return text.replace(/([«“]?)\{(\w+)\}/g, (whole, mark: string, name: string) => {
    if (values[name] === undefined) return whole;
    const value = String(values[name]);
    return mark + (mark in within ? value.replace(...(within[mark] as [RegExp, string])) : value);
  });
}
