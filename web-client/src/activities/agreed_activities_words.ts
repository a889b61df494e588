import { counted, t } from "../i18n";
import type { ActivityAgreed } from "../wire";
import { kindName } from "./kinds";

/** "Taller: 2 al año, de 5 a 8 días". */
export function quotaAgreedWords({ what, times, monthly, days_min, days_max }: ActivityAgreed): string {
  const least = days_min ?? days_max;
  const most = days_max ?? days_min;
  const parts = [
    ...(times === 0 ? [] : [t("activities_times_year", { count: times })]),
    ...(monthly === 0 ? [] : [counted("agreed_visits_month", monthly)]),
    ...(least === undefined || most === undefined ? [] : [least === most ? counted("activities_lasted", most) : t("activities_days_between", { least, most })]),
  ];
  return `${kindName(what)}: ${parts.join(", ")}`;
}
