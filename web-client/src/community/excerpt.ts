/** The beginning of longer words, whole characters only: enough to know what is meant, not all of it read aloud again. */
export function excerpt(words: string, most = 160): string {
  const characters = Array.from(words);
  return characters.length <= most ? words : `${characters.slice(0, most).join("").trimEnd()}…`;
}
