import type { Recording, RecordingConsent } from "../wire";

/** How a recording stands, as far as its people and the time say. */
export type Standing = "withdrawn" | "expired" | "asks" | "ready" | "shared";

export function standingOf(one: Recording, now: number): Standing {
  if (one.withdrawn_at !== undefined) return "withdrawn";
  // A device without a network knows by itself that its time is over.
  if (one.expired || one.until <= now) return "expired";
  if (one.shared_at !== undefined) return "shared";
  return missingIn(one).length > 0 ? "asks" : "ready";
}

export const isGone = (one: Recording, now: number): boolean => ["withdrawn", "expired"].includes(standingOf(one, now));

export const consentOf = ({ consents }: Recording, person: number) => consents.find(({ by }) => by === person)?.consent;

/** Those who are in it and have not answered. */
export const missingIn = (one: Recording): readonly number[] => one.people.filter((person) => consentOf(one, person) === undefined);

/** Who brought it, and who is seen or heard in it. */
export const isOfIt = ({ by, people }: Recording, person: number): boolean => by === person || people.includes(person);

/** Words of it, its comments, and what it shows: for those who are in it, and for whom it is shared with. */
export const mayRead = (one: Recording, self: number, now: number): boolean =>
  !isGone(one, now) && (isOfIt(one, self) || (one.shared_at !== undefined && (one.readers.length === 0 || one.readers.includes(self))));

// What is offered; the server decides.
/** What somebody who is in it may still answer: anything while it is private and they have read what it is; else only less than before. */
export function answersOpen(one: Recording, self: number, now: number, hasRead: boolean): readonly RecordingConsent[] {
  if (isGone(one, now) || !one.people.includes(self)) return [];
  const given = consentOf(one, self);
  if (one.shared_at !== undefined || !hasRead) return given === "whole" ? ["sound_only"] : [];
  return (["whole", "sound_only"] as const).filter((each) => each !== given);
}

export const mayDescribe = (one: Recording, self: number, now: number): boolean => !isGone(one, now) && one.by === self && one.shared_at === undefined;

/** What its readers get once it is shared; waits: why not yet. */
export type Reach = "picture" | "sound" | "waits";

export function reachOf(one: Recording): Reach {
  if (missingIn(one).length > 0) return "waits";
  return one.sound_only ? "sound" : "picture";
}

export interface Sorted {
  /** Those that wait for whoever looks. */
  readonly asking: readonly Recording[];
  readonly there: readonly Recording[];
  readonly gone: readonly Recording[];
}

/** The newest first. */
export function sorted(all: readonly Recording[], self: number, now: number): Sorted {
  const newest = [...all].sort((a, b) => b.at - a.at);
  const asks = (one: Recording) => one.people.includes(self) && consentOf(one, self) === undefined;
  const gone = newest.filter((one) => isGone(one, now));
  const live = newest.filter((one) => !gone.includes(one));
  return { asking: live.filter(asks), there: live.filter((one) => !asks(one)), gone };
}
