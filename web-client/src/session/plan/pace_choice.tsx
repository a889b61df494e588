import { useId } from "preact/hooks";

import { counted, t } from "../../i18n";
import { inFull, soon } from "../../moments";
import type { SessionMode } from "../../wire";
import { zoneName } from "../../zone";
import type { Script } from "../script";
import { closesOf, daysFor, daysMost, type Pace } from "./pace";

const modes: readonly SessionMode[] = ["live", "asynchronous", "hybrid"];

interface Props {
  readonly pace: Pace;
  readonly choose: (pace: Pace) => void;
  /** Of the template that is chosen; undefined: none yet. */
  readonly script: Script | undefined;
  readonly startsAt: number | undefined;
}

/** How people meet, and what that needs to be told: days for each phase, or until when it may be completed. */
export function PaceChoice({ pace, choose, script, startsAt }: Props) {
  const id = useId();
  return (
    <>
      <fieldset class="plan-modes">
        <legend>{t("plan_mode")}</legend>
        {modes.map((mode) => (
          <label key={mode} class="plan-mode">
            <input type="radio" name={id} checked={pace.mode === mode} onChange={() => choose({ ...pace, mode })} />
            <span><b>{t(`plan_mode_${mode}`)}</b> <span class="field-hint">{t(`plan_mode_${mode}_hint`)}</span></span>
          </label>
        ))}
      </fieldset>
      {pace.mode === "asynchronous" ? <PhaseDays pace={pace} choose={choose} script={script} startsAt={startsAt} /> : null}
      {pace.mode === "hybrid" ? <Until pace={pace} choose={choose} /> : null}
    </>
  );
}

/** How long each phase is open, and on which day and hour it opens and closes. */
export function PhaseDays({ pace, choose, script, startsAt }: Props) {
  const id = useId();
  if (!script) return <p class="field-hint">{t("plan_days_template_first")}</p>;
  const days = daysFor(pace, script.phases.length);
  const closes = closesOf(pace, startsAt, script.phases.length);
  const change = (place: number, value: number) => choose({ ...pace, days: days.map((each, index) => (index === place ? value : each)) });
  return (
    <fieldset class="plan-days">
      <legend>{t("plan_days_title")}</legend>
      <p class="field-hint">{startsAt === undefined ? t("plan_days_date_first") : t("plan_days_lead", { zone: zoneName() })}</p>
      <ol>
        {script.phases.map((phase, place) => (
          <li key={phase.id}>
            <label for={`${id}-${place}`} dir="auto">{phase.title}</label>
            <select id={`${id}-${place}`} value={days[place]} onChange={({ currentTarget }) => change(place, Number(currentTarget.value))}>
              {Array.from({ length: Math.max(daysMost, days[place]!) }, (_, day) => <option key={day} value={day + 1}>{counted("plan_days", day + 1)}</option>)}
            </select>
            {closes && startsAt !== undefined ? (
              <span class="field-hint">{t("plan_window", { opens: soon(place === 0 ? startsAt : closes[place - 1]!), closes: soon(closes[place]!) })}</span>
            ) : null}
          </li>
        ))}
      </ol>
    </fieldset>
  );
}

/** Until when whoever was absent may complete their part. */
export function Until({ pace, choose }: Pick<Props, "pace" | "choose">) {
  const id = useId();
  const at = closesOf(pace, undefined, 0)?.[0];
  return (
    <div class="field">
      <label for={id}>{t("plan_until")}</label>
      <p id={`${id}-hint`} class="field-hint">{t("plan_until_hint", { zone: zoneName() })}</p>
      <input id={id} type="datetime-local" required value={pace.until} aria-describedby={`${id}-hint`} onInput={({ currentTarget }) => choose({ ...pace, until: currentTarget.value })} />
      {at === undefined ? null : <p class="field-hint" aria-live="polite">{inFull(at)}</p>}
    </div>
  );
}
