import { useId, useState } from "preact/hooks";

import type { Cycle as Document } from "../cycles/document";
import { t } from "../i18n";
import type { Cycle } from "../wire";
import { MoveForm } from "./move_form";
import type { Guiding } from "./use_guiding";
import { entryStage } from "./words";

/** Another round of the same cycle, from whichever stage: first the one that the cycle proposes. */
export function RoundForm({ cycle, document, guiding }: { readonly cycle: Cycle; readonly document: Document; readonly guiding: Guiding }) {
  const [stage, choose] = useState(() => entryStage(cycle, document));
  const id = useId();
  const { enter, form } = guiding;
  return (
    <MoveForm title={t("acc_round_title", { number: cycle.round + 1 })} lead={t("acc_round_lead")} submit={t("acc_round_yes")} {...form} send={(reason) => void enter(stage, true, reason)}>
      <div class="acc-field">
        <label for={id}>{t("acc_round_from")}</label>
        <select id={id} value={stage} onChange={({ currentTarget }) => choose(currentTarget.value)}>
          {document.stages.map((each) => <option key={each.id} value={each.id}>{each.title}</option>)}
        </select>
      </div>
    </MoveForm>
  );
}
