const threads = 6;

/** The dyed thread that stands for a person; the same everywhere. */
export function threadOf(person: number): number {
  return person % threads;
}

/** One or two letters of a name. */
export function initials(name: string): string {
  // What stands in brackets is no part of a name.
  const words = name.replace(/\(.*$/u, "").trim().split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const first = (word: string | undefined) => (word ? [...word][0]!.toLocaleUpperCase() : "");
  return first(words[0]) + first(words.length > 2 ? words[words.length - 2] : words[1]) || "·";
}
