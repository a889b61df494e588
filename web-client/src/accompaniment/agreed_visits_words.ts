import { counted, locale, t } from "../i18n";
import type { VisitsAgreed } from "../wire";
import { namesIn } from "./words";

/** "marzo", from 1 to 12. */
export const monthName = (month: number): string => new Intl.DateTimeFormat(locale(), { month: "long", timeZone: "UTC" }).format(Date.UTC(2024, month - 1, 1));

/** So many in a row are told by the first and the last of them. */
const runLeast = 3;
const monthsInYear = 12;

/** "de marzo a junio y en agosto". */
export function monthsWords(months: readonly number[]): string {
  if (months.length === monthsInYear) return t("agreed_visits_all_year");
  const runs: number[][] = [];
  for (const month of [...months].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.at(-1) === month - 1) last.push(month);
    else runs.push([month]);
  }
  return namesIn(runs.map(runWords));
}

function runWords(run: readonly number[]): string {
  if (run.length < runLeast) return t("agreed_visits_in", { months: namesIn(run.map(monthName)) });
  return t("agreed_visits_from_to", { first: monthName(run[0]!), last: monthName(run.at(-1)!) });
}

/** "9 visitas al año y al menos 1 cada mes, de marzo a diciembre"; the months also where no visits were agreed on. */
export function visitsWords({ year, month, months }: VisitsAgreed): string {
  if (year === 0 && month === 0) return t("agreed_visits_no_visits", { months: monthsWords(months) });
  const numbers = year === 0 ? counted("agreed_visits_monthly", month)
    : month === 0 ? counted("agreed_visits_year", year)
    : t("agreed_visits_both", { year: counted("agreed_visits_year", year), month: counted("agreed_visits_month", month) });
  return `${numbers}, ${monthsWords(months)}`;
}
