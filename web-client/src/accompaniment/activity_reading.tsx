import { useState } from "preact/hooks";

import { counted, t } from "../i18n";
import type { Agreement, Observation, SessionLeft } from "../wire";
import { zoneHere } from "../zone";
import { activityIn, type Activity } from "./activity";
import { addressWith, countingIn, gatheringsIn, type Counting } from "./counting";
import { CountingChoice } from "./counting_choice";
import { monthName } from "./agreed_visits_words";
import { namesIn } from "./words";

interface Props {
  readonly agreement: Agreement | undefined;
  readonly observations: readonly Observation[];
  /** Those of the space that are over, as far as it remembers them. */
  readonly sessions: readonly SessionLeft[];
  readonly now: number;
}

const headingId = "acc-activity";

/** How many visits there were beside how many were agreed on (rule Y10). It warns, and never stands in the way. */
export function ActivityReading({ agreement, observations, sessions, now }: Props) {
  const [counting, setCounting] = useState(() => countingIn(location.search));
  const choose = (next: Counting) => {
    setCounting(next);
    history.replaceState(history.state, "", addressWith(next, location));
  };
  const held = gatheringsIn(sessions, observations, now, zoneHere());
  const visits = agreement?.visits;
  const done = activityIn({ observations, visits, since: agreement?.since, now, timeZone: zoneHere() });
  const active = visits === undefined || visits.months.includes(done.month);
  const below = done.months.filter(({ stands }) => stands === "below").map(({ month }) => monthName(month));
  return (
    <section class="acc-reading" aria-labelledby={headingId}>
      <h3 id={headingId}>{t(`counting_heading_${counting}`)}</h3>
      <CountingChoice counting={counting} choose={choose} />
      <p class="field-hint" aria-live="polite">{t(`counting_is_${counting}`)}</p>
      <dl class="cyc-facts">
        <div>
          <dt>{t("readings_year", { year: done.year })}</dt>
          <dd>{visits && visits.year > 0 ? t("readings_of_year", { made: done.made, agreed: visits.year }) : counted("readings_visits", done.made)}</dd>
        </div>
        <div>
          <dt>{t("readings_month", { month: monthName(done.month) })}</dt>
          <dd>
            {visits && visits.month > 0 && active ? t("readings_of_month", { made: done.madeThisMonth, agreed: visits.month }) : counted("readings_visits", done.madeThisMonth)}
            {active ? null : ` · ${t("readings_month_off")}`}
          </dd>
        </div>
        {counting === "narrow" ? null : (
          <div>
            <dt>{t("counting_gatherings")}</dt>
            <dd>{counted(held.yearAtLeast ? "counting_year_at_least" : "counting_year", held.year)} · {counted(held.monthAtLeast ? "counting_month_at_least" : "counting_month", held.month)}</dd>
          </div>
        )}
      </dl>
      {visits ? <Months done={done} least={visits.month} /> : <p>{t("readings_no_number")}</p>}
      {below.length === 0 ? null : <p class="acc-below">{counted("readings_below", below.length, { months: namesIn(below) })} {t("readings_below_is")}</p>}
      {done.beyond === 0 ? null : <p>{counted("readings_beyond", done.beyond)}</p>}
      {done.undone === 0 ? null : <p>{counted("readings_undone", done.undone)}</p>}
    </section>
  );
}

/** Without a monthly minimum there is nothing that a month could stay below. */
function Months({ done, least }: { readonly done: Activity; readonly least: number }) {
  return (
    <table class="acc-table">
      <caption>{t("readings_months", { year: done.year })}</caption>
      <thead>
        <tr>
          <th scope="col">{t("readings_col_month")}</th>
          <th scope="col">{t("readings_col_made")}</th>
          {least === 0 ? null : <><th scope="col">{t("readings_col_least")}</th><th scope="col">{t("readings_col_stands")}</th></>}
        </tr>
      </thead>
      <tbody>
        {done.months.map(({ month, made, stands }) => (
          <tr key={month} {...(stands === "current" ? { "aria-current": "date" as const } : {})}>
            <th scope="row">{monthName(month)}</th>
            <td>{made}</td>
            {least === 0 ? null : <><td>{least}</td><td>{t(`readings_stands_${stands}`)}</td></>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
