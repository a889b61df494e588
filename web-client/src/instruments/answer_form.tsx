import { useState } from "preact/hooks";

import type { Client } from "../app/client";
import { commandId } from "../command_id";
import { whyNot } from "../entry/api";
import { Form } from "../form";
import { counted, t } from "../i18n";
import { keepAnswers, type Answers, type Asked } from "./api";
import { draftsOf } from "./on_device";
import { answeredOf, QuestionParts } from "./question_parts";

/** What one answers: kept on this device with every change, and sent when one says so. */
export function AnswerForm({ client, asked, sent }: { readonly client: Client; readonly asked: Asked; readonly sent: () => void }) {
  const drafts = draftsOf(client);
  const begun = drafts.of(asked.id);
  const [answers, setAnswers] = useState<Answers>(begun?.answers ?? asked.sheet?.answers ?? {});
  const [draft, setDraft] = useState({ base: begun?.base ?? asked.sheet?.revision ?? 0, command: begun?.command ?? commandId() });
  const [problem, setProblem] = useState("");
  const [wrong, setWrong] = useState("");
  const [said, setSaid] = useState("");
  const [sending, setSending] = useState(false);
  const { document } = asked;
  const change = (next: typeof draft, of: Answers) => {
    setDraft(next);
    if (!drafts.keep(asked.id, { ...next, answers: of })) setProblem(t("ins_not_kept"));
  };
  const say = (next: Answers) => {
    setAnswers(next);
    setSaid("");
    change({ ...draft, command: commandId() }, next);
  };
  const send = async (submit: boolean) => {
    setSending(true);
    setProblem("");
    setWrong("");
    try {
      const kept = await keepAnswers(asked.space, asked.id, { ...draft, submit, answers });
      switch (kept.outcome) {
        case "kept":
          drafts.drop(asked.id);
          setDraft({ base: kept.revision, command: commandId() });
          setSaid(t(kept.submitted ? "ins_submitted" : "ins_kept"));
          sent();
          break;
        case "came_between":
          // What was answered here stays, and is sent over the other when one says so again.
          change({ base: kept.revision, command: commandId() }, answers);
          setProblem(t("ins_came_between"));
          break;
        case "closed":
          setProblem(t("ins_closed_meanwhile"));
          break;
        case "invalid":
          setWrong(kept.item);
          break;
      }
    } catch (failed) {
      setProblem(`${whyNot(failed)} ${t("ins_on_device")}`);
    }
    setSending(false);
  };
  const answered = answeredOf(document, answers);
  const submitted = asked.sheet?.submitted ?? false;
  return (
    <Form class="ins-form" busy={sending || answered === 0} send={() => void send(true)}>
      <p class="ins-readers">{t(`ins_readers_${asked.readers}`)} {document.board ? t("ins_board_told") : ""}</p>
      <QuestionParts document={document} answers={answers} wrong={wrong} disabled={sending} change={say} />
      <p class="ins-progress">{counted("ins_answered_of", answered, { all: document.items.length })}</p>
      <p class="field-problem" role="alert">{problem}</p>
      <p class="ins-said" role="status">{said}</p>
      <div class="ins-acts">
        <button class="button button-main" type="submit" aria-disabled={sending || answered === 0}>{t(submitted ? "ins_submit_change" : "ins_submit")}</button>
        {submitted ? null : <button class="button" type="button" aria-disabled={sending || answered === 0} onClick={() => sending || answered === 0 || void send(false)}>{t("ins_keep")}</button>}
      </div>
      <p class="field-hint">{t("ins_kept_hint")}</p>
    </Form>
  );
}
