import { fromInput, toInput } from "../session/plan/when";
import type { Draft, VisitDraft } from "../shelf";
import type { Observation, ProposeObservation } from "../wire";
import { blank, sendable } from "../words";
import { nextObserved } from "./rounds";

/** As in the description of the wire. */
export const minutesMin = 5;
export const minutesMax = 480;
export const observersMax = 4;
const hour = 3_600_000;
const aheadMax = 2 * 365 * 24 * hour;

/** What whoever proposes a visit has to do with it: they look, the class is theirs, or they propose it for others. */
export type ProposersPart = "looks" | "teaches" | "neither";

/** What there is to begin from: nothing but who one is, or the visit that is changed. */
export function visitDraftFrom(self: number, part: ProposersPart, before?: Observation): VisitDraft {
  if (!before) return { observers: part === "looks" ? [self] : [], ...(part === "teaches" ? { observed: self } : {}), when: "", minutes: "45", course: "", looks_at: "", records: "" };
  const { id, observers, observed, starts_at, minutes, course = "", looks_at = "", records = "" } = before;
  return { observers, observed, when: toInput(starts_at), minutes: `${minutes}`, course, looks_at, records, replaces: id };
}

/** Among equals: whose turn it is teaches, and the others look. Where nobody's turn is known, nothing is filled in. */
export function visitByTurns(observations: readonly Observation[], parties: readonly number[]): VisitDraft {
  const next = nextObserved(observations, parties);
  const open = visitDraftFrom(0, "neither");
  return next === undefined ? open : { ...open, observed: next, observers: parties.filter((person) => person !== next).slice(0, observersMax) };
}

export const withVisit = (draft: Draft, visit: VisitDraft): Draft => ({ ...draft, visit });

export function withoutVisit({ visit: _, ...rest }: Draft): Draft {
  return rest;
}

/** Whose class it is does not look at it. */
export const observedBy = (draft: VisitDraft, observed: number): VisitDraft => ({ ...draft, observed, observers: draft.observers.filter((each) => each !== observed) });

export function lookedAtBy(draft: VisitDraft, person: number, looks: boolean): VisitDraft {
  const others = draft.observers.filter((each) => each !== person);
  return { ...draft, observers: looks ? [...others, person] : others };
}

export type VisitLack =
  | "obs_lacks_observed" | "obs_lacks_observers" | "obs_many_observers" | "obs_lacks_when" | "obs_early" | "obs_late" | "obs_lacks_minutes" | "obs_lacks_course" | "obs_lacks_looks" | "obs_lacks_records";

/** What is proposed, or what is still missing of it. */
export function proposedVisit(draft: VisitDraft, now: number): ProposeObservation | VisitLack {
  const { observers, observed, course, looks_at, records, replaces } = draft;
  const starts_at = fromInput(draft.when);
  const minutes = Number(draft.minutes);
  if (observed === undefined) return "obs_lacks_observed";
  if (observers.length === 0) return "obs_lacks_observers";
  if (observers.length > observersMax) return "obs_many_observers";
  if (starts_at === undefined) return "obs_lacks_when";
  if (starts_at < now - hour) return "obs_early";
  if (starts_at > now + aheadMax) return "obs_late";
  if (draft.minutes.trim() === "" || !Number.isInteger(minutes) || minutes < minutesMin || minutes > minutesMax) return "obs_lacks_minutes";
  if (blank(course)) return "obs_lacks_course";
  if (blank(looks_at)) return "obs_lacks_looks";
  if (blank(records)) return "obs_lacks_records";
  return {
    type: "propose_observation",
    observers: [...observers],
    observed,
    starts_at,
    minutes,
    course: sendable(course),
    looks_at: sendable(looks_at),
    records: sendable(records),
    ...(replaces === undefined ? {} : { replaces }),
  };
}
