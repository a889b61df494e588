import type { Cycle as Document } from "../cycles/document";
import { t } from "../i18n";
import type { Agreement, Cycle } from "../wire";
import { stageTitle } from "./copy";
import { missingIn } from "./missing";
import type { Guiding } from "./use_guiding";

interface Props {
  readonly document: Document;
  readonly cycle: Cycle;
  readonly agreement: Agreement | undefined;
  readonly may: boolean;
  readonly guiding: Guiding;
}

/** What the cycle asks for and is not there: said, with what would mend it, and in nobody's way. */
export function MissingShown({ document, cycle, agreement, may, guiding }: Props) {
  const missing = missingIn({ document, cycle, agreement });
  if (missing.length === 0) return null;
  return (
    <section class="acc-changed" aria-label={t("acc_missing_title")}>
      {missing.map(({ says, stage }) => (
        <div key={says}>
          <p dir="auto">{says}</p>
          {stage === undefined || !may ? null : (
            <div class="acc-acts"><button class="button" type="button" aria-disabled={guiding.acting} onClick={() => void guiding.enter(stage)} dir="auto">{t("acc_go_named", { stage: stageTitle(document, stage) })}</button></div>
          )}
        </div>
      ))}
    </section>
  );
}
