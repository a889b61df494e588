import { t } from "../i18n";
import { at, put, sameGroups, withGroups, type Path } from "./document";
import { addId, Choice, Count, EditingContext, fieldId, focusOn, Lines, useEditing, Wrong, type Option } from "./fields";

/** Groups while the phase lasts (rules C53, C100). They are the same in every phase that has them: what is changed here changes there. */
export function GroupsForm({ phase, roles }: { readonly phase: number; readonly roles: readonly Option[] }) {
  const editing = useEditing();
  const { document, change } = editing;
  const path: Path = ["phases", phase, "breakouts"];
  const everywhere = { ...editing, change: (next: typeof document) => change(sameGroups(next, phase)) };
  const add = () => {
    change(withGroups(document, phase, { facilitates: t("tpl_groups_new_lead"), speaks: t("tpl_groups_new_speaker") }));
    focusOn(fieldId([...path, "size_min"]));
  };
  const drop = () => {
    change(put(document, path, undefined));
    focusOn(addId(path));
  };
  return (
    <fieldset class="tpl-group" id={fieldId(path)}>
      <legend>{t("tpl_groups")}</legend>
      <Wrong path={path} />
      {at(document, path) === undefined ? (
        <>
          <p class="field-hint">{t("tpl_groups_hint")}</p>
          <button class="button" type="button" id={addId(path)} onClick={add}>{t("tpl_add_groups")}</button>
        </>
      ) : (
        <EditingContext.Provider value={everywhere}>
          <p class="field-hint">{t("tpl_groups_same")}</p>
          <div class="tpl-pair">
            <Count path={[...path, "size_min"]} label="tpl_groups_size_min" least={2} />
            <Count path={[...path, "size_max"]} label="tpl_groups_size_max" least={2} />
          </div>
          <Choice path={[...path, "facilitates"]} label="tpl_groups_lead" options={roles} />
          <Choice path={[...path, "speaks"]} label="tpl_groups_speaker" hint="tpl_groups_speaker_hint" options={roles} />
          <Lines path={[...path, "questions"]} label="tpl_groups_questions" />
          <button class="button" type="button" onClick={drop}>{t("tpl_remove_groups")}</button>
        </EditingContext.Provider>
      )}
    </fieldset>
  );
}
