import { useId } from "preact/hooks";

import { focusAt } from "../accompaniment/arrival";
import { t } from "../i18n";
import { InnerForm } from "../inner_form";
import { useMembers } from "../people/use_members";
import { useActing } from "../session/use_acting";
import type { Draft, RecordingDraft } from "../shelf";
import { useOfDraft } from "../use_draft";
import { DescribedFields } from "./described_fields";
import { describedAnew, describedFrom, withoutRecording, withRecording } from "./recording_draft";
import type { RecordingProps, Saying, WithFrame } from "./recording_shown";
import { mayDescribe } from "./standing";

const openId = "rec-describe";

/** Its owner puts right what it is, while it is not shared. */
export function DescribePart(props: RecordingProps & Saying & WithFrame) {
  const { client, view, one, frame } = props;
  const begun = useOfDraft(client, view.space, ({ recording }) => recording, []);
  if (!mayDescribe(one, client.self.id, client.now())) return null;
  const form = begun?.describes === one.recording ? begun : undefined;
  // One form at a time: what is being brought waits in the room.
  const taken = begun !== undefined && !form;
  return (
    <section class="acc-part" aria-label={t("rec_describe")}>
      {form ? <Describing {...props} form={form} /> : taken ? <p class="field-hint">{t("rec_describe_taken")}</p> : (
        <div class="acc-acts"><button class="button" type="button" id={openId} onClick={() => client.drafts.change(view.space, (before) => withRecording(before, describedFrom(one, frame)))}>{t("rec_describe")}</button></div>
      )}
    </section>
  );
}

function Describing({ client, view, one, nameOf, said, form }: RecordingProps & Saying & { readonly form: RecordingDraft }) {
  const id = useId();
  const change = (how: (draft: Draft) => Draft) => client.drafts.change(view.space, how);
  const { act, acting, problem } = useActing(client, view.space);
  const members = useMembers(client, view.space, view.members)?.members;
  const now = client.now();
  const command = describedAnew(form, now);
  const lacks = typeof command === "string" ? command : undefined;
  const send = async () => {
    if (typeof command === "string" || !(await act(command))) return;
    change(withoutRecording);
    said(t("rec_described_said"));
  };
  const close = () => {
    change(withoutRecording);
    focusAt(openId);
  };
  return (
    <InnerForm
      class="acc-form"
      aria-label={t("rec_describe")}
      lacks={lacks && `${id}-lacks`}
      send={() => {
        if (!acting) void send();
      }}
      close={close}
    >
      <p class="acc-form-title">{t("rec_describe")}</p>
      {one.people.length > 0 ? <p>{t("rec_describe_lead")}</p> : null}
      <DescribedFields draft={form} change={(next) => change((before) => withRecording(before, next))} members={members} nameOf={nameOf} self={client.self.id} now={now} />
      <p class="field-hint" id={`${id}-lacks`}>{lacks === undefined ? "" : t(lacks)}</p>
      <p class="field-problem" role="alert">{problem}</p>
      <div class="acc-acts">
        <button class="button button-main" type="submit" aria-disabled={acting || lacks !== undefined} aria-describedby={`${id}-lacks`}>{t("rec_describe_send")}</button>
        <button class="button" type="button" onClick={close}>{t("acc_propose_drop")}</button>
      </div>
    </InnerForm>
  );
}
