import { useMemo } from "preact/hooks";

import { PendingList } from "../commitments/pending_list";
import { t } from "../i18n";
import { peopleIn, standingOf } from "./standing";
import type { VisitProps } from "./visit_shown";

const headingId = "obs-pending";

/** What its people took on before and is pending: they look at it together at this visit, and say here what became of it (rule V11). */
export function PendingPart({ client, view, one }: VisitProps) {
  const { ledger } = view;
  const theirs = useMemo(() => {
    const people = new Set(peopleIn(one));
    return ledger && { ...ledger, commitments: ledger.commitments.filter(({ owners }) => owners.some((owner) => people.has(owner))) };
  }, [ledger, one]);
  const standing = standingOf(one, client.now());
  if (!theirs || (standing !== "agreed" && standing !== "due" && standing !== "told")) return null;
  return (
    <section class="acc-part" aria-labelledby={headingId}>
      <h2 id={headingId} tabIndex={-1}>{t("obs_pending")}</h2>
      <p class="field-hint">{t("obs_pending_lead")}</p>
      <PendingList client={client} space={view.space} ledger={theirs} roles={view.roles} none={t("obs_pending_none")} />
    </section>
  );
}
