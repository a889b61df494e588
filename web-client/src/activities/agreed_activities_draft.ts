import { numberIn } from "../accompaniment/whole_number";
import type { Quota } from "../cycles/document";
import type { QuotaDraft } from "../shelf";
import type { ActivityAgreed, ActivityKind } from "../wire";
import { activityDaysMax } from "./activity_draft";
import { activityKinds, takesDays } from "./kinds";

/** As in the description of the wire. */
export const timesMax = 366;
export const monthlyMax = 31;
export const linesMax = 12;

const typed = (number: number | undefined): string => (number === undefined || number === 0 ? "" : `${number}`);

export const freshQuota = (lines: readonly QuotaDraft[]): QuotaDraft =>
  ({ what: activityKinds.find((kind) => !lines.some(({ what }) => what === kind)) ?? "gia", times: "", monthly: "", days_min: "", days_max: "" });

export const quotaDraftFrom = ({ what, times, monthly, days_min, days_max }: ActivityAgreed): QuotaDraft =>
  ({ what, times: typed(times), monthly: typed(monthly), days_min: typed(days_min), days_max: typed(days_max) });

/** What a modality foresees besides visits, as far as it can be counted. */
export const activityQuotas = (year: readonly Quota[]): readonly QuotaDraft[] =>
  year.flatMap((quota) => {
    const { what, times = 0, monthly = 0, days_min, days_max } = quota;
    if (what === "visit" || (times === 0 && monthly === 0)) return [];
    return [quotaDraftFrom({ what: what satisfies ActivityKind, times, monthly, ...(days_min === undefined ? {} : { days_min }), ...(days_max === undefined ? {} : { days_max }) })];
  });

export interface QuotaWrong {
  readonly times?: "activities_times_wrong" | "activities_no_number";
  readonly monthly?: "activities_monthly_wrong";
  readonly days?: "activities_days_wrong";
}

/** What is to be put right, at its field. A number that nothing was said of is none. */
export function wrongInQuota({ what, times, monthly, days_min, days_max }: QuotaDraft): QuotaWrong {
  const inYear = numberIn(times, 0, timesMax) ?? 0;
  const inMonth = numberIn(monthly, 0, monthlyMax) ?? 0;
  const least = numberIn(days_min, 1, activityDaysMax);
  const most = numberIn(days_max, 1, activityDaysMax);
  const days = takesDays(what) && (Number.isNaN(least) || Number.isNaN(most) || (least !== undefined && most !== undefined && least > most));
  return {
    ...(Number.isNaN(inYear) ? { times: "activities_times_wrong" as const } : inYear === 0 && inMonth === 0 ? { times: "activities_no_number" as const } : {}),
    ...(Number.isNaN(inMonth) ? { monthly: "activities_monthly_wrong" as const } : {}),
    ...(days ? { days: "activities_days_wrong" as const } : {}),
  };
}

/** What is proposed of one kind; undefined while something is wrong in it. */
export function quotaOf(draft: QuotaDraft): ActivityAgreed | undefined {
  if (Object.keys(wrongInQuota(draft)).length > 0) return undefined;
  const days = (text: string) => (takesDays(draft.what) ? numberIn(text, 1, activityDaysMax) : undefined);
  const days_min = days(draft.days_min);
  const days_max = days(draft.days_max);
  return {
    what: draft.what,
    times: numberIn(draft.times, 0, timesMax) ?? 0,
    monthly: numberIn(draft.monthly, 0, monthlyMax) ?? 0,
    ...(days_min === undefined ? {} : { days_min }),
    ...(days_max === undefined ? {} : { days_max }),
  };
}

/** All of them; undefined while something is wrong in one. */
export function quotasOf(lines: readonly QuotaDraft[]): ActivityAgreed[] | undefined {
  const all = lines.map(quotaOf);
  return all.every((one) => one !== undefined) ? all : undefined;
}
