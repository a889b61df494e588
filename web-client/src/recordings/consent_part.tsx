import { t } from "../i18n";
import { useActing } from "../session/use_acting";
import type { RecordingConsent, Uuid } from "../wire";
import type { RecordingProps, Saying } from "./recording_shown";
import { answersOpen, consentOf } from "./standing";
import { askToWithdraw } from "./withdraw_part";

const headingId = "rec-consent";

interface Props extends RecordingProps, Saying {
  /** What stands above it on the page: the yes is to that (rule R4). Absent while it is not there to be read. */
  readonly read: Uuid | undefined;
  /** It is there to be read, from a node of the release before, which does not say what an answer would be to. */
  readonly unnamed?: boolean;
}

/** Who is in it says yes to all of it, to its sound, or to none of it: and is told what each means, and what cannot be taken back. */
export function ConsentPart({ client, view, one, said, read, unnamed = false }: Props) {
  const { act, acting, problem } = useActing(client, view.space);
  const self = client.self.id;
  const given = consentOf(one, self);
  const open = answersOpen(one, self, client.now(), read !== undefined);
  if (open.length === 0) return unnamed && given === undefined ? <p class="plain-notice" role="status">{t("rec_consent_waits")}</p> : null;
  const answer = async (consent: RecordingConsent) => {
    if (await act({ type: "consent_to_recording", recording: one.recording, consent, ...(read === undefined ? {} : { words: read }) })) said(t(consent === "whole" ? "rec_said_whole" : "rec_said_sound"));
  };
  return (
    <section class="acc-part" aria-labelledby={headingId}>
      <h2 id={headingId}>{t(given === undefined ? "rec_consent_ask" : "rec_consent_change")}</h2>
      <div class="acc-proposed" role="group" aria-labelledby={headingId}>
        <p>{t("rec_consent_lead")}</p>
        <p><b>{t("rec_copies")}</b></p>
        <ul class="rec-answers">
          {open.map((consent) => (
            <li key={consent}>
              <button class={given === undefined && consent === "whole" ? "button button-main" : "button"} type="button" aria-disabled={acting} aria-describedby={`rec-means-${consent}`} onClick={() => void answer(consent)}>{t(`rec_consent_${consent}`)}</button>
              <p class="field-hint" id={`rec-means-${consent}`}>{t(`rec_means_${consent}`)}</p>
            </li>
          ))}
          <li>
            <button class="button" type="button" aria-describedby="rec-means-no" onClick={() => askToWithdraw(one.recording)}>{t("rec_consent_no")}</button>
            <p class="field-hint" id="rec-means-no">{t("rec_means_no")}</p>
          </li>
        </ul>
        <p class="field-problem" role="alert">{problem}</p>
      </div>
    </section>
  );
}
