import { t } from "../../i18n";
import { listAt, moved, put, textAt, type Document, type Json, type Path } from "../../templates/document";
import { addId, fieldId, focusOn, Line, Lines, openAt, Part, Prose, useEditing, Wrong, WrongId } from "../../templates/fields";
import { newDimension, newScale, withoutDimension } from "./document";

type List = "dimensions" | "items" | "scales";

/** How one of a list comes, goes and moves; whoever uses the keyboard stays near. */
export function useParts(list: List, made: (document: Document) => Json, first: string, without = (document: Document, place: number) => put(document, [list, place], undefined)) {
  const { document, change } = useEditing();
  const all = listAt(document, [list]);
  return {
    all,
    add: () => {
      change(put(document, [list, all.length], made(document)));
      openAt([list, all.length], [list, all.length, first]);
    },
    drop: (place: number) => {
      change(without(document, place));
      focusOn(all.length === 1 ? addId([list]) : fieldId([list, Math.min(place, all.length - 2)]));
    },
    move: (place: number, by: number) => {
      change(moved(document, [list], place, by));
      const edge = place + by === 0 || place + by === all.length - 1;
      focusOn(fieldId([list, place + by]), `[data-act="${edge === by < 0 ? "down" : "up"}"]`);
    },
  };
}

/** Up, down, out. */
export function Acts({ place, last, title, move, drop }: { readonly place: number; readonly last: number; readonly title: string; readonly move: (place: number, by: number) => void; readonly drop: (place: number) => void }) {
  return (
    <div class="tpl-acts">
      <button class="button" type="button" data-act="up" disabled={place === 0} onClick={() => move(place, -1)} aria-label={t("tpl_up_named", { title })}>{t("tpl_up")}</button>
      <button class="button" type="button" data-act="down" disabled={place === last} onClick={() => move(place, 1)} aria-label={t("tpl_down_named", { title })}>{t("tpl_down")}</button>
      <button class="button" type="button" onClick={() => drop(place)} aria-label={t("tpl_remove_named", { title })}>{t("tpl_remove")}</button>
    </div>
  );
}

export function Dimensions() {
  const { all, add, drop, move } = useParts("dimensions", newDimension, "title", withoutDimension);
  return (
    <section class="tpl-section" id={fieldId(["dimensions"])} aria-labelledby="ine-dimensions">
      <h2 id="ine-dimensions">{t("ine_dimensions")}</h2>
      <Wrong path={["dimensions"]} />
      {all.map((one, place) => {
        const path: Path = ["dimensions", place];
        const title = textAt(one, ["title"]);
        return (
          <Part key={textAt(one, ["id"]) || place} path={path} title={t("ine_place_dimension", { number: place + 1, title })}>
            <WrongId list={["dimensions"]} place={place} />
            <Acts place={place} last={all.length - 1} title={title} move={move} drop={drop} />
            <Line path={[...path, "title"]} label="tpl_title" />
            <Prose path={[...path, "description"]} label="ine_description" rows={2} optional />
          </Part>
        );
      })}
      <button class="button" type="button" id={addId(["dimensions"])} onClick={add}>{t("ine_add_dimension")}</button>
    </section>
  );
}

export function Scales() {
  const { all, add, drop, move } = useParts("scales", newScale, "title");
  return (
    <section class="tpl-section" id={fieldId(["scales"])} aria-labelledby="ine-scales">
      <h2 id="ine-scales">{t("ine_scales")}</h2>
      <p class="field-hint">{t("ine_scales_hint")}</p>
      <Wrong path={["scales"]} />
      {all.map((one, place) => {
        const path: Path = ["scales", place];
        const title = textAt(one, ["title"]);
        return (
          <Part key={textAt(one, ["id"]) || place} path={path} title={t("ine_place_scale", { number: place + 1, title })}>
            <WrongId list={["scales"]} place={place} />
            <Acts place={place} last={all.length - 1} title={title} move={move} drop={drop} />
            <Line path={[...path, "title"]} label="tpl_title" />
            <Lines path={[...path, "levels"]} label="ine_levels" hint="ine_levels_hint" />
          </Part>
        );
      })}
      <button class="button" type="button" id={addId(["scales"])} onClick={add}>{t("ine_add_scale")}</button>
    </section>
  );
}
