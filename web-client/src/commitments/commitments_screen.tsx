import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

import { spaceAwaited } from "../app/awaiting";
import type { Client } from "../app/client";
import { BackIcon } from "../app/icons";
import { pathOf } from "../app/route";
import { entitle } from "../app/title";
import { t } from "../i18n";
import { limits, type Ledger } from "../wire";
import { ClosedList } from "./closed_list";
import { PendingList } from "./pending_list";
import { Proposals } from "./proposals";

const none: Ledger = { commitments: [], sessions: [] };

/** What the members of a space took on: first what is pending, then what it came to. */
export function CommitmentsScreen({ client, space }: { readonly client: Client; readonly space: number }) {
  const { views, spaces } = client.state.value;
  const view = views.get(space);
  const title = view?.title ?? spaces?.find(({ id }) => id === space)?.title ?? t("app");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => void client.follow(space), [client, space]);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), [space]);
  useEffect(() => entitle(`${t("commitments_of", { title })} · ${t("app")}`), [title]);
  const shut = view === undefined && client.link.value.phase.name === "open" && spaces !== undefined && !spaces.some(({ id }) => id === space);
  const ledger = view?.ledger ?? none;
  return (
    <main class="page commitments-page">
      <header class="bar page-bar">
        <a class="bar-button" href={pathOf.space(space)} aria-label={t("commitments_back", { title })}><BackIcon /></a>
        <div class="bar-words">
          <h1 ref={heading} tabIndex={-1}>{t("commitments")}</h1>
          <p dir="auto">{title}</p>
        </div>
      </header>
      <div class="commitments-body">
        {shut ? <p class="plain-notice" role="status">{t("space_unavailable")}</p> : null}
        {view ? (
          <>
            {ledger.commitments.length >= limits.pending_max ? <p class="plain-notice" role="status">{t("commitments_full")}</p> : null}
            <Proposals client={client} space={space} ledger={view.ledger} roles={view.roles} />
            <PendingList client={client} space={space} ledger={ledger} roles={view.roles} none={t("commitments_none")}>
              <ClosedList client={client} space={space} />
            </PendingList>
          </>
        ) : shut ? null : <p class="plain-notice" role="status">{spaceAwaited(client)}</p>}
      </div>
    </main>
  );
}
