import { counted, t } from "../i18n";
import type { Accompaniment, Cycle } from "../wire";
import { AppliedInstruments } from "./applied_instruments";
import { copyOf, lastPass, stageTitle, standing } from "./copy";
import { dateWords, namesIn } from "./words";

interface Props {
  readonly space: number;
  readonly accompaniment: Accompaniment;
  readonly now: number;
}

const headingId = "acc-progress";

/** Which stages were gone through, and what was answered to instruments (rule Y11). Nothing of it is a score. */
export function ProgressReading({ space, accompaniment: { cycle, left }, now }: Props) {
  return (
    <section class="acc-reading" aria-labelledby={headingId}>
      <h3 id={headingId}>{t("readings_progress")}</h3>
      <p class="field-hint">{t("readings_progress_is")}</p>
      {cycle ? <Stages cycle={cycle} now={now} /> : <p>{t("readings_no_cycle")}</p>}
      {left.length === 0 ? null : <p>{counted("acc_left", left.length)}</p>}
      <AppliedInstruments space={space} now={now} />
    </section>
  );
}

function Stages({ cycle, now }: { readonly cycle: Cycle; readonly now: number }) {
  const document = copyOf(cycle);
  const at = standing(cycle);
  const pass = lastPass(cycle);
  const entered = cycle.stages.filter((stage) => cycle.passes.some((each) => each.stage === stage)).map((stage) => stageTitle(document, stage));
  return (
    <>
      <p dir="auto">
        {pass === undefined || at < 0 ? null : <>{t("acc_line", { stage: stageTitle(document, pass.stage), number: at + 1, count: cycle.stages.length, title: document.title })} · {t("acc_since", { day: dateWords(pass.at, now) })} · </>}
        {counted("acc_rounds", cycle.round)}
      </p>
      {entered.length === 0 ? null : <p dir="auto">{t("readings_stages", { stages: namesIn(entered) })}</p>}
    </>
  );
}
