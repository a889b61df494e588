import type { Observation } from "../wire";

/** How a visit stands, as far as its dates and its people say. */
export type Standing = "withdrawn" | "lapsed" | "proposed" | "agreed" | "due" | "told" | "talked";

const minute = 60_000;

export const endOf = ({ starts_at, minutes }: Observation): number => starts_at + minutes * minute;

export function standingOf(one: Observation, now: number): Standing {
  if (one.withdrawn_at !== undefined) return "withdrawn";
  if (one.dialogue?.holds_since !== undefined) return "talked";
  if (one.agreed_at === undefined) return endOf(one) > now ? "proposed" : "lapsed";
  if (one.dialogue) return "told";
  return endOf(one) > now ? "agreed" : "due";
}

/** Those whose yes it needs: who is observed, then who looks. */
export const peopleIn = ({ observed, observers }: Observation): readonly number[] => [observed, ...observers];

export const isOne = (one: Observation, person: number): boolean => peopleIn(one).includes(person);

export const missingIn = (one: Observation): readonly number[] => peopleIn(one).filter((person) => !one.accepted.includes(person));

export const sharedBy = (one: Observation, person: number) => one.notes.find(({ by }) => by === person);

// What is offered; the server decides.
const over = (one: Observation): boolean => one.withdrawn_at !== undefined || one.dialogue?.holds_since !== undefined;

export const mayAcceptVisit = (one: Observation, self: number, now: number): boolean => standingOf(one, now) === "proposed" && missingIn(one).includes(self);

export const mayReplace = (one: Observation, self: number): boolean => !over(one) && one.notes.length === 0 && (isOne(one, self) || one.by === self);

/** The notebook of a visit opens once all have said yes to it. */
export const mayNote = (one: Observation, self: number): boolean => !over(one) && one.agreed_at !== undefined && one.observers.includes(self);

export const mayWithdraw = (one: Observation, self: number): boolean =>
  one.withdrawn_at === undefined && (one.observed === self || (isOne(one, self) && one.notes.length === 0));

export const mayTell = (one: Observation, self: number, now: number): boolean => !over(one) && one.agreed_at !== undefined && isOne(one, self) && endOf(one) <= now;

export const mayConfirm = (one: Observation, self: number): boolean => !over(one) && one.dialogue !== undefined && one.observed === self && one.dialogue.by !== self;

export interface Sorted {
  /** Soonest first. */
  readonly next: readonly Observation[];
  /** Their dialogue is due; the longest ago first. */
  readonly due: readonly Observation[];
  /** The latest first. */
  readonly past: readonly Observation[];
}

export function sorted(all: readonly Observation[], now: number): Sorted {
  const byDate = [...all].sort((a, b) => a.starts_at - b.starts_at);
  const are = (...wanted: readonly Standing[]) => byDate.filter((one) => wanted.includes(standingOf(one, now)));
  return { next: are("proposed", "agreed"), due: are("due", "told"), past: are("withdrawn", "lapsed", "talked").reverse() };
}
