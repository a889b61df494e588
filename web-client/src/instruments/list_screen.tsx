import "../styles/instruments.css";

import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { BackIcon } from "../app/icons";
import { pathOf } from "../app/route";
import { go } from "../app/router";
import { entitle } from "../app/title";
import { whyNot } from "../entry/api";
import { t } from "../i18n";
import { focused } from "../inner_form";
import { applicationsIn, instrumentsIn, type Applications, type Summary } from "./api";
import { ApplicationCard } from "./application_card";
import { madeBy } from "./made_by";
import { OpenForm } from "./open_form";

const named = () => (location.hash.startsWith("#ins-") ? location.hash.slice("#ins-".length) : "");

/** What the people of a space are asked by instruments, and what came of it. */
export function InstrumentsScreen({ client, space }: { readonly client: Client; readonly space: number }) {
  const { views, spaces } = client.state.value;
  const title = views.get(space)?.title ?? spaces?.find(({ id }) => id === space)?.title ?? t("app");
  const [there, setThere] = useState<Applications>();
  const [instruments, setInstruments] = useState<readonly Summary[]>();
  const [opening, setOpening] = useState(false);
  const [problem, setProblem] = useState("");
  const [tries, setTries] = useState(0);
  useEffect(() => void client.follow(space), [client, space]);
  useEffect(() => entitle(`${t("ins_list")} · ${title}`), [title]);
  useEffect(() => {
    let current = true;
    applicationsIn(space).then(
      (found) => {
        if (!current) return;
        setThere(found);
        setProblem("");
      },
      (failed: unknown) => current && setProblem(whyNot(failed)),
    );
    return () => {
      current = false;
    };
  }, [space, tries]);
  // From a stage of a cycle one comes to one of them.
  const [wanted, setWanted] = useState<Summary>();
  const about = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const id = named();
    if (id === "") return;
    let current = true;
    instrumentsIn(space).then((all) => {
      if (!current) return;
      setInstruments(all);
      setWanted(all.find((each) => each.id === id));
    }, (failed: unknown) => current && setProblem(whyNot(failed)));
    return () => {
      current = false;
    };
  }, [tries]);
  const known = there !== undefined && wanted !== undefined;
  useLayoutEffect(() => {
    if (!known) return;
    if (there.opens) setOpening(true);
    else about.current?.focus();
  }, [known]);
  const look = () => instrumentsIn(space).then(setInstruments, (failed: unknown) => setProblem(whyNot(failed)));
  const begin = () => void look().then(() => setOpening(true));
  const open = there?.applications.filter((each) => each.open) ?? [];
  const ended = there?.applications.filter((each) => !each.open) ?? [];
  return (
    <main class="page ins-page">
      <header class="bar page-bar">
        <a class="bar-button" href={pathOf.space(space)} aria-label={t("members_back", { title })}><BackIcon /></a>
        <div class="bar-words">
          <h1 ref={focused} tabIndex={-1}>{t("ins_list")}</h1>
          <p dir="auto">{title}</p>
        </div>
      </header>
      <div class="ins-body">
        {problem === "" ? null : <p class="plain-notice" role="alert">{problem} <button class="button" type="button" onClick={() => setTries(tries + 1)}>{t("try_again")}</button></p>}
        {there || problem !== "" ? null : <p role="status">{t("ins_loading")}</p>}
        {there ? <p class="lead">{t("ins_lead")}</p> : null}
        {there && there.readers !== "own" ? <a class="button ins-link ins-begin" href={pathOf.ownInstruments(space)}>{t("ine_list")}</a> : null}
        {there?.opens && !(opening && instruments) ? <button class="button button-main ins-begin" type="button" onClick={begin}>{t("ins_begin")}</button> : null}
        {there && opening && instruments ? <OpenForm client={client} space={space} there={there} instruments={instruments} beginWith={wanted} look={() => void look()} opened={(id) => go(pathOf.instrument(space, id))} /> : null}
        {there && !there.opens && wanted ? (
          <section class="ins-section" aria-labelledby="ins-wanted">
            <h2 id="ins-wanted" ref={about} tabIndex={-1} dir="auto">{wanted.title}</h2>
            <p dir="auto">{wanted.purpose}</p>
            {wanted.own ? <p class="field-hint" dir="auto">{madeBy({ network: wanted })}</p> : null}
            <p class="field-hint">{t("ins_asked_by")}</p>
          </section>
        ) : null}
        {there ? (
          <section class="ins-section" aria-labelledby="ins-open">
            <h2 id="ins-open">{t("ins_open_now")}</h2>
            {open.length === 0 ? <p class="field-hint">{t("ins_none_open")}</p> : <ul class="ins-cards">{open.map((each) => <ApplicationCard key={each.id} application={each} />)}</ul>}
          </section>
        ) : null}
        {ended.length > 0 ? (
          <section class="ins-section" aria-labelledby="ins-ended">
            <h2 id="ins-ended">{t("ins_ended")}</h2>
            <ul class="ins-cards">{ended.map((each) => <ApplicationCard key={each.id} application={each} />)}</ul>
          </section>
        ) : null}
      </div>
    </main>
  );
}
