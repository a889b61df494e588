import "../../styles/templates.css";
import "../../styles/accompaniment.css";

import { useEffect, useLayoutEffect, useMemo, useRef } from "preact/hooks";

import { spaceAwaited } from "../../app/awaiting";
import type { Client } from "../../app/client";
import { BackIcon } from "../../app/icons";
import { pathOf } from "../../app/route";
import { entitle } from "../../app/title";
import { t } from "../../i18n";
import { documentIn } from "../../templates/document";
import { copyOf } from "../copy";
import { mayGuide } from "../rights";
import { CycleEditor } from "./editor";

/** The copy of the cycle that a space goes through, to be changed by those who go through it. */
export function CycleEditorScreen({ client, space }: { readonly client: Client; readonly space: number }) {
  const { views } = client.state.value;
  const view = views.get(space);
  const cycle = view?.accompaniment?.cycle;
  const title = cycle ? copyOf(cycle).title : t("acc_title");
  const original = useMemo(() => documentIn(cycle?.script), [cycle?.script]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => void client.follow(space), [client, space]);
  useEffect(() => entitle(`${t("acc_edit")} · ${title}`), [title]);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), [space]);
  const may = view !== undefined && mayGuide(view.kind, view.roles);
  return (
    <main class="page tpl-page acc-page">
      <header class="bar page-bar">
        <a class="bar-button" href={pathOf.accompaniment(space)} aria-label={t("acc_back")}><BackIcon /></a>
        <div class="bar-words">
          <h1 ref={heading} tabIndex={-1}>{t("acc_edit")}</h1>
          <p dir="auto">{title}</p>
        </div>
      </header>
      <div class="tpl-body">
        {view && cycle && original && may ? <CycleEditor key={cycle.id} client={client} view={view} cycle={cycle} original={original} />
          : <p class="plain-notice" role="status">{view ? t("acc_edit_nothing") : spaceAwaited(client)}</p>}
      </div>
    </main>
  );
}
