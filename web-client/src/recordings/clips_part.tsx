import { useId, useRef, useState } from "preact/hooks";

import { focusAt } from "../accompaniment/arrival";
import type { Client } from "../app/client";
import { named, t } from "../i18n";
import { InnerForm } from "../inner_form";
import { OutboxFull } from "../outbox";
import type { Entry } from "../outbox_entry";
import { useActing } from "../session/use_acting";
import type { StretchDraft } from "../shelf";
import { useOfDraft } from "../use_draft";
import type { MarkClip, RecordingClip, Uuid } from "../wire";
import { momentWords } from "./moment";
import type { Playback } from "./playback";
import type { RecordingProps, WithFrame } from "./recording_shown";
import { MomentField } from "./remark_form";
import { stretchIn, stretchOf, stretchTitleMax, withoutStretch, withStretch } from "./remarks";

const headingId = "rec-clips";
const openId = "rec-mark";
const titleId = "rec-stretch-title";

interface Props extends RecordingProps, WithFrame {
  readonly playback: Playback;
}

const marksOf = (client: Client, space: number, recording: Uuid, clips: readonly RecordingClip[]): readonly Entry[] =>
  client.entries.value.filter((entry) => entry.space === space && entry.do.type === "mark_clip" && entry.do.recording === recording && !clips.some(({ clip }) => clip === entry.id));

/** Stretches to look at together: each plays from its beginning to its end. */
export function ClipsPart(props: Props) {
  const { client, view, one, playback, frame } = props;
  const form = useOfDraft(client, view.space, (draft) => stretchIn(draft, one.recording), [one.recording]);
  const clips = [...frame.clips].sort((a, b) => a.from_ms - b.from_ms);
  const open = () => {
    const from = playback.at.peek();
    const end = Math.min(from + 30_000, playback.length.peek() ?? (one.seconds ?? Infinity) * 1000);
    client.drafts.change(view.space, (before) => withStretch(before, { recording: one.recording, title: "", from: momentWords(from), to: momentWords(end) }));
    focusAt(titleId);
  };
  return (
    <section class="rec-clips" aria-labelledby={headingId}>
      <h3 id={headingId} tabIndex={-1}>{t("rec_clips_title")}</h3>
      {clips.length === 0 ? <p class="field-hint">{t("rec_no_clips")}</p> : (
        <ul class="rec-clip-list">{clips.map((clip) => <li key={clip.clip}><Clip {...props} clip={clip} /></li>)}</ul>
      )}
      <Waiting {...props} />
      {form ? <StretchForm {...props} form={form} /> : <div class="acc-acts"><button class="button" type="button" id={openId} onClick={open}>{t("rec_mark")}</button></div>}
    </section>
  );
}

function Clip({ client, view, one, nameOf, playback, clip: { clip, by, from_ms, to_ms, title } }: Props & { readonly clip: RecordingClip }) {
  const { act, acting, problem } = useActing(client, view.space);
  const self = client.self.id;
  const takeBack = async () => {
    if (await act({ type: "withdraw_clip", recording: one.recording, clip })) focusAt(headingId);
  };
  return (
    <>
      <button class="rec-clip" type="button" onClick={() => playback.playStretch({ from: from_ms, to: to_ms })}>
        <span class="rec-clip-title" dir="auto">{title}</span> <span class="cyc-aside">{momentWords(from_ms)}–{momentWords(to_ms)} · {nameOf(by)}</span>
      </button>
      {by === self || one.by === self ? <button class="button rec-small" type="button" aria-disabled={acting} aria-label={t("rec_clip_back_named", { title })} onClick={() => void takeBack()}>{t("rec_clip_back")}</button> : null}
      <p class="field-problem" role="alert">{problem}</p>
    </>
  );
}

/** Marked on this device, and not with the others yet. */
function Waiting({ client, view, one, frame }: Props) {
  const again = async (entry: Entry) => {
    const { title, from_ms, to_ms } = entry.do as MarkClip;
    if (!(await client.takeBack(entry))) return;
    client.drafts.change(view.space, (before) => withStretch(before, { recording: one.recording, title, from: momentWords(from_ms), to: momentWords(to_ms) }));
    focusAt(titleId);
  };
  return (
    <>
      {marksOf(client, view.space, one.recording, frame.clips).map((entry) => (
        <div key={entry.id} class={entry.refused ? "acc-changed" : "rec-waiting"} {...(entry.refused ? { role: "alert" as const } : {})}>
          <p dir="auto">{(entry.do as MarkClip).title} · {entry.refused ? named("refusals", entry.refused.code) : t("rec_remark_waits")}</p>
          {entry.refused ? (
            <div class="acc-acts">
              <button class="button button-main" type="button" onClick={() => void again(entry)}>{t("refused_rewrite")}</button>
              <button class="button" type="button" onClick={() => void client.takeBack(entry)}>{t("refused_drop")}</button>
            </div>
          ) : null}
        </div>
      ))}
    </>
  );
}

function StretchForm({ client, view, one, playback, form }: Props & { readonly form: StretchDraft }) {
  const id = useId();
  const [problem, setProblem] = useState("");
  const busy = useRef(false);
  const change = (what: Partial<StretchDraft>) => client.drafts.change(view.space, (before) => withStretch(before, { ...(stretchIn(before, one.recording) ?? form), ...what }));
  const command = stretchOf(form, one.seconds);
  const lacks = typeof command === "string" ? command : undefined;
  const close = () => {
    client.drafts.change(view.space, (before) => withoutStretch(before, one.recording));
    focusAt(openId);
  };
  const send = async () => {
    if (busy.current || typeof command === "string") return;
    busy.current = true;
    try {
      await client.ask(view.space, command);
      close();
    } catch (reason) {
      setProblem(t(reason instanceof OutboxFull ? "outbox_full" : "cannot_keep"));
    }
    busy.current = false;
  };
  return (
    <InnerForm
      class="acc-form"
      aria-label={t("rec_mark")}
      lacks={lacks && `${id}-lacks`}
      send={send}
      close={close}
      written={form.title !== ""}
    >
      <p class="field-hint">{t("rec_mark_lead")}</p>
      <div class="acc-field">
        <label for={titleId}>{t("rec_stretch_what")}</label>
        <input id={titleId} type="text" autocomplete="off" maxLength={stretchTitleMax} required value={form.title} dir="auto" onInput={({ currentTarget }) => change({ title: currentTarget.value })} />
      </div>
      <div class="acc-pair">
        <MomentField id={`${id}-from`} label={t("rec_stretch_begins")} value={form.from} playback={playback} change={(from) => change({ from })} />
        <MomentField id={`${id}-to`} label={t("rec_stretch_ends")} value={form.to} playback={playback} change={(to) => change({ to })} />
      </div>
      <p class="field-hint" id={`${id}-lacks`}>{lacks === undefined ? "" : t(lacks)}</p>
      <p class="field-problem" role="alert">{problem}</p>
      <div class="acc-acts">
        <button class="button button-main" type="submit" aria-disabled={lacks !== undefined} aria-describedby={`${id}-lacks`}>{t("rec_mark_send")}</button>
        <button class="button" type="button" onClick={close}>{t("cancel")}</button>
      </div>
    </InnerForm>
  );
}
