import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";

import { counted, t } from "../i18n";
import { InnerForm } from "../inner_form";
import { dayField, dayOfField, dayWords } from "../session/days";
import { lengths, type PlanIndicator } from "../wire";
import { blank, codePoints, sendable } from "../words";
import { Bar } from "./bar";
import type { Indicator } from "./document";
import { figureShown, figureTyped, newest, reached } from "./figures";
import type { Shown } from "./plan_shown";
import { mayKeep } from "./rights";
import { waits } from "./waiting";

const sourceMax = lengths.measure_indicator.source;

/** From where to where, where it is now, and where each figure is from. */
export function IndicatorShown({ one, said, ...parts }: Shown & { readonly one: PlanIndicator; readonly said: Indicator }) {
  const { view, plan, nameOf, waiting, today, say } = parts;
  const [asked, ask] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const was = useRef(false);
  useLayoutEffect(() => {
    if (!asked && was.current) opener.current?.focus();
    was.current = asked;
  }, [asked]);
  const present = newest(one);
  const figure = (value: string | undefined) => (value === undefined ? "–" : figureShown(value, said.unit));
  const part = reached(said, present?.value);
  return (
    <li class="plans-indicator">
      <p dir="auto"><b>{said.text}</b> <span class="cyc-aside">{t(`plans_level_${said.level}`)}{said.source ? ` · ${said.source}` : ""}</span></p>
      {part === undefined ? null : (
        <Bar part={part} label={t("plans_bar", { baseline: figure(said.baseline), present: figure(present?.value), target: figure(said.target) })} />
      )}
      <dl class="plans-three">
        <div><dt>{t("plans_baseline")}</dt><dd>{figure(said.baseline)}</dd></div>
        <div><dt>{t("plans_present")}</dt><dd>{figure(present?.value)}</dd></div>
        <div><dt>{t("plans_target")}</dt><dd>{figure(said.target)}</dd></div>
      </dl>
      {waits(waiting, one.indicator.id) ? <p class="plans-waits">{t("plans_waits")}</p> : null}
      {one.measures.length === 0 ? null : (
        <details class="cyc-more">
          <summary>{counted("plans_measures", one.measures.length)}</summary>
          <table class="acc-table">
            <thead><tr><th scope="col">{t("plans_day")}</th><th scope="col">{t("plans_value")}</th><th scope="col">{t("plans_source")}</th></tr></thead>
            <tbody>
              {[...one.measures].reverse().map((measure) => (
                <tr key={`${measure.on}-${measure.at}`}>
                  <th scope="row">{dayWords(measure.on)}</th>
                  <td>{figureShown(measure.value, said.unit)}</td>
                  <td dir="auto">{[...(measure.source ? [measure.source] : []), nameOf(measure.by)].join(" · ")}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
      {!mayKeep(view) ? null : asked ? (
        <MeasureForm today={today} close={() => ask(false)} send={(value, on, source) => say({ type: "measure_indicator", plan: plan.id, indicator: one.indicator.id, value, on, ...(source === "" ? {} : { source }) })} />
      ) : (
        <div class="plans-moves"><button ref={opener} class="button" type="button" onClick={() => ask(true)} aria-label={t("plans_measure_of", { indicator: said.text })}>{t("plans_measure")}</button></div>
      )}
    </li>
  );
}

interface FormProps {
  readonly today: number;
  readonly close: () => void;
  readonly send: (value: string, on: number, source: string) => Promise<boolean>;
}

function MeasureForm({ today, close, send }: FormProps) {
  const [typed, setTyped] = useState("");
  const [on, setOn] = useState<number | undefined>(today);
  const [source, setSource] = useState("");
  const id = useId();
  const value = figureTyped(typed);
  const lacks = value === undefined ? t("plans_lacks_value")
    : on === undefined || on > today ? t("plans_lacks_day")
    : codePoints(source) > sourceMax ? t("plans_too_long", { most: sourceMax })
    : "";
  const submit = async () => {
    if (value !== undefined && on !== undefined && (await send(value, on, blank(source) ? "" : sendable(source)))) close();
  };
  return (
    <InnerForm
      class="acc-form"
      lacks={lacks === "" ? undefined : `${id}-lacks`}
      send={() => void submit()}
      fresh
      close={close}
    >
      <p class="field-hint">{t("plans_measure_lead")}</p>
      <div class="acc-pair">
        <div class="acc-field">
          <label for={`${id}-value`}>{t("plans_value")}</label>
          <input id={`${id}-value`} required inputMode="decimal" autocomplete="off" value={typed} aria-invalid={typed !== "" && value === undefined} aria-describedby={`${id}-lacks`} onInput={({ currentTarget }) => setTyped(currentTarget.value)} />
        </div>
        <div class="acc-field">
          <label for={`${id}-on`}>{t("plans_day")}</label>
          <input id={`${id}-on`} type="date" required max={dayField(today)} value={dayField(on)} onInput={({ currentTarget }) => setOn(dayOfField(currentTarget.value))} />
        </div>
      </div>
      <div class="acc-field">
        <label for={`${id}-source`}>{t("plans_source_any")}</label>
        <input id={`${id}-source`} dir="auto" autocomplete="off" value={source} onInput={({ currentTarget }) => setSource(currentTarget.value)} />
      </div>
      <p class="field-hint" id={`${id}-lacks`}>{lacks}</p>
      <div class="acc-acts">
        <button class="button button-main" type="submit" aria-disabled={lacks !== ""}>{t("plans_measure_yes")}</button>
        <button class="button" type="button" onClick={close}>{t("cancel")}</button>
      </div>
    </InnerForm>
  );
}
