import type { SpaceView } from "../store/state";
import type { Observation, SpaceSummary, Topic, TopicPart, TopicTie } from "../wire";

export const parts: readonly TopicPart[] = ["workshop", "visit", "meeting"];

/** Something in which a topic is taken up, or may be. */
export type Activity = { readonly session: SpaceSummary } | { readonly visit: Observation };

export interface TakenUp {
  readonly tie: TopicTie;
  /** Undefined: it is not known here; somebody else may have a part in it. */
  readonly activity: Activity | undefined;
  readonly stands: TieStands;
}

/** unknown: what cannot be read here is not said to be still to come. */
export type TieStands = "done" | "to_come" | "unknown";

export interface Known {
  readonly sessions: readonly SpaceSummary[];
  readonly observations: readonly Observation[];
  /** Those sessions of which whoever looks sees that they are over: the space was not told of private ones, nor remembers all (rule Y19). */
  readonly over: ReadonlySet<number>;
}

const standing = (activity: Activity | undefined, done: boolean): TieStands => (done ? "done" : activity ? "to_come" : "unknown");

/** A visit is done when its dialogue holds, as where visits are counted (rule V7). */
export function takenUp({ ties }: Topic, part: TopicPart, { sessions, observations, over }: Known): readonly TakenUp[] {
  return ties.filter((tie) => tie.part === part).map((tie): TakenUp => {
    if (tie.visit === undefined) {
      const session = sessions.find(({ id }) => id === tie.session);
      const activity = session && { session };
      return { tie, activity, stands: standing(activity, tie.done || (tie.session !== undefined && over.has(tie.session))) };
    }
    const visit = observations.find(({ id }) => id === tie.visit);
    const activity = visit && { visit };
    return { tie, activity, stands: standing(activity, visit?.dialogue?.holds_since !== undefined) };
  });
}

/** Of the three, those in which the topic is not taken up yet. */
export const missingParts = (topic: Topic, known: Known): readonly TopicPart[] => parts.filter((part) => takenUp(topic, part, known).length === 0);

/** What may still be tied to a topic as this, the newest first. */
export function offeredFor({ ties }: Topic, part: TopicPart, { sessions, observations }: Pick<Known, "sessions" | "observations">): readonly Activity[] {
  if (part === "visit") {
    return observations.filter(({ id, withdrawn_at }) => withdrawn_at === undefined && !ties.some(({ visit }) => visit === id)).map((visit) => ({ visit })).reverse();
  }
  return sessions.filter(({ id }) => !ties.some(({ session }) => session === id)).map((session) => ({ session })).sort((one, other) => other.session.id - one.session.id);
}

/** How the wire names it. */
export const nameOn = (activity: Activity): Pick<TopicTie, "session" | "visit"> => ("session" in activity ? { session: activity.session.id } : { visit: activity.visit.id });

/** Which sessions whoever looks knows to be over: by what the space remembers, and by those that are open on this device. */
export function overIn({ ledger }: Pick<SpaceView, "ledger">, sessions: readonly SpaceSummary[], views: ReadonlyMap<number, SpaceView>): ReadonlySet<number> {
  const seen = sessions.map(({ id }) => id).filter((id) => views.get(id)?.conversation?.stage === "ended");
  return new Set([...(ledger?.sessions ?? []).map(({ session }) => session), ...seen]);
}
