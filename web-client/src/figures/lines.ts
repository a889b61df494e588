import { locale, t } from "../i18n";
import type { Counted, PeriodFigures, Row } from "./api";

/** One line of a table. */
export interface Line {
  readonly key: string;
  readonly label: string;
  /** Undefined: nothing, or of fewer than five people. */
  readonly value: string | undefined;
  /** How much of the whole, from 0 to 1. */
  readonly share?: number;
}

const number = (count: number) => count.toLocaleString(locale());

function valueOf(row: Row): string {
  return row.part === undefined ? number(row.count) : t("fig_of", { part: number(row.part), count: number(row.count) });
}

/** A figure that there always is, be it of fewer than five. */
export function lineOf({ rows }: PeriodFigures, what: Counted): Line {
  const row = rows.find((each) => each.what === what);
  return {
    key: what,
    label: t(`fig_${what}`),
    value: row && valueOf(row),
    ...(row?.part === undefined ? {} : { share: row.part / row.count }),
  };
}

/** "15 a 19": in fives, as differences of one or two would tell of somebody. */
export function peopleLine({ people }: PeriodFigures): Line {
  return { key: "people", label: t("fig_people"), value: people === 0 ? undefined : t("fig_people_between", { least: number(people), most: number(people + 4) }) };
}

/** Sessions by conversation, by name: never by how many there were. */
export function sessionLines({ rows }: PeriodFigures): readonly Line[] {
  return rows
    .filter(({ what }) => what === "sessions")
    .map((row) => ({ key: row.of ?? "", label: row.title || t("fig_sessions_others"), value: number(row.count), last: !row.title }))
    .sort((a, b) => Number(a.last) - Number(b.last) || a.label.localeCompare(b.label, locale()))
    .map(({ key, label, value }) => ({ key, label, value }));
}

/** Stages in the order of their cycle, cycles by name, as the server says them. */
export function stageLines({ rows }: PeriodFigures): readonly { readonly cycle: string; readonly lines: readonly Line[] }[] {
  const cycles = new Map<string, Line[]>();
  for (const row of rows) {
    if (row.what !== "stages") continue;
    const cycle = row.cycle || t("fig_cycles_others");
    cycles.set(cycle, [...(cycles.get(cycle) ?? []), { key: row.of ?? "", label: row.title || t("fig_stages_others"), value: number(row.count) }]);
  }
  return [...cycles]
    .map(([cycle, lines]) => ({ cycle, lines }))
    .sort((a, b) => Number(a.cycle === t("fig_cycles_others")) - Number(b.cycle === t("fig_cycles_others")));
}

/** "octubre de 2026"; "agosto a octubre de 2026"; "diciembre de 2026 a febrero de 2027". */
export function spanWords({ from, to }: Pick<PeriodFigures, "from" | "to">): string {
  const words = (month: string, year: boolean) => {
    const at = Date.parse(`${month}-15T12:00:00Z`);
    return new Intl.DateTimeFormat(locale(), { month: "long", ...(year ? { year: "numeric" } : {}), timeZone: "UTC" }).format(at);
  };
  if (from === to) return words(to, true);
  return t("fig_span", { from: words(from, from.slice(0, 4) !== to.slice(0, 4)), to: words(to, true) });
}
