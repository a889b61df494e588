import "../../styles/templates.css";
import "../../styles/accompaniment.css";
import "../../styles/plans.css";

import { useEffect, useLayoutEffect, useMemo, useRef } from "preact/hooks";

import { spaceAwaited } from "../../app/awaiting";
import type { Client } from "../../app/client";
import { BackIcon } from "../../app/icons";
import { pathOf } from "../../app/route";
import { entitle } from "../../app/title";
import { t } from "../../i18n";
import { documentIn } from "../../templates/document";
import { useDraft } from "../../use_draft";
import { mayKeep } from "../rights";
import { PlanEditor } from "./editor";

/** The plan of a space as it is written: the whole of it, by those who keep it. */
export function PlanEditorScreen({ client, space }: { readonly client: Client; readonly space: number }) {
  const { views, spaces } = client.state.value;
  const view = views.get(space);
  const title = view?.title ?? spaces?.find(({ id }) => id === space)?.title ?? t("app");
  const plan = view?.accompaniment?.plan;
  const original = useMemo(() => documentIn(plan?.text), [plan?.text]);
  const [draft] = useDraft(client, space);
  // Nothing to go on from: a blank plan would take the place of one that is in force.
  const lost = plan !== undefined && original === undefined && draft.support === undefined;
  const heading = useRef<HTMLHeadingElement>(null);
  const name = t(plan ? "plans_change" : "plans_write");
  useEffect(() => void client.follow(space), [client, space]);
  useEffect(() => entitle(`${name} · ${title}`), [name, title]);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), [space]);
  return (
    <main class="page tpl-page acc-page plans-page">
      <header class="bar page-bar">
        <a class="bar-button" href={pathOf.plan(space)} aria-label={t("plans_back")}><BackIcon /></a>
        <div class="bar-words">
          <h1 ref={heading} tabIndex={-1}>{name}</h1>
          <p dir="auto">{title}</p>
        </div>
      </header>
      <div class="tpl-body">
        {!view || !mayKeep(view) ? <p class="plain-notice" role="status">{view ? t("plans_edit_nothing") : spaceAwaited(client)}</p>
          : lost ? <p class="plain-notice" role="status">{t("plans_edit_gone")} <a class="button acc-to" href={pathOf.plan(space)}>{t("plans_back")}</a></p>
          : <PlanEditor client={client} view={view} original={original} />}
      </div>
    </main>
  );
}
