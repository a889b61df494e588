import { dateWords } from "../accompaniment/words";
import { counted, t } from "../i18n";
import type { PlanLeft } from "../wire";

interface Props {
  readonly left: readonly PlanLeft[];
  readonly now: number;
  readonly nameOf: (person: number) => string;
}

/** The plans before this one, in counts: how each ended, and what was done of it. */
export function LeftPart({ left, now, nameOf }: Props) {
  return (
    <section class="acc-part" aria-labelledby="plans-left">
      <h2 id="plans-left" tabIndex={-1}>{t("plans_earlier")}</h2>
      <ul class="plans-validations">
        {[...left].reverse().map((one) => (
          <li key={one.id}>
            <p><b>{t(`plans_label_${one.label}`)}</b> <span class="cyc-aside">{t("plans_lasted", { from: dateWords(one.began_at, now), to: dateWords(one.ended_at, now) })}</span></p>
            <p>{t(`plans_ended_${one.how}`)} · {t("plans_progress_words", { done: one.progress.done, count: one.progress.to_date })} · {counted("plans_actions_count", one.progress.actions)}</p>
            {one.words ? <p dir="auto" class="plans-words">{one.words}</p> : null}
            <p class="cyc-aside" dir="auto">{t("plans_closed_by", { name: nameOf(one.by) })}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
