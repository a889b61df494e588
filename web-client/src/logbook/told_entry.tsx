import { pathOf } from "../app/route";
import { counted, t } from "../i18n";
import { clock, dayOf, inFull } from "../moments";
import type { LoggedVisit } from "./document";
import { Taken } from "./session_entry";
import type { Told } from "./timeline";

interface Of<Kind extends Told["kind"]> {
  readonly told: Extract<Told, { readonly kind: Kind }>;
  readonly now: number;
}

/** A class that I observed or let others observe: what was agreed, what I noted, and that it was talked over. */
export function VisitEntry({ told: { id, room, visit, at }, now }: Of<"visit">) {
  const { observed, looks_at: looksAt, records, notes, dialogue, told } = visit;
  return (
    <li class="logbook-entry" data-entry={id}>
      <p class="logbook-when"><time dateTime={new Date(at).toISOString()} title={inFull(at)}>{dayOf(at, now)}, {clock(at)}</time></p>
      <h3 class="logbook-title" dir="auto" tabIndex={-1}>
        {room.member ? <a href={pathOf.visit(room.space, visit.id)}>{visitTitle(visit)}</a> : visitTitle(visit)}
      </h3>
      <p class="logbook-about">{t(observed ? "logbook_visit_observed" : "logbook_visit_observing")} · {counted("acta_minutes", visit.minutes)}</p>
      <RoomLine room={room} />
      {looksAt === "" ? null : <p class="logbook-words" dir="auto"><strong>{t("obs_looks")}:</strong> {looksAt}</p>}
      {records === "" ? null : <p class="logbook-words" dir="auto"><strong>{t("obs_records")}:</strong> {records}</p>}
      {notes.length === 0 ? null : (
        <details class="logbook-more">
          <summary>{t("logbook_own_notes")}</summary>
          <ul class="logbook-notes">
            {notes.map((note) => <li key={`${note.at} ${note.text}`} dir="auto"><span class="logbook-kind">{t(`obs_kind_${note.kind}`)}:</span> {note.text}</li>)}
          </ul>
        </details>
      )}
      {dialogue === null ? null : (
        <p class="logbook-about">
          {t("logbook_dialogue", { day: dayOf(dialogue.at, now) })}{" "}
          {dialogue.session === null ? null : <a href={pathOf.acta(dialogue.session)}>{t("logbook_dialogue_session")}</a>}
        </p>
      )}
      {told === null ? null : <blockquote class="commitment-note" dir="auto">{told}</blockquote>}
    </li>
  );
}

export const visitTitle = ({ course }: Pick<LoggedVisit, "course">): string => t("logbook_visit", { course: course === "" ? t("logbook_visit_class") : course });

/** What I took on of what somebody proposed to me: who, and what became of it. */
export function TakenOnEntry({ told: { id, at, taken }, now }: Of<"taken">) {
  const { title, member, space, proposed_by: by, commitment } = taken;
  return (
    <li class="logbook-entry" data-entry={id}>
      <p class="logbook-when"><time dateTime={new Date(at).toISOString()} title={inFull(at)}>{dayOf(at, now)}, {clock(at)}</time></p>
      <h3 class="logbook-title" tabIndex={-1}>{member ? <a href={pathOf.commitments(space)}>{t("logbook_taken_title")}</a> : t("logbook_taken_title")}</h3>
      {by === null ? null : <p class="logbook-about" dir="auto">{t("logbook_taken_proposed", { name: by })}</p>}
      <RoomLine room={{ space, title, member }} />
      {member ? null : <p class="logbook-about">{t("logbook_taken_left")}</p>}
      <ul class="logbook-taken" aria-label={t("logbook_taken_on", { title })}><Taken one={commitment} now={now} /></ul>
    </li>
  );
}

/** A step of a cycle, or an agreement: one quiet line. */
export function QuietEntry({ told, now }: Of<"stage" | "agreement">) {
  const { id, at, room } = told;
  return (
    <li class="logbook-entry logbook-quiet" data-entry={id}>
      <p class="logbook-about">
        <time dateTime={new Date(at).toISOString()} title={inFull(at)}>{dayOf(at, now)}</time>{" · "}
        <span dir="auto">{told.kind === "stage" ? stageWords(told) : t("logbook_agreement", { room: room.title })}</span>
      </p>
    </li>
  );
}

function stageWords({ stage: { stage, cycle, how }, room }: Of<"stage">["told"]): string {
  const where = cycle === "" ? room.title : `${cycle}, ${room.title}`;
  return t(`logbook_stage_${how}`, { stage, where });
}

function RoomLine({ room }: { readonly room: { readonly space: number; readonly title: string; readonly member: boolean } }) {
  return <p class="logbook-about">{room.member ? <a href={pathOf.space(room.space)} dir="auto">{room.title}</a> : <span dir="auto">{room.title}</span>}</p>;
}
