import "../styles/cycles.css";
import "../styles/accompaniment.css";
import "../styles/observations.css";
import "../styles/recordings.css";

import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

import { ActivitiesPart } from "../activities/activities_part";
import { spaceAwaited } from "../app/awaiting";
import type { Client } from "../app/client";
import { BackIcon } from "../app/icons";
import { pathOf } from "../app/route";
import { entitle } from "../app/title";
import { useNames } from "../app/use_names";
import { t } from "../i18n";
import { VisitsPart, visitsId } from "../observations/visits_part";
import { RecordingsPart, recordingsId } from "../recordings/recordings_part";
import type { SpaceView } from "../store/state";
import { hasPlans } from "../plans/document";
import { ProgrammePart } from "../programme/programme_part";
import { AgreementPart } from "./agreement_part";
import { focusAt, useArrival } from "./arrival";
import { amongEquals } from "./equals";
import { CyclePart, NoCycle } from "./cycle_part";
import { History } from "./history";
import { ReadingsPart } from "./readings_part";
import { agreesHere } from "./rights";
import { RolePart } from "./role_part";
import { cycleId } from "./use_guiding";

interface Props {
  readonly client: Client;
  readonly space: number;
  /** What somebody came for. */
  readonly about: "agreement" | "visits" | "recordings" | undefined;
}

/** How the people of a space accompany each other: what they agreed on, the cycle that they go through, and where they have been. */
export function AccompanimentScreen({ client, space, about }: Props) {
  const { views, spaces } = client.state.value;
  const view = views.get(space);
  const title = view?.title ?? spaces?.find(({ id }) => id === space)?.title ?? t("app");
  const heading = useRef<HTMLHeadingElement>(null);
  const here = view !== undefined;
  useEffect(() => void client.follow(space), [client, space]);
  useEffect(() => entitle(`${t("acc_title")} · ${title}`), [title]);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), [space]);
  useEffect(() => {
    if (here && about) focusAt({ agreement: "acuerdo", visits: visitsId, recordings: recordingsId }[about]);
  }, [here, about]);
  const shut = view === undefined && client.link.value.phase.name === "open" && spaces !== undefined && !spaces.some(({ id }) => id === space);
  return (
    <main class="page acc-page">
      <header class="bar page-bar">
        <a class="bar-button" href={pathOf.space(space)} aria-label={t("members_back", { title })}><BackIcon /></a>
        <div class="bar-words">
          <h1 ref={heading} tabIndex={-1}>{t("acc_title")}</h1>
          <p dir="auto">{title}</p>
        </div>
      </header>
      <div class="cyc-body">
        {view ? <Parts client={client} view={view} /> : <p class="plain-notice" role="status">{shut ? t("space_unavailable") : spaceAwaited(client)}</p>}
      </div>
    </main>
  );
}

function Parts({ client, view }: { readonly client: Client; readonly view: SpaceView }) {
  const name = useNames(client, view.space, view.members);
  const nameOf = (person: number) => (person === client.self.id ? t("acc_you") : name(person));
  const { accompaniment } = view;
  const leaving = useArrival(accompaniment?.cycle?.id, cycleId);
  return (
    <>
      {agreesHere(view.kind) ? <AgreementPart client={client} view={view} nameOf={nameOf} /> : null}
      {agreesHere(view.kind) ? <VisitsPart client={client} view={view} nameOf={nameOf} /> : null}
      {agreesHere(view.kind) ? <ActivitiesPart client={client} view={view} nameOf={nameOf} /> : null}
      {agreesHere(view.kind) ? <RecordingsPart client={client} view={view} nameOf={nameOf} /> : null}
      {accompaniment?.cycle ? <CyclePart key={accompaniment.cycle.id} client={client} view={view} cycle={accompaniment.cycle} leaving={leaving} /> : <NoCycle view={view} />}
      <p><a class="acc-to" href={pathOf.cycles(view.space)}>{t("acc_catalogue")}</a></p>
      {view.kind === "notebook" ? null : <p><a class="acc-to" href={pathOf.matching(view.space, "hours")}>{t("mat_hours")}</a></p>}
      {hasPlans(view.kind) ? <p><a class="acc-to" href={pathOf.plan(view.space)}>{t(accompaniment?.plan ? "plans_open" : "plans_begin_here")}</a></p> : null}
      {agreesHere(view.kind) ? <ProgrammePart client={client} view={view} /> : null}
      {view.kind === "notebook" || amongEquals(view) ? null : <RolePart client={client} view={view} roles={accompaniment?.roles ?? []} nameOf={nameOf} />}
      <ReadingsPart view={view} now={client.now()} />
      {agreesHere(view.kind) ? <p><a class="acc-to" href={pathOf.handoverOf(view.space)}>{t("handover_prepare")}</a></p> : null}
      {accompaniment ? <History client={client} accompaniment={accompaniment} nameOf={nameOf} /> : null}
    </>
  );
}
