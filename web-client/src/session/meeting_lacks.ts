import type { Acta, Contribution, StageMeeting } from "../wire";
import { kindNamed, type Script } from "./script";

/** What a session of a cycle ends with, and one lacks: a synthesis, or an agreement that says who and until when (rule Y12). */
export type MeetingLack = "synthesis" | "agreement";

export function lacksOf({ synthesis, agreed }: Pick<StageMeeting, "synthesis" | "agreed">): readonly MeetingLack[] {
  return [...(synthesis ? [] : ["synthesis" as const]), ...(agreed > 0 ? [] : ["agreement" as const])];
}

// Whoever wrote what nobody is named for took it on, unless nobody knows who that was.
const isPrecise = ({ due, owners, author, anonymous }: Contribution) => due !== undefined && (owners.length > 0 || (author !== undefined && !anonymous));

/** What a session would lack that ended now. */
export function lacksNow(script: Script, contributions: readonly Contribution[]): readonly MeetingLack[] {
  const there = contributions.filter(({ withdrawn, shown }) => !withdrawn && shown === "everybody");
  const of = (family: "closing" | "commitment") => there.filter(({ kind }) => kindNamed(script, kind).family === family);
  return lacksOf({ synthesis: of("closing").length > 0, agreed: of("commitment").filter(isPrecise).length });
}

export function lacksIn({ contributions, closing, commitments }: Acta): readonly MeetingLack[] {
  const ids = new Set(commitments);
  return lacksOf({ synthesis: closing.length > 0, agreed: contributions.filter((one) => ids.has(one.id) && isPrecise(one)).length });
}
