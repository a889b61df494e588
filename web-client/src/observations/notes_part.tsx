import { t, named } from "../i18n";
import { clock, lately } from "../moments";
import type { Asked } from "../questions";
import type { FieldNote, FieldNotes, FieldNotesFrame, Observation } from "../wire";
import { notebookIn, notebookFrom, withNotebook } from "./notebook";
import { focusNotebook } from "./notebook_part";
import { mayNote } from "./standing";
import type { VisitProps } from "./visit_shown";
import { minuteWords } from "./words";

export const notesId = "obs-notes";

interface Props extends VisitProps {
  readonly asked: Asked<FieldNotesFrame> | undefined;
}

/** What each observer noted: what goes well first, what was seen with what they make of it set apart, and what they ask. */
export function NotesPart({ client, view, one, nameOf, asked }: Props) {
  const self = client.self.id;
  const correct = (notes: readonly FieldNote[]) => {
    client.drafts.change(view.space, (draft) => (notebookIn(draft, one.id) ? draft : withNotebook(draft, one.id, () => notebookFrom(one.id, notes))));
    focusNotebook();
  };
  const begun = notebookIn(client.drafts.of(view.space).value, one.id) !== undefined;
  return (
    <section class="acc-part" aria-labelledby={notesId}>
      <h2 id={notesId} tabIndex={-1}>{t("obs_notes")}</h2>
      {asked?.name === "offline" ? <p class="plain-notice" role="status">{t("obs_notes_offline")}</p> : null}
      {asked?.name === "refused" ? <p role="alert">{named("refusals", asked.code)}</p> : null}
      {asked?.name === "came" ? asked.frame.notes.map((each) => (
        <article key={each.by} class="obs-notes" aria-label={t("obs_notes_of", { name: nameOf(each.by) })}>
          <h3 dir="auto">{t("obs_notes_of", { name: nameOf(each.by) })}</h3>
          <p class="cyc-aside">{t("obs_shared_at", { when: lately(each.at, client.now()) })}</p>
          <Read one={one} shared={each} />
          {each.by === self && each.notes && mayNote(one, self) && !begun ? (
            <div class="acc-acts"><button class="button" type="button" onClick={() => correct(each.notes!)}>{t("obs_correct_shared")}</button></div>
          ) : null}
        </article>
      )) : null}
    </section>
  );
}

function Read({ one, shared: { notes } }: { readonly one: Observation; readonly shared: FieldNotes }) {
  if (!notes) return <p class="field-hint">{t("acc_words_gone")}</p>;
  const are = (kind: FieldNote["kind"]) => notes.map((note, place) => ({ note, place })).filter(({ note }) => note.kind === kind);
  const evidence = are("evidence");
  const thoughts = are("interpretation");
  const strengths = are("strength");
  const questions = are("question");
  return (
    <>
      <h4>{t("obs_strengths")}</h4>
      <ul class="obs-strengths">{strengths.map(({ note, place }) => <li key={place}><Words one={one} note={note} /></li>)}</ul>
      <h4>{t("obs_seen")}</h4>
      <ol class="obs-evidence">
        {evidence.map(({ note, place }) => (
          <li key={place}>
            <Words one={one} note={note} />
            {thoughts.filter((thought) => thought.note.rests_on === place).map((thought) => (
              <div key={thought.place} class="obs-thought">
                <p class="obs-kind">{t("obs_thought")}</p>
                <p class="obs-words" dir="auto">{thought.note.text}</p>
              </div>
            ))}
          </li>
        ))}
      </ol>
      {questions.length === 0 ? null : (
        <>
          <h4>{t("obs_questions")}</h4>
          <ul class="obs-questions">{questions.map(({ note, place }) => <li key={place}><Words one={one} note={note} /></li>)}</ul>
        </>
      )}
    </>
  );
}

function Words({ one, note: { at, text } }: { readonly one: Observation; readonly note: FieldNote }) {
  return (
    <>
      <p class="obs-when"><time dateTime={new Date(at).toISOString()}>{minuteWords(at, one)} · {clock(at)}</time></p>
      <p class="obs-words" dir="auto">{text}</p>
    </>
  );
}
