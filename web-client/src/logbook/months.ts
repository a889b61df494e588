import type { LoggedSession } from "./document";

export interface Month {
  /** "2026-11" where this device is. */
  readonly id: string;
  readonly sessions: readonly LoggedSession[];
}

/** Newest first by when they began: a session may be opened long before it takes place. */
export function byMonth(sessions: readonly LoggedSession[]): Month[] {
  return inMonths(sessions, (session) => session.began_at, (a, b) => b.began_at - a.began_at || b.space - a.space).map(({ id, all }) => ({ id, sessions: all }));
}

/** In this order, which is one of time. */
export function inMonths<One>(all: readonly One[], at: (one: One) => number, order: (a: One, b: One) => number): { readonly id: string; readonly all: readonly One[] }[] {
  const months = new Map<string, One[]>();
  for (const one of [...all].sort(order)) {
    const id = monthOf(at(one));
    months.set(id, [...(months.get(id) ?? []), one]);
  }
  return [...months].map(([id, ones]) => ({ id, all: ones }));
}

function monthOf(at: number): string {
  const day = new Date(at);
  return `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, "0")}`;
}
