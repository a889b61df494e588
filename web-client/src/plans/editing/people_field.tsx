import { t } from "../../i18n";
import { listAt, type Path } from "../../templates/document";
import { fieldId, useEditing, Wrong } from "../../templates/fields";
import { withPerson } from "./plan_document";
import { useMembersHere } from "./use_members";

interface Props {
  readonly path: Path;
  readonly label: "plans_owner_people" | "plans_people";
}

/** Some of those who are here. All of them only where somebody looks: a plan has many actions. */
export function PeopleField({ path, label }: Props) {
  const { document, change } = useEditing();
  const { people, nameOf } = useMembersHere();
  const chosen = listAt(document, path).filter((each): each is number => typeof each === "number");
  const all = [...new Set([...people, ...chosen])];
  return (
    <details class="tpl-more" id={fieldId(path)}>
      <summary>{chosen.length === 0 ? t(label) : t("plans_people_chosen", { what: t(label), names: chosen.map(nameOf).join(", ") })}</summary>
      <fieldset class="tpl-several">
        <legend>{t(label)}</legend>
        <div class="tpl-ticks">
          {all.map((person) => (
            <label key={person} class="tpl-tick">
              <input type="checkbox" checked={chosen.includes(person)} onChange={({ currentTarget: { checked } }) => change(withPerson(document, path, person, checked))} />
              <span dir="auto">{nameOf(person)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <Wrong path={path} inside />
    </details>
  );
}
