import { counted, t } from "../../i18n";
import { at, pathOfPlace, textAt, type Document } from "../../templates/document";
import { useEditing, Wrong } from "../../templates/fields";
import { showPlace } from "../../templates/show_place";
import type { Checked } from "../../templates/use_check";

/** Everything that is wrong, each a way to where it is. */
export function Summary({ checked }: { readonly checked: Checked }) {
  const { document } = useEditing();
  const errors = checked.problems.filter(({ severity }) => severity === "error").length;
  const said = errors > 0 ? counted("tpl_errors", errors) : checked.state === "checked" ? t("plans_edit_right") : t(checked.state === "unreachable" ? "acc_edit_unreachable" : "tpl_checking");
  return (
    <section class="tpl-summary" aria-label={t("tpl_check")}>
      <p role="status" class={errors > 0 ? "tpl-state tpl-state-wrong" : "tpl-state"}>{said}</p>
      <Wrong path={[]} />
      <ul class="tpl-problem-list">
        {checked.problems.filter(({ place }) => place !== "").map(({ place, severity, text }, index) => (
          <li key={index} class={severity === "error" ? "tpl-error" : "tpl-warning"}>
            <button type="button" class="tpl-to" onClick={() => showPlace(place)}><b dir="auto">{planPlace(document, place)}</b>: {text}</button>
          </li>
        ))}
      </ul>
    </section>
  );
}

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
