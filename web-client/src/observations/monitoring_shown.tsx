import { pathOf } from "../app/route";
import { t } from "../i18n";
import { soon } from "../moments";
import type { Missing } from "./monitoring";

/** Said plainly: visits alone are no accompaniment. What is missing, and what to do about it. */
export function MonitoringShown({ space, missing }: { readonly space: number; readonly missing: readonly Missing[] }) {
  return (
    <div class="acc-changed obs-monitoring" role="group" aria-label={t("obs_monitoring")}>
      <h3>{t("obs_monitoring")}</h3>
      <p>{t("obs_monitoring_lead")}</p>
      <ul class="obs-missing">{missing.map((each) => <li key={each.what === "dialogue" ? each.visit.id : each.what}><What space={space} missing={each} /></li>)}</ul>
    </div>
  );
}

function What({ space, missing }: { readonly space: number; readonly missing: Missing }) {
  switch (missing.what) {
    case "dialogue":
      return <>{t("obs_missing_dialogue", { when: soon(missing.visit.starts_at) })} <a class="acc-to" href={pathOf.visit(space, missing.visit.id)}>{t("obs_missing_dialogue_do")}<span class="unseen"> ({soon(missing.visit.starts_at)})</span></a> <a class="acc-to" href={pathOf.matching(space, "hours")}>{t("obs_missing_hours_do")}</a></>;
    case "goal":
      return <>{t("obs_missing_goal")} <a class="acc-to" href={pathOf.agreement(space)}>{t("obs_missing_goal_do")}</a></>;
    case "period":
      return <>{t("obs_missing_period")} <a class="acc-to" href={pathOf.agreement(space)}>{t("obs_missing_period_do")}</a></>;
  }
}
