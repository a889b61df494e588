import type { Command, Conversation, SessionMode } from "../../wire";
import { closesAfter, daysOf } from "../modes";
import { fromInput, toInput } from "./when";

// How the people of a session meet, as whoever plans it chooses: live, each in their own time over days, or live and completed
// afterwards (rules C50, C120).

export interface Pace {
  readonly mode: SessionMode;
  /** Days of each phase, where it is asynchronous. */
  readonly days: readonly number[];
  /** Until when it may be completed, as the field has it, where it is hybrid. */
  readonly until: string;
}

export const daysMost = 30;
const daysFirst = 2;

export function paceOf(conversation: Conversation | undefined): Pace {
  const { mode = "live", closes = [], starts_at: startsAt } = conversation ?? {};
  return {
    mode,
    days: mode === "asynchronous" && startsAt !== undefined ? daysOf(startsAt, closes) : [],
    until: mode === "hybrid" && closes[0] !== undefined ? toInput(closes[0]) : "",
  };
}

/** Of so many phases: those for which nothing was chosen get the usual. */
export function daysFor({ days }: Pace, phases: number): number[] {
  return Array.from({ length: phases }, (_, place) => days[place] ?? daysFirst);
}

/** When its phases close, or until when it may be completed; undefined: it is live, or something is missing. */
export function closesOf(pace: Pace, startsAt: number | undefined, phases: number): number[] | undefined {
  if (pace.mode === "hybrid") {
    const until = fromInput(pace.until);
    return until === undefined ? undefined : [until];
  }
  return pace.mode === "live" || startsAt === undefined || phases === 0 ? undefined : closesAfter(startsAt, daysFor(pace, phases));
}

/** What a plan says of it. */
export function saidOf(pace: Pace, closes: readonly number[] | undefined): Pick<Extract<Command, { type: "plan_session" }>, "mode" | "closes"> {
  return pace.mode === "live" || closes === undefined ? {} : { mode: pace.mode, closes: [...closes] };
}
