import { useId, useState } from "preact/hooks";

import { t } from "../i18n";
import { InnerForm } from "../inner_form";
import { dayField, dayOfField } from "../session/days";
import { lengths, type Command, type Commitment, type CommitmentMove } from "../wire";
import { blank, sendable } from "../words";

interface Props {
  readonly commitment: Commitment;
  readonly today: number;
  readonly shut: boolean;
  readonly problem: string;
  /** False: it did not happen, and what was filled in stays. */
  readonly act: (command: Command) => Promise<boolean>;
  readonly close: (said?: CommitmentMove) => void;
}

const all: readonly CommitmentMove[] = ["kept", "under_way", "replanned", "dropped"];
const needsNote: ReadonlySet<CommitmentMove> = new Set<CommitmentMove>(["kept", "replanned", "dropped"]);
const noteMax = lengths.change_commitment.note;

/** What became of it: one choice, a few words, and a new day where it moves (rule K2). */
export function ChangeForm({ commitment, today, shut, problem, act, close }: Props) {
  const [move, setMove] = useState<CommitmentMove>();
  const [note, setNote] = useState("");
  const [due, setDue] = useState<number | undefined>(undefined);
  const id = useId();
  const moves = all.filter((each) => each !== commitment.state || each === "replanned");
  const lacks = move === undefined ? t("commitment_lacks_choice")
    : move === "replanned" && due === undefined ? t("commitment_lacks_day")
    : needsNote.has(move) && blank(note) ? t("commitment_lacks_note")
    : undefined;
  const send = async () => {
    if (shut || move === undefined) return;
    const words = blank(note) ? {} : { note: sendable(note) };
    const day = move === "replanned" && due !== undefined ? { due } : {};
    if (await act({ type: "change_commitment", commitment: commitment.id, move, ...day, ...words })) close(move);
  };
  return (
    <InnerForm
      class="commitment-form"
      lacks={lacks && `${id}-lacks`}
      send={send}
      fresh
      close={close}
    >
      <fieldset>
        <legend>{t("commitment_how_went")}</legend>
        <div class="commitment-moves">
          {moves.map((each) => (
            <label key={each} class="commitment-choice">
              <input class="unseen" type="radio" name={`${id}-move`} checked={move === each} onChange={() => setMove(each)} />
              <span>{t(`commitment_move_${each}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {move === "replanned" ? (
        <div class="commitment-day">
          <label for={`${id}-day`}>{t("commitment_new_day")}</label>
          <input id={`${id}-day`} type="date" required min={dayField(today)} value={dayField(due)} onInput={({ currentTarget }) => setDue(dayOfField(currentTarget.value))} />
        </div>
      ) : null}
      {move === undefined ? null : (
        <div class="commitment-note-field">
          <label for={`${id}-note`}>{t(`commitment_note_${move}`)}</label>
          <textarea id={`${id}-note`} required={needsNote.has(move)} dir="auto" rows={2} maxLength={noteMax / 2} value={note} onInput={({ currentTarget }) => setNote(currentTarget.value)} />
        </div>
      )}
      <p class="field-hint" id={`${id}-lacks`}>{lacks ?? ""}</p>
      <p class="field-problem" role="alert">{problem}</p>
      <div class="commitment-acts">
        <button class="button button-main" type="submit" aria-disabled={shut || lacks !== undefined} aria-describedby={`${id}-lacks`}>{t("commitment_say")}</button>
        <button class="button" type="button" onClick={() => close()}>{t("cancel")}</button>
      </div>
    </InnerForm>
  );
}
