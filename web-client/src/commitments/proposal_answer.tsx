import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { counted, t } from "../i18n";
import { InnerForm } from "../inner_form";
import { OutboxFull } from "../outbox";
import { dayField, dayOfField } from "../session/days";
import type { ProposalAnswerDraft } from "../shelf";
import { codePoints } from "../words";
import { answered, changingAnswer, declineMax, proposalMax, type ProposalLack } from "./proposal_draft";

interface Props {
  readonly client: Client;
  /** The space in which it is proposed. */
  readonly space: number;
  readonly draft: ProposalAnswerDraft;
  /** Who proposed it. */
  readonly by: string;
  readonly today: number;
  readonly close: (said: boolean) => void;
}

/** Taking it on in words and for a day of one's own, or saying no, with a word to who proposed it (rule K2). */
export function ProposalAnswer({ client, space, draft, by, today, close }: Props) {
  const id = useId();
  const text = useRef<HTMLTextAreaElement>(null);
  const day = useRef<HTMLInputElement>(null);
  const [lacks, setLacks] = useState<ProposalLack>();
  const [problem, setProblem] = useState("");
  useLayoutEffect(() => text.current?.focus(), []);
  const change = (what: Partial<ProposalAnswerDraft>) => {
    setLacks(undefined);
    client.drafts.change(space, (whole) => changingAnswer(whole, what));
  };
  const send = async () => {
    setProblem("");
    const command = answered(draft, today);
    if (typeof command === "string") {
      setLacks(command);
      (command === "proposal_day_past" ? day : text).current?.focus();
      return;
    }
    const failure = await client.ask(space, command).then(() => undefined, (reason: unknown) => reason);
    if (failure !== undefined) return setProblem(t(failure instanceof OutboxFull ? "outbox_full" : "cannot_keep"));
    close(true);
  };
  const { takes } = draft;
  const left = (takes ? proposalMax : declineMax) - codePoints(draft.text);
  return (
    <InnerForm
      class="commitment-form proposal-answer"
      aria-label={t(takes ? "proposal_take" : "proposal_decline")}
      send={send}
      close={() => close(false)}
      written={draft.text !== ""}
    >
      <div class="commitment-note-field">
        <label for={`${id}-text`}>{takes ? t("proposal_own_words") : t("proposal_note", { name: by })}</label>
        <textarea ref={text} id={`${id}-text`} dir="auto" rows={3} value={draft.text} aria-describedby={`${id}-lacks`}
          aria-invalid={left < 0 || lacks === "proposal_lacks_words"} onInput={({ currentTarget }) => change({ text: currentTarget.value })} />
        {left < 0 ? <p class="field-problem" role="alert">{counted("over", -left)}</p> : null}
      </div>
      {takes ? (
        <div class="commitment-day">
          <label for={`${id}-day`}>{t("proposal_day")}</label>
          <input ref={day} id={`${id}-day`} type="date" min={dayField(today)} value={dayField(draft.due)} aria-describedby={`${id}-lacks`}
            aria-invalid={lacks === "proposal_day_past"} onInput={({ currentTarget }) => change({ due: dayOfField(currentTarget.value) })} />
        </div>
      ) : null}
      <p class="field-problem" id={`${id}-lacks`} role="alert">{lacks === undefined ? "" : t(lacks)}</p>
      <p class="field-problem" role="alert">{problem}</p>
      <div class="commitment-acts">
        <button class="button button-main" type="submit" aria-disabled={left < 0}>{t(takes ? "proposal_take_send" : "proposal_decline_send")}</button>
        <button class="button" type="button" onClick={() => close(false)}>{t("cancel")}</button>
      </div>
    </InnerForm>
  );
}
