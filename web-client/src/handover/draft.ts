import type { Draft, HandoverDraft } from "../shelf";
import { beyond, compose, joined } from "./compose";
import type { Piece } from "./piece";

/** No space has this number: a handover is begun wherever one is, and is one. */
export const draftSpace = 0;

export const emptyHandover: HandoverDraft = { chosen: [], before: "", after: "" };

export const handoverOf = ({ handover }: Draft): HandoverDraft => handover ?? emptyHandover;

/** Nobody has chosen or written anything: nothing is kept of it. */
function untouched({ chosen, before, after, edited, replaced, to }: HandoverDraft): boolean {
  return chosen.length === 0 && before === "" && after === "" && !edited && replaced === undefined && to === undefined;
}

export function changing(draft: Draft, how: (handover: HandoverDraft) => HandoverDraft): Draft {
  const handover = how(handoverOf(draft));
  const { handover: _, ...rest } = draft;
  return untouched(handover) ? rest : { ...rest, handover };
}

export function toggled(handover: HandoverDraft, piece: Piece): HandoverDraft {
  const others = handover.chosen.filter(({ id }) => id !== piece.id);
  return { ...handover, chosen: others.length < handover.chosen.length ? others : [...others, piece] };
}

/** As it will be read. */
export const textOf = (handover: HandoverDraft): string => handover.edited?.text ?? compose(handover);

/** Words typed into the text itself. From then on it is theirs: what is chosen changes it only where it is asked to. */
export function typed(handover: HandoverDraft, text: string): HandoverDraft {
  const { edited, ...rest } = handover;
  // Undone: it is what was chosen, and nothing else.
  if (text === compose(handover)) return rest;
  const { chosen, before, after } = handover;
  return { ...handover, edited: { text, of: edited?.of ?? { chosen, before, after } } };
}

/** Something else is chosen than what a text that was changed by hand had been made of; `more`: some of it is not in it. */
export function apart({ edited, ...now }: HandoverDraft): { readonly more: boolean } | undefined {
  if (!edited || compose(now) === compose(edited.of)) return undefined;
  return { more: beyond(now, edited.of) !== "" };
}

/** The text stays, with what is new at its end. */
export function added(handover: HandoverDraft): HandoverDraft {
  const { edited } = handover;
  return edited ? settled(handover, joined([edited.text, beyond(handover, edited.of)])) : handover;
}

/** The text stays as it is. */
export const left = (handover: HandoverDraft): HandoverDraft => settled(handover, textOf(handover));

function settled(handover: HandoverDraft, text: string): HandoverDraft {
  const { chosen, before, after } = handover;
  return { ...handover, edited: { text, of: { chosen, before, after } } };
}

/** The text is made of what is chosen; the one before it can be had back. */
export function remade(handover: HandoverDraft): HandoverDraft {
  const { edited, ...rest } = handover;
  return edited ? { ...rest, replaced: edited.text } : handover;
}

/** The text that was replaced is back; one that was changed by hand since then takes its place. */
export function restored(handover: HandoverDraft): HandoverDraft {
  const { replaced, ...rest } = handover;
  if (replaced === undefined) return handover;
  const back = settled(rest, replaced);
  return handover.edited ? { ...back, replaced: handover.edited.text } : back;
}

/** What is left of it once a part of it is on its way. */
export const shortened = (handover: HandoverDraft, text: string): HandoverDraft => settled(handover, text);
