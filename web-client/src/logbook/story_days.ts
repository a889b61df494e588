import { locale } from "../i18n";

/** "24 de noviembre de 2026", where this device is: a story is read on another day, so the year is there. */
export const wholeDay = (at: number): string => new Intl.DateTimeFormat(locale(), { dateStyle: "long" }).format(at);
