import { PendingList } from "../commitments/pending_list";
import { t } from "../i18n";
import { ProposalsAbove } from "./proposals_above";
import type { Session } from "./session";

/** What was pending when the session began, and what is said of it here (rule C60). */
export function PendingPanel({ session: { client, view, here, facilitating } }: { readonly session: Session }) {
  const over = here.conversation.stage === "ended";
  return (
    <section class="side-panel">
      <h2>{t("pending_title")}</h2>
      <p class="field-hint">{t(over ? "pending_over" : "pending_lead")}</p>
      <PendingList client={client} space={view.space} ledger={view.ledger ?? { commitments: [], sessions: [] }} roles={view.roles} facilitating={facilitating} readOnly={over} none={t("commitments_none")} />
      {over ? null : <ProposalsAbove client={client} space={view.space} confidential={here.script.confidential} />}
    </section>
  );
}
