import { sheet } from "../files/sheet";
import { t } from "../i18n";
import { dayField, sheetDay } from "../session/days";
import type { LoggedSession, LoggedTakenOn, TakenOn } from "./document";
import { byMonth } from "./months";

/** The logbook as a spreadsheet reads it: a row for each commitment, and one for a session without any; what was taken on otherwise comes after them. */
export function table(sessions: readonly LoggedSession[], takenOn: readonly LoggedTakenOn[] = []): string {
  const columns = [
    t("logbook_session"), t("logbook_conversation"), t("logbook_space"), t("logbook_roles"), t("logbook_date"),
    t("logbook_commitment"), t("logbook_day"), t("logbook_state"), t("logbook_notes"), t("logbook_evidence"),
  ];
  const rows = byMonth(sessions).flatMap((month) => month.sessions).flatMap((session) => {
    const about = [session.title, session.conversation, session.above?.title ?? "", session.roles.join(", "), sheetDay(session.began_at)];
    if (session.commitments.length === 0) return [[...about, "", "", "", "", ""]];
    return session.commitments.map((one) => [...about, ...cells(one)]);
  });
  const otherwise = takenOn.map(({ title, at, commitment }) => ["", "", title, "", sheetDay(at), ...cells(commitment)]);
  return sheet([columns, ...rows, ...otherwise]);
}

const cells = (one: TakenOn) => [one.text, dayField(one.due ?? undefined), one.state === null ? "" : t(`commitment_${one.state}`), notes(one), evidence(one)];

const notes = ({ changes }: TakenOn) => changes.flatMap(({ at, note }) => (note ? [`${sheetDay(at)}: ${note.text}`] : [])).join("\n");

const evidence = ({ evidence: brought = [] }: TakenOn) =>
  brought.map(({ at, text, files }) => `${sheetDay(at)}: ${[text ?? "", files.join(", ")].filter((words) => words !== "").join(" · ")}`).join("\n");
