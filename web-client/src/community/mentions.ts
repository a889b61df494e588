import type { Mentioned } from "../shelf";
import type { Message } from "../wire";

/** In words that travel a mention is @[12]; on the screen it is @ and the name that the person has now. */
const token = /@\[(\d{1,15})\]/g;
const wordEnd = /^[\p{L}\p{N}]/u;

export type NameOf = (person: number) => string;

interface Part {
  readonly text: string;
  readonly person?: number;
}

/** Plain text, and the mentions in it: what is not among the people who are mentioned stays as it was typed. */
export function mentionsIn(words: string, mentions: readonly number[] = []): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const { 0: found, 1: number, index } of words.matchAll(token)) {
    const person = Number(number);
    if (!mentions.includes(person)) continue;
    if (index > from) parts.push({ text: words.slice(from, index) });
    parts.push({ text: found, person });
    from = index + found.length;
  }
  if (from < words.length) parts.push({ text: words.slice(from) });
  return parts;
}

/** What a message says, with names. */
export function spoken({ text = "", mentions }: Pick<Message, "text" | "mentions">, nameOf: NameOf): string {
  return mentionsIn(text, mentions).map(({ text, person }) => (person === undefined ? text : `@${nameOf(person)}`)).join("");
}

/** What is written becomes what travels: names that were chosen from the list are mentions, longer ones first. */
export function asWords(text: string, mentioned: readonly Mentioned[] = []): { readonly text: string; readonly mentions: readonly number[] } {
  const longestFirst = [...mentioned].sort((a, b) => b.label.length - a.label.length);
  const mentions = new Set<number>();
  let words = "";
  for (let at = 0; at < text.length; ++at) {
    const found = text[at] === "@" ? longestFirst.find(({ label }) => stands(text, at + 1, label)) : undefined;
    if (!found) {
      words += text[at];
      continue;
    }
    mentions.add(found.person);
    words += `@[${found.person}]`;
    at += found.label.length;
  }
  return { text: words, mentions: [...mentions] };
}

function stands(text: string, at: number, label: string): boolean {
  return text.startsWith(label, at) && !wordEnd.test(text.slice(at + label.length));
}

/** The other way round, for a correction, and for words that come back. */
export function asWritten(words: string, mentions: readonly number[] | undefined, nameOf: NameOf, beside: readonly Mentioned[] = []): { readonly text: string; readonly mentions: readonly Mentioned[] } {
  let mentioned = beside;
  const text = mentionsIn(words, mentions)
    .map(({ text, person }) => {
      if (person === undefined) return text;
      mentioned = withMention(mentioned, person, nameOf(person));
      return `@${labelOf(mentioned, person)}`;
    })
    .join("");
  return { text, mentions: mentioned };
}

/** Two people of one name get labels that tell them apart. */
export function withMention(mentioned: readonly Mentioned[], person: number, name: string): readonly Mentioned[] {
  if (mentioned.some((each) => each.person === person)) return mentioned;
  const taken = new Set(mentioned.map(({ label }) => label));
  let label = name;
  for (let nth = 2; taken.has(label); ++nth) label = `${name} (${nth})`;
  return [...mentioned, { person, label }];
}

export function labelOf(mentioned: readonly Mentioned[], person: number): string {
  return mentioned.find((each) => each.person === person)!.label;
}
