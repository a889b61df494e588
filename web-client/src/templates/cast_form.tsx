import { t } from "../i18n";
import { listAt, newKind, newRole, put, textAt, type Json, type Path } from "./document";
import { addId, Choice, Count, fieldId, focusOn, Line, Lines, openAt, Part, Prose, Tick, useEditing, Wrong, WrongId } from "./fields";
import { duties, dyes, families } from "./words";

/** How a role or a kind comes and goes; whoever uses the keyboard stays near. */
function useList(list: "roles" | "kinds") {
  const { document, change } = useEditing();
  const all = listAt(document, [list]);
  return {
    all,
    add: (one: Json) => {
      change(put(document, [list, all.length], one));
      openAt([list, all.length], [list, all.length, "title"]);
    },
    drop: (place: number) => {
      change(put(document, [list, place], undefined));
      focusOn(all.length === 1 ? addId([list]) : fieldId([list, Math.min(place, all.length - 2)]));
    },
  };
}

/** The roles of a conversation. */
export function Roles() {
  const { document } = useEditing();
  const { all, add, drop } = useList("roles");
  return (
    <section class="tpl-section" id={fieldId(["roles"])} aria-labelledby="tpl-roles">
      <h2 id="tpl-roles">{t("tpl_roles")}</h2>
      <Wrong path={["roles"]} />
      {all.map((role, place) => {
        const path: Path = ["roles", place];
        const title = textAt(role, ["title"]);
        return (
          <Part key={textAt(role, ["id"]) || place} path={path} title={title || t("tpl_place_role", { number: place + 1, title })}>
            <WrongId list={["roles"]} place={place} />
            <Line path={[...path, "title"]} label="tpl_title" />
            <Prose path={[...path, "description"]} label="tpl_description" rows={2} />
            <Choice path={[...path, "duty"]} label="tpl_duty" options={duties()} />
            <div class="tpl-pair">
              <Count path={[...path, "seats_min"]} label="tpl_seats_min" />
              <Count path={[...path, "seats_max"]} label="tpl_seats_max" least={1} />
            </div>
            <Tick path={[...path, "shared"]} label="tpl_shared" />
            <button class="button" type="button" onClick={() => drop(place)} aria-label={t("tpl_remove_named", { title })}>{t("tpl_remove")}</button>
          </Part>
        );
      })}
      <button class="button" type="button" id={addId(["roles"])} onClick={() => add(newRole(document, t("tpl_new_role")))}>{t("tpl_add_role")}</button>
    </section>
  );
}

/** The kinds of contribution. */
export function Kinds() {
  const { document } = useEditing();
  const { all, add, drop } = useList("kinds");
  return (
    <section class="tpl-section" id={fieldId(["kinds"])} aria-labelledby="tpl-kinds">
      <h2 id="tpl-kinds">{t("tpl_kinds")}</h2>
      <Wrong path={["kinds"]} />
      {all.map((kind, place) => {
        const path: Path = ["kinds", place];
        const title = textAt(kind, ["title"]);
        return (
          <Part key={textAt(kind, ["id"]) || place} path={path} title={title || t("tpl_place_kind", { number: place + 1, title })}>
            <WrongId list={["kinds"]} place={place} />
            <Line path={[...path, "title"]} label="tpl_title" />
            <div class="tpl-pair">
              <Choice path={[...path, "family"]} label="tpl_family" options={families()} />
              <Choice path={[...path, "color"]} label="tpl_color" options={dyes()} />
            </div>
            <Lines path={[...path, "stems"]} label="tpl_stems" />
            <button class="button" type="button" onClick={() => drop(place)} aria-label={t("tpl_remove_named", { title })}>{t("tpl_remove")}</button>
          </Part>
        );
      })}
      <button class="button" type="button" id={addId(["kinds"])} onClick={() => add(newKind(document, t("tpl_new_kind")))}>{t("tpl_add_kind")}</button>
    </section>
  );
}
