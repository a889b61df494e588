import { t } from "../i18n";
import { blank, sendable } from "../words";
import { abouts, ofCommitment, type About, type Piece } from "./piece";

/** What a handover is made of. */
export interface Parts {
  readonly chosen: readonly Piece[];
  readonly before: string;
  readonly after: string;
}

const headings = { agreement: "handover_agreement", cycle: "handover_cycle", session: "handover_sessions", commitment: "handover_commitments" } as const;

/** The whole text as it will be read; empty: nothing was chosen or written. */
export function compose({ chosen, before, after }: Parts): string {
  return joined([
    said(t("handover_before"), before),
    ...abouts.map((about) => told(about, chosen)),
    said(t("handover_after"), after),
  ]);
}

/** What the parts have beyond those that a text was made of, to stand at its end. */
export function beyond(now: Parts, then: Parts): string {
  const had = new Set(then.chosen.map(({ id }) => id));
  const fresh = (words: string, before: string) => (words === before ? "" : words);
  return compose({ chosen: now.chosen.filter(({ id }) => !had.has(id)), before: fresh(now.before, then.before), after: fresh(now.after, then.after) });
}

export const joined = (paragraphs: readonly string[]): string => paragraphs.filter((each) => each !== "").join("\n\n");

const said = (heading: string, words: string): string => (blank(words) ? "" : `${heading}\n${sendable(words)}`);

function told(about: About, chosen: readonly Piece[]): string {
  const pieces = inOrder(chosen.filter((piece) => piece.about === about));
  return pieces.length === 0 ? "" : `${t(headings[about])}\n${pieces.map(line).join("\n")}`;
}

const line = ({ of, text }: Piece): string => `${of === undefined ? "•" : "  –"} ${text}`;

/** Oldest first; each note below its commitment, or where that was not chosen among them by its own day. */
function inOrder(pieces: readonly Piece[]): readonly Piece[] {
  const known = new Set(pieces.map(({ id }) => id));
  const below = (piece: Piece) => piece.of !== undefined && known.has(ofCommitment(piece.of));
  const byDay = [...pieces].sort((a, b) => a.at - b.at || a.id.localeCompare(b.id));
  return byDay.filter((piece) => !below(piece)).flatMap((piece) => [piece, ...byDay.filter((note) => below(note) && ofCommitment(note.of!) === piece.id)]);
}
