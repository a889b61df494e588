import { computed } from "@preact/signals";
import { useMemo, useState } from "preact/hooks";

import { focusAt } from "../accompaniment/arrival";
import { excerpt } from "../community/excerpt";
import { named, t } from "../i18n";
import { lately } from "../moments";
import type { Entry } from "../outbox_entry";
import { useActing } from "../session/use_acting";
import { useOfDraft } from "../use_draft";
import type { CommentRecording } from "../wire";
import { AnswerForm } from "./answer_form";
import { KindIcon } from "./kind_icon";
import { momentWords } from "./moment";
import type { Playback } from "./playback";
import type { RecordingProps } from "./recording_shown";
import { RemarkForm } from "./remark_form";
import { isAnswering, remarkFrom, remarkIn, withRemark } from "./remarks";
import { countsOf, currentAt, ofKind, remarkKinds, unsentOf, type Remark, type RemarkKind, type Thread } from "./timeline";

const headingId = "rec-remarks";

interface Props extends RecordingProps {
  readonly playback: Playback;
  readonly threads: readonly Thread[];
  readonly pauses: boolean;
  readonly choosePauses: (chosen: boolean) => void;
}

/** What was said, in the order of the clock: a tap on its moment goes there. */
export function Remarks(props: Props) {
  const { client, view, one, threads, playback } = props;
  const [kind, only] = useState<RemarkKind>();
  const [said, say] = useState("");
  const shown = ofKind(threads, kind);
  const counts = countsOf(threads);
  // Not with every moment that passes: only when another one is current.
  const current = useMemo(() => computed(() => currentAt(threads, playback.at.value)), [threads, playback]).value;
  return (
    <section class="rec-remarks" aria-labelledby={headingId}>
      <h3 id={headingId} tabIndex={-1}>{t("rec_remarks")}</h3>
      <p class="acc-said" role="status">{said}</p>
      <RefusedRemarks {...props} />
      {threads.length === 0 ? <p>{t("rec_no_remarks")}</p> : <Filter threads={threads} counts={counts} kind={kind} only={only} />}
      <ol class="rec-threads" aria-label={t("rec_remarks_order")}>
        {shown.map(({ remark, answers }) => (
          <li key={remark.comment} class={`rec-thread rec-thread-${remark.kind}`} {...(remark.comment === current ? { "aria-current": "time" as const } : {})}>
            <Said {...props} remark={remark} />
            {answers.length === 0 ? null : (
              <ol class="rec-answers-given" aria-label={t("rec_answers")}>{answers.map((answer) => <li key={answer.comment}><Said {...props} remark={answer} answer /></li>)}</ol>
            )}
            <Answering {...props} remark={remark} say={say} />
          </li>
        ))}
      </ol>
      <RemarkForm client={client} space={view.space} recording={one.recording} seconds={one.seconds} playback={playback} pauses={props.pauses} choosePauses={props.choosePauses}
        sent={() => {
          only(undefined);
          say(t(client.link.value.phase.name === "open" ? "rec_remark_said" : "rec_remark_later"));
          focusAt(headingId);
        }} />
    </section>
  );
}

function Filter({ threads, counts, kind, only }: { readonly threads: readonly Thread[]; readonly counts: ReadonlyMap<RemarkKind, number>; readonly kind: RemarkKind | undefined; readonly only: (kind: RemarkKind | undefined) => void }) {
  return (
    <div class="rec-filter" role="group" aria-label={t("rec_filter")}>
      <button class="rec-chip" type="button" aria-pressed={kind === undefined} onClick={() => only(undefined)}>{t("rec_all")} ({threads.length})</button>
      {remarkKinds.filter((each) => each === kind || counts.has(each)).map((each) => (
        <button key={each} class="rec-chip" type="button" aria-pressed={kind === each} onClick={() => only(each)}><KindIcon kind={each} /> {t(`rec_kinds_${each}`)} ({counts.get(each) ?? 0})</button>
      ))}
    </div>
  );
}

