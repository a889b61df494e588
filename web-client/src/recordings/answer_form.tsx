import type { Client } from "../app/client";
import { t } from "../i18n";
import { InnerForm } from "../inner_form";
import type { Draft } from "../shelf";
import { useOfDraft } from "../use_draft";
import type { Uuid } from "../wire";
import { useSendingRemark } from "./remark_form";
import { remarkIn, remarkMax, remarkOf, unwritten, withoutRemark, withRemark, writtenIn } from "./remarks";

interface Props {
  readonly client: Client;
  readonly space: number;
  readonly recording: Uuid;
  readonly answers: Uuid;
  /** What it answers, in short. */
  readonly text: string;
  readonly closed: (sent: boolean) => void;
}

export function AnswerForm({ client, space, recording, answers, text, closed }: Props) {
  const change = (how: (draft: Draft) => Draft) => client.drafts.change(space, how);
  const { problem, send } = useSendingRemark(client, space, undefined);
  const remark = useOfDraft(client, space, (draft) => writtenIn(draft, recording, answers), [recording, answers]) ?? unwritten(recording, answers);
  const empty = typeof remarkOf(remark, undefined) === "string";
  const drop = () => {
    change((before) => withoutRemark(before, recording, answers));
    closed(false);
  };
  return (
    <InnerForm
      class="acc-form"
      aria-label={t("rec_answer_named", { text })}
      send={() => void send(remark).then((went) => went && closed(true))}
      close={drop}
      written={remark.text !== ""}
    >
      <div class="acc-field">
        <label for={`rec-answering-${answers}`}>{t("rec_answer_text")}</label>
        <textarea id={`rec-answering-${answers}`} rows={2} maxLength={remarkMax} value={remark.text} dir="auto" onInput={({ currentTarget: { value } }) => change((before) => withRemark(before, { ...remarkIn(before, recording, answers), text: value }))} />
      </div>
      <p class="field-problem" role="alert">{problem}</p>
      <div class="acc-acts">
        <button class="button button-main" type="submit" aria-disabled={empty}>{t("rec_answer_send")}</button>
        <button class="button" type="button" onClick={drop}>{t("cancel")}</button>
      </div>
    </InnerForm>
  );
}
