import { sheet } from "../files/sheet";
import { t } from "../i18n";
import { dayField, sheetDay } from "../session/days";
import type { SupportPlan } from "../wire";
import type { Action, Indicator, PlanDocument } from "./document";
import { newest } from "./figures";
import { stateOf } from "./progress";

type NameOf = (person: number) => string;

/** The plan as a spreadsheet reads it: a row for each action, and one for each indicator. */
export function planTable(plan: SupportPlan, document: PlanDocument, nameOf: NameOf): string {
  const columns = [
    t("plans_what"), t("plans_goal"), t("plans_objective"), t("plans_text"), t("plans_from"), t("plans_to"), t("plans_people"), t("plans_evidence"),
    t("plans_state"), t("plans_note"), t("plans_unit"), t("plans_baseline"), t("plans_present"), t("plans_target"),
  ];
  const ofAction = (goal: string, objective: string, one: Action): readonly string[] => {
    const known = plan.actions.find(({ action }) => action.id === one.id);
    const note = known?.standings[known.standings.length - 1]?.note ?? "";
    const people = [...(one.people ?? []).map(nameOf), ...(one.others ? [one.others] : [])].join(", ");
    return [t("plans_action"), goal, objective, one.text, one.from, one.to, people, one.evidence ?? "", known ? t(`plans_state_${stateOf(known)}`) : "", note, "", "", "", ""];
  };
  const ofIndicator = (goal: string, objective: string, one: Indicator): readonly string[] => {
    const known = plan.indicators.find(({ indicator }) => indicator.id === one.id);
    const present = known && newest(known);
    const on = present ? dayField(present.on) : "";
    return [t("plans_indicator"), goal, objective, one.text, "", on, "", one.source ?? "", t(`plans_level_${one.level}`), present?.source ?? "", one.unit ?? "", one.baseline ?? "", present?.value ?? "", one.target ?? ""];
  };
  const rows = document.goals.flatMap((goal) => [
    ...(goal.indicators ?? []).map((one) => ofIndicator(goal.text, "", one)),
    ...goal.objectives.flatMap((objective) => [
      ...(objective.indicators ?? []).map((one) => ofIndicator(goal.text, objective.text, one)),
      ...objective.actions.map((one) => ofAction(goal.text, objective.text, one)),
    ]),
  ]);
  return sheet([columns, ...rows]);
}

/** All that is known of it, with people under their names. */
export function planJson(plan: SupportPlan, document: PlanDocument, nameOf: NameOf): string {
  const people = new Set([...plan.owners, ...plan.actions.flatMap(({ action }) => action.people)]);
  const { text: _, ...known } = plan;
  return JSON.stringify({ plan: document, people: Object.fromEntries([...people].map((person) => [person, nameOf(person)])), course: known }, undefined, 1);
}

export const fileName = (now: number, ending: "csv" | "json"): string => `plan-${sheetDay(now)}.${ending}`;
