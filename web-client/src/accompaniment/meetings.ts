import type { Agreement, SessionLeft } from "../wire";

/** A session that took place under an agreement. */
export interface Meeting {
  readonly session: number;
  readonly at: number;
  /** Since the one before. */
  readonly days?: number;
  /** How long it took, where it was held at one time. */
  readonly minutes?: number;
}

const day = 86_400_000;

/** How many days later, by the calendar of whoever looks. */
function daysBetween(from: number, to: number): number {
  const midnight = (at: number) => new Date(at).setHours(0, 0, 0, 0);
  return Math.round((midnight(to) - midnight(from)) / day);
}

/** The sessions that are over since it holds, as far as they are remembered; the oldest first. */
export function meetingsUnder({ since, at }: Agreement, sessions: readonly SessionLeft[]): readonly Meeting[] {
  const under = sessions.filter(({ ended_at }) => ended_at >= (since ?? at));
  return under.map(({ session, began_at, ended_at }, index) => ({
    session,
    at: began_at ?? ended_at,
    ...(index === 0 ? {} : { days: daysBetween(startOf(under[index - 1]!), began_at ?? ended_at) }),
    ...(began_at === undefined ? {} : { minutes: Math.max(1, Math.round((ended_at - began_at) / 60_000)) }),
  }));
}

const startOf = ({ began_at, ended_at }: SessionLeft) => began_at ?? ended_at;

/** When they meet next, by what they agreed on (rule Y17); nothing: they left that open. */
export function nextMeeting({ since, at, every_days }: Agreement, meetings: readonly Meeting[]): number | undefined {
  if (every_days === undefined) return undefined;
  const from = new Date(meetings.at(-1)?.at ?? since ?? at);
  return from.setDate(from.getDate() + every_days);
}

/** What is common among these: as many are below it as above. Of an even number, the lower of both in the middle. */
export function usual(numbers: readonly number[]): number | undefined {
  return [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)];
}
