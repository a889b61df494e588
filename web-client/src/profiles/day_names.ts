import { locale } from "../i18n";

/** "lunes": Monday is day 0. */
export function dayName(day: number, style: "long" | "short" = "long"): string {
  // 2001 began with a Monday.
  return new Intl.DateTimeFormat(locale(), { weekday: style, timeZone: "UTC" }).format(Date.UTC(2001, 0, 1 + day));
}

export const days = [0, 1, 2, 3, 4, 5, 6] as const;
