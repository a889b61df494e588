import { useId, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { mayPost } from "../community/rights";
import { counted, t } from "../i18n";
import { InnerForm } from "../inner_form";
import { OutboxFull } from "../outbox";
import type { Member } from "../people/api";
import { useMembers } from "../people/use_members";
import { dayField, dayOfField } from "../session/days";
import type { ProposalDraft } from "../shelf";
import { codePoints } from "../words";
import { asked, changingProposal, proposalMax, type ProposalLack } from "./proposal_draft";

interface Props {
  readonly client: Client;
  readonly space: number;
  readonly draft: ProposalDraft;
  readonly today: number;
  readonly nameOf: (person: number) => string;
  readonly close: (proposed: boolean) => void;
}

/** Of a larger space, one proposes to the people on the first pages. */
const pagesMax = 10;

/** What somebody is asked to take on, and until when. It goes through the outbox, and so without a connection too. */
export function ProposalForm({ client, space, draft, today, nameOf, close }: Props) {
  const id = useId();
  const first = useRef<HTMLSelectElement>(null);
  const text = useRef<HTMLTextAreaElement>(null);
  const day = useRef<HTMLInputElement>(null);
  const [lacks, setLacks] = useState<ProposalLack>();
  const [problem, setProblem] = useState("");
  const people = useOthers(client, space);
  useLayoutEffect(() => first.current?.focus(), []);
  const change = (what: Partial<ProposalDraft>) => {
    setLacks(undefined);
    client.drafts.change(space, (whole) => changingProposal(whole, what));
  };
  const send = async () => {
    setProblem("");
    const command = asked(draft, today);
    if (typeof command === "string") {
      setLacks(command);
      (command === "proposal_lacks_person" ? first : command === "proposal_day_past" ? day : text).current?.focus();
      return;
    }
    const failure = await client.ask(space, command).then(() => undefined, (reason: unknown) => reason);
    if (failure !== undefined) return setProblem(t(failure instanceof OutboxFull ? "outbox_full" : "cannot_keep"));
    close(true);
  };
  const left = proposalMax - codePoints(draft.text);
  const chosen = draft.to;
  const offered = chosen === undefined || people.some((one) => one.id === chosen) ? people : [...people, { id: chosen, name: nameOf(chosen), roles: [] }];
  return (
    <InnerForm
      class="commitment-form proposal-form"
      aria-label={t("proposal_make")}
      send={send}
      close={() => close(false)}
      written={draft.text !== ""}
    >
      <p class="field-hint">{t("proposal_form_lead")}</p>
      <div class="commitment-note-field">
        <label for={`${id}-to`}>{t("proposal_to")}</label>
        <select ref={first} id={`${id}-to`} value={chosen ?? ""} aria-describedby={`${id}-lacks`} aria-invalid={lacks === "proposal_lacks_person"}
          onChange={({ currentTarget: { value } }) => change({ to: value === "" ? undefined : Number(value) })}>
          <option value="">{t("proposal_choose")}</option>
          {offered.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
        </select>
      </div>
      <div class="commitment-note-field">
        <label for={`${id}-text`}>{t("proposal_words")}</label>
        <textarea ref={text} id={`${id}-text`} dir="auto" rows={3} value={draft.text} aria-describedby={`${id}-lacks`}
          aria-invalid={left < 0 || lacks === "proposal_lacks_words"} onInput={({ currentTarget }) => change({ text: currentTarget.value })} />
        {left < 0 ? <p class="field-problem" role="alert">{counted("over", -left)}</p> : null}
      </div>
      <div class="commitment-day">
        <label for={`${id}-day`}>{t("proposal_day")}</label>
        <input ref={day} id={`${id}-day`} type="date" min={dayField(today)} value={dayField(draft.due)} aria-describedby={`${id}-lacks`}
          aria-invalid={lacks === "proposal_day_past"} onInput={({ currentTarget }) => change({ due: dayOfField(currentTarget.value) })} />
      </div>
      <p class="field-problem" id={`${id}-lacks`} role="alert">{lacks === undefined ? "" : t(lacks)}</p>
      <p class="field-problem" role="alert">{problem}</p>
      <div class="commitment-acts">
        <button class="button button-main" type="submit" aria-disabled={left < 0}>{t("proposal_send")}</button>
        <button class="button" type="button" onClick={() => close(false)}>{t("cancel")}</button>
      </div>
    </InnerForm>
  );
}

/** Everybody else here who may take something on; without a connection nobody but whom the draft names. */
function useOthers(client: Client, space: number): readonly Member[] {
  const { members = [] } = useMembers(client, space, client.state.value.views.get(space)?.members ?? 0, { pages: pagesMax }) ?? {};
  return useMemo(() => members.filter(({ id, roles }) => id !== client.self.id && mayPost(roles)).sort((a, b) => a.name.localeCompare(b.name)), [members]);
}
