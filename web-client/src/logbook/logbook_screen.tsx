import "../styles/commitments.css";
import "../styles/logbook.css";

import { useEffect, useRef, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { BackIcon } from "../app/icons";
import { pathOf } from "../app/route";
import { entitle } from "../app/title";
import { ApiError, whyNot } from "../entry/api";
import { saveFile } from "../files/save_file";
import { counted, locale, t } from "../i18n";
import type { LoggedSession } from "./document";
import { byMonth } from "./months";
import { nothing, readOn, readPage, type Loaded } from "./pages";
import { SessionEntry } from "./session_entry";
import { dayHere, table } from "./table";

/** My sessions in all spaces, what I took on and what became of it: read by me alone (rule P23). */
export function LogbookScreen({ client }: { readonly client: Client }) {
  const [loaded, setLoaded] = useState<Loaded>(nothing);
  /** As this device had them last, where nothing could be read now. */
  const [old, setOld] = useState<readonly LoggedSession[]>([]);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const [said, setSaid] = useState("");
  const [toPrint, setToPrint] = useState(false);
  const [goTo, setGoTo] = useState<number>();
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLDivElement>(null);

  /** Undefined: it could not be read; why is shown. */
  const load = async (whole: boolean): Promise<Loaded | undefined> => {
    if (busy) return undefined;
    setBusy(true);
    setSaid("");
    try {
      const now = await readOn(readPage, loaded, whole, setLoaded);
      setProblem("");
      void client.logbook.keepLogbook(now.sessions);
      if (loaded.sessions.length > 0 && now.sessions.length > loaded.sessions.length) {
        setSaid(counted("logbook_added", now.sessions.length - loaded.sessions.length));
      }
      return now;
    } catch (failed) {
      setProblem(whyNot(failed));
      if (unreached(failed)) setOld(await client.logbook.logbook());
      return undefined;
    } finally {
      setBusy(false);
    }
  };
  const more = async () => {
    const now = await load(false);
    // The button that was pressed is gone: whoever used it goes on with what came.
    if (now?.before === null) setGoTo((now.sessions[loaded.sessions.length] ?? now.sessions.at(-1))?.space);
  };
  const onPaper = async () => {
    if (await load(true)) setToPrint(true);
  };
  const asFile = async (ending: "csv" | "json") => {
    const all = await load(true);
    if (!all) return;
    const name = `bitacora-${dayHere(client.now())}.${ending}`;
    const [words, type] = ending === "csv" ? [table(all.sessions), "text/csv"] : [JSON.stringify({ sessions: all.sessions }, undefined, 1), "application/json"];
    saveFile(name, new Blob([words], { type: `${type};charset=utf-8` }));
    setSaid(t("logbook_saved", { name }));
  };

  useEffect(() => entitle(`${t("logbook_title")} · ${t("app")}`), []);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useEffect(() => void load(false), []);
  // What came last is on the screen by then.
  useEffect(() => {
    if (!toPrint) return;
    setToPrint(false);
    print();
  }, [toPrint]);
  useEffect(() => list.current?.querySelector<HTMLElement>(`[data-session="${goTo}"] .logbook-title`)?.focus(), [goTo]);

  const over = loaded.before === null;
  const kept = loaded.sessions.length === 0 && problem !== "";
  const months = byMonth(kept ? old : loaded.sessions);
  const month = new Intl.DateTimeFormat(locale(), { month: "long", year: "numeric" });
  return (
    <main class="page logbook-page">
      <header class="bar page-bar">
        <a class="bar-button bar-back" href={pathOf.spaces} aria-label={t("back_to_spaces")}><BackIcon /></a>
        <div class="bar-words">
          <h1 ref={heading} tabIndex={-1}>{t("logbook_title")}</h1>
          <p dir="auto">{client.self.name}</p>
        </div>
      </header>
      <div class="page-body">
        <p class="lead">{t("logbook_lead")}</p>
        {kept && old.length > 0 ? <p class="plain-notice" role="status">{t("logbook_old")}</p> : null}
        {loaded.sessions.length === 0 ? null : (
          <details class="logbook-acts">
            <summary>{t("logbook_take")}</summary>
            <div>
              <button class="button" type="button" aria-disabled={busy} onClick={() => void onPaper()}>{t("acta_print")}</button>
              <button class="button" type="button" aria-disabled={busy} onClick={() => void asFile("csv")}>{t("logbook_csv")}</button>
              <button class="button" type="button" aria-disabled={busy} onClick={() => void asFile("json")}>{t("logbook_json")}</button>
            </div>
          </details>
        )}
        <p><a class="logbook-handover" href={pathOf.handover}>{t("handover_prepare")}</a></p>
        {over && months.length === 0 ? <p class="plain-notice">{t("logbook_none")}</p> : null}
        <div ref={list}>
          {months.map(({ id, sessions }) => (
            <section class="logbook-month" key={id} aria-labelledby={`logbook-${id}`}>
              <h2 id={`logbook-${id}`}>{month.format(sessions[0]!.began_at)}</h2>
              <ul class="logbook-list">{sessions.map((session) => <SessionEntry key={session.space} session={session} now={client.now()} />)}</ul>
            </section>
          ))}
        </div>
        <p role="status" class="logbook-said">{busy ? t("logbook_loading") : said}</p>
        {problem === "" ? null : (
          <p class="plain-notice" role="alert">{problem} <button class="button" type="button" aria-disabled={busy} onClick={() => void load(false)}>{t("try_again")}</button></p>
        )}
        {over || loaded.sessions.length === 0 || problem !== "" ? null : (
          <button class="button" type="button" aria-disabled={busy} onClick={() => void more()}>{t("logbook_more")}</button>
        )}
      </div>
    </main>
  );
}

/** Without a network, or without what is behind it. */
const unreached = (failed: unknown) => failed instanceof ApiError && (failed.status === 0 || failed.status >= 500);
