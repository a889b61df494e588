import { folded } from "../people/folded";
import type { ListName } from "./document";

/** One of the values that the network's own words stand beside (rule H2). */
export interface Word {
  readonly id: string;
  readonly title: string;
  readonly common?: boolean;
  readonly mentoring?: boolean;
  readonly peers?: boolean;
  readonly specialist?: boolean;
  readonly country?: string;
}

export type Lists = "subjects" | "levels" | "specialties" | "languages" | "regions" | "schools" | "offers" | "seeks" | "meets";
export type Vocabulary = { readonly [Name in Lists]: readonly Word[] };

/** Where the values of a list of a profile may come from. */
export function wordsOf(vocabulary: Vocabulary, list: ListName | "region"): readonly Word[] {
  if (list === "region") return vocabulary.regions;
  return list === "seeks_in" ? [...vocabulary.subjects, ...vocabulary.specialties] : vocabulary[list];
}

/** As people read a value: its title, or the words that somebody wrote. */
export const titleOf = (words: readonly Word[], value: string): string => words.find(({ id }) => id === value)?.title ?? value;

/** What somebody typed: the value that it names, or words of their own. Empty: nothing was typed. */
export function valueOf(words: readonly Word[], typed: string): string {
  const plain = typed.replace(/\s+/gu, " ").trim();
  const wanted = folded(plain);
  return words.find(({ id, title }) => id === wanted || folded(title) === wanted)?.id ?? plain;
}

/** Those that fit what is typed and are not chosen yet; whoever typed nothing sees all of them. */
export function offered(words: readonly Word[], chosen: readonly string[], typed: string): readonly Word[] {
  const wanted = folded(typed.trim());
  return words.filter(({ id, title }) => !chosen.includes(id) && folded(title).includes(wanted));
}

/** Is one of these values what the vocabulary marks so? */
export const marked = (words: readonly Word[], values: readonly string[], mark: "mentoring" | "peers" | "specialist"): boolean =>
  words.some((word) => word[mark] === true && values.includes(word.id));
