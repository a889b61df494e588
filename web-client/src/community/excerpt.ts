const excerptMax = 160;

/** The beginning of longer words, whole characters only: enough to know what is meant, not all of it read aloud again. */
export function excerpt(words: string): string {
  const characters = Array.from(words);
  return characters.length <= excerptMax ? words : `${characters.slice(0, excerptMax).join("").trimEnd()}…`;
}
