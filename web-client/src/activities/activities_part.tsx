import { useRef, useState } from "preact/hooks";

import { focusAt } from "../accompaniment/arrival";
import { mayPropose } from "../accompaniment/rights";
import { dateWords } from "../accompaniment/words";
import type { Client } from "../app/client";
import { dropped } from "../files/returned";
import { counted, named, t } from "../i18n";
import type { Entry } from "../outbox_entry";
import { dayWords, localDay } from "../session/days";
import type { ActivityDraft } from "../shelf";
import type { SpaceView } from "../store/state";
import { useDraft } from "../use_draft";
import type { HeldActivity, NoteActivity, SessionLeft } from "../wire";
import { changingActivity, daysBeforeMax, draftOfNoted, freshActivity, sessionActivity, withActivity, withoutActivity } from "./activity_draft";
import { ActivityForm, type SessionChoice } from "./activity_form";
import { ActivityShown } from "./activity_shown";
import { unnoted } from "./held";
import { kindName } from "./kinds";

interface Props {
  readonly client: Client;
  readonly view: SpaceView;
  readonly nameOf: (person: number) => string;
}

type NotedEntry = Entry & { readonly do: NoteActivity };

const headingId = "actividades";
const openId = "activity-note";
const shownFirst = 8;
const offeredMost = 5;
const dayLength = 86_400_000;

/** Activities that were held here besides visits (rule Y27): those that are noted, those on their way, and a form to note one. */
export function ActivitiesPart({ client, view, nameOf }: Props) {
  const { activities = [], observations = [] } = view.accompaniment ?? {};
  const may = mayPropose(view.roles);
  const [draft, change] = useDraft(client, view.space);
  const fresh = useRef(false);
  const [said, say] = useState("");
  const now = client.now();
  const today = localDay(now);
  const entries = client.entries.value.filter((entry): entry is NotedEntry => entry.space === view.space && entry.do.type === "note_activity" && !activities.some(({ id }) => id === entry.id));
  if (!may && activities.length === 0) return null;
  const going = entries.flatMap(({ do: { session }, refused }) => (refused ? [] : [session]));
  const open = (activity: ActivityDraft) => {
    fresh.current = true;
    say("");
    change((whole) => withActivity(whole, activity));
  };
  const close = (sent: boolean) => {
    change(withoutActivity);
    say(sent ? t("activities_said") : "");
    focusAt(sent ? headingId : openId);
  };
  const noted = new Set([...activities.map(({ session }) => session), ...going]);
  const sessions = unnoted(view.ledger?.sessions ?? [], observations, noted, now - daysBeforeMax * dayLength).map((left) => choiceOf(client, left, now));
  const form = may ? draft.activity : undefined;
  const newest = [...activities].sort((one, other) => other.on - one.on || other.at - one.at);
  return (
    <section class="acc-part" aria-labelledby={headingId}>
      <h2 id={headingId} tabIndex={-1}>{t("activities_title")}</h2>
      <p class="acc-said" role="status">{said}</p>
      <p>{t(activities.length === 0 ? "activities_none" : "activities_lead")}</p>
      <Entries client={client} entries={entries} rewrite={form ? undefined : (entry) => void client.takeBack(entry).then((taken) => taken && open(draftOfNoted(entry.do)))} />
      <List client={client} view={view} activities={newest.slice(0, shownFirst)} nameOf={nameOf} />
      {newest.length <= shownFirst ? null : (
        <details class="cyc-more">
          <summary>{counted("activities_more", newest.length - shownFirst)}</summary>
          <List client={client} view={view} activities={newest.slice(shownFirst)} nameOf={nameOf} />
        </details>
      )}
      {form ? (
        <ActivityForm client={client} space={view.space} draft={form} sessions={sessions} today={today} fresh={fresh.current} close={close}
          change={(how) => change((whole) => changingActivity(whole, how))} />
      ) : may ? (
        <>
          <div class="acc-acts"><button class="button" type="button" id={openId} onClick={() => open(freshActivity(today))}>{t("activities_note")}</button></div>
          <EndedSessions sessions={sessions.slice(0, offeredMost)} note={({ session, on, title }) => open(sessionActivity(session, on, title))} />
        </>
      ) : null}
    </section>
  );
}

/** By its title where it can be read. */
function choiceOf(client: Client, { session, ended_at }: SessionLeft, now: number): SessionChoice {
  const title = client.state.value.spaces?.find(({ id }) => id === session)?.title;
  return { session, on: localDay(ended_at), title: title ?? "", name: title ?? t("activities_session_of", { day: dateWords(ended_at, now) }) };
}

interface ListProps extends Props {
  readonly activities: readonly HeldActivity[];
}

function List({ client, view, activities, nameOf }: ListProps) {
  if (activities.length === 0) return null;
  return <ul class="acc-passes">{activities.map((one) => <ActivityShown key={one.id} client={client} view={view} activity={one} nameOf={nameOf} />)}</ul>;
}

/** Sessions of the space that are over and count as nothing yet. */
function EndedSessions({ sessions, note }: { readonly sessions: readonly SessionChoice[]; readonly note: (session: SessionChoice) => void }) {
  if (sessions.length === 0) return null;
  return (
    <>
      <h3>{t("activities_ended")}</h3>
      <ul class="acc-passes">
        {sessions.map((one) => (
          <li key={one.session}>
            <p><span dir="auto">{one.name}</span> · {dayWords(one.on)}</p>
            <button class="button" type="button" onClick={() => note(one)}>{t("activities_of_session")}<span class="unseen"> «{one.name}»</span></button>
          </li>
        ))}
      </ul>
    </>
  );
}

interface EntriesProps {
  readonly client: Client;
  readonly entries: readonly NotedEntry[];
  /** Undefined: the form is open already. */
  readonly rewrite: ((entry: NotedEntry) => void) | undefined;
}

/** What is still on its way, and what a rule said no to: the reason, and the words, which are kept (G11). */
function Entries({ client, entries, rewrite }: EntriesProps) {
  return (
    <div class="acc-entries" aria-live="polite">
      {entries.map((entry) => {
        const { do: { what, on, about }, refused } = entry;
        const line = `${kindName(what)} · ${dayWords(on)}`;
        if (!refused) return <p key={entry.order} class="cyc-aside" dir="auto">{t("activities_waiting")} {line}</p>;
        return (
          <div key={entry.order} class="acc-proposed">
            <h3>{t("activities_refused")}</h3>
            <p>{named("refusals", refused.code)}</p>
            <p>{line}</p>
            <blockquote dir="auto">{about}</blockquote>
            <div class="acc-acts">
              {rewrite ? <button class="button" type="button" onClick={() => rewrite(entry)}>{t("refused_rewrite")}</button> : null}
              <button class="button" type="button" onClick={() => void dropped(client, entry)}>{t("refused_drop")}</button>
            </div>
          </div>
        );
      })}
    </div>
  );
}
