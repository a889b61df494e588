import { limits, type Observation, type SessionLeft } from "../wire";
import { calendarIn } from "./activity";

/** What counts as accompaniment (rule Y13): visits with their dialogue; or these, and workshops and group meetings with them. */
export type Counting = "narrow" | "broad";

const name = "cuenta";
const broad = "amplia";

/** It is in the address: whoever is sent it reads the same figures. */
export const countingIn = (search: string): Counting => (new URLSearchParams(search).get(name) === broad ? "broad" : "narrow");

export function addressWith(counting: Counting, { pathname, search, hash }: Pick<Location, "pathname" | "search" | "hash">): string {
  const asked = new URLSearchParams(search);
  if (counting === "broad") asked.set(name, broad);
  else asked.delete(name);
  return `${pathname}${asked.size === 0 ? "" : `?${asked.toString()}`}${hash}`;
}

export interface Gatherings {
  readonly year: number;
  readonly month: number;
  /** There may have been more this year, or this month: no older ones are remembered. */
  readonly yearAtLeast: boolean;
  readonly monthAtLeast: boolean;
}

/**
 * Workshops and group meetings: sessions of the space that are over, in the calendar year and the month in which one looks. One in which the
 * dialogue of a visit took place is none: it counts with the visit.
 */
export function gatheringsIn(sessions: readonly SessionLeft[], observations: readonly Observation[], now: number, timeZone: string): Gatherings {
  const monthOf = calendarIn(timeZone);
  const here = monthOf(now);
  const inYear = ({ ended_at }: SessionLeft) => monthOf(ended_at).year === here.year;
  const inMonth = (one: SessionLeft) => inYear(one) && monthOf(one.ended_at).month === here.month;
  const dialogues = new Set(observations.map(({ dialogue }) => dialogue?.session));
  const held = sessions.filter(({ session }) => !dialogues.has(session));
  const full = sessions.length >= limits.sessions_left_max;
  return { year: held.filter(inYear).length, month: held.filter(inMonth).length, yearAtLeast: full && sessions.every(inYear), monthAtLeast: full && sessions.every(inMonth) };
}
