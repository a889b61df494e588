import { t } from "../i18n";
import type { Agreement } from "../wire";
import { blank } from "../words";
import { meetingWords } from "./words";

/** What an agreement says. */
export function AgreementWords({ agreement }: { readonly agreement: Agreement }) {
  const { goals, channel, confidentiality } = agreement;
  const meeting = meetingWords(agreement);
  const said = [["acc_goals", goals], ["acc_meeting", meeting], ["acc_channel", channel], ["acc_confidentiality", confidentiality]] as const;
  return (
    <>
      <dl class="cyc-facts acc-agreed">
        {said.map(([key, words]) => (words === undefined || blank(words) ? null : <div key={key}><dt>{t(key)}</dt><dd dir="auto">{words}</dd></div>))}
      </dl>
      {goals === undefined && channel === undefined && confidentiality === undefined ? <p class="field-hint">{t("acc_words_gone")}</p> : null}
    </>
  );
}
