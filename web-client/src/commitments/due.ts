import { locale, t } from "../i18n";

const dayLength = 86_400_000;

/** Days away from today at which the name of the weekday still says which one is meant. */
const week = 6;

/** "vence el viernes", "era para ayer": when, and never a reproach. Days since 1970-01-01. */
export function dueWords(due: number, today: number): string {
  const left = due - today;
  if (left === 0) return t("due_today");
  if (left === 1) return t("due_tomorrow");
  if (left === -1) return t("due_yesterday");
  const near = Math.abs(left) <= week;
  const day = near ? weekday(due) : date(due, today);
  return t(left > 0 ? "due_on" : "due_was_on", { day });
}

function weekday(day: number): string {
  return new Intl.DateTimeFormat(locale(), { weekday: "long", timeZone: "UTC" }).format(day * dayLength);
}

function date(day: number, today: number): string {
  const year = (of: number) => new Date(of * dayLength).getUTCFullYear();
  const other: Intl.DateTimeFormatOptions = year(day) === year(today) ? {} : { year: "numeric" };
  return new Intl.DateTimeFormat(locale(), { day: "numeric", month: "long", timeZone: "UTC", ...other }).format(day * dayLength);
}
