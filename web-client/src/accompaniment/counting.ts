import type { SessionLeft } from "../wire";
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
  /** There may have been more this year: no older ones are remembered. */
  readonly atLeast: boolean;
}

/** As many as a space remembers. */
const rememberedMax = 20;

/** Workshops and group meetings: sessions of the space that are over, in the calendar year and the month in which one looks. */
export function gatheringsIn(sessions: readonly SessionLeft[], now: number, timeZone: string): Gatherings {
  const monthOf = calendarIn(timeZone);
  const here = monthOf(now);
  const ended = sessions.map(({ ended_at }) => monthOf(ended_at)).filter(({ year }) => year === here.year);
  return { year: ended.length, month: ended.filter(({ month }) => month === here.month).length, atLeast: sessions.length >= rememberedMax && ended.length === sessions.length };
}
