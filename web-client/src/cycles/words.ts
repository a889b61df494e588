import { counted, locale, t } from "../i18n";
import type { Cadence, Chosen, Cycle, Quota } from "./document";

const joined = (parts: readonly string[], type: "conjunction" | "disjunction") => new Intl.ListFormat(locale(), { type }).format(parts);

export const accompaniedIn = ({ accompanied }: Chosen) => joined(accompanied.map((each) => t(`cyc_party_${each}`)), "conjunction");
export const accompaniesIn = ({ accompanies }: Chosen) => joined(accompanies.map((each) => t(`cyc_companion_${each}`)), "disjunction");
export const progressesIn = ({ progresses }: Chosen) => t(`cyc_party_${progresses}`);

const between = (least: number | undefined, most: number | undefined) =>
  least !== undefined && most !== undefined && least !== most ? t("cyc_between", { least, most }) : `${least ?? most ?? ""}`;

export function lengthOf({ months_min, months_max }: Cycle): string {
  const most = months_max ?? months_min;
  return most === undefined ? "" : counted("cyc_months", most, { between: between(months_min, months_max) });
}

export function cadenceWords({ what, times_min, times_max, per, minutes_min, minutes_max }: Cadence): string {
  const times = counted("cyc_times", times_max ?? times_min, { between: between(times_min, times_max), per: t(`cyc_per_${per}`) });
  const most = minutes_max ?? minutes_min;
  return [`${what}: ${times}`, ...(most === undefined ? [] : [t("cyc_minutes", { between: between(minutes_min, minutes_max) })])].join(", ");
}

export function quotaWords({ what, times, monthly, days_min, days_max, meetings, says }: Quota): string {
  const days = days_max ?? days_min;
  return [
    times === undefined ? t(`cyc_quota_${what}`) : `${t(`cyc_quota_${what}`)}: ${times}`,
    ...(days === undefined ? [] : [counted("cyc_days", days, { between: between(days_min, days_max) })]),
    ...(meetings === undefined ? [] : [counted("cyc_meetings", meetings)]),
    ...(monthly === undefined ? [] : [counted("cyc_monthly", monthly)]),
    ...(says === undefined ? [] : [says]),
  ].join(" · ");
}
