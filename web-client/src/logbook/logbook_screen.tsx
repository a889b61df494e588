import "../styles/commitments.css";
import "../styles/logbook.css";

import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { BackIcon } from "../app/icons";
import { pathOf } from "../app/route";
import { entitle } from "../app/title";
import { saveFile } from "../files/save_file";
import { counted, locale, t } from "../i18n";
import { sheetDay } from "../session/days";
import type { LoggedStory } from "./document";
import { SessionEntry } from "./session_entry";
import { correctStory, notebooksOf, StoriesPart } from "./stories_part";
import { StoryEntry } from "./story_entry";
import { table } from "./table";
import { knownSince, timeline, told, type Told } from "./timeline";
import { QuietEntry, TakenOnEntry, VisitEntry } from "./told_entry";
import { useLogbook, type LogbookRead } from "./use_logbook";

/** My sessions in all spaces with what came of them, what I took on otherwise, visits, stages and what I tell of my practice: read by me alone (rules P23, P24). */
export function LogbookScreen({ client }: { readonly client: Client }) {
  const notebooks = notebooksOf(client);
  const book = useLogbook(client, notebooks.map(({ id }) => id));
  const { busy, problem, old } = book;
  const [said, setSaid] = useState("");
  const [toPrint, setToPrint] = useState(false);
  const [goTo, setGoTo] = useState<string>();
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLDivElement>(null);

  const load = async (whole: boolean) => {
    setSaid("");
    const before = told(listsOf(book)).length;
    const now = await book.load(whole);
    const count = now === undefined ? 0 : told(listsOf(now)).length - before;
    if (before > 0 && count > 0) setSaid(counted("logbook_added", count));
    return now;
  };
  const more = async () => {
    const had = new Set(entries(book).flatMap(({ all }) => all.map(({ id }) => id)));
    const now = await load(false);
    if (!now?.over) return;
    // The button that was pressed is gone: whoever used it goes on with what came, or with the last of what was there.
    const headed = entries(now).flatMap(({ all }) => all).filter(({ kind }) => kind !== "stage" && kind !== "agreement");
    setGoTo((headed.find(({ id }) => !had.has(id)) ?? headed.at(-1))?.id);
  };
  const onPaper = async () => {
    if (await load(true)) setToPrint(true);
  };
  const asFile = async (ending: "csv" | "json") => {
    const all = await load(true);
    if (!all) return;
    const name = `bitacora-${sheetDay(client.now())}.${ending}`;
    const { rooms, takenOn } = all.beside;
    const whole = { sessions: all.sessions, rooms, taken_on: takenOn, stories: all.stories.map(({ story }) => story) };
    const [words, type] = ending === "csv" ? [table(all.sessions, takenOn), "text/csv"] : [JSON.stringify(whole, undefined, 1), "application/json"];
    saveFile(name, new Blob([words], { type: `${type};charset=utf-8` }));
    setSaid(t("logbook_saved", { name }));
  };
  const changed = async (notebook: number, words: string) => {
    await book.again(notebook);
    setSaid(words);
    heading.current?.focus({ preventScroll: true });
  };

  useEffect(() => entitle(`${t("logbook_title")} · ${t("app")}`), []);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useEffect(() => void load(false), []);
  // A notebook that is known only after the first page is read then.
  const unread = notebooks.find(({ id }) => !book.beside.notebooks.has(id))?.id;
  useEffect(() => {
    if (unread !== undefined && book.beside.roomsBefore !== undefined && !busy && problem === "") void book.again(unread);
  }, [unread, busy]);
  // What came last is on the screen by then.
  useEffect(() => {
    if (!toPrint) return;
    setToPrint(false);
    print();
  }, [toPrint]);
  useLayoutEffect(() => list.current?.querySelector<HTMLElement>(`[data-entry="${goTo}"] .logbook-title`)?.focus(), [goTo]);

  const kept = book.sessions.length === 0 && problem !== "";
  const months = kept ? timeline(told({ sessions: old, rooms: [], takenOn: [], stories: [] }), Number.NEGATIVE_INFINITY) : entries(book);
  const some = told(listsOf(book)).length > 0;
  const month = new Intl.DateTimeFormat(locale(), { month: "long", year: "numeric" });
  const visits = book.beside.rooms.flatMap((room) => room.visits);
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
        <p><a class="logbook-handover" href={pathOf.handover}>{t("handover_prepare")}</a></p>
        <StoriesPart client={client} sessions={kept ? old : book.sessions} visits={visits} takenOn={book.beside.takenOn} done={(notebook) => void changed(notebook, t("story_saved"))} />
        {some ? (
          <details class="logbook-acts">
            <summary>{t("logbook_take")}</summary>
            <div>
              <button class="button" type="button" aria-disabled={busy} onClick={() => void onPaper()}>{t("acta_print")}</button>
              <button class="button" type="button" aria-disabled={busy} onClick={() => void asFile("csv")}>{t("logbook_csv")}</button>
              <button class="button" type="button" aria-disabled={busy} onClick={() => void asFile("json")}>{t("logbook_json")}</button>
            </div>
          </details>
        ) : null}
        {book.over && months.length === 0 ? <p class="plain-notice">{t("logbook_none")}</p> : null}
        <div ref={list}>
          {months.map(({ id, all }) => (
            <section class="logbook-month" key={id} aria-labelledby={`logbook-${id}`}>
              <h2 id={`logbook-${id}`}>{month.format(all[0]!.at)}</h2>
              <ul class="logbook-list">
                {all.map((one) => <Entry key={one.id} client={client} one={one} correct={(story) => correctStory(client, story)} gone={(notebook) => void changed(notebook, t("story_taken_back_said"))} />)}
              </ul>
            </section>
          ))}
        </div>
        <p role="status" class="logbook-said">{busy ? t("logbook_loading") : said}</p>
        {problem === "" ? null : (
          <p class="plain-notice" role="alert">{problem} <button class="button" type="button" aria-disabled={busy} onClick={() => void load(false)}>{t("try_again")}</button></p>
        )}
        {book.over || !some || problem !== "" ? null : (
          <button class="button" type="button" aria-disabled={busy} onClick={() => void more()}>{t("logbook_more")}</button>
        )}
      </div>
    </main>
  );
}

interface EntryProps {
  readonly client: Client;
  readonly one: Told;
  readonly correct: (story: LoggedStory) => void;
  readonly gone: (notebook: number) => void;
}

function Entry({ client, one, correct, gone }: EntryProps) {
  const now = client.now();
  switch (one.kind) {
    case "session":
      return <SessionEntry session={one.session} now={now} />;
    case "visit":
      return <VisitEntry told={one} now={now} />;
    case "stage":
    case "agreement":
      return <QuietEntry told={one} now={now} />;
    case "taken":
      return <TakenOnEntry told={one} now={now} />;
    case "story":
      return <StoryEntry client={client} told={one.story} now={now} correct={correct} gone={gone} />;
  }
}

const listsOf = ({ sessions, beside, stories }: LogbookRead) => ({ sessions, rooms: beside.rooms, takenOn: beside.takenOn, stories });

function entries(book: LogbookRead) {
  const notebooks = [...book.beside.notebooks.values()].map(({ stories, before }) => ({ all: stories.map(({ story }) => story), over: before === null }));
  const since = knownSince([{ all: book.sessions.map(({ began_at: at }) => ({ at })), over: book.sessionsOver }, { all: book.beside.takenOn, over: book.beside.takenOnBefore === null }, ...notebooks]);
  return timeline(told(listsOf(book)), since);
}
