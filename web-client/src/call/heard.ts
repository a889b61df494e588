import type { CallFrame, CallParticipant } from "../wire";

/** Nobody is told to be heard: nothing is played. */
export type Grant = Pick<CallFrame, "heard" | "participants" | "you">;

/**
 * May what comes from this participant be played? The guarantee of silence is kept here, by who listens: whatever a sender does, only
 * those whom the server names at this moment are heard (rule W4). Whoever is not in the call is nobody; one's own voice is never played.
 */
export function plays(grant: Grant | undefined, participant: string): boolean {
  if (!grant || participant === grant.you) return false;
  const who = grant.participants.find((each) => each.participant === participant);
  return who !== undefined && grant.heard.includes(who.person);
}

/** Would others hear what this device sends? */
export function amHeard(grant: Grant | undefined): boolean {
  const me = grant?.participants.find(({ participant }) => participant === grant.you);
  return me !== undefined && grant!.heard.includes(me.person);
}

export interface Change {
  readonly came: readonly number[];
  readonly went: readonly number[];
  /** My turn came, or went. */
  readonly heard?: boolean;
}

/** What somebody who does not look at the screen is told. */
export function changed(before: CallFrame | undefined, now: CallFrame): Change {
  const others = (call: CallFrame | undefined) => (call?.participants ?? []).filter(({ participant }) => participant !== call?.you).map(({ person }) => person);
  const was = others(before);
  const is = others(now);
  const heard = amHeard(now);
  return {
    came: before ? is.filter((person) => !was.includes(person)) : [],
    went: was.filter((person) => !is.includes(person)),
    ...(before && heard !== amHeard(before) ? { heard } : {}),
  };
}

/** What is said of somebody in the list. */
export type Standing = "speaks" | "muted" | "listens";

export function standingOf(call: Pick<CallFrame, "heard">, { person, muted }: Pick<CallParticipant, "person" | "muted">): Standing {
  if (!call.heard.includes(person)) return "listens";
  return muted ? "muted" : "speaks";
}
