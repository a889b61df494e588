import type { Observation, SpaceSummary, Topic, TopicPart, TopicTie } from "../wire";

export const parts: readonly TopicPart[] = ["workshop", "visit", "meeting"];

/** Something in which a topic is taken up, or may be. */
export type Activity = { readonly session: SpaceSummary } | { readonly visit: Observation };

export interface TakenUp {
  readonly tie: TopicTie;
  /** Undefined: it is not known here; somebody else may have a part in it. */
  readonly activity: Activity | undefined;
  readonly done: boolean;
}

export interface Known {
  readonly sessions: readonly SpaceSummary[];
  readonly observations: readonly Observation[];
}

/** A visit is done when its dialogue holds, as where visits are counted (rule V7). */
export function takenUp({ ties }: Topic, part: TopicPart, { sessions, observations }: Known): readonly TakenUp[] {
  return ties.filter((tie) => tie.part === part).map((tie): TakenUp => {
    const session = sessions.find(({ id }) => id === tie.session);
    if (tie.visit === undefined) return { tie, activity: session && { session }, done: tie.done };
    const visit = observations.find(({ id }) => id === tie.visit);
    return { tie, activity: visit && { visit }, done: visit?.dialogue?.holds_since !== undefined };
  });
}

/** Of the three, those in which the topic is not taken up yet. */
export const missingParts = (topic: Topic, known: Known): readonly TopicPart[] => parts.filter((part) => takenUp(topic, part, known).length === 0);

/** What may still be tied to a topic as this, the newest first. */
export function offeredFor({ ties }: Topic, part: TopicPart, { sessions, observations }: Known): readonly Activity[] {
  if (part === "visit") {
    return observations.filter(({ id, withdrawn_at }) => withdrawn_at === undefined && !ties.some(({ visit }) => visit === id)).map((visit) => ({ visit })).reverse();
  }
  return sessions.filter(({ id }) => !ties.some(({ session }) => session === id)).map((session) => ({ session })).sort((one, other) => other.session.id - one.session.id);
}

/** How the wire names it. */
export const nameOn = (activity: Activity): Pick<TopicTie, "session" | "visit"> => ("session" in activity ? { session: activity.session.id } : { visit: activity.visit.id });
