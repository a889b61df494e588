/** What stands between an @ and the caret, while it may be the beginning of a name. */
export interface Query {
  /** Where the @ is. */
  readonly at: number;
  readonly text: string;
}

const asked = /(?:^|[\s(«"'¿¡,;:/-])@([^@\n[\]]{0,40})$/u;
const wordsMax = 4;

export function queryBefore(text: string, caret: number): Query | undefined {
  const [, name] = asked.exec(text.slice(0, caret)) ?? [];
  if (name === undefined || name.startsWith(" ") || name.split(" ").length > wordsMax) return undefined;
  return { at: caret - name.length - 1, text: name };
}
