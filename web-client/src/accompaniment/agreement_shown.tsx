import { quotaAgreedWords } from "../activities/agreed_activities_words";
import type { Client } from "../app/client";
import { t } from "../i18n";
import type { Agreement, VisitsAgreed } from "../wire";
import { blank } from "../words";
import { visitsWords } from "./agreed_visits_words";
import { plain } from "./copy";
import { useGuide } from "./use_guide";
import { meetingWords } from "./words";

/** What an agreement says. */
export function AgreementWords({ client, agreement }: { readonly client: Client; readonly agreement: Agreement }) {
  const { goals, channel, confidentiality } = agreement;
  const meeting = meetingWords(agreement);
  const said = [["acc_goals", goals], ["acc_meeting", meeting], ["acc_channel", channel], ["acc_confidentiality", confidentiality]] as const;
  return (
    <>
      <dl class="cyc-facts acc-agreed">
        {said.map(([key, words]) => (words === undefined || blank(words) ? null : <div key={key}><dt>{t(key)}</dt><dd dir="auto">{words}</dd></div>))}
        {agreement.visits ? <Visits client={client} visits={agreement.visits} /> : null}
        {agreement.activities ? <div><dt>{t("activities_agreed")}</dt>{agreement.activities.map((one, index) => <dd key={index}>{quotaAgreedWords(one)}</dd>)}</div> : null}
      </dl>
      {goals === undefined && channel === undefined && confidentiality === undefined ? <p class="field-hint">{t("acc_words_gone")}</p> : null}
    </>
  );
}

/** Whose numbers they were at first: by its title where the guide can be read. */
function Modality({ client, id }: { readonly client: Client; readonly id: string }) {
  const guide = useGuide(client).value;
  return <> ({guide?.modalities.find((each) => each.id === id)?.title ?? plain(id)})</>;
}

function Visits({ client, visits }: { readonly client: Client; readonly visits: VisitsAgreed }) {
  const { modality } = visits;
  return (
    <div>
      <dt>{t("agreed_visits_title")}</dt>
      <dd dir="auto">{visitsWords(visits)}{modality === undefined ? null : <Modality client={client} id={modality} />}</dd>
    </div>
  );
}
