import { t } from "../../i18n";
import { at, pathOfPlace, textAt, type Document } from "../../templates/document";

type Text = Parameters<typeof t>[0];

const parts: Readonly<Record<string, Text>> = { dimensions: "ine_place_dimension", items: "ine_place_item", scales: "ine_place_scale" };

const fields: Readonly<Record<string, Text>> = {
  title: "tpl_title", purpose: "tpl_purpose", origin: "ine_origin", lang: "tpl_lang", answered_by: "ine_answered_by", about: "ins_about", moments: "ine_moments", board: "ine_board", network: "ine_network",
  dimensions: "ine_dimensions", items: "ine_questions", scales: "ine_scales", description: "ine_description", levels: "ine_levels", text: "ine_text", hint: "ine_hint", kind: "ine_kind", scale: "ine_scale", poles: "ine_poles",
  weight: "ine_weight", subject: "ine_subject", options: "tpl_poll_options", several: "ine_several", least: "ine_least", most: "ine_most", unit: "ine_unit",
};

/** Where a problem is, as people call it: "Pregunta 2: ¿…? · Escala". */
export function placeName(document: Document, place: string): string {
  const [list, number, ...rest] = pathOfPlace(place);
  const part = typeof list === "string" && typeof number === "number" ? parts[list] : undefined;
  const names: string[] = [];
  if (part && typeof number === "number") {
    const one = at(document, [list!, number]);
    names.push(t(part, { number: number + 1, title: textAt(one, ["title"]) || textAt(one, ["text"]) }));
  }
  const name = part ? rest.find((step): step is string => typeof step === "string") : list;
  const field = typeof name === "string" ? fields[name] : undefined;
  if (field) names.push(t(field));
  return names.length === 0 ? t("ine_whole") : names.join(" · ");
}
