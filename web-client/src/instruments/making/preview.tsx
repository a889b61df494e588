import { t } from "../../i18n";
import { listAt, textAt, textsAt, type Document, type Json } from "../../templates/document";

/** What is asked, dimension by dimension, and by what it is answered. */
export function Preview({ document }: { readonly document: Document }) {
  const items = listAt(document, ["items"]);
  const scales = listAt(document, ["scales"]);
  const choices = (item: Json) => textsAt(item, ["levels"]).concat(textsAt(item, ["options"]));
  const by = (item: Json) => {
    const own = choices(item);
    return own.length > 0 ? own : textsAt(scales.find((each) => textAt(each, ["id"]) === textAt(item, ["scale"])), ["levels"]);
  };
  return (
    <>
      {listAt(document, ["dimensions"]).map((dimension, place) => {
        const of = items.filter((item) => textsAt(item, ["dimensions"])[0] === textAt(dimension, ["id"]));
        return (
          <section key={textAt(dimension, ["id"]) || place} class="ine-part">
            <h3 dir="auto">{textAt(dimension, ["title"])}</h3>
            <ol>
              {of.map((item, at) => (
                <li key={textAt(item, ["id"]) || at}>
                  <p dir="auto">{textAt(item, ["text"]) || t("ine_no_text")}</p>
                  {by(item).length === 0 ? null : <p class="field-hint" dir="auto">{by(item).join(" · ")}</p>}
                </li>
              ))}
            </ol>
          </section>
        );
      })}
      <p class="field-hint">{t("ine_not_applicable")}</p>
    </>
  );
}
