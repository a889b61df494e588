import { useEffect, useRef, useState } from "preact/hooks";

import { focusAt } from "../accompaniment/arrival";
import { namesIn } from "../accompaniment/words";
import type { Client } from "../app/client";
import { counted, named, t } from "../i18n";
import { clock } from "../moments";
import { OutboxFull } from "../outbox";
import type { Entry } from "../outbox_entry";
import type { DraftNote, NotebookDraft } from "../shelf";
import { useDraft } from "../use_draft";
import type { Observation, Uuid } from "../wire";
import { blank } from "../words";
import { NoteForm, noteFieldId } from "./note_form";
import { NoteList } from "./note_list";
import { bytesIn, bytesMax, corrected, freshNotebook, lacking, listed, noted, notebookIn, notesMax, removed, restored, stopSending, withNotebook, withoutNotebook, type Correction } from "./notebook";
import { notesId } from "./notes_part";
import { peopleIn, sharedBy } from "./standing";
import type { Saying, VisitProps } from "./visit_shown";

const headingId = "obs-notebook";
const undoId = "obs-undo";

export const focusNotebook = () => focusAt(headingId);

/** What waits in the outbox of these notes, or was refused. */
function sending(client: Client, space: number, visit: Uuid): Entry | undefined {
  const mine = client.entries.value.filter((entry) => entry.space === space && entry.do.type === "share_field_notes" && entry.do.observation === visit);
  return mine[mine.length - 1];
}

/** The field notebook: on this device with every note, with or without a network, until whoever observes shares it. */
export function NotebookPart(props: VisitProps & Saying) {
  const { client, view, one } = props;
  const [draft] = useDraft(client, view.space);
  const shared = sharedBy(one, client.self.id);
  const notebook = notebookIn(draft, one.id);
  useArrivalOfNotes(shared?.at);
  // What is shared is corrected from where it is read.
  if (shared && !notebook) return null;
  return (
    <section class="acc-part obs-notebook" aria-labelledby={headingId}>
      <h2 id={headingId} tabIndex={-1}>{t("obs_notebook")}</h2>
      {notebook?.sent !== undefined && waits(client, props) ? <Waiting {...props} /> : <Open {...props} notebook={notebook ?? freshNotebook(one.id)} correcting={shared !== undefined} />}
    </section>
  );
}

// The notebook goes once its notes are shared: whoever was there goes on where the others read them.
function useArrivalOfNotes(sharedAt: number | undefined): void {
  const before = useRef(sharedAt);
  useEffect(() => {
    if (before.current === sharedAt) return;
    before.current = sharedAt;
    if (document.activeElement === document.body) focusAt(notesId);
  }, [sharedAt]);
}

function waits(client: Client, { view, one }: VisitProps): boolean {
  const entry = sending(client, view.space, one.id);
  return entry !== undefined && entry.refused === undefined;
}

/** It is on its way, and says so until the server has it. */
function Waiting({ client, view, one, nameOf }: VisitProps) {
  const entry = sending(client, view.space, one.id)!;
  const back = async () => {
    if (!(await client.takeBack(entry))) return;
    client.drafts.change(view.space, (draft) => withNotebook(draft, one.id, stopSending));
    focusNotebook();
  };
  return (
    <>
      <p class="plain-notice" role="status">{t(entry.sent || entry.accepted ? "obs_sending" : "obs_sends_later", { names: readersOf(one, client.self.id, nameOf) })}</p>
      {entry.sent || entry.accepted ? null : <div class="acc-acts"><button class="button" type="button" onClick={() => void back()}>{t("obs_go_on_writing")}</button></div>}
    </>
  );
}

const readersOf = (one: Observation, self: number, nameOf: VisitProps["nameOf"]) => namesIn(peopleIn(one).filter((person) => person !== self).map(nameOf));

interface OpenProps extends VisitProps {
  readonly notebook: NotebookDraft;
  /** Some are shared already, which these take the place of. */
  readonly correcting: boolean;
}

