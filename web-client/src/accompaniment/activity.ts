import type { Observation, VisitsAgreed } from "../wire";

/** How a month stands beside its minimum: over, and before this agreement; over, and reached or not; going on; still to come. */
export type MonthStands = "before" | "reached" | "below" | "current" | "ahead";

export interface ActiveMonth {
  /** From 1 to 12. */
  readonly month: number;
  readonly made: number;
  readonly stands: MonthStands;
}

/** What was done in a calendar year, beside what was agreed of it. */
export interface Beside {
  /** In this year, and in this month. */
  readonly made: number;
  readonly madeThisMonth: number;
  /** The active months, where it was agreed how much there is to be. */
  readonly months: readonly ActiveMonth[];
  /** In months that are not active: of the year, and of none of those. */
  readonly beyond: number;
}

/** Visits of the calendar year in which one looks, those whose dialogue holds. Counts, and nothing of how good anything was. */
export interface Activity extends Beside {
  readonly year: number;
  readonly month: number;
  /** Classes of this year that were seen, but whose dialogue does not hold: they do not count. */
  readonly undone: number;
}

interface YearMonth {
  readonly year: number;
  readonly month: number;
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
  const agreed = visits && { least: visits.month, months: visits.months };
  return { year, month, undone: undone.length, ...besideAgreed(made, agreed, since === undefined ? undefined : monthOf(since), { year, month }) };
}

/**
 * How what was done in this year, in these months of it, stands beside a minimum of each active month; months that were over before the
 * agreement held, since then, are not below it (rule Y10). Pure.
 */
export function besideAgreed(made: readonly number[], agreed: { readonly least: number; readonly months: readonly number[] } | undefined, since: YearMonth | undefined, { year, month }: YearMonth): Beside {
  const months = (agreed?.months ?? []).map((each): ActiveMonth => {
    const madeThen = made.filter((one) => one === each).length;
    const before = since !== undefined && (since.year > year || (since.year === year && since.month > each));
    const over = before ? "before" : madeThen < (agreed?.least ?? 0) ? "below" : "reached";
    return { month: each, made: madeThen, stands: each < month ? over : each === month ? "current" : "ahead" };
  });
  return {
    made: made.length,
    madeThisMonth: made.filter((one) => one === month).length,
    months,
    beyond: agreed ? made.filter((one) => !agreed.months.includes(one)).length : 0,
  };
}

/** In which year and month of the calendar of a zone a moment lies. */
export function calendarIn(timeZone: string): (at: number) => YearMonth {
  const format = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", { timeZone, year: "numeric", month: "numeric" });
  return (at) => {
    const parts = format.formatToParts(at);
    const number = (wanted: "year" | "month") => Number(parts.find(({ type }) => type === wanted)?.value);
    return { year: number("year"), month: number("month") };
  };
}
