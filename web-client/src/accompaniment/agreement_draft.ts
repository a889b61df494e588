import type { AgreementDraft, Draft, VisitsDraft } from "../shelf";
import type { Agreement, ProposeAgreement } from "../wire";
import { blank, sendable } from "../words";
import { visitsDraftFrom, visitsOf } from "./agreed_visits_draft";
import { numberIn } from "./whole_number";

/** As in the description of the wire. */
export const daysMax = 366;
export const minutesMin = 5;
export const minutesMax = 480;

/** What there is to begin from: what holds, or is proposed. */
export function draftFrom(agreement: Agreement | undefined): AgreementDraft {
  const { goals = "", channel = "", confidentiality = "", every_days, minutes, visits, activities } = agreement ?? {};
  return {
    goals, channel, confidentiality,
    every_days: every_days === undefined ? "" : `${every_days}`,
    minutes: minutes === undefined ? "" : `${minutes}`,
    ...(visits === undefined ? {} : { visits: visitsDraftFrom(visits, activities) }),
  };
}

/** Saying nothing of visits, where there are none. */
export function withVisits({ visits: _, ...rest }: AgreementDraft, visits: VisitsDraft | undefined): AgreementDraft {
  return { ...rest, ...(visits === undefined ? {} : { visits }) };
}

export const withAgreement = (draft: Draft, agreement: AgreementDraft): Draft => ({ ...draft, agreement });

export function withoutAgreement({ agreement: _, ...rest }: Draft): Draft {
  return rest;
}

export type Lacking = "acc_lacks_goals" | "acc_lacks_days" | "acc_lacks_minutes" | "acc_lacks_channel" | "acc_lacks_confidentiality" | "agreed_visits_lacks";

/** What is proposed, or what is still missing of it. */
export function proposalOf(draft: AgreementDraft): ProposeAgreement | Lacking {
  const every_days = numberIn(draft.every_days, 1, daysMax);
  const minutes = numberIn(draft.minutes, minutesMin, minutesMax);
  if (blank(draft.goals)) return "acc_lacks_goals";
  if (Number.isNaN(every_days)) return "acc_lacks_days";
  if (Number.isNaN(minutes)) return "acc_lacks_minutes";
  if (blank(draft.channel)) return "acc_lacks_channel";
  if (blank(draft.confidentiality)) return "acc_lacks_confidentiality";
  const numbers = draft.visits && visitsOf(draft.visits);
  if (draft.visits && !numbers) return "agreed_visits_lacks";
  return {
    type: "propose_agreement",
    goals: sendable(draft.goals),
    channel: sendable(draft.channel),
    confidentiality: sendable(draft.confidentiality),
    ...(every_days === undefined ? {} : { every_days }),
    ...(minutes === undefined ? {} : { minutes }),
    ...numbers,
  };
}
