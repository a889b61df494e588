import "../styles/cycles.css";

import { useEffect, useLayoutEffect, useMemo, useRef } from "preact/hooks";

import { UseHere } from "../accompaniment/use_here";
import type { Client } from "../app/client";
import { BackIcon } from "../app/icons";
import { pathOf } from "../app/route";
import { entitle } from "../app/title";
import { t } from "../i18n";
import { CycleShown } from "./cycle_shown";
import type { Cycle, Guide } from "./document";
import { keptFor } from "./kept_for";
import { useRead } from "./use_read";

interface Titled {
  readonly id: string;
  readonly title: string;
}

const titleIn = (all: readonly Titled[] | undefined) => (id: string) => all?.find((each) => each.id === id)?.title;

/** One cycle: whom it is for, how it goes on, and what each stage leaves behind. */
export function CycleScreen({ client, space, cycle: id }: { readonly client: Client; readonly space: number; readonly cycle: string }) {
  const kept = useMemo(() => keptFor(client), [client]);
  const { value: cycle, problem, again } = useRead<Cycle>(kept, `/api/cycles/${id}`);
  const conversations = useRead<{ readonly templates: readonly Titled[] }>(kept, "/api/templates").value?.templates;
  const instruments = useRead<{ readonly instruments: readonly Titled[] }>(kept, "/api/instruments").value?.instruments;
  const guide = useRead<Guide>(kept, "/api/accompaniment").value;
  const heading = useRef<HTMLHeadingElement>(null);
  const title = cycle?.title ?? t("cyc_list");
  useEffect(() => void client.follow(space), [client, space]);
  useEffect(() => entitle(title), [title]);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), [id]);
  return (
    <main class="page cyc-page">
      <header class="bar page-bar">
        <a class="bar-button" href={pathOf.cycles(space)} aria-label={t("cyc_back")}><BackIcon /></a>
        <div class="bar-words">
          <h1 ref={heading} tabIndex={-1} dir="auto">{title}</h1>
          <p dir="auto">{cycle?.variant ? cycle.variant.title : t("cyc_list")}</p>
        </div>
      </header>
      <div class="cyc-body">
        {problem === "" ? null : <p class="plain-notice" role="alert">{problem} <button class="button" type="button" onClick={again}>{t("try_again")}</button></p>}
        {cycle || problem !== "" ? null : <p role="status">{t("cyc_loading")}</p>}
        {cycle ? <UseHere client={client} space={space} cycle={cycle.id} /> : null}
        {cycle ? <CycleShown cycle={cycle} space={space} guide={guide} titleOf={titleIn(conversations)} instrumentOf={titleIn(instruments)} /> : null}
      </div>
    </main>
  );
}
