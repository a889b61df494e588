import { dialoguesIn } from "../activities/held";
import { limits, type Agreement, type HeldActivity, type Observation, type SessionLeft } from "../wire";
import { calendarIn } from "./activity";

/** What counts as accompaniment (rule Y13): visits with their dialogue; or, beside these, other activities too. */
export type Counting = "narrow" | "broad";

const name = "cuenta";
const words: Readonly<Record<Counting, string>> = { narrow: "visitas", broad: "amplia" };

/** Where nothing is chosen: what was agreed on. */
export const countingOf = (agreement: Agreement | undefined): Counting => (agreement?.activities ? "broad" : "narrow");

/** It is in the address: whoever is sent it reads the same figures. */
export function countingIn(search: string, otherwise: Counting): Counting {
  const asked = new URLSearchParams(search).get(name);
  return asked === words.broad ? "broad" : asked === words.narrow ? "narrow" : otherwise;
}

export function addressWith(counting: Counting, otherwise: Counting, { pathname, search, hash }: Pick<Location, "pathname" | "search" | "hash">): string {
  const asked = new URLSearchParams(search);
  if (counting === otherwise) asked.delete(name);
  else asked.set(name, words[counting]);
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
 * Sessions of the space that are over, in the calendar year and the month in which one looks, and that nobody noted as an activity: those count
 * as what they were noted as. One in which the dialogue of a visit took place is none: it counts with the visit.
 */
export function gatheringsIn(sessions: readonly SessionLeft[], observations: readonly Observation[], activities: readonly HeldActivity[], now: number, timeZone: string): Gatherings {
  const monthOf = calendarIn(timeZone);
  const here = monthOf(now);
  const inYear = ({ ended_at }: SessionLeft) => monthOf(ended_at).year === here.year;
  const inMonth = (one: SessionLeft) => inYear(one) && monthOf(one.ended_at).month === here.month;
  const dialogues = dialoguesIn(observations);
  const noted = new Set(activities.map(({ session }) => session));
  const held = sessions.filter(({ session }) => !dialogues.has(session) && !noted.has(session));
  const full = sessions.length >= limits.sessions_left_max;
  return { year: held.filter(inYear).length, month: held.filter(inMonth).length, yearAtLeast: full && sessions.every(inYear), monthAtLeast: full && sessions.every(inMonth) };
}
