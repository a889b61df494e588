import "../../styles/making.css";

import { useEffect } from "preact/hooks";

import { t } from "../../i18n";
import { at, put } from "../../templates/document";
import { Choice, Line, Prose, Several, Tick, useEditing, Wrong, type Option } from "../../templates/fields";
import { languages } from "../../templates/words";
import { moments, subjects } from "../api";
import { madeBy } from "../made_by";
import { originIn } from "./document";
import { Items } from "./items_form";
import { Dimensions, Scales } from "./parts_form";

const answering = ["self", "peer", "mentor", "group", "link"] as const;
const answeringOptions = (): readonly Option[] => answering.map((value) => ({ value, label: t(`ine_by_${value}`) }));
const aboutOptions = (): readonly Option[] => subjects.map((value) => ({ value, label: t(`ins_about_${value}`) }));
const momentOptions = (): readonly Option[] => moments.map((value) => ({ value, label: t(`ins_moment_${value}`) }));

/** A field for whatever an instrument can say. */
export function InstrumentForm() {
  const { document, change } = useEditing();
  const said = at(document, ["network", "adapts"]);
  const adapts = originIn(said);
  const broken = said !== undefined && adapts === undefined;
  // No field could mend it, and with it nothing can be published.
  useEffect(() => {
    if (broken) change(put(document, ["network"], {}));
  }, [broken]);
  return (
    <>
      <section class="tpl-section" aria-labelledby="ine-what">
        <h2 id="ine-what">{t("ine_what")}</h2>
        <p class="template-own" id="f-network" dir="auto">{madeBy({ network: adapts ? { adapts } : {} })}</p>
        <Wrong path={["network"]} inside />
        <Line path={["title"]} label="tpl_title" />
        <Prose path={["purpose"]} label="tpl_purpose" />
        <Prose path={["origin"]} label="ine_origin" hint="ine_origin_hint" rows={2} />
      </section>
      <Dimensions />
      <Items />
      <Scales />
      <section class="tpl-section" aria-labelledby="ine-use">
        <h2 id="ine-use">{t("ine_use")}</h2>
        <Several path={["answered_by"]} label="ine_answered_by" options={answeringOptions()} />
        <Several path={["about"]} label="ins_about" options={aboutOptions()} />
        <Several path={["moments"]} label="ine_moments" options={momentOptions()} />
        <Tick path={["board"]} label="ine_board" hint="ine_board_hint" />
        <Choice path={["lang"]} label="tpl_lang" options={languages} />
      </section>
    </>
  );
}
