import { activityQuotas, quotaDraftFrom, quotasOf } from "../activities/agreed_activities_draft";
import type { Modality, Quota } from "../cycles/document";
import type { QuotaDraft, VisitsDraft } from "../shelf";
import type { Agreement, ProposeAgreement, VisitsAgreed } from "../wire";
import { numberIn } from "./whole_number";

/** As in the description of the wire. */
export const yearMax = 366;
export const monthMax = 31;

/** Of the school calendar where nothing else is said: March to December. */
const schoolMonths: readonly number[] = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

export const visitsDraftFrom = ({ modality = "", year, month, months }: VisitsAgreed, activities: Agreement["activities"] = []): VisitsDraft =>
  withOthers({ modality, year: `${year}`, month: `${month}`, months }, activities.map(quotaDraftFrom));

/** What a modality foresees of visits; undefined: nothing that could be counted. */
export const visitQuota = ({ year }: Modality): Quota | undefined =>
  year.find(({ what, times, monthly }) => what === "visit" && (times !== undefined || monthly !== undefined));

/** Does a modality foresee anything that could be counted? */
export const countable = (modality: Modality): boolean => visitQuota(modality) !== undefined || activityQuotas(modality.year).length > 0;

/** Saying nothing of other activities, where there are none. */
export function withOthers({ others: _, ...rest }: VisitsDraft, others: readonly QuotaDraft[]): VisitsDraft {
  return { ...rest, ...(others.length === 0 ? {} : { others }) };
}

/** With the numbers of a modality in place of what stood there. */
export function withModality(draft: VisitsDraft | undefined, modality: Modality): VisitsDraft {
  const { times = 0, monthly = 0 } = visitQuota(modality) ?? {};
  return withOthers({ modality: modality.id, year: `${times}`, month: `${monthly}`, months: draft?.months ?? schoolMonths }, activityQuotas(modality.year));
}

/** With numbers of no modality: those that stand there, to be changed. */
export function byHand(draft: VisitsDraft | undefined): VisitsDraft {
  return withOthers({ modality: "", year: draft?.year ?? "", month: draft?.month ?? "", months: draft?.months ?? schoolMonths }, draft?.others ?? []);
}

export function withMonth(draft: VisitsDraft, month: number, active: boolean): VisitsDraft {
  const others = draft.months.filter((each) => each !== month);
  return { ...draft, months: active ? [...others, month].sort((a, b) => a - b) : others };
}

export interface VisitsWrong {
  readonly year?: "agreed_visits_year_wrong" | "agreed_visits_no_number";
  readonly month?: "agreed_visits_month_wrong";
  readonly months?: "agreed_visits_months_wrong";
  /** In one of the other activities, where it is said. */
  readonly others?: true;
}

/** What is to be put right, at its field. A minimum that nothing was said of is none; nor need there be visits where there is something else. */
export function wrongIn({ year, month, months, others = [] }: VisitsDraft): VisitsWrong {
  const inYear = numberIn(year, 0, yearMax) ?? 0;
  const inMonth = numberIn(month, 0, monthMax) ?? 0;
  return {
    ...(Number.isNaN(inYear) ? { year: "agreed_visits_year_wrong" as const } : inYear === 0 && inMonth === 0 && others.length === 0 ? { year: "agreed_visits_no_number" as const } : {}),
    ...(Number.isNaN(inMonth) ? { month: "agreed_visits_month_wrong" as const } : {}),
    ...(months.length === 0 ? { months: "agreed_visits_months_wrong" as const } : {}),
    ...(quotasOf(others) === undefined ? { others: true as const } : {}),
  };
}

/** What is proposed; undefined while something is wrong in it. */
export function visitsOf(draft: VisitsDraft): { readonly visits: VisitsAgreed; readonly activities?: NonNullable<ProposeAgreement["activities"]> } | undefined {
  if (Object.keys(wrongIn(draft)).length > 0) return undefined;
  const activities = quotasOf(draft.others ?? []) ?? [];
  const visits = {
    ...(draft.modality === "" ? {} : { modality: draft.modality }),
    year: numberIn(draft.year, 0, yearMax) ?? 0,
    month: numberIn(draft.month, 0, monthMax) ?? 0,
    months: [...draft.months],
  };
  return { visits, ...(activities.length === 0 ? {} : { activities }) };
}
