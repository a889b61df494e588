import "../styles/cycles.css";
import "../styles/accompaniment.css";
import "../styles/observations.css";

import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

import { spaceAwaited } from "../app/awaiting";
import type { Client } from "../app/client";
import { BackIcon } from "../app/icons";
import { pathOf } from "../app/route";
import { entitle } from "../app/title";
import { useNames } from "../app/use_names";
import { minute } from "../community/minute";
import { t } from "../i18n";
import { soon } from "../moments";
import type { SpaceView } from "../store/state";
import type { Uuid } from "../wire";
import { VisitShown } from "./visit_shown";

interface Props {
  readonly client: Client;
  readonly space: number;
  readonly observation: Uuid;
}

/** One visit to a class: what was agreed, what was noted, what was talked about. */
export function VisitScreen({ client, space, observation }: Props) {
  const { views, spaces } = client.state.value;
  const view = views.get(space);
  const one = view?.accompaniment?.observations.find(({ id }) => id === observation);
  const title = view?.title ?? spaces?.find(({ id }) => id === space)?.title ?? t("app");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => void client.follow(space), [client, space]);
  useEffect(() => entitle(`${t("obs_visit")} · ${title}`), [title]);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), [observation]);
  const shut = view === undefined && client.link.value.phase.name === "open" && spaces !== undefined && !spaces.some(({ id }) => id === space);
  return (
    <main class="page acc-page visit-page">
      <header class="bar page-bar">
        <a class="bar-button" href={pathOf.visits(space)} aria-label={t("acc_back")}><BackIcon /></a>
        <div class="bar-words">
          <h1 ref={heading} tabIndex={-1}>{one ? t("obs_visit_on", { when: soon(one.starts_at) }) : t("obs_visit")}</h1>
          <p dir="auto">{title}</p>
        </div>
      </header>
      <div class="cyc-body">
        {!view ? <p class="plain-notice" role="status">{shut ? t("space_unavailable") : spaceAwaited(client)}</p> : !one ? <p class="plain-notice">{t("obs_unknown")}</p> : <Shown client={client} view={view} observation={observation} />}
      </div>
    </main>
  );
}

function Shown({ client, view, observation }: { readonly client: Client; readonly view: SpaceView; readonly observation: Uuid }) {
  minute.value; // the class begins, ends, and its dialogue is due
  const name = useNames(client, view.space, view.members);
  const nameOf = (person: number) => (person === client.self.id ? t("acc_you") : name(person));
  const one = view.accompaniment!.observations.find(({ id }) => id === observation)!;
  return <VisitShown client={client} view={view} one={one} nameOf={nameOf} />;
}
