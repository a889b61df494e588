import type { Accompaniment, Agreement, Cycle, Item, StagePass } from "../wire";
import { afterActivityItem, type ActivityItem } from "./reduce_activities";
import { afterObservationItem, peopleOf, type ObservationItem } from "./reduce_observations";
import { afterPlanItem, peopleOfPlan, type PlanItem } from "./reduce_plans";
import { afterTopicItem, type TopicItem } from "./reduce_programme";
import { afterRecordingItem, peopleOfRecording, type RecordingItem } from "./reduce_recordings";

export type AccompanimentItem =
  | ObservationItem
  | RecordingItem
  | PlanItem
  | TopicItem
  | ActivityItem
  | Extract<
      Item,
      { readonly type: "agreement_proposed" | "agreement_accepted" | "cycle_taken" | "cycle_edited" | "stage_entered" | "stage_met" | "parties_changed" | "cycle_left" | "role_taken" }
    >;

/** As many as a snapshot holds, the newest. */
const passesMax = 60;
const meetingsMax = 20;
const leftMax = 20;
const rolesMax = 20;

/** Where nothing of the sort ever happened. */
export const noAccompaniment: Accompaniment = { left: [], roles: [], observations: [], recordings: [], plans_left: [], topics: [] };

/** How the people of a space accompany each other, after an item. Pure; the same as the next snapshot would say (G5). Undefined: nothing ever happened. */
export function afterAccompanimentItem(before: Accompaniment | undefined, item: AccompanimentItem): Accompaniment | undefined {
  const now = before ?? noAccompaniment;
  switch (item.type) {
    case "agreement_proposed":
      return { ...now, proposed: item.agreement };
    case "agreement_accepted":
      return now.proposed?.id === item.agreement ? accepted(now, now.proposed, item) : before;
    case "cycle_taken":
      return { ...now, cycle: item.cycle };
    case "cycle_edited":
      return onCycle(before, (cycle) => edited(cycle, item));
    case "stage_entered":
      return onCycle(before, (cycle) => entered(cycle, item.pass));
    case "stage_met":
      return onCycle(before, (cycle) => ({ ...cycle, meetings: [...(cycle.meetings ?? []), item.meeting].slice(-meetingsMax) }));
    case "parties_changed":
      return onCycle(before, (cycle) => ({ ...cycle, parties_changed_at: item.at }));
    case "cycle_left": {
      const { cycle: _, ...rest } = now;
      return { ...rest, left: [...now.left, item.left].slice(-leftMax) };
    }
    case "role_taken":
      return { ...now, roles: [...now.roles, { role: item.role, at: item.at, by: item.by }].slice(-rolesMax) };
    case "observation_proposed":
    case "observation_accepted":
    case "observation_withdrawn":
    case "field_notes_shared":
    case "dialogue_told":
    case "dialogue_confirmed": {
      const observations = afterObservationItem(now.observations, item);
      return observations === now.observations ? before : { ...now, observations };
    }
    case "plan_kept":
    case "action_stood":
    case "indicator_measured":
    case "plan_validated":
    case "plan_closed":
    case "actions_near": {
      const after = afterPlanItem(now, item);
      return after === now ? before : after;
    }
    case "topic_added":
    case "topic_dropped":
    case "topic_tied":
    case "topic_untied":
    case "topic_met": {
      const topics = afterTopicItem(now.topics, item);
      return topics === now.topics ? before : known({ ...now, topics });
    }
    case "activity_noted":
    case "activity_taken_back":
    case "activity_words_cleared": {
      const { activities: held = [], ...rest } = now;
      const activities = afterActivityItem(held, item);
      return activities === held ? before : known(activities.length === 0 ? rest : { ...rest, activities });
    }
    default: {
      const recordings = afterRecordingItem(now.recordings, item);
      return recordings === now.recordings ? before : { ...now, recordings };
    }
  }
}

/** Where nothing is left of anything, nothing ever happened. */
function known(after: Accompaniment): Accompaniment | undefined {
  return Object.values(after).every((part) => Array.isArray(part) && part.length === 0) ? undefined : after;
}

function onCycle(before: Accompaniment | undefined, how: (cycle: Cycle) => Cycle): Accompaniment | undefined {
  return before?.cycle ? { ...before, cycle: how(before.cycle) } : before;
}

function accepted(now: Accompaniment, proposed: Agreement, { by, at, holds }: Extract<Item, { readonly type: "agreement_accepted" }>): Accompaniment {
  const agreement = { ...proposed, accepted: proposed.accepted.includes(by) ? proposed.accepted : [...proposed.accepted, by] };
  if (!holds) return { ...now, proposed: agreement };
  const { proposed: _, ...rest } = now;
  return { ...rest, agreement: { ...agreement, since: at } };
}

function edited({ script: _, document: __, ...cycle }: Cycle, { script, document, stages, at, by }: Extract<Item, { readonly type: "cycle_edited" }>): Cycle {
  return { ...cycle, ...(script === undefined ? {} : { script }), ...(document === undefined ? {} : { document }), stages, edited_at: at, edited_by: by };
}

// Wherever one goes, whether to go on where one stood is settled with it.
function entered({ parties_changed_at: _, ...cycle }: Cycle, pass: StagePass): Cycle {
  return { ...cycle, round: pass.how === "new_round" ? cycle.round + 1 : cycle.round, passes: [...cycle.passes, pass].slice(-passesMax) };
}

/** Everybody of whom it speaks. */
export function* spokenOf({ agreement, proposed, cycle, left, roles, observations, recordings, plan, plans_left, topics, activities = [] }: Accompaniment): Generator<number> {
  for (const one of [agreement, proposed]) if (one) yield* [one.by, ...one.accepted];
  if (cycle?.edited_by !== undefined) yield cycle.edited_by;
  for (const { by } of [...(cycle?.passes ?? []), ...left, ...roles, ...plans_left, ...topics, ...activities]) yield by;
  for (const each of observations) yield* peopleOf(each);
  for (const each of recordings) yield* peopleOfRecording(each);
  if (plan) yield* peopleOfPlan(plan);
}
