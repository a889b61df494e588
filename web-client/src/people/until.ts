import { locale } from "../i18n";
import { dayOfField, localDay } from "../session/days";

// A membership that ends by itself lasts through a day, as a calendar has it where one is.

const made = new Map<string, Intl.DateTimeFormat>();

/** "12 de marzo", with its year when it is another one. */
export function untilWords(at: number, now: number): string {
  const otherYear = new Date(at).getFullYear() !== new Date(now).getFullYear();
  const key = `${locale()} ${otherYear}`;
  const format = made.get(key) ?? new Intl.DateTimeFormat(locale(), { day: "numeric", month: "long", ...(otherYear ? { year: "numeric" } : {}) });
  made.set(key, format);
  return format.format(at);
}

/** The last moment of the day that a date field says, here; undefined: it says none. */
export function endOfDay(field: string): number | undefined {
  const day = dayOfField(field);
  if (day === undefined) return undefined;
  const [year = 0, month = 1, date = 1] = field.split("-").map(Number);
  return new Date(year, month - 1, date + 1).getTime() - 1;
}

/** The day as a date field has it. */
export function fieldOf(at: number): string {
  return new Date(localDay(at) * 86_400_000).toISOString().slice(0, 10);
}
