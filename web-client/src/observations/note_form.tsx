import { useId, useRef } from "preact/hooks";

import { Form } from "../form";
import { t } from "../i18n";
import { clock } from "../moments";
import type { NotebookDraft } from "../shelf";
import type { FieldNoteKind } from "../wire";
import { evidenceIn, hindrance, kinds, noteMax, restsOn, writing } from "./notebook";

export const noteFieldId = "obs-note";

interface Props {
  readonly notebook: NotebookDraft;
  readonly change: (how: (before: NotebookDraft) => NotebookDraft) => void;
  readonly add: () => void;
}

/** A kind, a few words, Enter. */
export function NoteForm({ notebook, change, add }: Props) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const hinders = hindrance(notebook);
  const submit = () => {
    if (hinders === undefined) add();
  };
  return (
    <Form
      class="acc-form obs-note-form"
      aria-label={t("obs_new_note")}
      send={submit}
    >
      <KindChoice name={`${id}-kind`} kind={notebook.kind} choose={(kind) => change((before) => writing(before, { kind }))} />
      {notebook.kind === "interpretation" ? (
        <Support id={`${id}-support`} notebook={notebook} chosen={restsOn(notebook, notebook.rests_on)} choose={(rests_on) => change((before) => writing(before, { rests_on }))} />
      ) : null}
      <div class="acc-field">
        <label for={noteFieldId}>{t(`obs_ask_${notebook.kind}`)}</label>
        <textarea ref={field} id={noteFieldId} rows={2} maxLength={noteMax} value={notebook.text} dir="auto" enterkeyhint="done" aria-describedby={`${id}-hint`}
          onInput={({ currentTarget: { value } }) => change((before) => writing(before, { text: value }))}
          onKeyDown={(event) => {
            // What an input method composes is no end of a note.
            if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            submit();
          }} />
        <p class="field-hint" id={`${id}-hint`}>{hinders === undefined || hinders === "obs_note_empty" ? t("obs_note_hint") : t(hinders)}</p>
      </div>
      <div class="acc-acts"><button class="button button-main obs-add" type="submit" aria-disabled={hinders !== undefined} aria-describedby={`${id}-hint`}>{t("obs_add")}</button></div>
    </Form>
  );
}

interface KindProps {
  readonly name: string;
  readonly kind: FieldNoteKind;
  readonly choose: (kind: FieldNoteKind) => void;
}

export function KindChoice({ name, kind, choose }: KindProps) {
  return (
    <fieldset class="obs-kinds">
      <legend>{t("obs_kind")}</legend>
      {kinds.map((each) => (
        <label key={each} class="obs-kind-choice">
          <input type="radio" name={name} value={each} checked={each === kind} onChange={() => choose(each)} />
          <span>{t(`obs_kind_${each}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface SupportProps {
  readonly id: string;
  readonly notebook: Pick<NotebookDraft, "notes">;
  readonly chosen: number | undefined;
  readonly choose: (evidence: number) => void;
}

/** On what was seen an interpretation rests. */
export function Support({ id, notebook, chosen, choose }: SupportProps) {
  const evidence = evidenceIn(notebook);
  if (evidence.length === 0) return null;
  return (
    <div class="acc-field">
      <label for={id}>{t("obs_rests_on")}</label>
      <select id={id} value={chosen ?? ""} onChange={({ currentTarget: { value } }) => choose(Number(value))}>
        {chosen === undefined ? <option value="" disabled>{t("obs_choose")}</option> : null}
        {[...evidence].reverse().map(({ number, at, text }) => <option key={number} value={number}>{clock(at)} · {shortened(text)}</option>)}
      </select>
    </div>
  );
}

const shownMax = 60;

const shortened = (text: string) => (text.length <= shownMax ? text : `${text.slice(0, shownMax).trimEnd()}…`);
