import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";

import { focusAt } from "../accompaniment/arrival";
import { t } from "../i18n";
import { useActing } from "../session/use_acting";
import type { RecordingProps, Saying } from "./recording_shown";

const askId = "rec-withdraw";
const sureId = "rec-withdraw-sure";

/** Which recording somebody is about to take back. */
const asking = signal<string | undefined>(undefined);
/** Whoever says no where they are asked for a yes comes here. */
export function askToWithdraw(recording: string): void {
  asking.value = recording;
  focusAt(sureId);
}

/** Taking a recording back, once it is said what that does and what it cannot do. */
export function WithdrawPart({ client, view, one, said }: RecordingProps & Saying) {
  const { act, acting, problem } = useActing(client, view.space);
  const mine = one.by === client.self.id;
  useEffect(() => () => void (asking.value = undefined), []);
  const title = t(mine ? "rec_withdraw" : "rec_withdraw_consent");
  const open = () => askToWithdraw(one.recording);
  const close = () => {
    asking.value = undefined;
    focusAt(askId);
  };
  const withdraw = async () => {
    if (!(await act({ type: "withdraw_recording", recording: one.recording }))) return;
    asking.value = undefined;
    said(t("rec_withdrawn_said"));
  };
  return (
    <section class="acc-part obs-withdraw" aria-label={title}>
      <p class="field-hint">{t(mine ? "rec_withdraw_any_time" : "rec_withdraw_consent_any_time")}</p>
      {asking.value === one.recording ? (
        <WithdrawSure title={t(mine ? "rec_withdraw_sure" : "rec_withdraw_consent_sure")} acting={acting} problem={problem} yes={() => void withdraw()} no={close} />
      ) : (
        <div class="acc-acts"><button class="button" type="button" id={askId} onClick={open}>{title}</button></div>
      )}
    </section>
  );
}

interface SureProps {
  readonly title: string;
  readonly acting: boolean;
  readonly problem: string;
  readonly yes: () => void;
  readonly no: () => void;
}

/** What it does and what it cannot do, before it is done. */
export function WithdrawSure({ title, acting, problem, yes, no }: SureProps) {
  return (
    <div class="acc-changed" role="group" aria-labelledby={sureId} onKeyDown={(event) => event.key === "Escape" && no()}>
      <h3 id={sureId} tabIndex={-1}>{title}</h3>
      <p>{t("rec_withdraw_does")}</p>
      <p>{t("rec_copies")}</p>
      <p class="field-problem" role="alert">{problem}</p>
      <div class="acc-acts">
        <button class="button button-main" type="button" aria-disabled={acting} onClick={yes}>{t("rec_withdraw_yes")}</button>
        <button class="button" type="button" onClick={no}>{t("rec_withdraw_no")}</button>
      </div>
    </div>
  );
}

export const focusSure = () => focusAt(sureId);
