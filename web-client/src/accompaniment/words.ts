import { counted, locale, t } from "../i18n";
import type { Agreement, Cycle, StagePass } from "../wire";
import type { Cycle as Document } from "../cycles/document";

/** "3 de marzo", with the year where it is not this one. */
export function dateWords(at: number, now: number): string {
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return new Intl.DateTimeFormat(locale(), { day: "numeric", month: "long", ...(sameYear ? {} : { year: "numeric" }) }).format(at);
}

export const namesIn = (names: readonly string[]): string => new Intl.ListFormat(locale(), { type: "conjunction" }).format(names);

/** How often and for how long; empty: it is left open. */
export function meetingWords({ every_days, minutes }: Pick<Agreement, "every_days" | "minutes">): string {
  return [
    ...(every_days === undefined ? [] : [counted("acc_every_days", every_days)]),
    ...(minutes === undefined ? [] : [counted("acc_minutes", minutes)]),
  ].join(" · ");
}

export const timesEntered = ({ passes }: Cycle, stage: string): number => passes.filter((pass) => pass.stage === stage).length;

export interface Round {
  readonly number: number;
  readonly passes: readonly StagePass[];
}

/** The spiral as far as it is kept: the newest rounds, of the first of which the beginning may be gone. */
export function roundsOf({ passes, round }: Cycle): readonly Round[] {
  const rounds: StagePass[][] = [];
  for (const pass of passes) {
    if (rounds.length === 0 || pass.how === "new_round") rounds.push([]);
    rounds[rounds.length - 1]!.push(pass);
  }
  return rounds.map((each, index) => ({ number: round - rounds.length + 1 + index, passes: each }));
}

/** Stages between where one stands and where one would go, which are left out. */
export function leftOut(document: Document, from: number, to: number): readonly string[] {
  return from < 0 || to <= from + 1 ? [] : document.stages.slice(from + 1, to).map(({ title }) => title);
}

/** Where another round begins, as the cycle says it (rule Y7). */
export function entryStage({ stages, parties_changed_at }: Cycle, { entry }: Document): string {
  const anew = parties_changed_at !== undefined && asksAnew({ entry });
  const wanted = entry ? (anew ? entry.first : entry.otherwise) : undefined;
  return wanted !== undefined && stages.includes(wanted) ? wanted : stages[0]!;
}

/** Does the cycle say what to do where other people go through it? */
export const asksAnew = ({ entry }: { readonly entry?: Document["entry"] | undefined }): boolean => entry !== undefined && (entry.when?.includes("party_changed") ?? true);

export const howWords = ({ how }: StagePass): string => t(`acc_how_${how}`);
