import "../../styles/plan.css";

import { useState } from "preact/hooks";

import type { Client } from "../../app/client";
import { pathOf } from "../../app/route";
import { useNames } from "../../app/use_names";
import { PendingList } from "../../commitments/pending_list";
import { counted, t } from "../../i18n";
import type { SpaceView } from "../../store/state";
import type { Command, Conversation } from "../../wire";
import { inFull } from "../../moments";
import { useDraft } from "../../use_draft";
import { zoneName } from "../../zone";
import { Beforehand } from "../beforehand";
import { isAsynchronous } from "../modes";
import { ArrangeGroups } from "../arrange_groups";
import { MaterialsPart } from "../materials_part";
import { materialsShown, objectionToBringing } from "../materials";
import { breakoutsOf } from "../groups";
import { ProposalsAbove } from "../proposals_above";
import { readScript, type Script } from "../script";
import type { Candidate } from "./person_picker";
import { PhaseTimeline } from "./phase_timeline";
import { PlanForm } from "./plan_form";
import { PreparationForm } from "./preparation_form";
import { everyMember, useCandidates, type AskMembers } from "./roster";
import { SeatList } from "./seat_list";
import { formLacks } from "../form_shown";
import { useRotation } from "./rotation";
import { mayGive, mayPlan, onlookersOf, places, seesForm, whyNotStart, type Planner } from "./seats";
import { reason, useAsking } from "./use_asking";
import { SessionDate } from "./session_date";

interface Props {
  readonly client: Client;
  readonly view: SpaceView;
  /** Lists the members of a space; where it cannot, those whom this device knows can be given a seat. */
  readonly members?: AskMembers;
}

/** A session before it begins: by which template, what for, when, who in which role, and what is missing to begin. */
export function PlanScreen(props: Props) {
  const { client, view } = props;
  const { conversation } = view;
  const [asked, setChanging] = useState(false);
  const [{ plan }] = useDraft(client, view.space);
  const changing = asked || plan !== undefined;
  const script = readScript(conversation?.script);
  const plans = mayPlan(view.roles);
  if (conversation && script && !changing) {
    return <Planned {...props} conversation={conversation} script={script} change={plans ? () => setChanging(true) : undefined} />;
  }
  if (plans) {
    return (
      <div class="planner">
        <PlanForm client={client} view={view} leave={conversation ? () => setChanging(false) : undefined} />
        <Opening client={client} view={view} />
      </div>
    );
  }
  return (
    <div class="planner">
      <p class="plain-notice" role="status">{t(conversation ? "plan_unreadable" : "plan_none_yet")}</p>
    </div>
  );
}

interface PlannedProps extends Props {
  readonly conversation: Conversation;
  readonly script: Script;
  readonly change: (() => void) | undefined;
}

function Planned({ client, view, members = everyMember, conversation, script, change }: PlannedProps) {
  const { spaces } = client.state.value;
  const parent = spaces?.find(({ id }) => id === view.space)?.parent;
  const self = client.self.id;
  const planner: Planner = { script, conversation, self, spaceRoles: view.roles };
  const { ask, tell, asking, problem, setProblem } = useAsking(client, view.space);
  const candidates = useCandidates(client, view, parent, mayGive(planner) ? members : undefined);
  const rotation = useRotation(client, view.space, mayGive(planner));
  const nameOf = useNames(client, view.space, view.members);

  // Whoever is no member yet is brought in first; whether they are is not always known here.
  const give = async (role: string, { person, member }: Candidate) => {
    const seat: Command = { type: "give_seat", person, role };
    const bring: Command = { type: "add_member", person, roles: ["teacher"] };
    if (member === false) return void tell(bring, seat);
    const outcome = await ask(seat);
    const stranger = outcome.name === "refused" && outcome.code === "person_no_member";
    if (stranger && change) return void tell(bring, seat);
    setProblem(reason(outcome));
  };

  const days = isAsynchronous(conversation);
  return (
    <div class="planner">
      <section class="plan-what" aria-label={script.title}>
        <p class="plan-template" dir="auto">{script.title}</p>
        {script.goal === "" ? null : <p class="plan-goal" dir="auto">{script.goal}</p>}
        <Beforehand script={script} />
        {conversation.of_stage && parent !== undefined ? <p><a class="session-instruments" href={pathOf.accompaniment(parent)}>{t("plan_of_stage")}</a></p> : null}
        <Meeting conversation={conversation} />
        {script.confidential ? <p class="plan-meeting"><b>{t("plan_private")}.</b> {t("plan_private_said")}</p> : null}
        <SessionDate client={client} view={view} conversation={conversation} plans={change !== undefined}>
          {change ? <button class="button" type="button" onClick={change}>{t("plan_change")}</button> : null}
        </SessionDate>
      </section>
      <Begin planner={planner} members={view.members} nameOf={nameOf} asking={asking} begin={() => void tell({ type: "start_conversation" })} />
      <p class="field-problem plan-problem" role="alert">{problem}</p>
      <section aria-labelledby="plan-seats">
        <h2 id="plan-seats">{t("plan_seats")}</h2>
        {rotation ? <p class="field-hint">{rotation.sessions === 0 ? t("rotation_none_yet") : counted("rotation_lead", rotation.sessions)}</p> : null}
        <SeatList
          planner={planner}
          nameOf={nameOf}
          candidates={candidates}
          rotation={rotation}
          busy={asking}
          take={(role) => void tell({ type: "give_seat", person: self, role })}
          give={(role, candidate) => void give(role, candidate)}
          leave={(role, person) => void tell({ type: "leave_seat", person, role })}
        />
      </section>
      {script.preparation ? <PreparationForm client={client} view={view} planner={planner} preparation={script.preparation} nameOf={nameOf} /> : null}
      {materialsShown(conversation, view.space, client.entries.value, self).length > 0 || objectionToBringing(planner) !== "role_may_not" ? (
        <section class="plan-form-section" aria-labelledby="plan-materials">
          <h2 id="plan-materials">{t("materials")}</h2>
          <p class="field-hint">{t("materials_lead")}</p>
          <MaterialsPart client={client} space={view.space} here={planner} nameOf={nameOf} heading="plan-materials" busy={asking}
            remove={(material) => void tell({ type: "remove_material", material })} />
        </section>
      ) : null}
      {breakoutsOf(script) ? (
        <section aria-labelledby="plan-groups">
          <h2 id="plan-groups">{t("groups_title")}</h2>
          <ArrangeGroups conversation={conversation} script={script} self={self} nameOf={nameOf} shut={asking}
            arrange={change || conversation.facilitator === self ? tell : undefined} />
        </section>
      ) : null}
      {script.confidential ? null : <Opening client={client} view={view} />}
      <section aria-labelledby="plan-phases">
        <h2 id="plan-phases">{t("plan_phases")}</h2>
        <p class="field-hint">{days ? t("plan_zone_here", { zone: zoneName() }) : counted("plan_minutes", Math.round(script.phases.reduce((sum, phase) => sum + phase.seconds, 0) / 60))} · {script.purpose}</p>
        <PhaseTimeline script={script} startsAt={conversation.starts_at} closes={days ? conversation.closes : undefined} />
      </section>
      <p><a class="session-instruments" href={pathOf.instruments(view.space)}>{t("ins_of_session")}</a></p>
    </div>
  );
}

