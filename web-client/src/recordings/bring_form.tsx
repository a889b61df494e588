import { useEffect, useId, useRef, useState } from "preact/hooks";

import { focusAt } from "../accompaniment/arrival";
import type { Client } from "../app/client";
import { t } from "../i18n";
import { InnerForm } from "../inner_form";
import { OutboxFull } from "../outbox";
import { useMembers } from "../people/use_members";
import type { Draft, RecordingDraft } from "../shelf";
import type { SpaceView } from "../store/state";
import { DescribedFields } from "./described_fields";
import { FileField, fileFieldId } from "./file_field";
import { isHere } from "./keeping";
import { broughtBy, withoutRecording, withRecording } from "./recording_draft";
import type { NameOf } from "./words";

interface Props {
  readonly client: Client;
  readonly view: SpaceView;
  readonly draft: RecordingDraft;
  readonly nameOf: NameOf;
  /** It was asked for just now, and did not come back with the page. */
  readonly fresh: boolean;
  readonly close: () => void;
  readonly sent: () => void;
}

/** Brings a recording: its words wait with its bytes on this device, and leave when those are at the server. */
export function BringForm({ client, view, draft, nameOf, fresh, close, sent }: Props) {
  const id = useId();
  const changeDraft = (how: (draft: Draft) => Draft) => client.drafts.change(view.space, how);
  const [problem, setProblem] = useState("");
  const busy = useRef(false);
  const members = useMembers(client, view.space, view.members)?.members;
  const now = client.now();
  const self = client.self.id;
  const change = (how: (before: RecordingDraft) => RecordingDraft) => changeDraft((all) => (all.recording ? withRecording(all, how(all.recording)) : all));
  useEffect(() => {
    if (fresh) focusAt(fileFieldId);
  }, []);
  const command = broughtBy(draft, now);
  const lacks = typeof command === "string" ? command : undefined;
  const send = async () => {
    const { file, hold } = draft;
    if (busy.current || typeof command === "string" || !file) return;
    busy.current = true;
    setProblem("");
    const { recordings } = client.goingUp;
    try {
      if (!(await isHere(client.files, recordings.loose, file.id))) return setProblem(t("rec_file_gone"));
      // What somebody decided about it holds before it waits.
      (await recordings.fetched()).holds.set(file.id, hold);
      await client.ask(view.space, command, [{ id: file.id, name: file.name, media: file.media || "application/octet-stream", size: file.size }]);
      changeDraft(withoutRecording);
      sent();
    } catch (reason) {
      setProblem(t(reason instanceof OutboxFull ? "outbox_full" : "cannot_keep"));
    } finally {
      busy.current = false;
    }
  };
  return (
    <InnerForm
      class="acc-form"
      aria-label={t("rec_bring")}
      lacks={lacks && `${id}-lacks`}
      send={send}
      close={close}
      written={!fresh}
    >
      <p class="acc-form-title">{t("rec_bring")}</p>
      <p>{t("rec_bring_lead")}</p>
      <FileField client={client} space={view.space} draft={draft} change={change} />
      <DescribedFields draft={draft} change={(next) => change(() => next)} members={members} nameOf={nameOf} self={self} now={now} />
      <p class="field-hint">{t("rec_copies")}</p>
      <p class="field-hint" id={`${id}-lacks`}>{lacks === undefined ? "" : t(lacks)}</p>
      <p class="field-problem" role="alert">{problem}</p>
      <div class="acc-acts">
        <button class="button button-main" type="submit" aria-disabled={lacks !== undefined} aria-describedby={`${id}-lacks`}>{t("rec_bring_send")}</button>
        <button class="button" type="button" onClick={close}>{t("rec_bring_drop")}</button>
      </div>
    </InnerForm>
  );
}
