import { t } from "../i18n";
import { listAt, newKind, newRole, put, textAt, type Path } from "./document";
import { Choice, Count, Line, Lines, Part, Prose, Tick, useEditing, Wrong } from "./fields";
import { duties, dyes, families } from "./words";

/** The roles of a conversation. */
export function Roles() {
  const { document, change } = useEditing();
  const roles = listAt(document, ["roles"]);
  return (
    <section class="tpl-section" aria-labelledby="tpl-roles">
      <h2 id="tpl-roles">{t("tpl_roles")}</h2>
      <Wrong path={["roles"]} />
      {roles.map((role, place) => {
        const path: Path = ["roles", place];
        const title = textAt(role, ["title"]);
        return (
          <Part key={textAt(role, ["id"]) || place} path={path} title={title || t("tpl_place_role", { number: place + 1, title })}>
            <Line path={[...path, "title"]} label="tpl_title" />
            <Prose path={[...path, "description"]} label="tpl_description" rows={2} />
            <Choice path={[...path, "duty"]} label="tpl_duty" options={duties()} />
            <div class="tpl-pair">
              <Count path={[...path, "seats_min"]} label="tpl_seats_min" />
              <Count path={[...path, "seats_max"]} label="tpl_seats_max" least={1} />
            </div>
            <Tick path={[...path, "shared"]} label="tpl_shared" />
            <button class="button" type="button" onClick={() => change(put(document, path, undefined))} aria-label={t("tpl_remove_named", { title })}>{t("tpl_remove")}</button>
          </Part>
        );
      })}
      <button class="button" type="button" onClick={() => change(put(document, ["roles", roles.length], newRole(document, t("tpl_new_role"))))}>{t("tpl_add_role")}</button>
    </section>
  );
}

/** The kinds of contribution. */
export function Kinds() {
  const { document, change } = useEditing();
  const kinds = listAt(document, ["kinds"]);
  return (
    <section class="tpl-section" aria-labelledby="tpl-kinds">
      <h2 id="tpl-kinds">{t("tpl_kinds")}</h2>
      <Wrong path={["kinds"]} />
      {kinds.map((kind, place) => {
        const path: Path = ["kinds", place];
        const title = textAt(kind, ["title"]);
        return (
          <Part key={textAt(kind, ["id"]) || place} path={path} title={title || t("tpl_place_kind", { number: place + 1, title })}>
            <Line path={[...path, "title"]} label="tpl_title" />
            <div class="tpl-pair">
              <Choice path={[...path, "family"]} label="tpl_family" options={families()} />
              <Choice path={[...path, "color"]} label="tpl_color" options={dyes()} />
            </div>
            <Lines path={[...path, "stems"]} label="tpl_stems" />
            <button class="button" type="button" onClick={() => change(put(document, path, undefined))} aria-label={t("tpl_remove_named", { title })}>{t("tpl_remove")}</button>
          </Part>
        );
      })}
      <button class="button" type="button" onClick={() => change(put(document, ["kinds", kinds.length], newKind(document, t("tpl_new_kind"))))}>{t("tpl_add_kind")}</button>
    </section>
  );
}
