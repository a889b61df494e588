/** Names are compared as people type them: without accents, whatever the case. */
export function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase();
}

/** Does every word of the question begin a word of the name? */
export function answersTo(name: string, question: string): boolean {
  const words = folded(name).split(/[\s-]+/);
  return folded(question).split(/\s+/).every((part) => words.some((word) => word.startsWith(part)));
}
