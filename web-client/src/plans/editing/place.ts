import { t } from "../../i18n";
import { at, pathOfPlace, textAt, type Document } from "../../templates/document";

const lists = { goals: "plans_goal_number", objectives: "plans_objective_number", actions: "plans_action_number", indicators: "plans_indicator_number" } as const;
const fields = {
  title: "plans_name", label: "plans_label", purpose: "plans_purpose", owner: "plans_owner", text: "plans_text", feeds: "plans_feeds", from: "plans_from", to: "plans_to", people: "plans_people",
  others: "plans_others", evidence: "plans_evidence", level: "plans_level", unit: "plans_unit", baseline: "plans_baseline", target: "plans_target", source: "plans_source",
} as const;

/** Where a problem is, as people call it: "Meta 1: Leer más · Acción 2 · Hasta". */
export function planPlace(document: Document, place: string): string {
  const path = pathOfPlace(place);
  const parts = path.flatMap((step, depth) => {
    const next = path[depth + 1];
    if (typeof step === "string" && step in lists && typeof next === "number") {
      return [t(lists[step as keyof typeof lists], { number: next + 1, text: textAt(at(document, path.slice(0, depth + 2)), ["text"]) })];
    }
    return typeof step === "string" && step in fields ? [t(fields[step as keyof typeof fields])] : [];
  });
  return parts.length === 0 ? t("plans_title") : parts.join(" · ");
}
