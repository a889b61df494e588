import { pathOf } from "../app/route";
import { t } from "../i18n";
import { dayNear, localDay } from "../moments";
import type { SpaceView } from "../store/state";
import { actionIn, documentOf } from "./document";
import { progressOf, toCome } from "./progress";

/** How far the plan of a space has come, and what comes next, in one line. */
export function PlanLine({ view, now }: { readonly view: SpaceView; readonly now: number }) {
  const plan = view.accompaniment?.plan;
  if (!plan) return null;
  const today = localDay(now);
  const { done, to_date: count } = progressOf(plan, today);
  const next = toCome(plan)[0]?.action;
  const text = next && actionIn(documentOf(plan), next.id)?.text;
  return (
    <a class="acc-line" dir="auto" href={pathOf.plan(view.space)}>
      {count === 0 ? t("plans_line_none") : t("plans_line", { done, count })}
      {next && text ? ` · ${t("plans_line_next", { action: text, day: dayNear(next.to, today) })}` : ""}
    </a>
  );
}
