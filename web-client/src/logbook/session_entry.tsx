import { pathOf } from "../app/route";
import { DetailsShown } from "../commitments/details_shown";
import { dueWords } from "../commitments/due";
import { t } from "../i18n";
import { clock, dayOf, inFull } from "../moments";
import { localDay } from "../session/days";
import type { LoggedSession, TakenOn } from "./document";

/** A session as its person looks back on it: when, what, and what they took on there. */
export function SessionEntry({ session, now }: { readonly session: LoggedSession; readonly now: number }) {
  const { began_at: began, ended_at: ended, title, member, conversation, roles, above, commitments } = session;
  const about = [conversation, roles.join(", ")].filter((each) => each !== "");
  return (
    <li class="logbook-entry" data-session={session.space} data-entry={`session-${session.space}`}>
      <p class="logbook-when"><time dateTime={new Date(began).toISOString()} title={inFull(began)}>{dayOf(began, now)}, {clock(began)}</time></p>
      <h3 class="logbook-title" dir="auto" tabIndex={-1}>
        {member ? <a href={ended === null ? pathOf.space(session.space) : pathOf.acta(session.space)}>{title}</a> : title}
      </h3>
      {about.length === 0 ? null : <p class="logbook-about" dir="auto">{about.join(" · ")}</p>}
      {above ? <p class="logbook-about"><a href={pathOf.space(above.id)} dir="auto">{above.title}</a></p> : null}
      {member ? null : <p class="logbook-about">{t("logbook_left")}</p>}
      {member && ended === null ? <p class="logbook-about">{t("logbook_going_on")}</p> : null}
      {commitments.length === 0 ? null : (
        <ul class="logbook-taken" aria-label={t("logbook_taken_on", { title })}>
          {commitments.map((one) => <Taken key={one.id} one={one} now={now} />)}
        </ul>
      )}
    </li>
  );
}

/** What I took on and what became of it. */
export function Taken({ one, now }: { readonly one: TakenOn; readonly now: number }) {
  const { text, due, state, changes, details, evidence = [] } = one;
  const over = state === "kept" || state === "dropped";
  const last = changes.at(-1);
  return (
    <li class={over ? "commitment commitment-over" : "commitment"}>
      <p class="commitment-words" dir="auto">{text}</p>
      <p class="commitment-state">
        {state === null ? null : <span class={`commitment-mark commitment-${state}`}>{t(`commitment_${state}`)}</span>}
        {state !== null && (over ? last !== undefined : due !== null) ? " · " : null}
        {over && last ? <time dateTime={new Date(last.at).toISOString()}>{dayOf(last.at, now)}</time> : null}
        {over || due === null ? null : dueWords(due, localDay(now))}
      </p>
      {details ? <DetailsShown details={{ moves: details.moves ?? undefined, evidence: details.evidence ?? undefined, goal: details.goal ?? undefined }} /> : null}
      {evidence.length === 0 ? null : (
        <div class="commitment-evidence">
          <h4>{t("evidence_mine")}</h4>
          <ul>
            {evidence.map((brought) => (
              <li key={brought.id}>
                {brought.text === null ? null : <p class="commitment-words" dir="auto">{brought.text}</p>}
                {brought.files.length === 0 ? null : <p class="logbook-about" dir="auto">{brought.files.join(", ")}</p>}
                <p class="commitment-origin"><time dateTime={new Date(brought.at).toISOString()}>{dayOf(brought.at, now)}</time></p>
              </li>
            ))}
          </ul>
        </div>
      )}
      {changes.map(({ at, state: then, note }) => note && (
        <blockquote class="commitment-note" dir="auto" key={`${at} ${then}`}>
          {note.text}
          <footer>{t(`commitment_${then}`)} · {dayOf(at, now)}{note.mine ? null : ` · ${t("logbook_note_of_other")}`}</footer>
        </blockquote>
      ))}
    </li>
  );
}
