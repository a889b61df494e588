import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

import type { Client } from "../app/client";
import { BackIcon } from "../app/icons";
import { matchingParts, pathOf, type MatchingPart } from "../app/route";
import { entitle } from "../app/title";
import { t } from "../i18n";

export const partTitles = { own: "mat_own", who: "mat_who", suggestions: "mat_suggestions", hours: "mat_hours" } as const satisfies Record<MatchingPart, string>;

interface Props {
  readonly client: Client;
  readonly space: number;
  readonly part: MatchingPart;
  readonly children: ComponentChildren;
}

/** What the pages about who knows what and who has time when have in common. */
export function Page({ client, space, part, children }: Props) {
  const { views, spaces } = client.state.value;
  const summary = spaces?.find(({ id }) => id === space);
  const title = views.get(space)?.title ?? summary?.title ?? t("app");
  const network = (views.get(space)?.kind ?? summary?.kind) === "network";
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => void client.follow(space), [client, space]);
  useEffect(() => entitle(`${t(partTitles[part])} · ${title}`), [part, title]);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), [space, part]);
  return (
    <main class="page mat-page">
      <header class="bar page-bar">
        <a class="bar-button" href={pathOf.members(space)} aria-label={t("mat_back")}><BackIcon /></a>
        <div class="bar-words">
          <h1 ref={heading} tabIndex={-1}>{t(partTitles[part])}</h1>
          <p dir="auto">{title}</p>
        </div>
      </header>
      <div class="mat-body">
        {network ? (
          <nav class="mat-parts" aria-label={t("mat_parts")}>
            {matchingParts.map((each) => <a key={each} href={pathOf.matching(space, each)} aria-current={each === part ? "page" : undefined}>{t(partTitles[each])}</a>)}
          </nav>
        ) : null}
        {children}
      </div>
    </main>
  );
}

/** Something could not be read, and may be asked for again. */
export function Problem({ problem, again }: { readonly problem: string; readonly again: () => void }) {
  return problem === "" ? null : <p class="plain-notice" role="alert">{problem} <button class="button" type="button" onClick={again}>{t("try_again")}</button></p>;
}
