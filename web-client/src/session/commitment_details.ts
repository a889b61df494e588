import type { Part, PartDetails } from "../shelf";
import { lengths, type DetailCommitment, type Uuid } from "../wire";
import { blank, sendable } from "../words";

export const detailNames = ["moves", "evidence", "goal"] as const;
export type DetailName = (typeof detailNames)[number];

export const detailMax: { readonly [Name in DetailName]: number } = lengths.detail_commitment;

const none: PartDetails = { moves: "", evidence: "", goal: "" };

export const detailsIn = ({ details = none }: Part): PartDetails => details;

/** With one of them as it is written now; without any, there are none. */
export function withDetail({ details = none, ...part }: Part, name: DetailName, words: string): Part {
  const now = { ...details, [name]: words };
  return detailNames.every((each) => now[each] === "") ? part : { ...part, details: now };
}

/** What follows a commitment that was made; undefined: nothing was said besides. */
export function detailing(commitment: Uuid, part: Part): DetailCommitment | undefined {
  const said = detailNames.flatMap((name) => (blank(detailsIn(part)[name]) ? [] : [[name, sendable(detailsIn(part)[name])] as const]));
  return said.length === 0 ? undefined : { type: "detail_commitment", commitment, ...Object.fromEntries(said) };
}

export const actionSigns = ["concrete", "measurable", "practicable", "bounded", "precise"] as const;
export type ActionSign = (typeof actionSigns)[number];

const wordsOfPrecision = 8;

/**
 * Which signs of a good action can be seen in what is written already (rule K3): a help to look at it again, and no judgement, as only
 * whoever takes it on knows. Nothing is refused for it.
 */
export function signsSeen(part: Part): ReadonlySet<ActionSign> {
  const seen = new Set<ActionSign>();
  const words = part.text.trim().split(/\s+/u).filter((each) => each !== "");
  if (words.length >= 3) seen.add("concrete");
  if (/\p{Nd}/u.test(part.text) || !blank(detailsIn(part).evidence)) seen.add("measurable");
  if (!blank(detailsIn(part).moves)) seen.add("practicable");
  if (part.due !== undefined) seen.add("bounded");
  if (words.length >= wordsOfPrecision) seen.add("precise");
  return seen;
}
