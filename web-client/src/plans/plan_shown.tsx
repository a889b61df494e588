import { useEffect, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { pathOf } from "../app/route";
import { saveFile } from "../files/save_file";
import { counted, t } from "../i18n";
import { localDay } from "../moments";
import type { Entry } from "../outbox_entry";
import type { SpaceView } from "../store/state";
import type { Command, SupportPlan } from "../wire";
import { ActionCard } from "./action_card";
import { CloseForm } from "./close_form";
import { actionIn, documentOf } from "./document";
import { fileName, planJson, planTable } from "./export";
import { GoalShown } from "./goal_shown";
import { OwnerLine } from "./owner_line";
import { Progress } from "./progress_shown";
import { toCome } from "./progress";
import { Refused } from "./refused";
import { mayKeep } from "./rights";
import { ValidationPart } from "./validation_part";
import { waitingFor, withWaiting } from "./waiting";

export interface PlanProps {
  readonly client: Client;
  readonly view: SpaceView;
  readonly plan: SupportPlan;
  readonly nameOf: (person: number) => string;
}

/** What the parts of the page are made of: the plan with what waits on this device, and how something is said of it. */
export interface Shown extends PlanProps {
  readonly today: number;
  readonly waiting: readonly Entry[];
  /** Kept on this device until it arrives; false: the device cannot keep it. */
  readonly say: (command: Command) => Promise<boolean>;
}

const nextMax = 5;

export function PlanShown({ client, view, plan: kept, nameOf }: PlanProps) {
  const [said, setSaid] = useState("");
  const entries = client.entries.value;
  const waiting = waitingFor(view.space, entries);
  const plan = withWaiting(kept, waiting, client.self.id);
  const document = documentOf(plan);
  const today = localDay(client.now());
  const say = async (command: Command) => {
    try {
      await client.ask(view.space, command);
      setSaid(t(client.link.value.phase.name === "open" ? "plans_said" : "plans_said_later"));
      return true;
    } catch {
      setSaid(t("plans_not_kept"));
      return false;
    }
  };
  const parts: Shown = { client, view, plan, nameOf, today, waiting, say };
  const next = toCome(plan).slice(0, nextMax);
  const may = mayKeep(view);
  const file = (ending: "csv" | "json") => {
    if (!document) return;
    const name = fileName(client.now(), ending);
    const [words, type] = ending === "csv" ? [planTable(plan, document, nameOf), "text/csv"] : [planJson(plan, document, nameOf), "application/json"];
    saveFile(name, new Blob([words], { type: `${type};charset=utf-8` }));
    setSaid(t("plans_saved", { name }));
  };
  useEffect(() => {
    // On paper nothing is folded.
    const unfold = () => globalThis.document.querySelectorAll<HTMLDetailsElement>(".plans-page details").forEach((each) => (each.open = true));
    addEventListener("beforeprint", unfold);
    return () => removeEventListener("beforeprint", unfold);
  }, []);
  return (
    <>
      <section class="acc-part" aria-labelledby="plans-course">
        <h2 id="plans-course" tabIndex={-1}>{t("plans_course")}</h2>
        <OwnerLine plan={plan} document={document} nameOf={nameOf} now={client.now()} />
        {document?.purpose ? <p dir="auto">{document.purpose}</p> : null}
        <Progress plan={plan} today={today} />
        <p class="acc-said" role="status">{said}</p>
        <Refused client={client} space={view.space} />
        {document ? null : <p class="field-hint">{t("acc_words_gone")}</p>}
        <div class="acc-acts plans-acts">
          {may ? <a class="button acc-to" href={pathOf.planEditor(view.space)}>{t("plans_change")}</a> : null}
          <button class="button" type="button" onClick={() => print()}>{t("plans_print")}</button>
          {document ? <button class="button" type="button" onClick={() => file("csv")}>{t("plans_csv")}</button> : null}
          {document ? <button class="button" type="button" onClick={() => file("json")}>{t("plans_json")}</button> : null}
        </div>
      </section>
      <section class="acc-part plans-next" aria-labelledby="plans-next">
        <h2 id="plans-next" tabIndex={-1}>{t("plans_next")}</h2>
        {next.length === 0 ? <p>{t("plans_next_none")}</p> : null}
        <ul class="plans-actions">
          {next.map((one) => <ActionCard key={one.action.id} {...parts} one={one} said={actionIn(document, one.action.id)} place="next" />)}
        </ul>
      </section>
      {document ? (
        <section class="acc-part" aria-labelledby="plans-whole">
          <h2 id="plans-whole" tabIndex={-1}>{counted("plans_goals_count", document.goals.length)}</h2>
          {document.goals.map((goal, number) => <GoalShown key={goal.id} {...parts} goal={goal} number={number + 1} />)}
        </section>
      ) : null}
      <ValidationPart client={client} view={view} plan={plan} nameOf={nameOf} />
      {may ? <CloseForm client={client} view={view} plan={plan} /> : null}
    </>
  );
}
