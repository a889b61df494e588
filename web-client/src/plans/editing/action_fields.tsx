import { t } from "../../i18n";
import { at, put, textAt, type Path } from "../../templates/document";
import { fieldId, Line, problemsAt, Prose, useEditing, Wrong } from "../../templates/fields";
import type { Action } from "../document";
import { hintsFor } from "../hints";
import { PeopleField } from "./people_field";

/** What will be done, from when to when, by whom, and what will show it; and what would make it easier to do. */
export function ActionFields({ path }: { readonly path: Path }) {
  const { document } = useEditing();
  const hints = hintsFor((at(document, path) ?? {}) as Partial<Action>);
  return (
    <>
      <Prose path={[...path, "text"]} label="plans_action_text" rows={2} />
      <div class="acc-pair acc-pair-level">
        <Day path={[...path, "from"]} label="plans_from" />
        <Day path={[...path, "to"]} label="plans_to" />
      </div>
      <PeopleField path={[...path, "people"]} label="plans_people" />
      <Line path={[...path, "others"]} label="plans_others" hint="plans_others_hint" />
      <Prose path={[...path, "evidence"]} label="plans_evidence" rows={2} optional />
      {hints.length === 0 ? null : (
        <div class="plans-hints">
          <p>{t("plans_hints")}</p>
          <ul>{hints.map((hint) => <li key={hint}>{t(hint)}</li>)}</ul>
        </div>
      )}
    </>
  );
}

function Day({ path, label }: { readonly path: Path; readonly label: "plans_from" | "plans_to" }) {
  const { document, problems, change } = useEditing();
  const id = fieldId(path);
  const wrong = problemsAt(problems, path, true);
  return (
    <div class="field">
      <label for={id}>{t(label)}</label>
      <input id={id} type="date" value={textAt(document, path)} aria-invalid={wrong.length > 0} {...(wrong.length > 0 ? { "aria-describedby": `${id}-wrong` } : {})}
        onInput={({ currentTarget: { value } }) => change(put(document, path, value))} />
      <Wrong path={path} inside />
    </div>
  );
}
