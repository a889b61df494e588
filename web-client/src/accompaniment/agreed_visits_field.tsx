import { useId } from "preact/hooks";

import { AgreedActivitiesField } from "../activities/agreed_activities_field";
import type { Client } from "../app/client";
import { quotaWords } from "../cycles/words";
import { t } from "../i18n";
import type { VisitsDraft } from "../shelf";
import { byHand, countable, monthMax, withModality, withMonth, withOthers, wrongIn, yearMax } from "./agreed_visits_draft";
import { monthName } from "./agreed_visits_words";
import { plain } from "./copy";
import { NumberField } from "./number_field";
import { useGuide } from "./use_guide";

interface Props {
  readonly client: Client;
  readonly draft: VisitsDraft | undefined;
  readonly change: (draft: VisitsDraft | undefined) => void;
}

const none = "";
/** No modality is called so. */
const other = "*";
const allMonths = Array.from({ length: 12 }, (_, index) => index + 1);

/** How many visits, with their dialogue, and other activities are proposed: by a modality of the guide, or by hand (rule Y10). */
export function AgreedVisitsField({ client, draft, change }: Props) {
  const id = useId();
  const { value: guide, problem } = useGuide(client);
  const modalities = guide?.modalities.filter(countable) ?? [];
  const chosen = modalities.find((each) => each.id === draft?.modality);
  const choose = (value: string) => {
    const modality = modalities.find((each) => each.id === value);
    change(value === none ? undefined : modality ? withModality(draft, modality) : byHand(draft));
  };
  const unknown = draft && draft.modality !== "" && !chosen ? draft.modality : undefined;
  return (
    <fieldset class="acc-visits">
      <legend>{t("agreed_visits_title")}</legend>
      <div class="acc-field">
        <label for={`${id}-from`}>{t("agreed_visits_ask")}</label>
        <select id={`${id}-from`} value={draft === undefined ? none : draft.modality === "" ? other : draft.modality} aria-describedby={`${id}-counts`}
          onChange={({ currentTarget }) => choose(currentTarget.value)}>
          <option value={none}>{t("agreed_visits_none")}</option>
          {unknown === undefined ? null : <option key={unknown} value={unknown}>{plain(unknown)}</option>}
          {modalities.map((each) => <option key={each.id} value={each.id}>{each.title}</option>)}
          <option value={other}>{t("agreed_visits_by_hand")}</option>
        </select>
        <p class="field-hint" id={`${id}-counts`}>{t("agreed_visits_counts")}</p>
        {guide === undefined && problem !== "" ? <p class="field-hint" role="status">{t("agreed_visits_unread")}</p> : null}
        {chosen ? <p class="field-hint">{chosen.year.map(quotaWords).join("; ")}. {t("agreed_visits_change")}</p> : null}
      </div>
      {draft ? <Numbers draft={draft} change={change} /> : null}
    </fieldset>
  );
}

function Numbers({ draft, change }: { readonly draft: VisitsDraft; readonly change: (draft: VisitsDraft) => void }) {
  const id = useId();
  const wrong = wrongIn(draft);
  const months = wrong.months;
  return (
    <>
      <div class="acc-pair acc-pair-level">
        <NumberField label={t("agreed_visits_year_field")} value={draft.year} least={0} most={yearMax} wrong={wrong.year} change={(year) => change({ ...draft, year })} />
        <NumberField label={t("agreed_visits_month_field")} value={draft.month} least={0} most={monthMax} wrong={wrong.month} change={(month) => change({ ...draft, month })} />
      </div>
      <fieldset class="acc-months" {...(months === undefined ? {} : { "aria-describedby": id })}>
        <legend>{t("agreed_visits_months")}</legend>
        {months === undefined ? null : <p class="field-problem" id={id}>{t(months)}</p>}
        <div class="acc-months-all">
          {allMonths.map((month) => (
            <label key={month} class="acc-month">
              <input type="checkbox" checked={draft.months.includes(month)} onChange={({ currentTarget }) => change(withMonth(draft, month, currentTarget.checked))} />
              {monthName(month)}
            </label>
          ))}
        </div>
      </fieldset>
      <AgreedActivitiesField lines={draft.others ?? []} change={(others) => change(withOthers(draft, others))} />
    </>
  );
}
