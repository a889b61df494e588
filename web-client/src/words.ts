import { lengths } from "./wire";

export const wordsMax = lengths.post_message.text;

// As the server counts and judges: code points, Unicode's White_Space, and what is not drawn.
const invisible = /^[\s\u0085\p{Default_Ignorable_Code_Point}]*$/u;

export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) ++count;
  return count;
}

export function blank(text: string): boolean {
  return invisible.test(text);
}

/** What can travel: no U+0000, no half of a surrogate pair, no blank lines around. The words keep their form. */
export function sendable(text: string): string {
  return text
    .replaceAll("\0", "")
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(/^\s*\n|\s+$/g, "");
}
