import { useState } from "preact/hooks";

import { t } from "../../i18n";
import { listAt, moved, textAt, textsAt, type Path } from "../../templates/document";
import { addId, fieldId, focusOn, Line, Lines, openAt, Part, problemsAt, Prose, Several, useEditing, Wrong, type Option } from "../../templates/fields";
import { withoutStage, withStage } from "./cycle_document";

interface Props {
  /** Where the space stands: it stays. */
  readonly here: string;
  readonly conversations: readonly Option[];
  readonly instruments: readonly Option[];
}

export function StagesForm(props: Props) {
  const { document, change } = useEditing();
  const stages = listAt(document, ["stages"]);
  const add = () => {
    change(withStage(document, t("acc_edit_new_stage")));
    openAt(["stages", stages.length], ["stages", stages.length, "title"]);
  };
  return (
    <section class="tpl-section" id={fieldId(["stages"])} aria-labelledby="acc-edit-stages">
      <h2 id="acc-edit-stages">{t("cyc_stages")}</h2>
      <Wrong path={["stages"]} />
      {stages.map((stage, place) => <StageForm key={textAt(stage, ["id"]) || place} {...props} id={textAt(stage, ["id"])} place={place} last={stages.length - 1} />)}
      <button class="button" type="button" id={addId(["stages"])} onClick={add}>{t("acc_edit_add")}</button>
    </section>
  );
}

function StageForm({ id, place, last, here, conversations, instruments }: Props & { readonly id: string; readonly place: number; readonly last: number }) {
  const { document, change } = useEditing();
  const path: Path = ["stages", place];
  const title = textAt(document, [...path, "title"]);
  const move = (by: number) => {
    change(moved(document, ["stages"], place, by));
    const edge = place + by === 0 || place + by === last;
    focusOn(fieldId(["stages", place + by]), `[data-act="${edge ? (by < 0 ? "down" : "up") : by < 0 ? "up" : "down"}"]`);
  };
  const drop = () => {
    change(withoutStage(document, place));
    focusOn(last === 0 ? addId(["stages"]) : fieldId(["stages", Math.min(place, last - 1)]));
  };
  return (
    <Part path={path} title={t("acc_edit_stage", { number: place + 1, title })} aside={id === here ? t("acc_here") : ""}>
      <div class="tpl-acts">
        <button class="button" type="button" data-act="up" disabled={place === 0} onClick={() => move(-1)} aria-label={t("tpl_up_named", { title })}>{t("tpl_up")}</button>
        <button class="button" type="button" data-act="down" disabled={place === last} onClick={() => move(1)} aria-label={t("tpl_down_named", { title })}>{t("tpl_down")}</button>
        {id === here ? null : <button class="button" type="button" onClick={drop} aria-label={t("tpl_remove_named", { title })}>{t("tpl_remove")}</button>}
      </div>
      {id === here ? <p class="field-hint">{t("acc_edit_stays")}</p> : null}
      <Line path={[...path, "title"]} label="tpl_title" />
      <Prose path={[...path, "purpose"]} label="tpl_purpose" rows={2} />
      <Lines path={[...path, "questions"]} label="cyc_questions" hint="acc_edit_a_line" />
      <Lines path={[...path, "outputs"]} label="cyc_outputs" hint="tpl_one_a_line" />
      <Serving path={[...path, "conversations"]} label="cyc_conversations" options={conversations} />
      <Serving path={[...path, "instruments"]} label="cyc_instruments" options={instruments} />
    </Part>
  );
}

/** What serves a stage: all that there is to choose from only where somebody looks. */
function Serving({ path, label, options }: { readonly path: Path; readonly label: "cyc_conversations" | "cyc_instruments"; readonly options: readonly Option[] }) {
  const { document, problems } = useEditing();
  const [open, setOpen] = useState(false);
  const chosen = textsAt(document, path).map((id) => options.find(({ value }) => value === id)?.label ?? id);
  const wrong = problemsAt(problems, path, true).length > 0;
  return (
    <details class="tpl-more" open={wrong} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{chosen.length === 0 ? t(label) : t("acc_edit_serving", { what: t(label), chosen: chosen.join(" · ") })}</summary>
      {open ? <Several path={path} label={label} options={options} /> : null}
    </details>
  );
}
