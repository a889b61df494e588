import type { Observation } from "../wire";

/** How often the class of somebody was looked at, or is about to be: what is only proposed may never be. */
export interface Looked {
  readonly person: number;
  readonly times: number;
}

const ofSomebody = (observations: readonly Observation[], person: number) => observations.filter(({ observed, agreed_at, withdrawn_at }) => observed === person && agreed_at !== undefined && withdrawn_at === undefined);

export const roundsIn = (observations: readonly Observation[], parties: readonly number[]): readonly Looked[] =>
  parties.map((person) => ({ person, times: ofSomebody(observations, person).length }));

/**
 * Whose class comes next among equals (rule Y15): the one looked at least often, and of those the one for whom it is longest ago. Undefined:
 * nobody was yet, and they decide themselves who begins; or there is nobody to take turns with.
 */
export function nextObserved(observations: readonly Observation[], parties: readonly number[]): number | undefined {
  const rounds = roundsIn(observations, parties);
  if (parties.length < 2 || rounds.every(({ times }) => times === 0)) return undefined;
  const last = (person: number) => Math.max(0, ...ofSomebody(observations, person).map(({ starts_at }) => starts_at));
  return [...rounds].sort((one, other) => one.times - other.times || last(one.person) - last(other.person))[0]!.person;
}
