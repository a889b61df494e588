import { useId } from "preact/hooks";

import type { Client } from "../app/client";
import { t } from "../i18n";
import { InnerForm } from "../inner_form";
import type { AgreementDraft } from "../shelf";
import { lengths, type ProposeAgreement, type SpaceKind } from "../wire";
import { AgreedVisitsField } from "./agreed_visits_field";
import { daysMax, minutesMax, minutesMin, proposalOf, withVisits } from "./agreement_draft";

interface Props {
  readonly client: Client;
  readonly kind: SpaceKind;
  readonly draft: AgreementDraft;
  readonly change: (draft: AgreementDraft) => void;
  readonly shut: boolean;
  readonly problem: string;
  readonly send: (proposal: ProposeAgreement) => void;
  readonly close: () => void;
  /** It was asked for just now, and did not come back with the page. */
  readonly fresh: boolean;
}

const most = lengths.propose_agreement;

/** What to agree on for working together. */
export function AgreementForm({ client, kind, draft, change, shut, problem, send, close, fresh }: Props) {
  const id = useId();
  const proposal = proposalOf(draft);
  const lacks = typeof proposal === "string" ? proposal : undefined;
  const field = (name: Exclude<keyof AgreementDraft, "visits">) => ({
    id: `${id}-${name}`, value: draft[name], dir: "auto" as const,
    onInput: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) => change({ ...draft, [name]: currentTarget.value }),
  });
  return (
    <InnerForm
      class="acc-form"
      aria-label={t("acc_propose")}
      lacks={lacks && `${id}-lacks`}
      send={() => {
        if (!shut && typeof proposal !== "string") send(proposal);
      }}
      fresh={fresh}
      close={close}
      written={!fresh}
    >
      <p class="acc-form-title">{t("acc_propose")}</p>
      <p>{t("acc_propose_lead")}</p>
      <div class="acc-field">
        <label for={`${id}-goals`}>{t("acc_goals")}</label>
        <textarea rows={4} maxLength={most.goals} required {...field("goals")} />
      </div>
      <div class="acc-pair">
        <div class="acc-field">
          <label for={`${id}-every_days`}>{t("acc_days_field")}</label>
          <input type="number" inputMode="numeric" min={1} max={daysMax} step={1} {...field("every_days")} />
        </div>
        <div class="acc-field">
          <label for={`${id}-minutes`}>{t("acc_minutes_field")}</label>
          <input type="number" inputMode="numeric" min={minutesMin} max={minutesMax} step={1} {...field("minutes")} />
        </div>
      </div>
      <AgreedVisitsField client={client} draft={draft.visits} change={(visits) => change(withVisits(draft, visits))} />
      <div class="acc-field">
        <label for={`${id}-channel`}>{t("acc_channel_field")}</label>
        <input type="text" autocomplete="off" maxLength={most.channel} required {...field("channel")} />
      </div>
      <div class="acc-field">
        <label for={`${id}-confidentiality`}>{t("acc_confidentiality_field")}</label>
        <p class="field-hint" id={`${id}-told`}>{t(kind === "mesa" ? "acc_confidential_mesa" : "acc_confidential_room")}</p>
        <textarea rows={3} maxLength={most.confidentiality} required aria-describedby={`${id}-told`} {...field("confidentiality")} />
      </div>
      <p class="field-hint" id={`${id}-lacks`}>{lacks === undefined ? "" : t(lacks)}</p>
      <p class="field-problem" role="alert">{problem}</p>
      <div class="acc-acts">
        <button class="button button-main" type="submit" aria-disabled={shut || lacks !== undefined} aria-describedby={`${id}-lacks`}>{t("acc_propose_send")}</button>
        <button class="button" type="button" onClick={close}>{t("acc_propose_drop")}</button>
      </div>
    </InnerForm>
  );
}
