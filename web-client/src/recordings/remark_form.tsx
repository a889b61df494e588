import { useId, useRef, useState } from "preact/hooks";

import { focusAt } from "../accompaniment/arrival";
import type { Client } from "../app/client";
import { t } from "../i18n";
import { InnerForm } from "../inner_form";
import { OutboxFull } from "../outbox";
import type { Draft, RemarkDraft } from "../shelf";
import { useOfDraft } from "../use_draft";
import type { Uuid } from "../wire";
import { KindIcon } from "./kind_icon";
import { momentWords } from "./moment";
import type { Playback } from "./playback";
import { remarkIn, remarkMax, remarkOf, unwritten, withoutRemark, withRemark, writtenIn } from "./remarks";
import { remarkKinds } from "./timeline";

const fieldId = "rec-remark";

export const focusRemark = () => focusAt(fieldId);

interface Props {
  readonly client: Client;
  readonly space: number;
  readonly recording: Uuid;
  readonly seconds: number | undefined;
  readonly playback: Playback;
  readonly pauses: boolean;
  readonly choosePauses: (chosen: boolean) => void;
  readonly sent: () => void;
}

/** A kind, a moment, a few words. What is written stays on the device, and leaves when there is a link. */
export function RemarkForm({ client, space, recording, seconds, playback, pauses, choosePauses, sent }: Props) {
  const id = useId();
  const changeDraft = (how: (draft: Draft) => Draft) => client.drafts.change(space, how);
  const { problem, send } = useSendingRemark(client, space, seconds);
  const remark = useOfDraft(client, space, (draft) => writtenIn(draft, recording), [recording]) ?? unwritten(recording);
  const change = (what: Partial<Pick<RemarkDraft, "kind" | "text" | "moment">>) => changeDraft((before) => withRemark(before, { ...remarkIn(before, recording), ...what }));
  const command = remarkOf(remark, seconds);
  const lacks = typeof command === "string" ? command : undefined;
  const begin = () => {
    if (!playback.playing.peek()) return;
    // What is said is about what was just seen, however long it takes to write.
    if (remark.text === "" && remark.moment === "") change({ moment: momentWords(playback.at.peek()) });
    if (pauses) playback.pause();
  };
  return (
    <InnerForm
      class="acc-form rec-remark-form"
      aria-label={t("rec_remark_new")}
      lacks={lacks && `${id}-lacks`}
      send={() => void send(remark).then((went) => went && sent())}
    >
      <fieldset class="obs-kinds">
        <legend>{t("rec_remark_kind")}</legend>
        {remarkKinds.map((each) => (
          <label key={each} class="obs-kind-choice">
            <input type="radio" name={`${id}-kind`} value={each} checked={each === remark.kind} onChange={() => change({ kind: each })} />
            <KindIcon kind={each} /> <span>{t(`rec_kind_${each}`)}</span>
          </label>
        ))}
      </fieldset>
      <div class="acc-field">
        <label for={fieldId}>{t("rec_remark_text")}</label>
        <textarea id={fieldId} rows={3} maxLength={remarkMax} required value={remark.text} dir="auto" aria-describedby={`${id}-lacks`} onFocus={begin} onInput={({ currentTarget: { value } }) => change({ text: value })} />
      </div>
      <MomentField id={`${id}-moment`} label={t("rec_remark_moment")} hint={t("rec_remark_moment_hint")} value={remark.moment} playback={playback} change={(moment) => change({ moment })} />
      <label class="rec-saving">
        <input type="checkbox" checked={pauses} onChange={({ currentTarget: { checked } }) => choosePauses(checked)} />
        <span>{t("rec_pauses")}</span>
      </label>
      <p class="field-hint" id={`${id}-lacks`}>{lacks === undefined ? "" : t(lacks)}</p>
      <p class="field-problem" role="alert">{problem}</p>
      <div class="acc-acts">
        <button class="button button-main" type="submit" aria-disabled={lacks !== undefined} aria-describedby={`${id}-lacks`}>{t("rec_remark_send")}</button>
        {remark.text === "" && remark.moment === "" ? null : <button class="button" type="button" onClick={() => changeDraft((before) => withoutRemark(before, recording))}>{t("rec_remark_drop")}</button>}
      </div>
    </InnerForm>
  );
}

interface MomentProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly playback: Playback;
  readonly change: (moment: string) => void;
}

/** A moment of the recording: typed, or where it stands just now. */
export function MomentField({ id, label, hint, value, playback, change }: MomentProps) {
  return (
    <div class="acc-field rec-moment">
      <label for={id}>{label}</label>
      {hint === undefined ? null : <p class="field-hint" id={`${id}-hint`}>{hint}</p>}
      <input id={id} type="text" inputMode="text" autocomplete="off" maxLength={8} placeholder="0:00" value={value} {...(hint === undefined ? {} : { "aria-describedby": `${id}-hint` })} onInput={({ currentTarget }) => change(currentTarget.value)} />
      <button class="button" type="button" onClick={() => change(momentWords(playback.at.peek()))}>{t("rec_moment_now")}<span class="unseen">: {label}</span></button>
    </div>
  );
}

/** Into the outbox, and out of the draft; what is wrong stays where it is. */
export function useSendingRemark(client: Client, space: number, seconds: number | undefined) {
  const [problem, setProblem] = useState("");
  const busy = useRef(false);
  const send = async (remark: RemarkDraft): Promise<boolean> => {
    const command = remarkOf(remark, seconds);
    if (busy.current || typeof command === "string") return false;
    busy.current = true;
    setProblem("");
    try {
      await client.ask(space, command);
      client.drafts.change(space, (before) => withoutRemark(before, remark.recording, remark.answers));
      return true;
    } catch (reason) {
      setProblem(t(reason instanceof OutboxFull ? "outbox_full" : "cannot_keep"));
      return false;
    } finally {
      busy.current = false;
    }
  };
  return { problem, send };
}
