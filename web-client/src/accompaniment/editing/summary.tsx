import { counted, t } from "../../i18n";
import type { Document } from "../../templates/document";
import { useEditing, Wrong } from "../../templates/fields";
import { showPlace } from "../../templates/show_place";
import type { Checked } from "../../templates/use_check";

interface Props {
  readonly checked: Checked;
  /** Said where nothing is wrong. */
  readonly right: string;
  /** Where a problem is, as people call it. */
  readonly placeOf: (document: Document, place: string) => string;
}

/** Everything that is wrong, each a way to where it is. */
export function Summary({ checked, right, placeOf }: Props) {
  const { document } = useEditing();
  const errors = checked.problems.filter(({ severity }) => severity === "error").length;
  const said = errors > 0 ? counted("tpl_errors", errors) : checked.state === "checked" ? right : t(checked.state === "unreachable" ? "acc_edit_unreachable" : "tpl_checking");
  return (
    <section class="tpl-summary" aria-label={t("tpl_check")}>
      <p role="status" class={errors > 0 ? "tpl-state tpl-state-wrong" : "tpl-state"}>{said}</p>
      <Wrong path={[]} />
      <ul class="tpl-problem-list">
        {checked.problems.filter(({ place }) => place !== "").map(({ place, severity, text }, index) => (
          <li key={index} class={severity === "error" ? "tpl-error" : "tpl-warning"}>
            <button type="button" class="tpl-to" onClick={() => showPlace(place)}><b dir="auto">{placeOf(document, place)}</b>: {text}</button>
          </li>
        ))}
      </ul>
    </section>
  );
}
