import { useState } from "preact/hooks";

import { t } from "../i18n";
import { at, listAt, moved, newField, newPreparation, put, textAt, type Path } from "./document";
import { addId, declared, fieldId, focusOn, Line, Part, Prose, Several, Tick, useEditing, Wrong, WrongId } from "./fields";

const form: Path = ["preparation"];
const fields: Path = ["preparation", "fields"];
const shows: Path = ["preparation", "shows"];

/** What must be so before a session begins: who is in it, and what is written down beforehand (rules C37, C127, C128). */
export function Beginning() {
  const { document, change } = useEditing();
  const [added, setAdded] = useState(false);
  const asked = at(document, form) !== undefined;
  const title = textAt(document, [...form, "title"]);
  const add = () => {
    setAdded(true);
    change(put(document, form, newPreparation(document, t("tpl_preparation"), t("tpl_new_field"))));
    focusOn(fieldId([...form, "title"]));
  };
  const drop = () => {
    change(put(document, form, undefined));
    focusOn(addId(form));
  };
  return (
    <section class="tpl-section" aria-labelledby="tpl-beginning">
      <h2 id="tpl-beginning">{t("tpl_beginning")}</h2>
      <Tick path={["confidential"]} label="tpl_confidential" hint="tpl_confidential_hint" />
      {asked ? (
        <Part path={form} title={t("tpl_preparation")} aside={title === t("tpl_preparation") ? "" : title} open={added}>
          <Line path={[...form, "title"]} label="tpl_title" />
          <Prose path={[...form, "purpose"]} label="tpl_purpose" rows={2} />
          <Fields />
          <Several path={[...form, "fills"]} label="tpl_fills" hint="tpl_fills_hint" options={declared(document, "roles")} />
          <Shows />
          <Tick path={[...form, "lock"]} label="tpl_form_lock" hint="tpl_form_lock_hint" />
          <button class="button" type="button" onClick={drop}>{t("tpl_remove_preparation")}</button>
        </Part>
      ) : (
        <>
          <p class="field-hint">{t("tpl_preparation_hint")}</p>
          <button class="button" type="button" id={addId(form)} onClick={add}>{t("tpl_add_preparation")}</button>
        </>
      )}
    </section>
  );
}

/** What the form asks for. */
function Fields() {
  const { document, change } = useEditing();
  const all = listAt(document, fields);
  const move = (place: number, by: number) => {
    change(moved(document, fields, place, by));
    focusOn(fieldId([...fields, place + by, "title"]));
  };
  const add = () => {
    change(put(document, [...fields, all.length], newField(document, t("tpl_new_field"))));
    focusOn(fieldId([...fields, all.length, "title"]));
  };
  const drop = (place: number) => {
    change(put(document, [...fields, place], undefined));
    focusOn(all.length === 1 ? addId(fields) : fieldId([...fields, Math.min(place, all.length - 2), "title"]));
  };
  return (
    <fieldset class="tpl-group" id={fieldId(fields)}>
      <legend>{t("tpl_form_fields")}</legend>
      <Wrong path={fields} />
      {all.map((field, place) => {
        const path: Path = [...fields, place];
        const title = textAt(field, ["title"]);
        return (
          <div key={textAt(field, ["id"]) || place} class="tpl-grant" id={fieldId(path)} role="group" aria-label={t("tpl_field_number", { number: place + 1 })}>
            <h3>{t("tpl_field_number", { number: place + 1 })}</h3>
            <Wrong path={path} />
            <WrongId list={fields} place={place} />
            <Line path={[...path, "title"]} label="tpl_title" />
            <Prose path={[...path, "hint"]} label="tpl_field_help" rows={2} optional />
            <Tick path={[...path, "required"]} label="tpl_required" />
            <div class="tpl-acts">
              <button class="button" type="button" disabled={place === 0} onClick={() => move(place, -1)} aria-label={t("tpl_up_named", { title })}>{t("tpl_up")}</button>
              <button class="button" type="button" disabled={place === all.length - 1} onClick={() => move(place, 1)} aria-label={t("tpl_down_named", { title })}>{t("tpl_down")}</button>
              <button class="button" type="button" onClick={() => drop(place)} aria-label={t("tpl_remove_named", { title })}>{t("tpl_remove")}</button>
            </div>
          </div>
        );
      })}
      <button class="button" type="button" id={addId(fields)} onClick={add}>{t("tpl_add_field")}</button>
    </fieldset>
  );
}

/** Everybody who reads the session, or only those who fill it in and some roles: an empty list says something else than none. */
function Shows() {
  const { document, change } = useEditing();
  const limited = at(document, shows) !== undefined;
  return (
    <>
      <div class="field">
        <label class="tpl-tick">
          <input type="checkbox" checked={!limited} onChange={(event) => change(put(document, shows, event.currentTarget.checked ? undefined : []))} />
          <span>{t("tpl_shows_all")}</span>
        </label>
      </div>
      {limited ? <Several path={shows} label="tpl_shows" hint="tpl_shows_hint" options={declared(document, "roles")} /> : null}
    </>
  );
}
