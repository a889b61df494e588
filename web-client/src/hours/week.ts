// The week that is looked at, on the clock of this device.

const dayLength = 86_400_000;
const two = (part: number) => String(part).padStart(2, "0");

/** "2026-11-30": the Monday of the week with this moment, so many weeks later. */
export function mondayOf(at: number, weeks = 0): string {
  const date = new Date(at);
  const monday = new Date(date.getFullYear(), date.getMonth(), date.getDate() - ((date.getDay() + 6) % 7) + 7 * weeks);
  return `${monday.getFullYear()}-${two(monday.getMonth() + 1)}-${two(monday.getDate())}`;
}

/** How many weeks ahead one begins to look: on a weekend hardly anything is left of the week. */
export function weeksFrom(at: number): number {
  const day = new Date(at).getDay();
  return day === 0 || day === 6 ? 1 : 0;
}

/** Noon of that day here: a moment of it whatever clocks change at night. */
export const noonOf = (day: string): number => new Date(`${day}T12:00`).getTime();

/** The day of the week and the minute of the day that a clock here shows; Monday is day 0. */
export function placeOf(at: number): { readonly day: number; readonly minute: number } {
  const date = new Date(at);
  return { day: (date.getDay() + 6) % 7, minute: date.getHours() * 60 + date.getMinutes() };
}

export interface Span {
  readonly day: number;
  readonly from: number;
  readonly to: number;
}

/** A time as it stands in the columns of the days; what goes past midnight stands in two. */
export function spansOf({ from, to }: { readonly from: number; readonly to: number }): readonly Span[] {
  const spans: Span[] = [];
  for (let at = from; at < to && spans.length < 8; ) {
    const { day, minute } = placeOf(at);
    const date = new Date(at);
    const midnight = new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1).getTime();
    const end = Math.min(to, midnight);
    spans.push({ day, from: minute, to: end === midnight ? 1440 : placeOf(end).minute });
    at = end > at ? end : at + dayLength;
  }
  return spans;
}

/** The hours of the day that a picture has to show: whole ones, four at least. */
export function hoursShown(spans: readonly Span[]): { readonly first: number; readonly last: number } {
  if (spans.length === 0) return { first: 8, last: 18 };
  const first = Math.floor(Math.min(...spans.map(({ from }) => from)) / 60);
  const last = Math.ceil(Math.max(...spans.map(({ to }) => to)) / 60);
  return last - first >= 4 ? { first, last } : { first: Math.max(0, Math.min(first, 20)), last: Math.max(0, Math.min(first, 20)) + 4 };
}
