import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";

import { dueWords } from "../commitments/due";
import { counted, t } from "../i18n";
import { InnerForm } from "../inner_form";
import { dayOf } from "../moments";
import { dayWords } from "../session/days";
import { lengths, type ActionState, type PlanAction } from "../wire";
import { blank, codePoints, sendable } from "../words";
import type { Action } from "./document";
import type { Shown } from "./plan_shown";
import { isOver, stateOf } from "./progress";
import { mayStand } from "./rights";
import { waits } from "./waiting";

const noteMax = lengths.stand_action.note;
const others: Readonly<Record<ActionState, readonly ActionState[]>> = {
  planned: ["under_way", "done", "dropped"],
  under_way: ["done", "planned", "dropped"],
  done: ["under_way", "dropped"],
  dropped: ["planned", "under_way", "done"],
};

type Props = Shown & {
  readonly one: PlanAction;
  readonly said: Action | undefined;
  /** The same action stands in the list of what comes next and in the whole plan. */
  readonly place: "next" | "whole";
};

/** One action: what, who, from when to when, what will show it, and where it stands; in two taps it stands elsewhere. */
export function ActionCard({ one, said, place, ...parts }: Props) {
  const { client, view, plan, nameOf, today, waiting, say } = parts;
  const { action, standings } = one;
  const [to, setTo] = useState<ActionState>();
  const state = stateOf(one);
  const last = standings[standings.length - 1];
  const who = [...action.people.map(nameOf), ...(said?.others ? [said.others] : [])];
  const may = mayStand(view, one, client.self.id);
  const id = `plans-${place}-${action.id}`;
  const back = useRef<ActionState | undefined>(undefined);
  // Whoever chose goes on from the state that there is now.
  useLayoutEffect(() => {
    if (to === undefined && back.current !== undefined) document.getElementById(id)?.focus();
    back.current = to;
  }, [to, id]);
  return (
    <li class={isOver(one) ? "plans-action plans-action-over" : "plans-action"} id={id} tabIndex={-1}>
      <p class="plans-action-text" dir="auto">{said?.text ?? t("acc_words_gone")}</p>
      <p class="plans-action-state">
        <span class={`plans-mark plans-mark-${state}`}>{t(`plans_state_${state}`)}</span>
        {isOver(one) ? "" : ` · ${dueWords(action.to, today)}`}
        {waits(waiting, action.id) ? <span class="plans-waits"> · {t("plans_waits")}</span> : null}
      </p>
      <p class="cyc-aside" dir="auto">{t("plans_days", { from: dayWords(action.from), to: dayWords(action.to) })}{who.length === 0 ? "" : ` · ${who.join(", ")}`}</p>
      {said?.evidence ? <p class="cyc-aside" dir="auto">{t("plans_evidence_is", { evidence: said.evidence })}</p> : null}
      {last?.note ? <blockquote class="acc-reason" dir="auto">{last.note}</blockquote> : null}
      {standings.length < 2 ? null : (
        <details class="cyc-more plans-history">
          <summary>{counted("plans_history", standings.length)}</summary>
          <ol>
            {[...standings].reverse().map((each) => (
              <li key={each.at} dir="auto">{dayOf(each.at, client.now())}: {t(`plans_state_${each.state}`)} · {nameOf(each.by)}{each.note ? `. ${each.note}` : ""}</li>
            ))}
          </ol>
        </details>
      )}
      {may && to === undefined ? (
        <div class="plans-moves" role="group" aria-label={t("plans_moves", { action: said?.text ?? "" })}>
          {others[state].map((each) => <button key={each} class="button" type="button" onClick={() => setTo(each)}>{t(`plans_move_${each}`)}</button>)}
        </div>
      ) : null}
      {may && to !== undefined ? (
        <StandForm to={to} close={() => setTo(undefined)} send={(note) => say({ type: "stand_action", plan: plan.id, action: action.id, state: to, ...(note === "" ? {} : { note }) })} />
      ) : null}
    </li>
  );
}

interface FormProps {
  readonly to: ActionState;
  readonly close: () => void;
  readonly send: (note: string) => Promise<boolean>;
}

function StandForm({ to, close, send }: FormProps) {
  const [note, setNote] = useState("");
  const id = useId();
  const yes = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  // Nothing has to be written but why something is dropped.
  useLayoutEffect(() => (to === "dropped" ? field.current : yes.current)?.focus(), [to]);
  const lacks = to === "dropped" && blank(note) ? t("plans_lacks_reason") : codePoints(note) > noteMax ? t("plans_too_long", { most: noteMax }) : "";
  const submit = async () => {
    if (await send(blank(note) ? "" : sendable(note))) close();
  };
  return (
    <InnerForm
      class="acc-form"
      lacks={lacks === "" ? undefined : `${id}-lacks`}
      send={() => void submit()}
      close={close}
    >
      <div class="acc-field">
        <label for={id}>{t(to === "dropped" ? "plans_note_dropped" : "plans_note_any")}</label>
        <textarea ref={field} id={id} dir="auto" rows={2} required={to === "dropped"} value={note} aria-describedby={`${id}-lacks`} onInput={({ currentTarget }) => setNote(currentTarget.value)} />
      </div>
      <p class="field-hint" id={`${id}-lacks`}>{lacks}</p>
      <div class="acc-acts">
        <button ref={yes} class="button button-main" type="submit" aria-disabled={lacks !== ""}>{t(`plans_move_${to}`)}</button>
        <button class="button" type="button" onClick={close}>{t("cancel")}</button>
      </div>
    </InnerForm>
  );
}
