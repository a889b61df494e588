import { counted, t } from "../i18n";
import type { Agreement, SessionLeft } from "../wire";
import { meetingsUnder, nextMeeting, usual, type Meeting } from "./meetings";
import { dateWords } from "./words";

interface Props {
  readonly agreement: Agreement;
  readonly sessions: readonly SessionLeft[];
  readonly now: number;
}

/** How often and how long they have met, beside what they agreed on (rule Y17). Nothing is judged by it. */
export function MeetingsPart({ agreement, sessions, now }: Props) {
  const meetings = meetingsUnder(agreement, sessions);
  const last = meetings.at(-1);
  const next = nextMeeting(agreement, meetings);
  if (!last && next === undefined) return null;
  const between = usual(meetings.flatMap(({ days }) => days ?? []));
  const length = usual(meetings.flatMap(({ minutes }) => minutes ?? []));
  return (
    <div class="acc-meetings" role="group" aria-label={t("acc_meetings")}>
      <h3>{t("acc_meetings")}</h3>
      <p>
        {last ? t("acc_meetings_last", { day: dateWords(last.at, now) }) : t("acc_meetings_none")}
        {next === undefined ? null : <> {t(next < now ? "acc_meetings_late" : "acc_meetings_next", { day: dateWords(next, now) })}</>}
      </p>
      {between === undefined ? null : <p>{compared("acc_meetings_days", between, agreement.every_days)}</p>}
      {length === undefined ? null : <p>{compared("acc_meetings_minutes", length, agreement.minutes)}</p>}
      {meetings.length < 2 ? null : <EachMeeting meetings={meetings} now={now} />}
      <p class="field-hint">{t("acc_meetings_hint")}</p>
    </div>
  );
}

function compared(key: "acc_meetings_days" | "acc_meetings_minutes", count: number, agreed: number | undefined): string {
  return agreed === undefined ? counted(key, count) : `${counted(key, count)} ${t("acc_meetings_agreed", { count: String(agreed) })}`;
}

function EachMeeting({ meetings, now }: { readonly meetings: readonly Meeting[]; readonly now: number }) {
  return (
    <details class="cyc-more">
      <summary>{counted("acc_meetings_each", meetings.length)}</summary>
      <table class="acc-table">
        <thead>
          <tr><th scope="col">{t("acc_meetings_day")}</th><th scope="col">{t("acc_meetings_since")}</th><th scope="col">{t("acc_meetings_took")}</th></tr>
        </thead>
        <tbody>
          {[...meetings].reverse().map(({ session, at, days, minutes }) => (
            <tr key={session}>
              <th scope="row">{dateWords(at, now)}</th>
              <td>{days ?? "—"}</td>
              <td>{minutes ?? "—"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
