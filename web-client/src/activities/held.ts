import { besideAgreed, calendarIn, type Beside } from "../accompaniment/activity";
import type { ActivityAgreed, ActivityKind, HeldActivity, Observation, SessionLeft } from "../wire";

const dayLength = 86_400_000;

export interface KindHeld extends Beside {
  readonly what: ActivityKind;
  /** At least so many in the year, and in each active month; 0: nothing was agreed. */
  readonly times: number;
  readonly monthly: number;
}

export interface Held {
  /** Each kind that was agreed on, or of which there was one this year. */
  readonly kinds: readonly KindHeld[];
  /** Of this year, held in a session in which a visit was talked over: they count with the visit. */
  readonly apart: number;
}

interface Looked {
  readonly activities: readonly HeldActivity[];
  readonly observations: readonly Observation[];
  readonly agreed: readonly ActivityAgreed[];
  /** The active months, from 1 to 12. */
  readonly months: readonly number[];
  /** Since when that agreement holds. */
  readonly since?: number | undefined;
  /** By the server's clock. */
  readonly now: number;
  readonly timeZone: string;
}

/** In which sessions visits were talked over: what those count as. */
export const dialoguesIn = (observations: readonly Observation[]): ReadonlySet<number | undefined> =>
  new Set(observations.filter(({ withdrawn_at }) => withdrawn_at === undefined).map(({ dialogue }) => dialogue?.session));

/** Activities of the calendar year beside what was agreed of each kind (rules Y10, Y27): one counts in the month of its day, which is the same wherever one is. Pure. */
export function heldIn({ activities, observations, agreed, months, since, now, timeZone }: Looked): Held {
  const monthOf = calendarIn(timeZone);
  const here = monthOf(now);
  const monthOfDay = calendarIn("UTC");
  const dialogues = dialoguesIn(observations);
  const isApart = ({ session }: HeldActivity) => session !== undefined && dialogues.has(session);
  const ofYear = activities.filter(({ on }) => monthOfDay(on * dayLength).year === here.year);
  const counted = ofYear.filter((one) => !isApart(one));
  const kinds = [...new Set([...agreed, ...counted].map(({ what }) => what))].map((what): KindHeld => {
    const lines = agreed.filter((line) => line.what === what);
    const times = lines.reduce((sum, line) => sum + line.times, 0);
    const monthly = lines.reduce((sum, line) => sum + line.monthly, 0);
    const made = counted.filter((one) => one.what === what).map(({ on }) => monthOfDay(on * dayLength).month);
    const beside = besideAgreed(made, lines.length === 0 ? undefined : { least: monthly, months }, since === undefined ? undefined : monthOf(since), here);
    return { what, times, monthly, ...beside };
  });
  return { kinds, apart: ofYear.length - counted.length };
}

/** Sessions of the last year that are over and count as nothing yet, the newest first. */
export function unnoted(sessions: readonly SessionLeft[], observations: readonly Observation[], noted: ReadonlySet<number | undefined>, since: number): readonly SessionLeft[] {
  const dialogues = dialoguesIn(observations);
  return sessions.filter(({ session, ended_at }) => ended_at >= since && !noted.has(session) && !dialogues.has(session)).reverse();
}
