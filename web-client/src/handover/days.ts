import { locale } from "../i18n";

const dayLength = 86_400_000;

/** "24 de noviembre de 2026", where this device is: who reads it does so on another day, so the year is there. */
export const dayHere = (at: number): string => new Intl.DateTimeFormat(locale(), { dateStyle: "long" }).format(at);

/** The same of a day of the calendar, in days since 1970-01-01. */
export const calendarDay = (day: number): string => new Intl.DateTimeFormat(locale(), { dateStyle: "long", timeZone: "UTC" }).format(day * dayLength);
