import { t } from "../i18n";
import { ActionCard } from "./action_card";
import type { Goal, Indicator } from "./document";
import { IndicatorShown } from "./indicator_shown";
import type { Shown } from "./plan_shown";
import { stateOf } from "./progress";

/** A goal, folded: its objectives, their actions, and what shows whether it is reached. */
export function GoalShown({ goal, number, ...parts }: Shown & { readonly goal: Goal; readonly number: number }) {
  const ids = new Set(goal.objectives.flatMap(({ actions }) => actions.map(({ id }) => id)));
  const mine = parts.plan.actions.filter(({ action }) => ids.has(action.id));
  const done = mine.filter((one) => stateOf(one) === "done").length;
  return (
    <details class="plans-goal">
      <summary>
        <h3 dir="auto">{t("plans_goal_number", { number, text: goal.text })}</h3>
        <span class="cyc-aside">{t("plans_goal_done", { done, count: mine.length })}</span>
      </summary>
      <div class="plans-goal-body">
        {goal.feeds ? <p class="cyc-aside" dir="auto">{fed(goal.feeds)}</p> : null}
        <Indicators {...parts} all={goal.indicators} />
        {goal.objectives.map((objective) => (
          <section key={objective.id} class="plans-objective">
            <h4 dir="auto">{objective.text}</h4>
            <Indicators {...parts} all={objective.indicators} />
            <ul class="plans-actions">
              {objective.actions.map((said) => {
                const one = parts.plan.actions.find(({ action }) => action.id === said.id);
                return one ? <ActionCard key={said.id} {...parts} one={one} said={said} place="whole" /> : null;
              })}
            </ul>
            {objective.actions.length === 0 ? <p class="field-hint">{t("plans_no_actions")}</p> : null}
          </section>
        ))}
        {goal.objectives.length === 0 ? <p class="field-hint">{t("plans_no_objectives")}</p> : null}
      </div>
    </details>
  );
}

function fed({ instrument, state, name }: NonNullable<Goal["feeds"]>): string {
  const what = instrument === "other" ? (name ?? "") : [t(`plans_feeds_${instrument}`), ...(name ? [name] : [])].join(": ");
  return t(state === "done" ? "plans_feeds_done" : "plans_feeds_proposed", { instrument: what });
}

function Indicators({ all = [], ...parts }: Shown & { readonly all: readonly Indicator[] | undefined }) {
  if (all.length === 0) return null;
  return (
    <ul class="plans-indicators">
      {all.map((said) => {
        const one = parts.plan.indicators.find(({ indicator }) => indicator.id === said.id);
        return one ? <IndicatorShown key={said.id} {...parts} one={one} said={said} /> : null;
      })}
    </ul>
  );
}
