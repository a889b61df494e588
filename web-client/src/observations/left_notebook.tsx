import { focusAt } from "../accompaniment/arrival";
import { t } from "../i18n";
import { clock } from "../moments";
import { useDraft } from "../use_draft";
import { inOrder, notebookIn, withoutNotebook } from "./notebook";
import type { VisitProps } from "./visit_shown";
import { minuteWords } from "./words";

const headingId = "obs-left";

/** What was noted and not shared before the dialogue took place: it is nobody else's, and stays until whoever wrote it drops it. */
export function LeftNotebook({ client, view, one }: VisitProps) {
  const [draft, change] = useDraft(client, view.space);
  const notebook = notebookIn(draft, one.id);
  if (!notebook) return null;
  const drop = () => {
    change((before) => withoutNotebook(before, one.id));
    const refused = client.entries.value.filter((entry) => entry.refused && entry.do.type === "share_field_notes" && entry.do.observation === one.id);
    for (const entry of refused) void client.takeBack(entry);
    focusAt("obs-dialogue");
  };
  return (
    <section class="acc-part obs-notebook" aria-labelledby={headingId}>
      <h2 id={headingId}>{t("obs_notebook")}</h2>
      <p class="field-hint">{t("obs_left_notebook")}</p>
      <ol class="obs-noted">
        {inOrder(notebook.notes).map((note) => (
          <li key={note.number} class={`obs-note obs-note-${note.kind}`}>
            <p class="obs-when"><b class="obs-kind">{t(`obs_kind_${note.kind}`)}</b> · {minuteWords(note.at, one)} · {clock(note.at)}</p>
            <p class="obs-words" dir="auto">{note.text}</p>
          </li>
        ))}
      </ol>
      {notebook.text === "" ? null : <p class="obs-words" dir="auto">{notebook.text}</p>}
      <div class="acc-acts"><button class="button" type="button" onClick={drop}>{t("obs_left_drop")}</button></div>
    </section>
  );
}