function Said({ client, view, one, nameOf, playback, remark, answer = false }: Props & { readonly remark: Remark; readonly answer?: boolean }) {
  const { act, acting, problem } = useActing(client, view.space);
  const { comment, by, at, at_ms, kind, text, waiting } = remark;
  const takeBack = async () => {
    if (waiting) {
      if (!waiting.sent) await client.takeBack(waiting);
    } else if (!(await act({ type: "withdraw_recording_comment", recording: one.recording, comment }))) return;
    focusAt(headingId);
  };
  return (
    <>
      <p class="rec-line">
        {at_ms === undefined ? null : <button class="rec-to" type="button" aria-label={t("rec_go_to", { moment: momentWords(at_ms) })} onClick={() => playback.goTo(at_ms)}>{momentWords(at_ms)}</button>}
        {answer ? null : <span class="rec-kind"><KindIcon kind={kind} /> {t(`rec_kind_${kind}`)}</span>}
        <span dir="auto">{nameOf(by)}</span>
        <span class="cyc-aside">{waiting ? t("rec_remark_waits") : lately(at, client.now())}</span>
      </p>
      <p class="obs-words" dir="auto">{text}</p>
      <p class="field-problem" role="alert">{problem}</p>
      {by === client.self.id && !(waiting?.sent || waiting?.accepted) ? (
        <div class="acc-acts"><button class="button rec-small" type="button" aria-disabled={acting} aria-label={t("rec_remark_back_named", { text: brief(text) })} onClick={() => void takeBack()}>{t("rec_remark_back")}</button></div>
      ) : null}
    </>
  );
}

function Answering({ client, view, one, remark, say }: Props & { readonly remark: Remark; readonly say: (words: string) => void }) {
  const { comment, text, waiting } = remark;
  const answering = useOfDraft(client, view.space, (draft) => isAnswering(draft, one.recording, comment), [one.recording, comment]);
  const openId = `rec-answer-${comment}`;
  if (waiting) return null;
  if (answering) {
    return (
      <AnswerForm client={client} space={view.space} recording={one.recording} answers={comment} text={brief(text)}
        closed={(sent) => {
          if (sent) say(t(client.link.value.phase.name === "open" ? "rec_answer_said" : "rec_answer_later"));
          focusAt(openId);
        }} />
    );
  }
  return (
    <div class="acc-acts">
      <button class="button rec-small" type="button" id={openId} aria-label={t("rec_answer_named", { text: brief(text) })}
        onClick={() => {
          client.drafts.change(view.space, (before) => withRemark(before, remarkIn(before, one.recording, comment)));
          focusAt(`rec-answering-${comment}`);
        }}>{t("rec_answer")}</button>
    </div>
  );
}

// A rule said no: why, and the words back where they were written (G11).
function RefusedRemarks({ client, view, one }: Props) {
  const refused = unsentOf(client.entries.value, view.space, one.recording).filter((entry) => entry.refused);
  const rewrite = async (entry: Entry) => {
    const command = entry.do as CommentRecording;
    if (!(await client.takeBack(entry))) return;
    client.drafts.change(view.space, (before) => {
      const there = remarkIn(before, one.recording, command.answers);
      const back = remarkFrom(command, command.at_ms === undefined ? "" : momentWords(command.at_ms));
      return withRemark(before, there.text === "" ? back : { ...there, text: `${there.text}\n\n${back.text}` });
    });
    focusAt(command.answers === undefined ? "rec-remark" : `rec-answering-${command.answers}`);
  };
  return (
    <>
      {refused.map((entry) => (
        <div key={entry.order} class="acc-changed" role="alert">
          <p>{named("refusals", entry.refused!.code)}</p>
          <blockquote class="acc-reason" dir="auto">{(entry.do as CommentRecording).text}</blockquote>
          <div class="acc-acts">
            <button class="button button-main" type="button" onClick={() => void rewrite(entry)}>{t("refused_rewrite")}</button>
            <button class="button" type="button" onClick={() => void client.takeBack(entry)}>{t("refused_drop")}</button>
          </div>
        </div>
      ))}
    </>
  );
}

const shownMax = 60;
const brief = (text: string) => excerpt(text, shownMax);
