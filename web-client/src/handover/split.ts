import { codePoints, sendable, wordsMax } from "../words";

/** Of one handover; more is a document, which can be attached. */
export const messagesMax = 20;

/** What "12/20" takes, on a line of its own. */
const numberLength = 7;

/** Where a text is parted, best first, behind what a seam captures; what is longer than a message and has none of them is cut. */
const seams = [/\n[^\S\n]*\n\s*/g, /\n/g, /([.!?…»”"])\s+/g, /\s+/g];

/** A text as parts of a message each; in order, and nothing of it is lost but the space at which it was parted. */
export function parted(text: string): readonly string[] {
  const whole = sendable(text);
  if (whole === "") return [];
  return codePoints(whole) <= wordsMax ? [whole] : packed(whole, wordsMax - numberLength, 0);
}

/** As they are sent: each with its number where there are several. */
export const numbered = (parts: readonly string[]): readonly string[] =>
  parts.length < 2 ? parts : parts.map((part, index) => `${index + 1}/${parts.length}\n${part}`);

/** As much as fits in each, parted at seams of this kind or of lesser ones. */
function packed(text: string, most: number, kind: number): readonly string[] {
  const seam = seams[kind];
  if (!seam) return cut(text, most);
  const parts: string[] = [];
  let part = "";
  for (const { words, before } of pieces(text, seam)) {
    if (part !== "" && codePoints(part) + codePoints(before) + codePoints(words) <= most) {
      part += before + words;
      continue;
    }
    if (part !== "") parts.push(part);
    const within = codePoints(words) <= most ? [words] : packed(words, most, kind + 1);
    parts.push(...within.slice(0, -1));
    part = within[within.length - 1] ?? "";
  }
  return part === "" ? parts : [...parts, part];
}

/** With what stood between each and the one before. */
function pieces(text: string, seam: RegExp): readonly { readonly words: string; readonly before: string }[] {
  const found: { words: string; before: string }[] = [];
  let from = 0;
  let before = "";
  for (const match of text.matchAll(seam)) {
    const [seamed, { length } = ""] = match;
    found.push({ words: text.slice(from, match.index + length), before });
    before = seamed.slice(length);
    from = match.index + seamed.length;
  }
  return [...found, { words: text.slice(from), before }].filter(({ words }) => words !== "");
}

function cut(text: string, most: number): readonly string[] {
  const points = [...text];
  return Array.from({ length: Math.ceil(points.length / most) }, (_, index) => points.slice(index * most, (index + 1) * most).join(""));
}
