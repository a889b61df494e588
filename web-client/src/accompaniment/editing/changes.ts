import { t } from "../../i18n";
import { at, listAt, textAt, type Document, type Json } from "../../templates/document";
import { stageIds } from "./cycle_document";

const same = (one: Json | undefined, other: Json | undefined): boolean => JSON.stringify(one) === JSON.stringify(other);

function stagesOf(document: Document): ReadonlyMap<string, Json> {
  return new Map(listAt(document, ["stages"]).map((stage) => [textAt(stage, ["id"]), stage]));
}

/** What is another in `now` than in `before`, as people call it. */
export function changesBetween(before: Document, now: Document): readonly string[] {
  const [earlier, stages] = [stagesOf(before), stagesOf(now)];
  const titled = (stage: Json) => ({ title: textAt(stage, ["title"]) });
  const [fewer, kept] = [stageIds(before).filter((id) => stages.has(id)), stageIds(now).filter((id) => earlier.has(id))];
  const named = [
    ...(same(at(before, ["title"]), at(now, ["title"])) ? [] : [t("acc_change_title", { title: textAt(now, ["title"]) })]),
    ...(same(at(before, ["short"]), at(now, ["short"])) ? [] : [t("acc_edit_short")]),
    ...(same(at(before, ["purpose"]), at(now, ["purpose"])) ? [] : [t("tpl_purpose")]),
    ...[...stages].flatMap(([id, stage]) => {
      const old = earlier.get(id);
      if (old === undefined) return [t("acc_change_added", titled(stage))];
      return same(old, stage) ? [] : [t("acc_change_stage", titled(stage))];
    }),
    ...[...earlier].flatMap(([id, stage]) => (stages.has(id) ? [] : [t("acc_change_removed", titled(stage))])),
    ...(same(fewer, kept) ? [] : [t("acc_change_order")]),
  ];
  return named.length > 0 || same(before, now) ? named : [t("acc_change_other")];
}
