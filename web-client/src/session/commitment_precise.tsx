import { useId } from "preact/hooks";

import { t } from "../i18n";
import type { Part } from "../shelf";
import { actionSigns, detailMax, detailNames, detailsIn, signsSeen, withDetail } from "./commitment_details";

/** What makes a commitment a good one, shown and never asked for (rules K1, K3). */
export function CommitmentPrecise({ part, change }: { readonly part: Part; readonly change: (part: Part) => void }) {
  const id = useId();
  const details = detailsIn(part);
  const seen = signsSeen(part);
  return (
    <details class="commitment-precise" open={part.details !== undefined}>
      <summary>{t("details_open")}</summary>
      <p id={`${id}-signs`}>{t("action_hints")}</p>
      <ul class="action-signs" aria-labelledby={`${id}-signs`}>
        {actionSigns.map((sign) => (
          <li key={sign} class={seen.has(sign) ? "action-sign action-seen" : "action-sign"}>
            {t(`action_${sign}`)}{seen.has(sign) ? <span class="unseen"> ({t("action_seen")})</span> : null}
          </li>
        ))}
      </ul>
      {detailNames.map((name) => (
        <div class="field" key={name}>
          <label for={`${id}-${name}`}>{t(`details_${name}`)}</label>
          <p class="field-hint" id={`${id}-${name}-hint`}>{t(`details_${name}_hint`)}</p>
          <textarea id={`${id}-${name}`} rows={2} dir="auto" maxLength={detailMax[name] / 2} value={details[name]} aria-describedby={`${id}-${name}-hint`}
            onInput={({ currentTarget }) => change(withDetail(part, name, currentTarget.value))} />
        </div>
      ))}
    </details>
  );
}
