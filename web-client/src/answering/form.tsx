import { Form } from "../form";
import { counted, t } from "../i18n";
import type { Answers, Instrument } from "../instruments/api";
import { answeredOf, QuestionParts } from "../instruments/question_parts";

interface Props {
  readonly document: Instrument;
  readonly answers: Answers;
  /** The item whose answer the server could not read. */
  readonly wrong: string;
  readonly busy: boolean;
  readonly change: (answers: Answers) => void;
  readonly send: () => void;
}

/** Every question, kept on this device with each change; sent once, when somebody says so. */
export function QuestionForm({ document, answers, wrong, busy, change, send }: Props) {
  const answered = answeredOf(document, answers);
  return (
    <Form class="ins-form" aria-busy={busy} busy={busy || answered === 0} send={send}>
      <QuestionParts document={document} answers={answers} wrong={wrong} disabled={busy} change={change} />
      <p class="ins-progress">{counted("rsp_answered", answered, { all: document.items.length })}</p>
      <button class="button button-main" type="submit" aria-disabled={busy || answered === 0}>{t("rsp_send")}</button>
      <p class="field-hint">{t("rsp_kept_here")}</p>
    </Form>
  );
}
