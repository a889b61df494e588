import { counted, t } from "../i18n";
import type { SupportPlan } from "../wire";
import { Bar } from "./bar";
import { progressOf } from "./progress";

/** What was done out of what was planned to date; and what was taken on, a figure of its own (rule K6). */
export function Progress({ plan, today }: { readonly plan: SupportPlan; readonly today: number }) {
  const { actions, to_date: toDate, done, dropped, charges, met } = progressOf(plan, today);
  return (
    <div class="plans-figures">
      <Figure title={t("plans_progress")} done={done} of={toDate} none={t("plans_progress_none")} words={t("plans_progress_words", { done, count: toDate })} />
      <Figure title={t("plans_charges")} done={met} of={charges} none={t("plans_charges_none")} words={t("plans_charges_words", { done: met, count: charges })} />
      <p class="cyc-aside">{counted("plans_actions_count", actions)}{dropped === 0 ? "" : ` · ${counted("plans_dropped_count", dropped)}`}</p>
    </div>
  );
}

interface FigureProps {
  readonly title: string;
  readonly done: number;
  readonly of: number;
  readonly none: string;
  readonly words: string;
}

function Figure({ title, done, of, none, words }: FigureProps) {
  return (
    <div class="plans-figure">
      <h3 class="acc-reading-title">{title}</h3>
      {of === 0 ? <p>{none}</p> : (
        <>
          <p>{words}</p>
          <Bar part={done / of} />
        </>
      )}
    </div>
  );
}
