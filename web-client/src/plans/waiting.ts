import type { Entry } from "../outbox_entry";
import { noAccompaniment } from "../store/reduce_accompaniment";
import { afterPlanItem, type PlanItem } from "../store/reduce_plans";
import type { Command, SupportPlan } from "../wire";

const ofPlan: ReadonlySet<Command["type"]> = new Set<Command["type"]>(["stand_action", "measure_indicator"]);

/** What was said of the plan on this device, and the space does not show yet. */
export const waitingFor = (space: number, entries: readonly Entry[]): readonly Entry[] =>
  entries.filter((entry) => entry.space === space && !entry.refused && ofPlan.has(entry.do.type));

/** What a rule said no to. */
export const refusedOf = (space: number, entries: readonly Entry[]): readonly Entry[] =>
  entries.filter((entry) => entry.space === space && entry.refused !== undefined && ofPlan.has(entry.do.type));

/** The plan with what waits laid over it, as the space will show it. */
export function withWaiting(plan: SupportPlan, waiting: readonly Entry[], self: number): SupportPlan {
  return waiting.reduce((now, entry) => {
    const item = asItem(entry, now, self);
    return item ? (afterPlanItem({ ...noAccompaniment, plan: now }, item).plan ?? now) : now;
  }, plan);
}

export const waits = (waiting: readonly Entry[], id: string): boolean =>
  waiting.some(({ do: said }) => (said.type === "stand_action" && said.action === id) || (said.type === "measure_indicator" && said.indicator === id));

function asItem({ do: said, made_at: at }: Entry, plan: SupportPlan, by: number): PlanItem | undefined {
  if (said.type === "stand_action" && said.plan === plan.id) {
    const { action, state, note } = said;
    return { type: "action_stood", seq: 0, at, action, standing: { state, at, by, ...(note === undefined ? {} : { note }) } };
  }
  if (said.type === "measure_indicator" && said.plan === plan.id) {
    const { indicator, value, on, source } = said;
    return { type: "indicator_measured", seq: 0, at, indicator, measure: { value, on, at, by, ...(source === undefined ? {} : { source }) } };
  }
  return undefined;
}
