import type { Accompaniment, Item, PlanAction, PlanIndicator, SupportPlan } from "../wire";

export type PlanItem = Extract<Item, { readonly type: "plan_kept" | "action_stood" | "indicator_measured" | "plan_validated" | "plan_closed" | "actions_near" }>;

/** As many as a snapshot holds, the newest. */
const standingsMax = 12;
const measuresMax = 12;
const validationsMax = 6;
const leftMax = 10;

/** The plan of a space, and those before it, after an item. Pure; the same as the next snapshot would say (G5). */
export function afterPlanItem(now: Accompaniment, item: PlanItem): Accompaniment {
  switch (item.type) {
    case "plan_kept":
      return { ...now, plan: kept(now.plan?.id === item.plan ? now.plan : undefined, item) };
    case "action_stood":
      return onPlan(now, (plan) => ({ ...plan, actions: plan.actions.map((one) => (one.action.id === item.action ? stood(one, item) : one)) }));
    case "indicator_measured":
      return onPlan(now, (plan) => ({ ...plan, indicators: plan.indicators.map((one) => (one.indicator.id === item.indicator ? measured(one, item) : one)) }));
    case "plan_validated":
      return onPlan(now, (plan) => ({ ...plan, validations: [...plan.validations, item.validation].slice(-validationsMax) }));
    case "plan_closed": {
      const { plan: _, ...rest } = now;
      return { ...rest, plans_left: [...rest.plans_left, item.left].slice(-leftMax) };
    }
    case "actions_near":
      return now;
  }
}

/** Everybody of whom a plan speaks. */
export function* peopleOfPlan(plan: SupportPlan): Generator<number> {
  yield* [plan.began_by, plan.kept_by, ...plan.owners];
  for (const { action, standings } of plan.actions) yield* [...action.people, ...standings.map(({ by }) => by)];
  for (const { measures } of plan.indicators) yield* measures.map(({ by }) => by);
  for (const { by } of plan.validations) yield by;
}

function onPlan(now: Accompaniment, how: (plan: SupportPlan) => SupportPlan): Accompaniment {
  return now.plan ? { ...now, plan: how(now.plan) } : now;
}

// What was said of actions, and measured, stays with those that the plan still has.
function kept(before: SupportPlan | undefined, item: Extract<PlanItem, { readonly type: "plan_kept" }>): SupportPlan {
  const { plan: id, document, text, label, owner, owners, at, by } = item;
  return {
    id,
    document,
    ...(text === undefined ? {} : { text }),
    label,
    owner,
    owners,
    began_at: before?.began_at ?? at,
    began_by: before?.began_by ?? by,
    kept_at: at,
    kept_by: by,
    actions: item.actions.map((action) => ({ action, standings: before?.actions.find((one) => one.action.id === action.id)?.standings ?? [] })),
    indicators: item.indicators.map((indicator) => ({ indicator, measures: before?.indicators.find((one) => one.indicator.id === indicator.id)?.measures ?? [] })),
    validations: before?.validations ?? [],
  };
}

function stood(one: PlanAction, { standing }: Extract<PlanItem, { readonly type: "action_stood" }>): PlanAction {
  return { ...one, standings: [...one.standings, standing].slice(-standingsMax) };
}

// In the order of their days; of one day, the one that was told last comes last.
function measured(one: PlanIndicator, { measure }: Extract<PlanItem, { readonly type: "indicator_measured" }>): PlanIndicator {
  const later = one.measures.findIndex(({ on }) => on > measure.on);
  const place = later < 0 ? one.measures.length : later;
  return { ...one, measures: [...one.measures.slice(0, place), measure, ...one.measures.slice(place)].slice(-measuresMax) };
}
