import type { ActionState, PlanAction, PlanProgress, SupportPlan } from "../wire";

/** What of an action counts. */
export interface CountedAction {
  /** Its last day. */
  readonly to: number;
  readonly state: ActionState;
  /** How many answer for it. */
  readonly charges: number;
}

export const stateOf = ({ standings }: PlanAction): ActionState => standings[standings.length - 1]?.state ?? "planned";

export const isOver = (action: PlanAction): boolean => ["done", "dropped"].includes(stateOf(action));

/**
 * How far a plan has come to this day (rule K6): in figures of the whole, of nobody in particular. The same as
 * server/domain/plan_progress.cpp: both read tests/scenarios/plans/progress.json.
 */
export function progress(actions: readonly CountedAction[], today: number): PlanProgress {
  // What was dropped was planned all the same: leaving it out would flatter.
  const toDate = actions.filter(({ to, state }) => state === "done" || to < today);
  const done = toDate.filter(({ state }) => state === "done");
  const charges = (of: readonly CountedAction[]) => of.reduce((sum, one) => sum + one.charges, 0);
  return {
    actions: actions.length,
    to_date: toDate.length,
    done: done.length,
    dropped: actions.filter(({ state }) => state === "dropped").length,
    charges: charges(toDate),
    met: charges(done),
  };
}

export function progressOf({ actions }: SupportPlan, today: number): PlanProgress {
  return progress(actions.map((one) => ({ to: one.action.to, state: stateOf(one), charges: one.action.people.length + (one.action.others ? 1 : 0) })), today);
}

/** What is still to be done, what ends first before the rest. */
export function toCome({ actions }: SupportPlan): readonly PlanAction[] {
  return actions.filter((one) => !isOver(one)).sort((a, b) => a.action.to - b.action.to);
}
