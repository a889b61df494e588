import { t } from "../i18n";
import { Beginning } from "./beginning_form";
import { Kinds, Roles } from "./cast_form";
import { Choice, Count, Line, Prose, Several } from "./fields";
import { Phases } from "./phase_form";
import { languages, purposes } from "./words";

/** A field for whatever a document can say. */
export function DocumentForm() {
  return (
    <>
      <section class="tpl-section" aria-labelledby="tpl-what">
        <h2 id="tpl-what">{t("tpl_what")}</h2>
        <Line path={["title"]} label="tpl_title" />
        <Prose path={["purpose"]} label="tpl_purpose" />
        <Prose path={["when"]} label="tpl_when" />
        <Several path={["serves"]} label="tpl_serves" hint="tpl_serves_hint" options={purposes()} optional />
        <Choice path={["lang"]} label="tpl_lang" options={languages} />
      </section>
      <Phases />
      <Roles />
      <Kinds />
      <Beginning />
      <details class="tpl-more">
        <summary>{t("tpl_waits")}</summary>
        <div class="tpl-part-body tpl-pair">
          <Count path={["grace_seconds"]} label="tpl_grace" hint="tpl_grace_hint" optional />
          <Count path={["succession_seconds"]} label="tpl_succession" hint="tpl_succession_hint" optional />
        </div>
      </details>
    </>
  );
}
