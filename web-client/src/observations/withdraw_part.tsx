import { useState } from "preact/hooks";

import { focusAt } from "../accompaniment/arrival";
import { t } from "../i18n";
import { useActing } from "../session/use_acting";
import type { Saying, VisitProps } from "./visit_shown";

const askId = "obs-withdraw";
const sureId = "obs-withdraw-sure";

/** Whoever has not said yes to a visit to their class says no; whoever has takes their consent back; who looks takes the visit back. */
const wordsOf = {
  decline: { title: "obs_decline", lead: "obs_decline_lead", sure: "obs_decline_sure", yes: "obs_decline_yes" },
  consent: { title: "obs_withdraw_consent", lead: "obs_withdraw_any_time", sure: "obs_withdraw_consent_sure", yes: "obs_withdraw_yes" },
  visit: { title: "obs_withdraw", lead: "obs_withdraw_until", sure: "obs_withdraw_sure", yes: "obs_withdraw_yes" },
} as const;

/** Taking a visit back, once it is said what that does and what it cannot do. */
export function WithdrawPart({ client, view, one, said }: VisitProps & Saying) {
  const [asking, ask] = useState(false);
  const { act, acting, problem } = useActing(client, view.space);
  const self = client.self.id;
  const words = wordsOf[one.observed !== self ? "visit" : one.accepted.includes(self) ? "consent" : "decline"];
  const title = t(words.title);
  const open = () => {
    ask(true);
    focusAt(sureId);
  };
  const close = () => {
    ask(false);
    focusAt(askId);
  };
  const withdraw = async () => {
    if (await act({ type: "withdraw_observation", observation: one.id })) said(t("obs_withdrawn_said"));
  };
  return (
    <section class="acc-part obs-withdraw" aria-label={title}>
      <p class="field-hint">{t(words.lead)}</p>
      {asking ? (
        <div class="acc-changed" role="group" aria-labelledby={sureId} onKeyDown={(event) => event.key === "Escape" && close()}>
          <h3 id={sureId} tabIndex={-1}>{t(words.sure)}</h3>
          <p>{t("obs_withdraw_does")}</p>
          <p>{t("obs_copies")}</p>
          <p class="field-problem" role="alert">{problem}</p>
          <div class="acc-acts">
            <button class="button button-main" type="button" aria-disabled={acting} onClick={() => void withdraw()}>{t(words.yes)}</button>
            <button class="button" type="button" onClick={close}>{t("obs_withdraw_no")}</button>
          </div>
        </div>
      ) : (
        <div class="acc-acts"><button class="button" type="button" id={askId} onClick={open}>{title}</button></div>
      )}
    </section>
  );
}
