import type { Draft, Part } from "../shelf";
import type { RefusalCode, Uuid } from "../wire";
import { anyPhase, begun, correctionOf, partFor } from "./parts";
import { rights, type KindRight } from "./rights";
import type { Here } from "./standing";

// What the composer writes on. Where one is writing does not move under the hands: a phase that ends changes what can be
// done with the words, not the words (rule C32).

export interface Target {
  readonly phase: number;
  readonly kind: string;
  readonly editing?: Uuid;
}

export interface Writing {
  readonly part: Part;
  /** What the present phase says to its kind; absent for a correction and for what was left behind. */
  readonly right?: KindRight;
  /** Its phase is over. */
  readonly behind: boolean;
  readonly offered: readonly KindRight[];
}

/** One may write while one waits for these to pass. */
const passing: ReadonlySet<RefusalCode> = new Set(["not_your_turn", "waits_for_role", "conversation_paused", "group_missing"]);

export function choosable({ why }: KindRight): boolean {
  return why === undefined || passing.has(why);
}

/** Undefined: there is nothing that may be written, not even a note. */
export function writing(here: Here, draft: Draft, target: Target | undefined): Writing | undefined {
  const offered = rights(here);
  const correction = target?.editing && correctionOf(draft, target.editing);
  if (correction) return { part: correction, behind: false, offered };
  const completing = here.conversation.stage === "completing";
  if (target && !completing && target.phase !== anyPhase && target.phase < here.conversation.phase) {
    const part = partFor(draft, target.phase, target.kind);
    if (begun(part)) return { part, behind: true, offered };
  }
  const open = offered.filter(choosable);
  const asked = open.filter(({ kind }) => kind.family !== "note");
  // What the phase asks for comes first, also while it is not yet my turn: the words can be ready by then.
  // What was chosen holds for its phase; a note that is begun is finished in the next.
  const chosen = target && (target.phase === here.conversation.phase || begun(partFor(draft, anyPhase, target.kind))) ? target.kind : undefined;
  const right = open.find(({ kind }) => kind.id === chosen) ?? asked.find(({ why }) => why === undefined) ?? asked[0] ?? open[0];
  if (!right) return undefined;
  const phase = right.kind.family === "note" ? anyPhase : here.conversation.phase;
  return { part: partFor(draft, phase, right.kind.id), right, behind: false, offered };
}
