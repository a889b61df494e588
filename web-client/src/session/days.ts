import { locale } from "../i18n";
import { localDay } from "../moments";

const dayLength = 86_400_000;

/** "martes, 3 de marzo": a day of the calendar, the same wherever one is. `day`: days since 1970-01-01. */
export function dayWords(day: number): string {
  return new Intl.DateTimeFormat(locale(), { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" }).format(day * dayLength);
}

/** As a date field has it. */
export function dayField(day: number | undefined): string {
  return day === undefined ? "" : new Date(day * dayLength).toISOString().slice(0, 10);
}

/** What a date field says; undefined: nothing yet. */
export function dayOfField(value: string): number | undefined {
  const at = Date.parse(`${value}T00:00:00Z`);
  return Number.isNaN(at) || at < 0 ? undefined : Math.round(at / dayLength);
}

/** The day that it was here, as a spreadsheet orders it: "2026-11-24". */
export const sheetDay = (at: number): string => dayField(localDay(at));

export { localDay };
