import { useEffect, useId, useState } from "preact/hooks";

import type { Client } from "../../app/client";
import { t } from "../../i18n";
import { InnerForm } from "../../inner_form";
import { inFull } from "../../moments";
import type { PlanDraft } from "../../shelf";
import { withoutMeant } from "../../spaces/meant";
import type { SpaceView } from "../../store/state";
import { useDraft } from "../../use_draft";
import { lengths } from "../../wire";
import { blank, sendable } from "../../words";
import { zoneHere, zoneName } from "../../zone";
import type { Script } from "../script";
import { closesOf, saidOf } from "./pace";
import { PaceChoice } from "./pace_choice";
import { StageFields } from "./stage_fields";
import { planFrom, withoutPlan } from "./plan_draft";
import { TemplateChoice } from "./template_choice";
import { template, templates } from "./templates";
import { useAsking } from "./use_asking";
import { fromInput } from "./when";

interface Props {
  readonly client: Client;
  readonly view: SpaceView;
  /** Undefined: there is no plan to go back to. */
  readonly leave: (() => void) | undefined;
}

/** By which template the session runs, what for, and when. What is begun is on the device until it is planned. */
export function PlanForm({ client, view, leave }: Props) {
  const { conversation } = view;
  const { tell, asking, problem } = useAsking(client, view.space);
  const id = useId();
  const parent = client.state.value.spaces?.find((each) => each.id === view.space)?.parent;
  const above = parent ?? view.space;
  const meant = useDraft(client, above)[0].sessions_meant?.[view.title];
  const [draft, changeDraft] = useDraft(client, view.space);
  const from = planFrom(conversation, meant);
  // Of a plan that was begun before it said what and how there are no such words.
  const plan: PlanDraft = draft.plan ? { ...draft.plan, what: draft.plan.what ?? "", how: draft.plan.how ?? "" } : from;
  const { template: chosen, goal, what: about, how, stage, when, pace } = plan;
  const change = (what: Partial<PlanDraft>) => changeDraft((now) => ({ ...now, plan: { ...plan, ...now.plan, ...what } }));
  const startsAt = fromInput(when);
  const script = useTemplate(view.space, chosen);
  const closes = closesOf(pace, startsAt, script?.phases.length ?? 0);
  const dated = pace.mode === "asynchronous";
  const unpaced = pace.mode !== "live" && closes === undefined;
  const unsaid = stage !== undefined && [goal, about, how].some((words) => blank(words));
  const lacks = unsaid ? "plan_stage_lacks"
    : chosen === "" ? "plan_lacks_template"
    : dated && startsAt === undefined ? "plan_lacks_opening"
    : pace.mode === "hybrid" && unpaced ? "plan_lacks_until"
    : undefined;
  const save = async () => {
    const purpose = sendable(goal);
    const planned = await tell({
      type: "plan_session",
      template: chosen,
      ...(blank(purpose) ? {} : { purpose }),
      ...(blank(about) ? {} : { what: sendable(about) }),
      ...(blank(how) ? {} : { how: sendable(how) }),
      ...(stage === undefined ? {} : { of_stage: stage }),
      ...(startsAt === undefined ? {} : { starts_at: startsAt, zone: zoneHere() }),
      ...saidOf(pace, closes),
    });
    if (planned) close();
  };
  const close = () => {
    changeDraft(withoutPlan);
    if (meant !== undefined) client.drafts.change(above, (now) => withoutMeant(now, view.title));
    leave?.();
  };
  return (
    <InnerForm
      class="plan-form"
      busy={asking || (lacks === undefined && unpaced)}
      lacks={lacks && `${id}-lacks`}
      send={() => void save()}
    >
      <h2>{t(conversation ? "plan_again" : "plan_title")}</h2>
      <p class="lead">{t("plan_lead")}</p>
      <TemplateChoice space={view.space} chosen={chosen} choose={(id) => change({ template: id })} startsAt={startsAt} />
      <div class="field">
        <label for={`${id}-goal`}>{t("plan_goal")}</label>
        <p id={`${id}-goal-hint`} class="field-hint">{t("plan_goal_hint")}</p>
        <textarea id={`${id}-goal`} dir="auto" rows={3} required={stage !== undefined} maxLength={lengths.plan_session.purpose} value={goal} aria-describedby={`${id}-goal-hint`}
          onInput={(event) => change({ goal: event.currentTarget.value })} />
      </div>
      <StageFields client={client} above={parent} plan={plan} change={change} />
      <div class="field">
        <label for={`${id}-when`}>{t(dated ? "plan_opens" : "plan_when")}</label>
        <p id={`${id}-when-hint`} class="field-hint">{t(dated ? "plan_opens_hint" : "plan_when_hint", { zone: zoneName() })}</p>
        <input id={`${id}-when`} type="datetime-local" required={dated} value={when} aria-describedby={`${id}-when-hint`} onInput={(event) => change({ when: event.currentTarget.value })} />
        {startsAt === undefined ? null : <p class="field-hint" aria-live="polite">{inFull(startsAt)}</p>}
      </div>
      <PaceChoice pace={pace} choose={(next) => change({ pace: next })} script={script} startsAt={startsAt} />
      {conversation ? <p class="field-hint">{t("plan_again_hint")}</p> : null}
      <p class="field-hint" id={`${id}-lacks`} aria-live="polite">{lacks ? t(lacks) : ""}</p>
      <p class="field-problem" role="alert">{problem}</p>
      <div class="plan-buttons">
        <button class="button button-main" type="submit" aria-describedby={`${id}-lacks`} aria-disabled={asking || unpaced || lacks !== undefined}>{t(asking ? "plan_saving" : "plan_save")}</button>
        {leave ? <button class="button" type="button" onClick={close}>{t("cancel")}</button> : null}
      </div>
    </InnerForm>
  );
}

function useTemplate(space: number, id: string): Script | undefined {
  const [found, setFound] = useState<{ readonly id: string; readonly script: Script }>();
  useEffect(() => {
    if (id === "") return;
    let current = true;
    templates(space)
      .then((all) => all.find((one) => one.id === id))
      .then((one) => one && template(space, one))
      .then((script) => current && script && setFound({ id, script }), () => {});
    return () => {
      current = false;
    };
  }, [space, id]);
  return found?.id === id ? found.script : undefined;
}
