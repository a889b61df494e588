import { call } from "../entry/api";
import type { HoursKind } from "../profiles/document";

/** A time of the asked week at which the same people coincide. */
export interface Coincidence {
  readonly from: number;
  readonly to: number;
  readonly kind: Exclude<HoursKind, "teaching">;
  readonly with: number;
  /** I am one of them. */
  readonly own: boolean;
}

/** A time that would be everybody's if some moved their collegial hours. */
export interface NearTime {
  readonly from: number;
  readonly to: number;
  readonly with: number;
  readonly moving: number;
  readonly without: number;
  readonly teaching: number;
  /** By how many minutes at most. */
  readonly farthest: number;
  readonly own_moves: boolean;
}

export type Timetable =
  | { readonly outcome: "too_many"; readonly people: number; readonly people_max: number; readonly network: number }
  | {
      readonly outcome: "found";
      readonly network: number;
      readonly week: { readonly from: number; readonly to: number };
      readonly people: number;
      readonly given: number;
      readonly own: boolean;
      /** So few others gave hours, or who is here was chosen by somebody: only what lies within my own is told. */
      readonly few: boolean;
      readonly withheld: boolean;
      readonly times: readonly Coincidence[];
      readonly collegial_most: number;
      readonly near: readonly NearTime[];
    };
export type FoundTimetable = Extract<Timetable, { outcome: "found" }>;

export interface AskedTime {
  /** A day of the week: "2026-11-30". */
  readonly day: string;
  readonly minutes: number;
  readonly zone: string;
}

export function timetable(space: number, { day, minutes, zone }: AskedTime): Promise<Timetable> {
  const query = new URLSearchParams({ day, minutes: String(minutes), zone });
  return call<Timetable>("GET", `/api/spaces/${space}/hours?${query}`);
}
