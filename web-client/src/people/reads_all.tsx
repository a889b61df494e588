import { pathOf } from "../app/route";
import { t } from "../i18n";

/** Where people accompany each other, whoever brings somebody in knows what they will read; and what there is to do otherwise (rule Y21). */
export function ReadsAll({ space }: { readonly space: number }) {
  return <p class="people-reads">{t("handover_reads_all")} <a href={pathOf.handoverOf(space)}>{t("handover_prepare")}</a></p>;
}
