import { pathOf } from "../app/route";
import { t } from "../i18n";
import type { SpaceView } from "../store/state";
import { copyOf, stageTitle, standing } from "./copy";
import { agreesHere, isParty } from "./rights";

/** Where a space stands in its cycle, in one line; before that, an agreement that waits for my yes. */
export function AccompanimentLine({ view, self }: { readonly view: SpaceView; readonly self: number }) {
  const { cycle, proposed } = view.accompaniment ?? {};
  if (proposed && agreesHere(view.kind) && isParty(view.roles) && !proposed.accepted.includes(self)) {
    return <a class="acc-line acc-line-waits" href={pathOf.agreement(view.space)}>{t("acc_line_agreement")}</a>;
  }
  const number = cycle ? standing(cycle) : -1;
  if (!cycle || number < 0) return null;
  const document = copyOf(cycle);
  return (
    <a class="acc-line" dir="auto" href={pathOf.accompaniment(view.space)}>
      {t("acc_line", { stage: stageTitle(document, cycle.stages[number]!), number: number + 1, count: cycle.stages.length, title: document.title })}
    </a>
  );
}
