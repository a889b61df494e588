import { useState } from "preact/hooks";

import { focusAt } from "../accompaniment/arrival";
import type { Client } from "../app/client";
import { t } from "../i18n";
import { useActing } from "../session/use_acting";
import type { Uuid } from "../wire";
import { focusSure, WithdrawSure } from "./withdraw_part";

const headingId = "rec-left-room";
const askId = "rec-left-withdraw";

interface Props {
  readonly client: Client;
  readonly space: number;
  readonly recording: Uuid;
}

/** Whoever left a room says there no more than this: what they are in is theirs to take back, or to leave with its sound alone (rules R4, R7). */
export function LeftPart({ client, space, recording }: Props) {
  const { act, acting, problem } = useActing(client, space);
  const [asking, ask] = useState(false);
  const [said, say] = useState("");
  const done = (words: string) => {
    ask(false);
    say(words);
    focusAt(headingId);
  };
  const withdraw = async () => {
    if (await act({ type: "withdraw_recording", recording })) done(t("rec_withdrawn_said"));
  };
  const narrow = async () => {
    if (await act({ type: "consent_to_recording", recording, consent: "sound_only" })) done(t("rec_said_sound"));
  };
  return (
    <section class="acc-part" aria-labelledby={headingId}>
      <h2 id={headingId} tabIndex={-1}>{t("rec_left_room")}</h2>
      <p class="acc-said" role="status">{said}</p>
      <p>{t("rec_left_lead")}</p>
      {asking ? (
        <WithdrawSure title={t("rec_withdraw_consent_sure")} acting={acting} problem={problem} yes={() => void withdraw()}
          no={() => {
            ask(false);
            focusAt(askId);
          }} />
      ) : (
        <>
          <p class="field-problem" role="alert">{problem}</p>
          <div class="acc-acts">
            <button class="button" type="button" id={askId} onClick={() => {
              ask(true);
              focusSure();
            }}>{t("rec_withdraw_consent")}</button>
            <button class="button" type="button" aria-disabled={acting} onClick={() => void narrow()}>{t("rec_left_sound")}</button>
          </div>
        </>
      )}
    </section>
  );
}
