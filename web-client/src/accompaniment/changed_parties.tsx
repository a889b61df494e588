import { pathOf } from "../app/route";
import type { Cycle as Document } from "../cycles/document";
import { t } from "../i18n";
import type { Cycle } from "../wire";
import { lastPass, stageTitle } from "./copy";
import type { Guiding } from "./use_guiding";
import { asksAnew, dateWords, entryStage } from "./words";

interface Props {
  readonly space: number;
  readonly cycle: Cycle;
  readonly document: Document;
  readonly may: boolean;
  readonly now: number;
  readonly guiding: Guiding;
}

/** Other people are here than when the stage was entered: where to go on is theirs to say (rule Y7). */
export function ChangedParties({ space, cycle, document, may, now, guiding }: Props) {
  const since = cycle.parties_changed_at;
  const here = lastPass(cycle)?.stage;
  if (since === undefined || here === undefined) return null;
  const entry = entryStage(cycle, document);
  const stage = stageTitle(document, entry);
  const { enter, acting } = guiding;
  return (
    <section class="acc-changed" aria-label={t("acc_changed_title")}>
      <p dir="auto">{asksAnew(document) ? t("acc_changed_entry", { day: dateWords(since, now), stage }) : t("acc_changed", { day: dateWords(since, now) })}</p>
      {may ? (
        <div class="acc-acts">
          <button class="button" type="button" aria-disabled={acting} onClick={() => void enter(entry, true)} dir="auto">{t("acc_changed_round", { stage })}</button>
          <button class="button" type="button" aria-disabled={acting} onClick={() => void enter(here)}>{t("acc_changed_stay")}</button>
        </div>
      ) : null}
      <p><a class="acc-to" href={pathOf.handoverOf(space)}>{t("handover_prepare")}</a></p>
    </section>
  );
}
