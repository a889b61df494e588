import "../styles/cycles.css";
import "../styles/accompaniment.css";
import "../styles/plans.css";

import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

import { spaceAwaited } from "../app/awaiting";
import type { Client } from "../app/client";
import { BackIcon } from "../app/icons";
import { pathOf } from "../app/route";
import { entitle } from "../app/title";
import { useNames } from "../app/use_names";
import { minute } from "../community/minute";
import { t } from "../i18n";
import type { SpaceView } from "../store/state";
import { documentOf } from "./document";
import { LeftPart } from "./left_part";
import { PlanShown } from "./plan_shown";
import { mayKeep } from "./rights";

/** The plan of a space: what comes next, how far it has come, and the whole of it. */
export function PlanScreen({ client, space }: { readonly client: Client; readonly space: number }) {
  const { views, spaces } = client.state.value;
  const view = views.get(space);
  const title = view?.title ?? spaces?.find(({ id }) => id === space)?.title ?? t("app");
  const plan = view?.accompaniment?.plan;
  const name = (plan && documentOf(plan)?.title) ?? t("plans_title");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => void client.follow(space), [client, space]);
  useEffect(() => entitle(`${name} · ${title}`), [name, title]);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), [space]);
  const shut = view === undefined && client.link.value.phase.name === "open" && spaces !== undefined && !spaces.some(({ id }) => id === space);
  return (
    <main class="page acc-page plans-page">
      <header class="bar page-bar">
        <a class="bar-button" href={pathOf.space(space)} aria-label={t("members_back", { title })}><BackIcon /></a>
        <div class="bar-words">
          <h1 ref={heading} tabIndex={-1} dir="auto">{name}</h1>
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
  minute.value; // a day ends, and something is due
  const name = useNames(client, view.space, view.members);
  const nameOf = (person: number) => (person === client.self.id ? t("acc_you") : name(person));
  const { plan, plans_left: left = [] } = view.accompaniment ?? {};
  return (
    <>
      {plan ? <PlanShown key={plan.id} client={client} view={view} plan={plan} nameOf={nameOf} /> : <NoPlan view={view} />}
      {left.length === 0 ? null : <LeftPart left={left} now={client.now()} nameOf={nameOf} />}
    </>
  );
}

function NoPlan({ view }: { readonly view: SpaceView }) {
  return (
    <section class="acc-part" aria-labelledby="plans-none">
      <h2 id="plans-none" tabIndex={-1}>{t("plans_none")}</h2>
      <p>{t("plans_none_lead")}</p>
      {mayKeep(view) ? <div class="acc-acts"><a class="button button-main acc-to" href={pathOf.planEditor(view.space)}>{t("plans_write")}</a></div> : null}
    </section>
  );
}
