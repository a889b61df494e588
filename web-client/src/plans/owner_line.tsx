import { t } from "../i18n";
import { dateWords } from "../accompaniment/words";
import type { SupportPlan } from "../wire";
import type { PlanDocument } from "./document";

interface Props {
  readonly plan: SupportPlan;
  readonly document: PlanDocument | undefined;
  readonly nameOf: (person: number) => string;
  readonly now: number;
}

/** What it is called, whose it is, and since when. */
export function OwnerLine({ plan, document, nameOf, now }: Props) {
  const who = [...(document?.owner.name ? [document.owner.name] : []), ...plan.owners.map(nameOf)].join(", ");
  return (
    <p class="cyc-aside" dir="auto">
      {t(`plans_label_${plan.label}`)} · {t(`plans_owner_${plan.owner}`)}{who === "" ? "" : `: ${who}`} · {t("plans_since", { day: dateWords(plan.began_at, now) })}
      {plan.kept_at === plan.began_at ? "" : ` · ${t("plans_kept", { day: dateWords(plan.kept_at, now), name: nameOf(plan.kept_by) })}`}
    </p>
  );
}
