import { locale } from "../i18n";
import type { PlanIndicator } from "../wire";
import type { Indicator } from "./document";

/** As it travels: "12.5"; undefined: no such figure. A comma is as good as a point, which it is for those who write. */
export function figureTyped(typed: string): string | undefined {
  const plain = typed.trim().replace(",", ".").replace(/^\+/, "");
  return /^-?\d{1,9}(\.\d{1,3})?$/.test(plain) ? plain : undefined;
}

/** As people read it: "12,5 %". */
export function figureShown(value: string, unit?: string): string {
  const number = Number(value);
  const words = Number.isFinite(number) ? new Intl.NumberFormat(locale(), { maximumFractionDigits: 3 }).format(number) : value;
  return unit ? `${words} ${unit}` : words;
}

export const newest = ({ measures }: PlanIndicator) => measures[measures.length - 1];

/** How far from the baseline to the target, from 0 to 1, whichever of them is more; undefined: it cannot be said. */
export function reached({ baseline, target }: Indicator, present: string | undefined): number | undefined {
  if (baseline === undefined || target === undefined || present === undefined) return undefined;
  const [from, to, now] = [Number(baseline), Number(target), Number(present)];
  if (![from, to, now].every(Number.isFinite) || from === to) return undefined;
  return Math.min(1, Math.max(0, (now - from) / (to - from)));
}
