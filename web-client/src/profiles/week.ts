import type { Block, HoursKind } from "./document";
import { limits } from "./document";

/** One of the rows in which somebody gives their week, as its fields have it. */
export interface Row {
  readonly day: number;
  /** "15:00"; empty: nothing is chosen yet. */
  readonly from: string;
  readonly to: string;
  readonly kind: HoursKind;
  /** What it begins with was put there with the row, and nobody has touched it. */
  readonly offered?: boolean;
}

export type RowProblem = "missing" | "quarters" | "ends_first" | "overlaps";

const quarter = 15;
const dayMinutes = 24 * 60;

/** "15:30" as minutes; undefined: it is no time. */
export function minutesOf(text: string): number | undefined {
  const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(text) ?? [];
  if (hours === undefined || minutes === undefined) return undefined;
  const all = Number(hours) * 60 + Number(minutes);
  return all < dayMinutes ? all : undefined;
}

const two = (part: number) => String(part).padStart(2, "0");
/** As a field has it; the end of a day is the midnight behind it. */
export const timeOf = (minutes: number): string => `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;

/** Where a row ends: a field knows no 24:00. */
const endOf = (row: Row): number | undefined => {
  const end = minutesOf(row.to);
  return end === 0 ? dayMinutes : end;
};

export function blockOf(row: Row): Block | undefined {
  const from = minutesOf(row.from);
  const to = endOf(row);
  return from === undefined || to === undefined ? undefined : { day: row.day, from, to, kind: row.kind };
}

export const rowOf = ({ day, from, to, kind }: Block): Row => ({ day, from: timeOf(from), to: timeOf(to), kind });

/** Nothing is chosen in it: it is as if it were not there. */
const empty = ({ from, to, offered }: Row) => (from === "" || offered === true) && to === "";

function problemOf(row: Row, earlier: readonly Row[]): RowProblem | undefined {
  if (empty(row)) return undefined;
  const block = blockOf(row);
  if (!block) return "missing";
  if (block.from % quarter !== 0 || block.to % quarter !== 0) return "quarters";
  if (block.to <= block.from) return "ends_first";
  const crosses = earlier.some((each) => {
    const other = blockOf(each);
    return other !== undefined && other.day === block.day && other.from < block.to && block.from < other.to;
  });
  return crosses ? "overlaps" : undefined;
}

/** What is wrong with each row, by its place. */
export function rowProblems(rows: readonly Row[]): ReadonlyMap<number, RowProblem> {
  const all = new Map<number, RowProblem>();
  rows.forEach((row, place) => {
    const problem = problemOf(row, rows.slice(0, place));
    if (problem) all.set(place, problem);
  });
  return all;
}

export const blocksOf = (rows: readonly Row[]): readonly Block[] =>
  rows.flatMap((row) => blockOf(row) ?? []).sort((one, other) => one.day - other.day || one.from - other.from);

/** A new row of a day: after the last one there, of the same kind. */
export function addedRow(rows: readonly Row[], day: number): readonly Row[] {
  if (rows.length >= limits.blocks) return rows;
  const last = rows.filter((row) => row.day === day).at(-1);
  const from = last?.to ?? "";
  return [...rows, { day, from, to: "", kind: last?.kind ?? "collegial", ...(from === "" ? {} : { offered: true }) }];
}

/** Those of one day stand on these others too, in place of what was there. */
export function copied(rows: readonly Row[], from: number, to: readonly number[]): readonly Row[] {
  const theirs = rows.filter(({ day }) => day === from);
  const others = rows.filter(({ day }) => !to.includes(day));
  return [...others, ...to.flatMap((day) => theirs.map((row) => ({ ...row, day })))].slice(0, limits.blocks);
}

/** Hours of a week that each kind takes, in minutes. */
export function minutesOfKind(rows: readonly Row[], kind: HoursKind): number {
  return blocksOf(rows).reduce((sum, block) => sum + (block.kind === kind ? Math.max(0, block.to - block.from) : 0), 0);
}
