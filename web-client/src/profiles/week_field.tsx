import { useId, useRef, useState } from "preact/hooks";

import { t } from "../i18n";
import { dayName, days } from "./day_names";
import { hoursKinds, limits, type HoursKind } from "./document";
import { addedRow, copied, rowProblems, type Row, type RowProblem } from "./week";

interface Props {
  readonly rows: readonly Row[];
  readonly change: (rows: readonly Row[]) => void;
}

const problemTexts = { missing: "mat_row_missing", quarters: "mat_row_quarters", ends_first: "mat_row_ends_first", overlaps: "mat_row_overlaps" } as const satisfies Record<RowProblem, string>;
export const kindTexts = { collegial: "mat_kind_collegial", mentoring: "mat_kind_mentoring", teaching: "mat_kind_teaching" } as const satisfies Record<HoursKind, string>;

/** The week, day by day: from when to when, and what that time is. */
export function WeekField({ rows, change }: Props) {
  const problems = rowProblems(rows);
  return (
    <ol class="mat-days">
      {days.map((day) => <DayField key={day} day={day} rows={rows} problems={problems} change={change} />)}
    </ol>
  );
}

function DayField({ day, rows, problems, change }: Props & { readonly day: number; readonly problems: ReadonlyMap<number, RowProblem> }) {
  const id = useId();
  const adding = useRef<HTMLButtonElement>(null);
  const [copying, setCopying] = useState(false);
  const here = rows.flatMap((row, place) => (row.day === day ? [{ row, place }] : []));
  const put = (place: number, what: Partial<Row>) => change(rows.map((each, nth) => (nth === place ? { ...each, ...what } : each)));
  const remove = (place: number) => {
    change(rows.filter((_, nth) => nth !== place));
    adding.current?.focus();
  };
  return (
    <li class="mat-day" aria-labelledby={`${id}-name`}>
      <h4 id={`${id}-name`}>{dayName(day)}</h4>
      {here.length === 0 ? <p class="field-hint">{t("mat_day_empty")}</p> : (
        <ul class="mat-rows">
          {here.map(({ row, place }, nth) => {
            const problem = problems.get(place);
            const label = t("mat_row", { day: dayName(day), nth: nth + 1 });
            return (
              <li key={place}><div class="mat-row" role="group" aria-label={label}>
                <label><span>{t("mat_from")}</span><input type="time" step={900} value={row.from} aria-describedby={`${id}-${place}`} aria-invalid={problem !== undefined} onInput={(event) => put(place, { from: event.currentTarget.value, offered: false })} /></label>
                <label><span>{t("mat_to")}</span><input type="time" step={900} value={row.to} aria-describedby={`${id}-${place}`} aria-invalid={problem !== undefined} onInput={(event) => put(place, { to: event.currentTarget.value })} /></label>
                <label class="mat-row-kind"><span>{t("mat_kind")}</span>
                  <select value={row.kind} onChange={(event) => put(place, { kind: event.currentTarget.value as HoursKind })}>
                    {hoursKinds.map((kind) => <option key={kind} value={kind}>{t(kindTexts[kind])}</option>)}
                  </select>
                </label>
                <button class="button" type="button" onClick={() => remove(place)}>{t("mat_remove")}<span class="unseen"> {label}</span></button>
                <p class="field-problem" id={`${id}-${place}`} role="status">{problem ? t(problemTexts[problem]) : ""}</p>
              </div></li>
            );
          })}
        </ul>
      )}
      <p class="mat-day-acts">
        {rows.length < limits.blocks ? <button ref={adding} class="button" type="button" onClick={() => change(addedRow(rows, day))}>{t("mat_add_row")}<span class="unseen"> {dayName(day)}</span></button> : null}
        {here.length > 0 ? <button class="button" type="button" aria-expanded={copying} onClick={() => setCopying(!copying)}>{t("mat_copy_day")}<span class="unseen"> {dayName(day)}</span></button> : null}
      </p>
      {copying && here.length > 0 ? (
        <CopyDay day={day} copy={(to) => {
          change(copied(rows, day, to));
          setCopying(false);
          adding.current?.focus();
        }} />
      ) : null}
    </li>
  );
}

function CopyDay({ day, copy }: { readonly day: number; readonly copy: (to: readonly number[]) => void }) {
  const [to, setTo] = useState<readonly number[]>([]);
  const toggle = (each: number) => setTo(to.includes(each) ? to.filter((other) => other !== each) : [...to, each]);
  return (
    <fieldset class="mat-copy">
      <legend>{t("mat_copy_to", { day: dayName(day) })}</legend>
      <div class="mat-copy-days">
        {days.filter((each) => each !== day).map((each) => (
          <label key={each} class="mat-tick"><input type="checkbox" checked={to.includes(each)} onChange={() => toggle(each)} /><span>{dayName(each)}</span></label>
        ))}
      </div>
      <button class="button" type="button" aria-disabled={to.length === 0} onClick={() => to.length > 0 && copy(to)}>{t("mat_copy_do")}</button>
    </fieldset>
  );
}
