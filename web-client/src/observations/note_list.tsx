import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";

import { focusAt } from "../accompaniment/arrival";
import { t } from "../i18n";
import { InnerForm } from "../inner_form";
import { clock } from "../moments";
import type { DraftNote, NotebookDraft } from "../shelf";
import type { Observation } from "../wire";
import { blank } from "../words";
import { KindChoice, Support } from "./note_form";
import { bytesIn, bytesMax, bytesOf, inOrder, isLoose, noteMax, restsOn, type Correction } from "./notebook";
import { minuteWords } from "./words";

interface Props {
  readonly one: Observation;
  readonly notebook: NotebookDraft;
  readonly correct: (number: number, correction: Correction) => void;
  readonly remove: (note: DraftNote) => void;
}

const correctId = (number: number) => `obs-correct-${number}`;

/** What is noted so far, the newest first: that is what one looks for while the class goes on. */
export function NoteList({ one, notebook, correct, remove }: Props) {
  const [open, setOpen] = useState<number>();
  const notes = [...inOrder(notebook.notes)].reverse();
  const close = (number: number) => {
    setOpen(undefined);
    focusAt(correctId(number));
  };
  if (notes.length === 0) return <p>{t("obs_no_notes")}</p>;
  return (
    <ol class="obs-noted" aria-label={t("obs_noted_so_far")}>
      {notes.map((note) => (
        <li key={note.number} class={`obs-note obs-note-${note.kind}`}>
          {open === note.number ? (
            <Correcting note={note} notebook={notebook} close={() => close(note.number)}
              save={(correction) => {
                correct(note.number, correction);
                close(note.number);
              }} />
          ) : (
            <>
              <p class="obs-when"><b class="obs-kind">{t(`obs_kind_${note.kind}`)}</b> · <time dateTime={new Date(note.at).toISOString()}>{minuteWords(note.at, one)} · {clock(note.at)}</time></p>
              <p class="obs-words" dir="auto">{note.text}</p>
              <RestsOn note={note} notebook={notebook} />
              <div class="acc-acts">
                <button class="button" type="button" id={correctId(note.number)} aria-label={t("obs_correct_named", { when: clock(note.at), text: note.text })} onClick={() => setOpen(note.number)}>{t("obs_correct")}</button>
                <button class="button" type="button" aria-label={t("obs_remove_named", { when: clock(note.at), text: note.text })} onClick={() => remove(note)}>{t("obs_remove")}</button>
              </div>
            </>
          )}
        </li>
      ))}
    </ol>
  );
}

function RestsOn({ note, notebook }: { readonly note: DraftNote; readonly notebook: NotebookDraft }) {
  if (note.kind !== "interpretation") return null;
  const evidence = notebook.notes.find(({ number }) => number === note.rests_on);
  if (isLoose(notebook, note) || !evidence) return <p class="obs-late">{t("obs_loose")}</p>;
  return <p class="cyc-aside" dir="auto">{t("obs_rests_on")}: {clock(evidence.at)} · {evidence.text}</p>;
}

interface CorrectingProps {
  readonly note: DraftNote;
  readonly notebook: NotebookDraft;
  readonly save: (correction: Correction) => void;
  readonly close: () => void;
}

function Correcting({ note, notebook, save, close }: CorrectingProps) {
  const id = useId();
  const [{ kind, text, rests_on }, become] = useState<Correction>(note);
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  // It does not rest on itself.
  const others = { notes: notebook.notes.filter(({ number }) => number !== note.number) };
  const support = restsOn(others, rests_on);
  const full = bytesIn(others.notes) + bytesOf(text) > bytesMax;
  const lacks = blank(text) ? "obs_note_empty" : kind === "interpretation" && support === undefined ? "obs_needs_evidence" : full ? "obs_place_full" : undefined;
  return (
    <InnerForm
      class="acc-form"
      aria-label={t("obs_correct")}
      lacks={lacks && `${id}-lacks`}
      send={() => save({ kind, text, ...(kind === "interpretation" && support !== undefined ? { rests_on: support } : {}) })}
      close={close}
    >
      <KindChoice name={`${id}-kind`} kind={kind} choose={(chosen) => become((before) => ({ ...before, kind: chosen }))} />
      {kind === "interpretation" ? <Support id={`${id}-support`} notebook={others} chosen={support} choose={(on) => become((before) => ({ ...before, rests_on: on }))} /> : null}
      <div class="acc-field">
        <label for={`${id}-text`}>{t(`obs_ask_${kind}`)}</label>
        <textarea ref={field} id={`${id}-text`} rows={3} maxLength={noteMax} required value={text} dir="auto" onInput={({ currentTarget: { value } }) => become((before) => ({ ...before, text: value }))} />
      </div>
      <p class="field-hint" id={`${id}-lacks`}>{lacks === undefined ? "" : t(lacks)}</p>
      <div class="acc-acts">
        <button class="button button-main" type="submit" aria-disabled={lacks !== undefined} aria-describedby={`${id}-lacks`}>{t("obs_correct_save")}</button>
        <button class="button" type="button" onClick={close}>{t("cancel")}</button>
      </div>
    </InnerForm>
  );
}
