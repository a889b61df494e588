import { t } from "../../i18n";
import { textAt, type Document, type Path } from "../../templates/document";
import { addId, Choice, Count, declared, fieldId, Lines, Part, Prose, Several, Tick, useEditing, Wrong, WrongId, type Option } from "../../templates/fields";
import { asKind, kinds, newItem, type ItemKind } from "./document";
import { Acts, useParts } from "./parts_form";

export function Items() {
  const { all, add, drop, move } = useParts("items", newItem, "text");
  return (
    <section class="tpl-section" id={fieldId(["items"])} aria-labelledby="ine-items">
      <h2 id="ine-items">{t("ine_questions")}</h2>
      <p class="field-hint">{t("ine_not_applicable")}</p>
      <Wrong path={["items"]} />
      {all.map((one, place) => {
        const title = textAt(one, ["text"]);
        return (
          <Part key={textAt(one, ["id"]) || place} path={["items", place]} title={t("ine_place_item", { number: place + 1, title })}>
            <WrongId list={["items"]} place={place} />
            <Acts place={place} last={all.length - 1} title={title || String(place + 1)} move={move} drop={drop} />
            <ItemForm path={["items", place]} kind={textAt(one, ["kind"])} />
          </Part>
        );
      })}
      <button class="button" type="button" id={addId(["items"])} onClick={add}>{t("ine_add_item")}</button>
    </section>
  );
}

const kindOptions = (): readonly Option[] => kinds.map((value) => ({ value, label: t(`ine_kind_${value}`) }));
const subjectOptions = (): readonly Option[] => (["individual", "collective"] as const).map((value) => ({ value, label: t(`ine_subject_${value}`) }));

function ItemForm({ path, kind }: { readonly path: Path; readonly kind: string }) {
  const { document } = useEditing();
  return (
    <>
      <Prose path={[...path, "text"]} label="ine_text" rows={2} />
      <Choice path={[...path, "kind"]} label="ine_kind" options={kindOptions()} onto={(next: Document, value) => asKind(next, path, value as ItemKind)} />
      <Several path={[...path, "dimensions"]} label="ine_dimensions" hint="ine_item_dimensions_hint" options={declared(document, "dimensions")} />
      {kind === "scale" ? (
        <>
          <Choice path={[...path, "scale"]} label="ine_scale" options={declared(document, "scales")} />
          <details class="tpl-more">
            <summary>{t("tpl_more")}</summary>
            <div class="tpl-part-body">
              <Lines path={[...path, "levels"]} label="ine_rubric" hint="ine_rubric_hint" />
              <Lines path={[...path, "poles"]} label="ine_poles" hint="ine_poles_hint" />
              <Count path={[...path, "weight"]} label="ine_weight" hint="ine_weight_hint" least={1} optional />
              <Choice path={[...path, "subject"]} label="ine_subject" options={subjectOptions()} none="ine_subject_none" />
            </div>
          </details>
        </>
      ) : null}
      {kind === "option" ? (
        <>
          <Lines path={[...path, "options"]} label="tpl_poll_options" />
          <Tick path={[...path, "several"]} label="ine_several" />
        </>
      ) : null}
      {kind === "number" ? (
        <div class="tpl-trio">
          <Count path={[...path, "least"]} label="ine_least" />
          <Count path={[...path, "most"]} label="ine_most" />
          <Prose path={[...path, "unit"]} label="ine_unit" rows={1} optional />
        </div>
      ) : null}
      <Prose path={[...path, "hint"]} label="ine_hint" rows={2} optional />
    </>
  );
}
