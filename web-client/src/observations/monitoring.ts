import { isRegular } from "../accompaniment/regular";
import type { Agreement, Observation } from "../wire";

/** What keeps visits from being accompaniment: the dialogue of one, an agreed goal, a regular period. */
export type Missing = { readonly what: "dialogue"; readonly visit: Observation } | { readonly what: "goal" } | { readonly what: "period" };

/** Its notes are shared, and the time for talking about them has passed. */
export const lacksDialogue = ({ notes, withdrawn_at, dialogue, dialogue_by }: Observation, now: number): boolean =>
  withdrawn_at === undefined && notes.length > 0 && dialogue?.holds_since === undefined && now > dialogue_by;

/** What is missing where visits are made: "es un monitoreo". Nothing: they accompany each other, or nobody has noted anything. */
export function missingFor(observations: readonly Observation[], agreement: Agreement | undefined, now: number): readonly Missing[] {
  const noted = observations.filter(({ notes, withdrawn_at }) => withdrawn_at === undefined && notes.length > 0);
  if (noted.length === 0) return [];
  const late = noted.filter((visit) => lacksDialogue(visit, now)).map((visit): Missing => ({ what: "dialogue", visit }));
  if (!agreement) return [...late, { what: "goal" }];
  return isRegular(agreement) ? late : [...late, { what: "period" }];
}