/** How people meet, where it is not just at once. */
function Meeting({ conversation: { mode, closes } }: { readonly conversation: Conversation }) {
  if (mode === "asynchronous") return <p class="plan-meeting"><b>{t("plan_mode_asynchronous")}.</b> {t("plan_asynchronous_said")}</p>;
  if (mode === "hybrid" && closes?.[0] !== undefined) return <p class="plan-meeting"><b>{t("plan_mode_hybrid")}.</b> {t("plan_hybrid_said", { when: inFull(closes[0]) })}</p>;
  return null;
}

/** What the session will open with, if it begins now (rule C60). */
function Opening({ client, view }: { readonly client: Client; readonly view: SpaceView }) {
  const { spaces } = client.state.value;
  if (spaces?.find(({ id }) => id === view.space)?.parent === undefined) return null;
  return (
    <section aria-labelledby="plan-pending">
      <h2 id="plan-pending">{t("pending_title")}</h2>
      <p class="field-hint">{t("pending_plan_lead")}</p>
      <PendingList client={client} space={view.space} ledger={undefined} roles={view.roles} readOnly none={t("pending_none")} />
      <ProposalsAbove client={client} space={view.space} confidential={false} />
    </section>
  );
}

function Begin({ planner, members, nameOf, asking, begin }: { readonly planner: Planner; readonly members: number; readonly nameOf: (person: number) => string; readonly asking: boolean; readonly begin: () => void }) {
  const why = whyNotStart(planner, members);
  const { preparation } = planner.script;
  // Whoever is not shown the form does not know what is missing in it.
  const formSeen = preparation !== undefined && seesForm(planner);
  const fields = formSeen ? formLacks(preparation, planner.conversation.form) : [];
  const onlookers = onlookersOf(planner, members);
  const { facilitator } = planner.conversation;
  const days = isAsynchronous(planner.conversation);
  const lacking = places(planner).filter(({ missing }) => missing > 0);
  return (
    <section class={why === undefined ? "plan-begin plan-ready" : "plan-begin"} aria-label={t("plan_begin")}>
      {why === undefined ? <p>{days ? t("plan_begins_alone") : t("plan_all_set")}</p> : null}
      {lacking.length > 0 ? (
        <p role="status">{t("plan_lacks", { roles: lacking.map(({ role, missing }) => `${role.title} (${missing})`).join(", ") })}</p>
      ) : why === "not_facilitator" && days ? (
        <p role="status">{t("plan_begins_alone")}</p>
      ) : why === "not_facilitator" ? (
        <p role="status">{t("plan_waits_for", { name: nameOf(facilitator!) })}</p>
      ) : why === "no_facilitator" ? (
        <p role="status">{t("plan_no_facilitator")}</p>
      ) : null}
      {fields.length > 0 && lacking.length === 0 ? <p role="status">{t(preparation!.lock ? "plan_form_lacks" : "plan_form_lacks_warning", { fields: fields.join(", ") })}</p> : null}
      {planner.script.confidential && onlookers > 0 ? <p role="status">{counted("plan_private_onlookers", onlookers)}</p> : null}
      {facilitator === planner.self ? (
        <button class="button button-main" type="button" disabled={asking || why !== undefined} onClick={begin}>{t(days ? "plan_begin_now" : "plan_begin")}</button>
      ) : null}
    </section>
  );
}