function Open({ client, view, one, nameOf, notebook, correcting }: OpenProps) {
  const [, changeDraft] = useDraft(client, view.space);
  const [said, say] = useState("");
  const [taken, setTaken] = useState<DraftNote>();
  const [problem, setProblem] = useState("");
  const busy = useRef(false);
  const change = (how: (before: NotebookDraft) => NotebookDraft) => changeDraft((draft) => withNotebook(draft, one.id, how));
  const entry = sending(client, view.space, one.id);
  const refused = entry?.refused ? entry : undefined;
  const add = () => {
    const at = client.now();
    change((before) => noted(before, at));
    setTaken(undefined);
    say(t("obs_noted", { when: clock(at) }));
    focusAt(noteFieldId);
  };
  const remove = (note: DraftNote) => {
    change((before) => removed(before, note.number));
    setTaken(note);
    say(t("obs_removed"));
    focusAt(undoId);
  };
  const undo = () => {
    const note = taken;
    if (!note) return;
    change((before) => restored(before, note));
    setTaken(undefined);
    say(t("obs_restored"));
    focusNotebook();
  };
  const correct = (number: number, correction: Correction) => {
    change((before) => corrected(before, number, correction));
    say(t("obs_corrected"));
  };
  const lacks = [...lacking(notebook), ...(blank(notebook.text) ? [] : (["obs_half_written"] as const))];
  const share = async () => {
    if (busy.current || lacks.length > 0) return;
    busy.current = true;
    setProblem("");
    const since = sharedBy(one, client.self.id)?.at ?? 0;
    try {
      if (refused) await client.takeBack(refused);
      await client.ask(view.space, { type: "share_field_notes", observation: one.id, notes: listed(notebook) });
      // What was written in the meantime is not among what was sent.
      change((before) => (before.notes === notebook.notes && before.text === notebook.text ? { ...before, sent: since } : before));
      focusNotebook();
    } catch (reason) {
      setProblem(t(reason instanceof OutboxFull ? "outbox_full" : "cannot_keep"));
    }
    busy.current = false;
  };
  const drop = () => {
    changeDraft((draft) => withoutNotebook(draft, one.id));
    if (refused) void client.takeBack(refused);
    focusAt(notesId);
  };
  return (
    <>
      <p class="field-hint">{t(correcting ? "obs_notebook_again" : "obs_notebook_lead")}</p>
      {refused ? <p class="acc-changed" role="alert">{t("obs_refused")} {named("refusals", refused.refused!.code)}</p> : null}
      <NoteForm notebook={notebook} change={change} add={add} />
      <p class="acc-said" role="status">{said}</p>
      {taken ? <div class="acc-acts"><button class="button" type="button" id={undoId} onClick={undo}>{t("obs_undo")}</button></div> : null}
      <p class="field-hint">{roomWords(notebook)}</p>
      <NoteList one={one} notebook={notebook} correct={correct} remove={remove} />
      <div class="obs-share">
        {lacks.length === 0 ? null : <ul class="obs-lacks" id="obs-lacks">{lacks.map((each) => <li key={each}>{t(each)}</li>)}</ul>}
        <p class="field-hint" dir="auto">{t("obs_share_hint", { names: readersOf(one, client.self.id, nameOf) })}</p>
        <p class="field-problem" role="alert">{problem}</p>
        <div class="acc-acts">
          <button class="button button-main" type="button" aria-disabled={lacks.length > 0} {...(lacks.length > 0 ? { "aria-describedby": "obs-lacks" } : {})} onClick={() => void share()}>{t(correcting ? "obs_share_again" : "obs_share")}</button>
          {correcting ? <button class="button" type="button" onClick={drop}>{t("obs_share_keep")}</button> : null}
        </div>
      </div>
    </>
  );
}

function roomWords({ notes }: NotebookDraft): string {
  const left = Math.max(0, bytesMax - bytesIn(notes));
  return `${counted("obs_notes_count", notes.length, { most: notesMax })} ${counted("obs_room", Math.floor(left / 100) * 100)}`;
}
