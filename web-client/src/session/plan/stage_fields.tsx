import { useEffect, useId } from "preact/hooks";

import { copyOf, plain } from "../../accompaniment/copy";
import type { Client } from "../../app/client";
import { t } from "../../i18n";
import type { PlanDraft } from "../../shelf";
import { lengths, type Cycle, type StageOf } from "../../wire";

interface Props {
  readonly client: Client;
  /** Whose cycle it is; undefined: the session is below none. */
  readonly above: number | undefined;
  readonly plan: PlanDraft;
  readonly change: (what: Partial<PlanDraft>) => void;
}

interface Offered {
  readonly of: StageOf;
  readonly title: string;
}

const valueOf = ({ cycle, stage }: StageOf) => `${cycle} ${stage}`;

/** Those of the cycle that the space above goes through, and the one that the plan names if it is none of them. */
export function stagesOffered(cycle: Cycle | undefined, present: StageOf | undefined): readonly Offered[] {
  const offered = cycle ? copyOf(cycle).stages.map(({ id, title }): Offered => ({ of: { cycle: cycle.id, stage: id }, title })) : [];
  if (!present || offered.some(({ of }) => valueOf(of) === valueOf(present))) return offered;
  return [...offered, { of: present, title: plain(present.stage) }];
}

/** Which stage of the cycle above the session serves, and with it what it is about and how it is held (rule Y12). */
export function StageFields({ client, above, plan: { stage, what, how }, change }: Props) {
  const id = useId();
  useEffect(() => {
    if (above !== undefined) void client.follow(above);
  }, [client, above]);
  const cycle = above === undefined ? undefined : client.state.value.views.get(above)?.accompaniment?.cycle;
  const offered = stagesOffered(cycle, stage);
  if (offered.length === 0 && what === "" && how === "") return null;
  const choose = (value: string) => change({ stage: offered.find(({ of }) => valueOf(of) === value)?.of });
  return (
    <>
      {offered.length === 0 ? null : (
        <div class="field">
          <label for={`${id}-stage`}>{t("plan_stage")}</label>
          <p id={`${id}-stage-hint`} class="field-hint">{t("plan_stage_hint")}</p>
          <select id={`${id}-stage`} value={stage ? valueOf(stage) : ""} aria-describedby={`${id}-stage-hint`} onChange={({ currentTarget }) => choose(currentTarget.value)}>
            <option value="">{t("plan_stage_none")}</option>
            {offered.map(({ of, title }) => <option key={valueOf(of)} value={valueOf(of)} dir="auto">{title}</option>)}
          </select>
        </div>
      )}
      {stage === undefined && what === "" && how === "" ? null : (
        <>
          <div class="field">
            <label for={`${id}-what`}>{t("plan_about")}</label>
            <textarea id={`${id}-what`} dir="auto" rows={2} maxLength={lengths.plan_session.what} required={stage !== undefined} value={what} onInput={({ currentTarget }) => change({ what: currentTarget.value })} />
          </div>
          <div class="field">
            <label for={`${id}-how`}>{t("plan_held")}</label>
            <p id={`${id}-how-hint`} class="field-hint">{t("plan_held_hint")}</p>
            <textarea id={`${id}-how`} dir="auto" rows={2} maxLength={lengths.plan_session.how} required={stage !== undefined} value={how} aria-describedby={`${id}-how-hint`} onInput={({ currentTarget }) => change({ how: currentTarget.value })} />
          </div>
        </>
      )}
    </>
  );
}
