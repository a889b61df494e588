import { ApiError, call } from "../entry/api";
import type { Kept } from "../cycles/kept";

export const periods = ["month", "three_months", "school_year"] as const;
export type Period = (typeof periods)[number];

export const counted = ["messages", "contributions", "sessions", "seats", "visits", "dialogues", "commitments", "kept", "replanned", "dropped", "overdue", "actions", "stages"] as const;
export type Counted = (typeof counted)[number];

/** A figure; what is not there is nothing, or of fewer than five people (rule P19). */
export interface Row {
  readonly what: Counted;
  readonly count: number;
  /** Of how many of them it is so. */
  readonly part?: number;
  readonly of?: string;
  /** Of what is shipped; else empty. */
  readonly title?: string;
  readonly cycle?: string;
}

export interface PeriodFigures {
  readonly period: Period;
  /** "2026-10" */
  readonly from: string;
  readonly to: string;
  /** In fives; 0: fewer than five. */
  readonly people: number;
  readonly rows: readonly Row[];
}

export const standing = ["community", "mentoring_room", "mesa"] as const;

export interface Figures {
  readonly month: string;
  readonly until: number;
  readonly periods: readonly PeriodFigures[];
  readonly alive: readonly { readonly kind: (typeof standing)[number]; readonly count: number }[];
}

type Answer = (Figures & { readonly outcome: "told" }) | { readonly outcome: "being_made" | "too_much" };

/** What was read, and when. */
export interface Read {
  readonly at: number;
  readonly figures: Figures;
}

export type Found =
  | { readonly name: "told"; readonly read: Read }
  /** Of an earlier look: there is no network now. */
  | { readonly name: "kept"; readonly read: Read }
  | { readonly name: "being_made" }
  | { readonly name: "too_much" };

const pathOfFigures = (space: number) => `/api/spaces/${space}/figures`;
export const csvOf = (space: number, language: string) => `${pathOfFigures(space)}.csv?lang=${language}`;

/** The server was reached and says that these are not theirs to see. */
const isNo = (failed: unknown) => failed instanceof ApiError && (failed.status === 403 || failed.status === 404);
/** It was not reached, or cannot say now. */
const isSilence = (failed: unknown) => failed instanceof ApiError && (failed.status === 0 || failed.status >= 500);

/** What the server says; without it, what it said before. Whoever may not see them any more keeps none. */
export async function figuresOf(space: number, kept: Kept, now: () => number): Promise<Found> {
  const path = pathOfFigures(space);
  try {
    const answer = await call<Answer>("GET", path);
    if (answer.outcome !== "told") return { name: answer.outcome };
    const read: Read = { at: now(), figures: answer };
    kept.keep(path, read);
    return { name: "told", read };
  } catch (failed) {
    if (isNo(failed)) kept.keep(path, null);
    const before = kept.find(path) as Read | undefined;
    if (before && isSilence(failed)) return { name: "kept", read: before };
    throw failed;
  }
}
