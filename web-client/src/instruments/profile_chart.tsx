import { t } from "../i18n";
import { along, profileRows, shownChange, shownMean, type Series } from "./figures";
import type { Instrument } from "./api";

const width = 320;
const bar = 12;
const gap = 6;

/** Bars by dimension, one for each series, and the same as a table of numbers (rule I11). The change is of the first two. */
export function ProfileChart({ document, series, change }: { readonly document: Instrument; readonly series: readonly Series[]; readonly change?: string | undefined }) {
  const rows = profileRows(document, series);
  if (rows.length === 0) return null;
  const each = 20 + series.length * (bar + gap) + 10;
  const [one, other] = [0, 1];
  return (
    <div class="ins-profile">
      <svg class="ins-chart" viewBox={`0 0 ${width} ${rows.length * each}`} role="img" aria-label={t("ins_chart_label")}>
        {rows.map((row, index) => (
          <g key={row.title} transform={`translate(0 ${index * each})`}>
            <text x="0" y="13" class="ins-chart-title">{row.title}</text>
            {row.values.map((value, at) => (
              <g key={at} transform={`translate(0 ${20 + at * (bar + gap)})`}>
                <rect width={width} height={bar} rx="3" class="ins-bar-room" />
                {value === null ? null : <rect width={Math.max(3, along(value, row.levels) * width)} height={bar} rx="3" class={`ins-bar ins-bar-${at}`} />}
              </g>
            ))}
          </g>
        ))}
      </svg>
      <div class="ins-scroll" tabIndex={0} role="group" aria-label={t("ins_table")}>
        <table class="ins-table">
          <thead>
            <tr>
              <th scope="col">{t("ins_dimension")}</th>
              {series.map(({ title }, at) => <th key={at} scope="col"><span class={`ins-key ins-bar-${at}`} aria-hidden="true" /> {title}</th>)}
              {change ? <th scope="col">{change}</th> : null}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const [now, then] = [row.values[one] ?? null, row.values[other] ?? null];
              return (
                <tr key={row.title}>
                  <th scope="row" dir="auto">{row.title} <span class="ins-of">{t("ins_of_levels", { levels: row.levels })}</span></th>
                  {row.values.map((value, at) => <td key={at}>{value === null ? t("ins_nothing") : shownMean(value)}</td>)}
                  {change ? <td>{now === null || then === null ? t("ins_nothing") : shownChange(now - then)}</td> : null}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </div>
  );
}
