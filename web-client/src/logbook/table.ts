import { locale, t } from "../i18n";
import { dayField } from "../session/days";
import type { LoggedSession, TakenOn } from "./document";
import { byMonth } from "./months";

const byteOrderMark = "\ufeff";
/** Also as wide letters, which some spreadsheets read as the narrow ones; white space before it does not make it harmless. */
const formula = /^(?:[\t\r\n]|[ \t\r\n]*[=+\-@＝＋－＠])/;

export function cell(words: string): string {
  return `"${formula.test(words) ? "'" : ""}${words.replaceAll('"', '""')}"`;
}

/** The logbook as a spreadsheet reads it: a row for each commitment, and one for a session without any. */
export function table(sessions: readonly LoggedSession[]): string {
  // Where a comma is in numbers, it is not between cells.
  const separator = new Intl.NumberFormat(locale()).format(1.5).includes(",") ? ";" : ",";
  const columns = [
    t("logbook_session"), t("logbook_conversation"), t("logbook_space"), t("logbook_roles"), t("logbook_date"),
    t("logbook_commitment"), t("logbook_day"), t("logbook_state"), t("logbook_notes"), t("logbook_evidence"),
  ];
  const rows = byMonth(sessions).flatMap((month) => month.sessions).flatMap((session) => {
    const about = [session.title, session.conversation, session.above?.title ?? "", session.roles.join(", "), dayHere(session.began_at)];
    if (session.commitments.length === 0) return [[...about, "", "", "", "", ""]];
    return session.commitments.map((one) => [...about, one.text, dayField(one.due ?? undefined), one.state === null ? "" : t(`commitment_${one.state}`), notes(one), evidence(one)]);
  });
  return byteOrderMark + [columns, ...rows].map((row) => `${row.map(cell).join(separator)}\r\n`).join("");
}

const notes = ({ changes }: TakenOn) => changes.flatMap(({ at, note }) => (note ? [`${dayHere(at)}: ${note.text}`] : [])).join("\n");

const evidence = ({ evidence: brought = [] }: TakenOn) =>
  brought.map(({ at, text, files }) => `${dayHere(at)}: ${[text ?? "", files.join(", ")].filter((words) => words !== "").join(" · ")}`).join("\n");

/** As a spreadsheet orders it: "2026-11-24". */
export function dayHere(at: number): string {
  const day = new Date(at);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
