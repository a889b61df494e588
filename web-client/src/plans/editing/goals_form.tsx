import { t } from "../../i18n";
import { textAt, type Path } from "../../templates/document";
import { Choice, fieldId, Line, Prose, useEditing, Wrong } from "../../templates/fields";
import { ActionFields } from "./action_fields";
import { ListForm } from "./list_form";
import { feeding } from "./plan_document";

const instruments = ["pme", "pei", "local_training", "other"] as const;

/** Goals, what they feed, and down to the actions (rules K5, K7). */
export function GoalsForm({ today }: { readonly today: string }) {
  return (
    <section class="tpl-section" aria-labelledby="plans-edit-goals">
      <h2 id="plans-edit-goals">{t("plans_goals")}</h2>
      <ListForm path={["goals"]} today={today} add="plans_add_goals">
        {(goal) => (
          <>
            <Prose path={[...goal, "text"]} label="plans_goal_text" rows={2} />
            <Feeds goal={goal} />
            <Indicators path={[...goal, "indicators"]} today={today} Title="h3" />
            <h3>{t("plans_objectives")}</h3>
            <ListForm path={[...goal, "objectives"]} today={today} add="plans_add_objectives">
              {(objective) => (
                <>
                  <Prose path={[...objective, "text"]} label="plans_objective_text" rows={2} />
                  <Indicators path={[...objective, "indicators"]} today={today} Title="h4" />
                  <h4>{t("plans_actions")}</h4>
                  <ListForm path={[...objective, "actions"]} today={today} add="plans_add_actions">
                    {(action) => <ActionFields path={action} />}
                  </ListForm>
                </>
              )}
            </ListForm>
          </>
        )}
      </ListForm>
    </section>
  );
}

/** Which instrument of the school the goal feeds, and whether it stands there yet. */
function Feeds({ goal }: { readonly goal: Path }) {
  const { document, change } = useEditing();
  const path: Path = [...goal, "feeds"];
  const instrument = textAt(document, [...path, "instrument"]);
  const id = fieldId([...path, "instrument"]);
  return (
    <>
      <div class="field">
        <label for={id}>{t("plans_feeds")}</label>
        <select id={id} value={instrument} onChange={({ currentTarget: { value } }) => change(feeding(document, goal, value))}>
          <option value="">{t("plans_feeds_nothing")}</option>
          {instruments.map((each) => <option key={each} value={each}>{t(`plans_feeds_${each}`)}</option>)}
        </select>
        <Wrong path={path} inside={instrument === ""} />
      </div>
      {instrument === "" ? null : (
        <>
          <Choice path={[...path, "state"]} label="plans_feeds_state" options={(["proposed", "done"] as const).map((value) => ({ value, label: t(`plans_feeds_is_${value}`) }))} />
          <Line path={[...path, "name"]} label="plans_feeds_name" />
        </>
      )}
    </>
  );
}

/** What shows whether it is reached: a figure of a course, the school or the network, never of one person (rule K8). */
function Indicators({ path, today, Title }: { readonly path: Path; readonly today: string; readonly Title: "h3" | "h4" }) {
  return (
    <>
      <Title>{t("plans_indicators")}</Title>
      <p class="field-hint">{t("plans_indicators_hint")}</p>
      <ListForm path={path} today={today} add="plans_add_indicators">
        {(indicator) => (
          <>
            <Prose path={[...indicator, "text"]} label="plans_indicator_text" rows={2} />
            <Choice path={[...indicator, "level"]} label="plans_level" options={(["course", "school", "network"] as const).map((value) => ({ value, label: t(`plans_level_${value}`) }))} />
            <Line path={[...indicator, "unit"]} label="plans_unit" hint="plans_unit_hint" />
            <div class="acc-pair acc-pair-level">
              <Line path={[...indicator, "baseline"]} label="plans_baseline" />
              <Line path={[...indicator, "target"]} label="plans_target" />
            </div>
            <Line path={[...indicator, "source"]} label="plans_source" hint="plans_source_hint" />
          </>
        )}
      </ListForm>
    </>
  );
}
