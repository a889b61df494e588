import { t } from "../i18n";
import type { LoggedSession, TakenOn } from "../logbook/document";
import type { CommitmentState } from "../wire";
import { calendarDay, dayHere } from "./days";
import { ofCommitment, type Piece } from "./piece";

export interface LoggedCommitment {
  readonly piece: Piece;
  /** Of one's own, oldest first. */
  readonly notes: readonly Piece[];
}

/** What there is to choose of a session of the logbook. */
export interface LoggedChoice {
  readonly session: Piece;
  readonly commitments: readonly LoggedCommitment[];
}

export function loggedChoice({ space, title, began_at: at, conversation, commitments }: LoggedSession): LoggedChoice {
  const text = [title, dayHere(at), conversation].filter((each) => each !== "").join(" · ");
  return { session: { id: `session ${space}`, about: "session", at, text }, commitments: commitments.map((one) => loggedCommitment(one, at)) };
}

/** Notes of others are theirs. */
function loggedCommitment({ id, text, state, due, changes }: TakenOn, at: number): LoggedCommitment {
  return {
    piece: { id: ofCommitment(id), about: "commitment", at, text: commitmentWords(text, state, due) },
    notes: changes.flatMap(({ at: noted, note }) => (note?.mine ? [notePiece(id, noted, note.text)] : [])),
  };
}

export const notePiece = (of: string, at: number, words: string): Piece => ({
  id: `note ${of} ${at}`, about: "commitment", at, of, text: t("handover_note", { day: dayHere(at), words }),
});

const over: ReadonlySet<CommitmentState> = new Set<CommitmentState>(["kept", "dropped", "taken_back"]);

/** With how it stands, and its day while that is still to come about. `state` null: not told. */
export function commitmentWords(text: string, state: CommitmentState | null, due: number | null | undefined): string {
  const pending = state === null || !over.has(state);
  const stands = [
    ...(state === null ? [] : [t(`commitment_${state}`)]),
    ...(pending && due !== null && due !== undefined ? [t("handover_due", { day: calendarDay(due) })] : []),
  ];
  return stands.length === 0 ? text : `${text} (${stands.join(", ")})`;
}
