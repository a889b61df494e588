import { dayHere } from "../handover/days";
import { t } from "../i18n";
import type { Story } from "../wire";
import type { LoggedSession, LoggedTakenOn, LoggedVisit, TakenOn } from "./document";
import { drawnLine } from "./story_draft";

/** A story as text, to be shared: its own words under their headings, and on what it rests. */
export function storyText({ form, at, parts = [], drawn_on }: Story): string {
  return [
    `${t(`story_title_${form}`)} · ${dayHere(at)}`,
    ...parts.map(({ name, text }) => `${t(`story_part_${name}`)}\n${text}`),
    ...(drawn_on.length === 0 ? [] : [`${t("story_drawn_on")}\n${drawn_on.map((line) => `• ${line}`).join("\n")}`]),
  ].join("\n\n");
}

const commitmentLines = (at: number, { text, evidence = [] }: TakenOn) => [
  { at, line: drawnLine(t("story_line_commitment", { text })) },
  ...evidence.map((one) => ({ at: one.at, line: drawnLine(t("story_line_evidence", { text: one.text ?? one.files.join(", "), day: dayHere(one.at) })) })),
];

/** What of one's own logbook a story may rest on, each as the line that goes along. */
export function linesOf(sessions: readonly LoggedSession[], visits: readonly LoggedVisit[], takenOn: readonly LoggedTakenOn[] = []): readonly { readonly at: number; readonly line: string }[] {
  const lines = [
    ...sessions.flatMap(({ title, began_at: at, commitments }) => [
      { at, line: drawnLine(t("story_line_session", { title, day: dayHere(at) })) },
      ...commitments.flatMap((one) => commitmentLines(at, one)),
    ]),
    ...takenOn.flatMap(({ at, commitment }) => commitmentLines(at, commitment)),
    ...visits.map(({ course, starts_at: at }) => ({ at, line: drawnLine(t("story_line_visit", { course, day: dayHere(at) })) })),
  ];
  const seen = new Set<string>();
  return lines.sort((a, b) => b.at - a.at).filter(({ line }) => !seen.has(line) && seen.add(line));
}
