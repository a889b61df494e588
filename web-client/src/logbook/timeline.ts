import type { LoggedRoom, LoggedSession, LoggedStage, LoggedStory, LoggedTakenOn, LoggedVisit } from "./document";
import { inMonths } from "./months";

type Room = Pick<LoggedRoom, "space" | "title" | "member">;

/** One thing that the logbook tells, at its time. */
export type Told =
  | { readonly kind: "session"; readonly id: string; readonly at: number; readonly session: LoggedSession }
  | { readonly kind: "visit"; readonly id: string; readonly at: number; readonly room: Room; readonly visit: LoggedVisit }
  | { readonly kind: "stage"; readonly id: string; readonly at: number; readonly room: Room; readonly stage: LoggedStage }
  | { readonly kind: "agreement"; readonly id: string; readonly at: number; readonly room: Room; readonly everyDays: number | null; readonly minutes: number | null }
  | { readonly kind: "taken"; readonly id: string; readonly at: number; readonly taken: LoggedTakenOn }
  | { readonly kind: "story"; readonly id: string; readonly at: number; readonly story: LoggedStory };

export interface Lists {
  readonly sessions: readonly LoggedSession[];
  readonly rooms: readonly LoggedRoom[];
  readonly takenOn: readonly LoggedTakenOn[];
  readonly stories: readonly LoggedStory[];
}

export function told({ sessions, rooms, takenOn, stories }: Lists): readonly Told[] {
  return [
    ...sessions.map((session): Told => ({ kind: "session", id: `session-${session.space}`, at: session.began_at, session })),
    ...rooms.flatMap(ofRoom),
    ...takenOn.map((taken): Told => ({ kind: "taken", id: `taken-${taken.commitment.id}`, at: taken.at, taken })),
    ...stories.map((story): Told => ({ kind: "story", id: `story-${story.story.id}`, at: story.story.at, story })),
  ];
}

function ofRoom({ space, title, member, agreement, stages, visits }: LoggedRoom): readonly Told[] {
  const room = { space, title, member };
  return [
    ...visits.map((visit): Told => ({ kind: "visit", id: `visit-${visit.id}`, at: visit.starts_at, room, visit })),
    ...stages.map((stage): Told => ({ kind: "stage", id: `stage-${space}-${stage.at}-${stage.stage}`, at: stage.at, room, stage })),
    ...(agreement ? [{ kind: "agreement", id: `agreement-${space}`, at: agreement.since, room, everyDays: agreement.every_days, minutes: agreement.minutes } as const] : []),
  ];
}

/**
 * From when on all of it is known: sessions, what was taken on otherwise and stories are read from the newest on, and what is shown before the oldest one that came
 * would move when the next come.
 */
export function knownSince(lists: { readonly all: readonly { readonly at: number }[]; readonly over: boolean }[]): number {
  const open = lists.filter(({ over, all }) => !over && all.length > 0).map(({ all }) => Math.min(...all.map(({ at }) => at)));
  return Math.max(Number.NEGATIVE_INFINITY, ...open);
}

/** The newest month first, and in it the newest first. */
export const timeline = (all: readonly Told[], since: number) => inMonths(all.filter(({ at }) => at >= since), (one) => one.at, (a, b) => b.at - a.at || b.id.localeCompare(a.id));
