import { useId, useState } from "preact/hooks";

import { t } from "../i18n";
import { InnerForm } from "../inner_form";
import { lengths } from "../wire";
import { blank, sendable } from "../words";

interface Props {
  readonly title: string;
  readonly lead?: string;
  /** In place of "¿Por qué? Queda en el acta.". */
  readonly label?: string;
  readonly suggestions: readonly string[];
  readonly submit: string;
  /** False: it did not happen, and the words stay. */
  readonly send: (reason: string) => Promise<boolean>;
  readonly close: () => void;
  readonly shut: boolean;
}

/** What departs from the plan has a reason, which everybody reads (rule C30): one touch, or a few words. */
export function ReasonForm({ title, lead, label, suggestions, submit, send, close, shut }: Props) {
  const [reason, setReason] = useState("");
  const id = useId();
  const ready = !blank(reason) && !shut;
  return (
    <InnerForm
      class="reason-form"
      send={() => {
        if (ready) void send(sendable(reason)).then((did) => did && close());
      }}
      fresh
      close={close}
    >
      <h3>{title}</h3>
      {lead ? <p>{lead}</p> : null}
      <label for={id}>{label ?? t("session_reason")}</label>
      <div class="reason-suggestions">
        {suggestions.map((each) => <button key={each} class="chip" type="button" aria-pressed={reason === each} onClick={() => setReason(each)}>{each}</button>)}
      </div>
      <input id={id} type="text" dir="auto" maxLength={lengths.pause_conversation.reason / 2} value={reason} onInput={({ currentTarget }) => setReason(currentTarget.value)} />
      <div class="reason-acts">
        <button class="button button-main" type="submit" aria-disabled={!ready}>{submit}</button>
        <button class="button" type="button" onClick={close}>{t("cancel")}</button>
      </div>
    </InnerForm>
  );
}
