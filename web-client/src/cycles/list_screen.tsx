import "../styles/cycles.css";

import { useEffect, useLayoutEffect, useMemo, useRef } from "preact/hooks";

import type { Client } from "../app/client";
import { BackIcon } from "../app/icons";
import { pathOf } from "../app/route";
import { entitle } from "../app/title";
import { t } from "../i18n";
import { CycleList } from "./cycle_list";
import type { CycleSummary, Guide } from "./document";
import { keptFor } from "./kept_for";
import { ModalityList } from "./modality_list";
import { useRead } from "./use_read";

/** The cycles of accompaniment that come with the server: each with whom it is for and its stages. */
export function CyclesScreen({ client, space }: { readonly client: Client; readonly space: number }) {
  const { views, spaces } = client.state.value;
  const title = views.get(space)?.title ?? spaces?.find(({ id }) => id === space)?.title ?? t("app");
  const kept = useMemo(() => keptFor(client), [client]);
  const { value, problem, again } = useRead<{ readonly cycles: readonly CycleSummary[] }>(kept, "/api/cycles");
  const guide = useRead<Guide>(kept, "/api/accompaniment").value;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => void client.follow(space), [client, space]);
  useEffect(() => entitle(`${t("cyc_list")} · ${title}`), [title]);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), [space]);
  return (
    <main class="page cyc-page">
      <header class="bar page-bar">
        <a class="bar-button" href={pathOf.accompaniment(space)} aria-label={t("acc_back")}><BackIcon /></a>
        <div class="bar-words">
          <h1 ref={heading} tabIndex={-1}>{t("cyc_list")}</h1>
          <p dir="auto">{title}</p>
        </div>
      </header>
      <div class="cyc-body">
        {problem === "" ? null : <p class="plain-notice" role="alert">{problem} <button class="button" type="button" onClick={again}>{t("try_again")}</button></p>}
        {value || problem !== "" ? null : <p role="status">{t("cyc_loading")}</p>}
        <p class="lead">{t("cyc_list_lead")}</p>
        {value ? <CycleList cycles={value.cycles} space={space} /> : null}
        {guide ? (
          <>
            <details class="cyc-more">
              <summary>{t("cyc_roles")}</summary>
              <p class="field-hint">{t("cyc_roles_hint")}</p>
              <dl class="cyc-facts">{guide.roles.map((one) => <div key={one.id}><dt dir="auto">{one.title}</dt><dd dir="auto">{one.when}</dd><dd dir="auto">{one.does}</dd></div>)}</dl>
            </details>
            <details class="cyc-more">
              <summary>{t("cyc_modalities")}</summary>
              <ModalityList modalities={guide.modalities} />
              <ul class="cyc-notes">{guide.notes?.map((each) => <li key={each} dir="auto">{each}</li>)}</ul>
            </details>
          </>
        ) : null}
      </div>
    </main>
  );
}
