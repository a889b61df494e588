import { locale, t } from "./i18n";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const made = new Map<string, Intl.DateTimeFormat>();

function format(name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale()} ${name}`;
  const format = made.get(key) ?? new Intl.DateTimeFormat(locale(), options);
  made.set(key, format);
  return format;
}

/** "hace 5 minutos", "14:32", "3 mar": short, and right for how long ago it is. */
export function ago(at: number, now: number): string {
  const past = Math.max(0, now - at);
  if (past < minute) return t("just_now");
  if (past < hour) {
    const relative = new Intl.RelativeTimeFormat(locale(), { style: "short", numeric: "always" });
    return relative.format(-Math.floor(past / minute), "minute");
  }
  return clock(at);
}

/** The same where no heading says the day: "ayer, 14:32", "25 nov, 14:32". */
export function lately(at: number, now: number): string {
  if (sameDay(at, now)) return ago(at, now);
  const near = now - at < 300 * day;
  const when = sameDay(at, now - day) ? t("yesterday").toLocaleLowerCase(locale())
    : near ? format("short day", { day: "numeric", month: "short" }).format(at)
    : format("short old day", { day: "numeric", month: "short", year: "numeric" }).format(at);
  return `${when}, ${clock(at)}`;
}

export function clock(at: number): string {
  return format("clock", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(at);
}

/** Date and time in full, for a tooltip and for reading aloud. */
export function inFull(at: number): string {
  return format("full", { dateStyle: "full", timeStyle: "short", hourCycle: "h23" }).format(at);
}

/** "vie, 12 dic, 18:00": a moment of the days to come. */
export function soon(at: number): string {
  return format("soon", { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(at);
}

/** The same on the clock of a zone; undefined: this device does not know it. */
export function inFullAt(at: number, timeZone: string): string | undefined {
  try {
    return new Intl.DateTimeFormat(locale(), { dateStyle: "full", timeStyle: "short", hourCycle: "h23", timeZone }).format(at);
  } catch {
    return undefined;
  }
}

/** A day that is one everywhere, in days since 1970: "martes 24 de noviembre de 2026". */
export function dayInFull(day: number): string {
  return format("whole day", { dateStyle: "full", timeZone: "UTC" }).format(day * 86_400_000);
}

/** The heading of a day. */
export function dayOf(at: number, now: number): string {
  if (sameDay(at, now)) return t("today");
  if (sameDay(at, now - day)) return t("yesterday");
  const near = now - at < 300 * day;
  return near
    ? format("day", { weekday: "long", day: "numeric", month: "long" }).format(at)
    : format("old day", { day: "numeric", month: "long", year: "numeric" }).format(at);
}

export function sameDay(a: number, b: number): boolean {
  return new Date(a).toDateString() === new Date(b).toDateString();
}

/** The day that it is here, at a moment: days since 1970-01-01. */
export function localDay(at: number): number {
  const here = new Date(at);
  return Math.floor(Date.UTC(here.getFullYear(), here.getMonth(), here.getDate()) / day);
}

/** "viernes 4", "4 de diciembre", "4 de marzo de 2027": a day of the calendar, as short as it can be said. */
export function dayNear(at: number, today: number): string {
  const near = Math.abs(at - today) < 21;
  const sameYear = new Date(at * day).getUTCFullYear() === new Date(today * day).getUTCFullYear();
  if (near) return format("near day", { weekday: "long", day: "numeric", timeZone: "UTC" }).format(at * day);
  return format(sameYear ? "far day" : "far old day", { day: "numeric", month: "long", ...(sameYear ? {} : { year: "numeric" }), timeZone: "UTC" }).format(at * day);
}
