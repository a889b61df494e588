import { useMemo, useState } from "preact/hooks";

import { Overtaken } from "../../accompaniment/editing/overtaken";
import { Summary } from "../../accompaniment/editing/summary";
import type { Client } from "../../app/client";
import { pathOf } from "../../app/route";
import { go } from "../../app/router";
import { Form } from "../../form";
import { t } from "../../i18n";
import { localDay } from "../../moments";
import { dayField } from "../../session/days";
import { useActing } from "../../session/use_acting";
import type { Draft, SupportPlanDraft } from "../../shelf";
import type { SpaceView } from "../../store/state";
import type { Document } from "../../templates/document";
import { Choice, EditingContext, fieldId, Line, Prose, Wrong } from "../../templates/fields";
import { fits } from "../../templates/fits";
import { useCheck } from "../../templates/use_check";
import { useDraft } from "../../use_draft";
import { lengths } from "../../wire";
import { GoalsForm } from "./goals_form";
import { PeopleField } from "./people_field";
import { planPlace } from "./place";
import { blankPlan, finished, idsOf } from "./plan_document";
import { MembersContext, useMembers } from "./use_members";

const withPlan = (draft: Draft, support: SupportPlanDraft): Draft => ({ ...draft, support });

function withoutPlan({ support: _, ...rest }: Draft): Draft {
  return rest;
}

interface Props {
  readonly client: Client;
  readonly view: SpaceView;
  /** What is in force, if anything is. */
  readonly original: Document | undefined;
}

export function PlanEditor({ client, view, original }: Props) {
  const { space } = view;
  const plan = view.accompaniment?.plan;
  const { act, acting, problem } = useActing(client, space);
  const [draft, changeDraft] = useDraft(client, space);
  const [removed, setRemoved] = useState<Document>();
  const online = client.link.value.phase.name === "open";
  const today = dayField(localDay(client.now()));
  const blank = useMemo(() => blankPlan(t("plans_new_title"), today), []);
  const mine = draft.support;
  const document = mine?.document ?? original ?? blank;
  const sent = useMemo(() => finished(document), [document]);
  const checked = useCheck(sent, online, "/api/plans/check");
  const members = useMembers(client, view, plan);
  const overtaken = mine !== undefined && mine.based_on !== plan?.document;
  const keep = (next: Document, based_on = mine ? mine.based_on : plan?.document) => changeDraft((now) => withPlan(now, { ...(based_on === undefined ? {} : { based_on }), document: next }));
  const change = (next: Document) => {
    setRemoved(idsOf(next).length < idsOf(document).length ? document : undefined);
    keep(next);
  };
  const text = useMemo(() => JSON.stringify(sent), [sent]);
  const short = useMemo(() => fits(text, lengths.keep_plan.document), [text]);
  const errors = checked.problems.some(({ severity }) => severity === "error");
  const shut = acting || errors || overtaken || checked.state === "checking" || !short;
  const save = async () => {
    const based_on = mine ? mine.based_on : plan?.document;
    if (shut || !(await act({ type: "keep_plan", document: text, ...(based_on === undefined ? {} : { based_on }) }))) return;
    changeDraft(withoutPlan);
    go(pathOf.plan(space));
  };
  return (
    <EditingContext.Provider value={{ document, problems: checked.problems, change }}>
      <MembersContext.Provider value={members}>
        <Form class="tpl-form acc-editor">
          <p class="field-hint">{t("plans_edit_lead")}</p>
          {overtaken ? (
            <Overtaken
              said={t(plan ? "plans_overtaken" : "plans_overtaken_closed", { name: plan ? members.nameOf(plan.kept_by) : "" })}
              look={pathOf.plan(space)}
              onMine={() => changeDraft((now) => withPlan(now, { ...(plan ? { based_on: plan.document } : {}), document }))}
              onTheirs={() => changeDraft(withoutPlan)}
            />
          ) : null}
          <Summary checked={checked} right={t("plans_edit_right")} placeOf={planPlace} />
          {removed ? <p class="tpl-undo" role="status">{t("tpl_removed")} <button class="button" type="button" onClick={() => { keep(removed); setRemoved(undefined); }}>{t("tpl_undo")}</button></p> : null}
          <section class="tpl-section" aria-labelledby="plans-edit-what">
            <h2 id="plans-edit-what">{t("tpl_what")}</h2>
            <Line path={["title"]} label="plans_name" />
            <Choice path={["label"]} label="plans_label" options={(["support", "technical_pedagogical", "accompaniment"] as const).map((value) => ({ value, label: t(`plans_label_${value}`) }))} />
            <Prose path={["purpose"]} label="plans_purpose" optional />
            <div class="plans-list" id={fieldId(["owner"])}>
              <Wrong path={["owner"]} />
              <Choice path={["owner", "kind"]} label="plans_owner" options={(["team", "pair", "person", "school"] as const).map((value) => ({ value, label: t(`plans_owner_${value}`) }))} />
              <Line path={["owner", "name"]} label="plans_owner_name" hint="plans_owner_hint" />
              <PeopleField path={["owner", "people"]} label="plans_owner_people" />
            </div>
          </section>
          <GoalsForm today={today} />
          <p class="field-problem" role="alert">{short ? problem : t("plans_edit_too_long")}</p>
          <div class="tpl-acts">
            <button class="button button-main" type="button" aria-disabled={shut} onClick={() => void save()}>{t("plans_save")}</button>
            {mine ? <button class="button" type="button" onClick={() => { setRemoved(undefined); changeDraft(withoutPlan); }}>{t("tpl_discard")}</button> : null}
          </div>
          {errors ? <p class="field-hint">{t("acc_edit_mend")}</p> : null}
        </Form>
      </MembersContext.Provider>
    </EditingContext.Provider>
  );
}
