import { useId, useRef } from "preact/hooks";

import { NumberField } from "../accompaniment/number_field";
import { t } from "../i18n";
import type { QuotaDraft } from "../shelf";
import type { ActivityKind } from "../wire";
import { activityDaysMax } from "./activity_draft";
import { freshQuota, linesMax, monthlyMax, timesMax, wrongInQuota } from "./agreed_activities_draft";
import { activityKinds, kindName, takesDays } from "./kinds";

interface Props {
  readonly lines: readonly QuotaDraft[];
  readonly change: (lines: readonly QuotaDraft[]) => void;
}

/** How many activities of each kind are proposed besides visits (rule Y10). */
export function AgreedActivitiesField({ lines, change }: Props) {
  const all = useRef<HTMLFieldSetElement>(null);
  const focus = (selector: string) => requestAnimationFrame(() => all.current?.querySelector<HTMLElement>(selector)?.focus());
  const add = () => {
    change([...lines, freshQuota(lines)]);
    focus(`[data-line="${lines.length}"] select`);
  };
  const remove = (index: number) => {
    change(lines.filter((_, each) => each !== index));
    focus("[data-add]");
  };
  return (
    <fieldset class="acc-visits" ref={all}>
      <legend>{t("activities_agreed")}</legend>
      <p class="field-hint">{t("activities_agreed_is")}</p>
      {lines.map((line, index) => (
        <Line key={index} index={index} line={line} change={(next) => change(lines.map((one, each) => (each === index ? next : one)))} remove={() => remove(index)} />
      ))}
      {lines.length >= linesMax ? null : <div class="acc-acts"><button class="button" type="button" data-add="" onClick={add}>{t("activities_add")}</button></div>}
    </fieldset>
  );
}

interface LineProps {
  readonly index: number;
  readonly line: QuotaDraft;
  readonly change: (line: QuotaDraft) => void;
  readonly remove: () => void;
}

function Line({ index, line, change, remove }: LineProps) {
  const id = useId();
  const wrong = wrongInQuota(line);
  const name = kindName(line.what);
  return (
    <div class="acc-proposed" role="group" aria-labelledby={`${id}-name`} data-line={index}>
      <div class="acc-field">
        <label for={`${id}-what`} id={`${id}-name`}>{t("activities_what")}<span class="unseen"> {index + 1}</span></label>
        <select id={`${id}-what`} value={line.what} onChange={({ currentTarget }) => change({ ...line, what: currentTarget.value as ActivityKind })}>
          {activityKinds.map((kind) => <option key={kind} value={kind}>{kindName(kind)}</option>)}
        </select>
      </div>
      <div class="acc-pair acc-pair-level">
        <NumberField label={t("activities_times_field")} value={line.times} least={0} most={timesMax} wrong={wrong.times} change={(times) => change({ ...line, times })} />
        <NumberField label={t("activities_monthly_field")} value={line.monthly} least={0} most={monthlyMax} wrong={wrong.monthly} change={(monthly) => change({ ...line, monthly })} />
        {takesDays(line.what) ? (
          <>
            <NumberField label={t("activities_days_min")} value={line.days_min} least={1} most={activityDaysMax} wrong={wrong.days} change={(days_min) => change({ ...line, days_min })} />
            <NumberField label={t("activities_days_max")} value={line.days_max} least={1} most={activityDaysMax} wrong={undefined} change={(days_max) => change({ ...line, days_max })} />
          </>
        ) : null}
      </div>
      <div class="acc-acts"><button class="button" type="button" onClick={remove}>{t("activities_remove")}<span class="unseen"> «{name}»</span></button></div>
    </div>
  );
}
