import "../styles/figures.css";

import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { BackIcon } from "../app/icons";
import { pathOf } from "../app/route";
import { entitle } from "../app/title";
import { language, t } from "../i18n";
import { inFull } from "../moments";
import { csvOf, type Period, type Read } from "./api";
import { FiguresShown } from "./figures_shown";
import { spanWords } from "./lines";
import { useFigures } from "./use_figures";

/** What whoever coordinates a network sees of the whole of it: counts, of nobody in particular (rule P19). */
export function FiguresScreen({ client, space }: { readonly client: Client; readonly space: number }) {
  const { views, spaces } = client.state.value;
  const title = views.get(space)?.title ?? spaces?.find(({ id }) => id === space)?.title ?? t("app");
  const { found, problem, again } = useFigures(client, space);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => void client.follow(space), [client, space]);
  useEffect(() => entitle(`${t("fig_title")} · ${title}`), [title]);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), [space]);
  return (
    <main class="page fig-page">
      <header class="bar page-bar">
        <a class="bar-button" href={pathOf.space(space)} aria-label={t("members_back", { title })}><BackIcon /></a>
        <div class="bar-words">
          <h1 ref={heading} tabIndex={-1}>{t("fig_title")}</h1>
          <p dir="auto">{title}</p>
        </div>
      </header>
      <div class="fig-body">
        <p class="lead">{t("fig_lead")}</p>
        {problem === "" ? null : <p class="plain-notice" role="alert">{problem} <button class="button" type="button" onClick={again}>{t("try_again")}</button></p>}
        <p role="status" class={found || problem !== "" ? "unseen" : ""}>{problem === "" && !found ? t("fig_loading") : ""}</p>
        {found?.name === "being_made" ? <p class="plain-notice" role="status">{t("fig_being_made")}</p> : null}
        {found?.name === "too_much" ? <p class="plain-notice" role="status">{t("fig_too_much")}</p> : null}
        {found?.name === "kept" ? <p class="plain-notice" role="status">{t("fig_from_before", { when: inFull(found.read.at) })} <button class="button" type="button" onClick={again}>{t("try_again")}</button></p> : null}
        {found?.name === "told" || found?.name === "kept" ? <Told space={space} read={found.read} online={found.name === "told"} /> : null}
      </div>
    </main>
  );
}

function Told({ space, read, online }: { readonly space: number; readonly read: Read; readonly online: boolean }) {
  const { figures } = read;
  const [chosen, choose] = useState<Period>("three_months");
  const period = figures.periods.find((each) => each.period === chosen) ?? figures.periods[0];
  if (!period) return null;
  return (
    <>
      <fieldset class="fig-periods">
        <legend>{t("fig_period")}</legend>
        {figures.periods.map((each) => (
          <label key={each.period}>
            <input type="radio" name="fig-period" checked={each === period} onChange={() => choose(each.period)} />
            <span>{t(`fig_period_${each.period}`)} <small>{spanWords(each)}</small></span>
          </label>
        ))}
      </fieldset>
      <p class="field-hint">{t("fig_until", { month: spanWords({ from: figures.month, to: figures.month }) })}</p>
      <p class="unseen" role="status">{t("fig_shown", { span: spanWords(period) })}</p>
      <FiguresShown figures={figures} period={period} />
      <section class="fig-part" aria-labelledby="fig-means">
        <h2 id="fig-means">{t("fig_means")}</h2>
        <p>{t("fig_means_few")}</p>
        <p>{t("fig_means_sums")}</p>
        <p>{t("fig_means_left_out")}</p>
      </section>
      {online ? <p><a class="button fig-csv" href={csvOf(space, language())} download>{t("fig_csv")}</a></p> : null}
    </>
  );
}
