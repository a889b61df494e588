import { t } from "../../i18n";
import { at, pathOfPlace, textAt, type Document } from "../../templates/document";

type Text = Parameters<typeof t>[0];

const names: Readonly<Record<string, Text>> = {
  title: "tpl_title", short: "acc_edit_short", purpose: "tpl_purpose", stages: "cyc_stages", questions: "cyc_questions", outputs: "cyc_outputs", conversations: "cyc_conversations", instruments: "cyc_instruments",
};

/** Where a problem is, as people call it: "Etapa 3: Acompañar · Preguntas que guían". */
export function cyclePlace(document: Document, place: string): string {
  const [list, number, ...rest] = pathOfPlace(place);
  const inStage = list === "stages" && typeof number === "number";
  const field = names[String(inStage ? rest[0] : list)];
  const parts = [
    ...(inStage ? [t("acc_edit_stage", { number: number + 1, title: textAt(at(document, ["stages", number]), ["title"]) })] : []),
    ...(field ? [t(field)] : []),
  ];
  return parts.length === 0 ? t("acc_edit_whole") : parts.join(" · ");
}
