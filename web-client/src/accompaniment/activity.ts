import type { Observation, VisitsAgreed } from "../wire";

/** How a month stands beside its minimum: over, and before this agreement; over, and reached or not; going on; still to come. */
export type MonthStands = "before" | "reached" | "below" | "current" | "ahead";

export interface ActiveMonth {
  /** From 1 to 12. */
  readonly month: number;
  readonly made: number;
  readonly stands: MonthStands;
}

/** What was done in the calendar year in which one looks. Counts, and nothing of how good anything was. */
export interface Activity {
  readonly year: number;
  readonly month: number;
  /** Visits whose dialogue holds: in this year, and in this month. */
  readonly made: number;
  readonly madeThisMonth: number;
  /** Classes of this year that were seen, but whose dialogue does not hold: they do not count. */
  readonly undone: number;
  /** The active months, where it was agreed how many visits there are to be. */
  readonly months: readonly ActiveMonth[];
  /** Made in months that are not active: of the year, and of none of those. */
  readonly beyond: number;
}

interface Looked {
  readonly observations: readonly Observation[];
  readonly visits?: VisitsAgreed | undefined;
  /** Since when that agreement holds. */
  readonly since?: number | undefined;
  /** By the server's clock. */
  readonly now: number;
  readonly timeZone: string;
}

/** Visits beside what was agreed on: one counts in the year and the month of its class when its dialogue holds (rules Y10, V7). Pure. */
export function activityIn({ observations, visits, since, now, timeZone }: Looked): Activity {
  const monthOf = calendarIn(timeZone);
  const { year, month } = monthOf(now);
  const kept = observations.filter(({ withdrawn_at, starts_at }) => withdrawn_at === undefined && monthOf(starts_at).year === year);
  const made = kept.filter(({ dialogue }) => dialogue?.holds_since !== undefined).map(({ starts_at }) => monthOf(starts_at).month);
  const undone = kept.filter(({ agreed_at, starts_at, minutes, dialogue }) => agreed_at !== undefined && dialogue?.holds_since === undefined && starts_at + minutes * 60_000 <= now);
  const begun = since === undefined ? undefined : monthOf(since);
  const months = (visits?.months ?? []).map((each): ActiveMonth => {
    const madeThen = made.filter((one) => one === each).length;
    const before = begun !== undefined && (begun.year > year || (begun.year === year && begun.month > each));
    const over = before ? "before" : madeThen < (visits?.month ?? 0) ? "below" : "reached";
    return { month: each, made: madeThen, stands: each < month ? over : each === month ? "current" : "ahead" };
  });
  return {
    year, month, made: made.length,
    madeThisMonth: made.filter((one) => one === month).length,
    undone: undone.length,
    months,
    beyond: visits ? made.filter((one) => !visits.months.includes(one)).length : 0,
  };
}

/** In which year and month of the calendar of a zone a moment lies. */
export function calendarIn(timeZone: string): (at: number) => { readonly year: number; readonly month: number } {
  const format = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", { timeZone, year: "numeric", month: "numeric" });
  return (at) => {
    const parts = format.formatToParts(at);
    const number = (wanted: "year" | "month") => Number(parts.find(({ type }) => type === wanted)?.value);
    return { year: number("year"), month: number("month") };
  };
}
