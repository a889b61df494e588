import { useState } from "preact/hooks";

import { pathOf } from "../app/route";
import type { Cycle as Document, Stage } from "../cycles/document";
import { flagsOf, StageWords } from "../cycles/stage_list";
import { counted, t } from "../i18n";
import type { Cycle } from "../wire";
import { lastPass, standing } from "./copy";
import { MoveForm } from "./move_form";
import { StageMeetings } from "./stage_meetings";
import { askId, hereId, type Guiding } from "./use_guiding";
import { dateWords, leftOut, namesIn, timesEntered } from "./words";

interface Props {
  readonly cycle: Cycle;
  readonly document: Document;
  readonly space: number;
  readonly may: boolean;
  /** May a session be opened here? */
  readonly opens: boolean;
  /** Server time. */
  readonly now: number;
  readonly guiding: Guiding;
  readonly titleOf: (id: string) => string | undefined;
  readonly instrumentOf: (id: string) => string | undefined;
}

/** The stages in their order: the present one open, each other one a touch away. Any of them may come next. */
export function StageThread(props: Props) {
  const { cycle, document } = props;
  const here = standing(cycle);
  return (
    <ol class="cyc-thread acc-thread">
      {document.stages.map((stage, at) => (
        <li key={stage.id} class={at === here ? "cyc-stage acc-present" : "cyc-stage"} {...(at === here ? { "aria-current": "step" as const } : {})}>
          <span class="cyc-knot" aria-hidden="true">{at + 1}</span>
          {at === here ? <Present {...props} stage={stage} next={document.stages[at + 1]} /> : <Other {...props} stage={stage} at={at} here={here} />}
        </li>
      ))}
    </ol>
  );
}

/** How often, said and not judged. */
function Times({ cycle, stage }: { readonly cycle: Cycle; readonly stage: Stage }) {
  const times = timesEntered(cycle, stage.id);
  return times === 0 ? null : <span class="acc-times">{counted("acc_times", times)}</span>;
}

function Words({ document, stage, space, titleOf, instrumentOf }: Props & { readonly stage: Stage }) {
  return <StageWords stage={stage} flags={flagsOf(document, stage)} space={space} titleOf={titleOf} instrumentOf={instrumentOf} />;
}

function Present(props: Props & { readonly stage: Stage; readonly next: Stage | undefined }) {
  const { cycle, space, may, opens, now, guiding, stage, next } = props;
  const { asked, ask, enter, acting, problem, form } = guiding;
  const since = lastPass(cycle)?.at;
  return (
    <>
      <p class="acc-mark">{t("acc_here")}</p>
      <h3 id={hereId} tabIndex={-1} dir="auto">{stage.title}</h3>
      <p class="cyc-aside">{since === undefined ? null : t("acc_since", { day: dateWords(since, now) })} <Times cycle={cycle} stage={stage} /></p>
      <Words {...props} />
      <StageMeetings cycle={cycle} stage={stage.id} now={now} />
      {opens ? <p><a class="acc-to" href={pathOf.openStage(space, { cycle: cycle.id, stage: stage.id })}>{t("acc_stage_plan")}</a></p> : null}
      {may ? (
        <div class="acc-acts">
          {next ? <button class="button button-main" type="button" aria-disabled={acting} onClick={() => void enter(next.id)} dir="auto">{t("acc_next", { stage: next.title })}</button> : null}
          <button class="button" type="button" id={askId({ what: "again" })} aria-expanded={asked?.what === "again"} onClick={() => (asked?.what === "again" ? form.close() : ask({ what: "again" }))}>{t("acc_again")}</button>
        </div>
      ) : null}
      {asked === undefined ? <p class="field-problem" role="alert">{problem}</p> : null}
      {asked?.what === "again" ? (
        <MoveForm title={t("acc_again_title", { stage: stage.title })} submit={t("acc_again_yes")} {...form} send={(reason) => void enter(stage.id, false, reason)} />
      ) : null}
    </>
  );
}

function Other(props: Props & { readonly stage: Stage; readonly at: number; readonly here: number }) {
  const { document, cycle, may, guiding, stage, at, here } = props;
  const { asked, ask, enter, form } = guiding;
  const [open, setOpen] = useState(false);
  const wanted = asked?.what === "stage" && asked.stage === stage.id;
  const skipped = leftOut(document, here, at);
  return (
    <details class="acc-other" open={open || wanted} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary><h3 dir="auto">{stage.title}</h3> <Times cycle={cycle} stage={stage} /></summary>
      {open || wanted ? (
        <div class="acc-stage-body">
          <Words {...props} />
          <StageMeetings cycle={cycle} stage={stage.id} now={props.now} />
          {may ? (
            <div class="acc-acts">
              <button class="button" type="button" id={askId({ what: "stage", stage: stage.id })} aria-expanded={wanted} aria-label={t("acc_go_named", { stage: stage.title })}
                onClick={() => (wanted ? form.close() : ask({ what: "stage", stage: stage.id }))}>{t("acc_go")}</button>
            </div>
          ) : null}
          {wanted ? (
            <MoveForm title={t("acc_go_title", { stage: stage.title })} submit={t("acc_go_yes")} required={skipped.length > 0} {...form}
              {...(skipped.length > 0 ? { lead: t("acc_go_skips", { stages: namesIn(skipped) }) } : {})} send={(reason) => void enter(stage.id, false, reason)} />
          ) : null}
        </div>
      ) : null}
    </details>
  );
}
