import type { LoggedSession } from "./document";

export interface Month {
  /** "2026-11" where this device is. */
  readonly id: string;
  readonly sessions: readonly LoggedSession[];
}

/** Newest first by when they began: a session may be opened long before it takes place. */
export function byMonth(sessions: readonly LoggedSession[]): Month[] {
  const months = new Map<string, LoggedSession[]>();
  for (const session of [...sessions].sort((a, b) => b.began_at - a.began_at || b.space - a.space)) {
    const id = monthOf(session.began_at);
    months.set(id, [...(months.get(id) ?? []), session]);
  }
  return [...months].map(([id, all]) => ({ id, sessions: all }));
}

function monthOf(at: number): string {
  const day = new Date(at);
  return `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, "0")}`;
}
