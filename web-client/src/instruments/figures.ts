import { locale } from "../i18n";
import type { Instrument, Item, Means } from "./api";

/** The levels that a dimension is measured by; undefined: it has no scale. */
export function levelsOf(document: Instrument, dimension: string): readonly string[] | undefined {
  const scale = document.items.find((item) => item.kind === "scale" && item.dimensions.includes(dimension))?.scale;
  return document.scales?.find(({ id }) => id === scale)?.levels;
}

/** What one chooses from in an item: options, or the levels of its scale. */
export function choicesOf(document: Instrument, item: Item): readonly string[] {
  return item.options ?? document.scales?.find(({ id }) => id === item.scale)?.levels ?? [];
}

/** Hundredths as people read them. */
export const shownMean = (hundredths: number) => new Intl.NumberFormat(locale(), { maximumFractionDigits: 1, minimumFractionDigits: 1 }).format(hundredths / 100);

/** With its sign, as a change is read. */
export const shownChange = (hundredths: number) =>
  new Intl.NumberFormat(locale(), { maximumFractionDigits: 1, minimumFractionDigits: 1, signDisplay: "exceptZero" }).format(hundredths / 100);

export interface Series {
  readonly title: string;
  readonly means: Means;
}

export interface ProfileRow {
  readonly title: string;
  readonly levels: number;
  /** One for each series; null: nothing to make it of. */
  readonly values: readonly (number | null)[];
}

/** What is measured by a scale, dimension by dimension, in the order of the instrument. */
export function profileRows(document: Instrument, series: readonly Series[]): readonly ProfileRow[] {
  return document.dimensions.flatMap(({ id, title }) => {
    const levels = levelsOf(document, id);
    if (!levels) return [];
    return [{ title, levels: levels.length, values: series.map(({ means }) => means[id] ?? null) }];
  });
}

/** How far along its scale a mean lies, from 0 to 1. The first level is 1. */
export const along = (hundredths: number, levels: number) => Math.min(1, Math.max(0, (hundredths / 100 - 1) / (levels - 1)));
