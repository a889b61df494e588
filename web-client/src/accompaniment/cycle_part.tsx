import { useMemo, useRef } from "preact/hooks";

import type { Client } from "../app/client";
import { pathOf } from "../app/route";
import { keptFor } from "../cycles/kept_for";
import { useRead } from "../cycles/use_read";
import { counted, t } from "../i18n";
import { mayOpen } from "../spaces/nesting";
import type { SpaceView } from "../store/state";
import type { Cycle } from "../wire";
import type { Arrival } from "./arrival";
import { ChangedParties } from "./changed_parties";
import { copyOf, lastPass, stageTitle, standing } from "./copy";
import { EqualPlaces } from "./equal_places";
import { amongEquals } from "./equals";
import { MoveForm } from "./move_form";
import { MissingShown } from "./missing_shown";
import { mayGuide } from "./rights";
import { RoundForm } from "./round_form";
import { StageThread } from "./stage_thread";
import { askId, cycleId, useGuiding } from "./use_guiding";
import { dateWords } from "./words";

interface Titled {
  readonly id: string;
  readonly title: string;
}

const titleIn = (all: readonly Titled[] | undefined) => (id: string) => all?.find((each) => each.id === id)?.title;

interface Props {
  readonly client: Client;
  readonly view: SpaceView;
  readonly cycle: Cycle;
  /** Whoever leaves the cycle goes to what stands in its place. */
  readonly leaving: Arrival;
}

/** The cycle that the space goes through, and where it stands in it. */
export function CyclePart({ client, view, cycle, leaving }: Props) {
  const { space } = view;
  const kept = useMemo(() => keptFor(client), [client]);
  const conversations = useRead<{ readonly templates: readonly Titled[] }>(kept, "/api/templates").value?.templates;
  const instruments = useRead<{ readonly instruments: readonly Titled[] }>(kept, "/api/instruments").value?.instruments;
  const guiding = useGuiding(client, space, cycle, leaving);
  const document = copyOf(cycle);
  const may = mayGuide(view.kind, view.roles);
  const now = client.now();
  const atEnd = standing(cycle) === cycle.stages.length - 1;
  const { asked, ask, leave, form } = guiding;
  const toggle = (what: "round" | "leave") => (asked?.what === what ? form.close() : ask({ what }));
  return (
    <section class="acc-part" aria-labelledby={cycleId}>
      <h2 id={cycleId} tabIndex={-1} dir="auto">{document.title}</h2>
      {document.purpose === "" ? null : <p dir="auto">{document.purpose}</p>}
      <p class="cyc-aside">{t("acc_began", { day: dateWords(cycle.began_at, now) })} · {counted("acc_rounds", cycle.round)}</p>
      {cycle.script === undefined ? <p class="field-hint">{t("acc_words_gone")}</p> : null}
      {amongEquals(view) ? <EqualPlaces client={client} view={view} cycle={cycle} /> : null}
      <Moved cycle={cycle} />
      <ChangedParties space={space} cycle={cycle} document={document} may={may} now={now} guiding={guiding} />
      <MissingShown document={document} cycle={cycle} agreement={view.accompaniment?.agreement} may={may} guiding={guiding} />
      <StageThread cycle={cycle} document={document} space={space} may={may} opens={mayOpen(view.kind, view.roles).includes("session")} now={now} guiding={guiding} titleOf={titleIn(conversations)} instrumentOf={titleIn(instruments)} />
      {may ? (
        <>
          <div class="acc-acts">
            <button class={atEnd ? "button button-main" : "button"} type="button" id={askId({ what: "round" })} aria-expanded={asked?.what === "round"} onClick={() => toggle("round")}>{t("acc_round")}</button>
            {cycle.script === undefined ? null : <a class="button acc-to" href={pathOf.cycleEditor(space)}>{t("acc_edit")}</a>}
            <button class="button" type="button" id={askId({ what: "leave" })} aria-expanded={asked?.what === "leave"} onClick={() => toggle("leave")}>{t("acc_leave")}</button>
          </div>
          {asked?.what === "round" ? <RoundForm cycle={cycle} document={document} guiding={guiding} /> : null}
          {asked?.what === "leave" ? (
            <MoveForm title={t("acc_leave_title", { title: document.title })} lead={t("acc_leave_lead")} submit={t("acc_leave_yes")} {...form} send={(reason) => void leave(reason)} />
          ) : null}
        </>
      ) : null}
    </section>
  );
}

/** Said once somebody, whoever it is, goes to a stage while one looks. */
function Moved({ cycle }: { readonly cycle: Cycle }) {
  const pass = lastPass(cycle);
  const first = useRef(pass?.at);
  const moved = pass !== undefined && pass.at !== first.current;
  return <p class="acc-said" role="status">{moved ? t("acc_moved", { stage: stageTitle(copyOf(cycle), pass.stage) }) : ""}</p>;
}

/** What a cycle is for, and where there are some to choose from. */
export function NoCycle({ view }: { readonly view: SpaceView }) {
  return (
    <section class="acc-part" aria-labelledby={cycleId}>
      <h2 id={cycleId} tabIndex={-1}>{t("acc_no_cycle")}</h2>
      <p>{t("acc_no_cycle_lead")}</p>
      {mayGuide(view.kind, view.roles) ? <p class="field-hint">{t("acc_no_cycle_choose")}</p> : null}
    </section>
  );
}
