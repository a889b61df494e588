import "../styles/instruments.css";

import { useEffect, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { BackIcon } from "../app/icons";
import { onDemand } from "../app/on_demand";
import { pathOf } from "../app/route";
import { entitle } from "../app/title";
import { whyNot } from "../entry/api";
import { t } from "../i18n";
import { focused } from "../inner_form";
import { AnswerForm } from "./answer_form";
import { askedBy, closeIt, eraseMine, resultsOf, type Asked, type Results } from "./api";
import { factsOf } from "./application_card";
import { madeBy } from "./made_by";
import { draftsOf } from "./on_device";
import { ResultsShown } from "./results_shown";

const LinkPart = onDemand(() => import("./link_part").then((part) => part.LinkPart));

/** One application: what one answers while it is open, and what it comes to. */
export function ApplicationScreen({ client, space, application }: { readonly client: Client; readonly space: number; readonly application: string }) {
  const [asked, setAsked] = useState<Asked>();
  const [results, setResults] = useState<Results>();
  const [problem, setProblem] = useState("");
  const [tries, setTries] = useState(0);
  const [sure, setSure] = useState<"" | "close" | "erase">("");
  const look = () => setTries((before) => before + 1);
  useEffect(() => void client.follow(space), [client, space]);
  const title = asked?.title ?? t("ins_list");
  const { spaces, views } = client.state.value;
  const place = views.get(space)?.title ?? spaces?.find(({ id }) => id === space)?.title ?? t("app");
  useEffect(() => entitle(title), [title]);
  useEffect(() => {
    let current = true;
    Promise.all([askedBy(space, application), resultsOf(space, application)]).then(
      ([one, all]) => {
        if (!current) return;
        setAsked(one);
        draftsOf(client).remember(one);
        setResults(all);
        setProblem("");
      },
      (failed: unknown) => {
        if (!current) return;
        setProblem(whyNot(failed));
        setAsked((before) => before ?? draftsOf(client).recall(application));
      },
    );
    return () => {
      current = false;
    };
  }, [client, space, application, tries]);
  const act = (done: Promise<object>) => void done.then(() => {
    setSure("");
    look();
  }, (failed: unknown) => setProblem(whyNot(failed)));
  return (
    <main class="page ins-page">
      <header class="bar page-bar">
        <a class="bar-button" href={pathOf.instruments(space)} aria-label={t("ins_back")}><BackIcon /></a>
        <div class="bar-words">
          <h1 ref={focused} tabIndex={-1} dir="auto">{title}</h1>
          {asked ? <p>{factsOf(asked)}</p> : null}
        </div>
      </header>
      <div class="ins-body">
        {problem === "" ? null : <p class="plain-notice" role="alert">{problem} <button class="button" type="button" onClick={look}>{t("try_again")}</button></p>}
        {asked || problem !== "" ? null : <p role="status">{t("ins_loading")}</p>}
        {asked ? <p class="lead" dir="auto">{asked.document.purpose}</p> : null}
        {asked?.open ? <AnswerForm key={`${asked.id}-${asked.sheet ? "again" : "new"}`} client={client} asked={asked} sent={look} /> : null}
        {results ? <ResultsShown results={results} chosen={look} /> : null}
        {asked ? (
          <section class="ins-acts ins-foot" aria-label={t("ins_more")}>
            {asked.closes ? <Sure asks={sure === "close"} question={t("ins_close_sure")} act={t("ins_close")} ask={() => setSure("close")} no={() => setSure("")} yes={() => act(closeIt(space, application))} /> : null}
            {asked.sheet ? <Sure asks={sure === "erase"} question={t("ins_erase_sure")} act={t("ins_erase")} ask={() => setSure("erase")} no={() => setSure("")} yes={() => act(eraseMine(space, application))} /> : null}
          </section>
        ) : null}
        {asked?.open && asked.links ? <LinkPart space={space} application={application} title={asked.title} asks={place} /> : null}
        {asked ? <p class="field-hint" dir="auto">{madeBy(asked.document)} {asked.document.origin}</p> : null}
      </div>
    </main>
  );
}

/** What cannot be taken back is asked twice. */
function Sure({ asks, question, act, ask, no, yes }: { readonly asks: boolean; readonly question: string; readonly act: string; readonly ask: () => void; readonly no: () => void; readonly yes: () => void }) {
  if (!asks) return <button class="button" type="button" onClick={ask}>{act}</button>;
  return (
    <div class="ins-sure" role="group" aria-label={question}>
      <p>{question}</p>
      <button class="button button-main" type="button" onClick={yes} ref={focused}>{act}</button>
      <button class="button" type="button" onClick={no}>{t("cancel")}</button>
    </div>
  );
}
