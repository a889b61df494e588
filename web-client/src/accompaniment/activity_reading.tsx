import { useState } from "preact/hooks";

import { heldIn } from "../activities/held";
import { HeldReading } from "../activities/held_reading";
import { counted, t } from "../i18n";
import type { Agreement, HeldActivity, Observation, SessionLeft } from "../wire";
import { zoneHere } from "../zone";
import { activityIn } from "./activity";
import { addressWith, countingIn, countingOf, gatheringsIn, type Counting, type Gatherings } from "./counting";
import { CountingChoice } from "./counting_choice";
import { monthName } from "./agreed_visits_words";
import { MonthsTable, monthsBelow } from "./months_table";
import { namesIn } from "./words";

interface Props {
  readonly agreement: Agreement | undefined;
  readonly observations: readonly Observation[];
  readonly activities: readonly HeldActivity[];
  /** Those of the space that are over, as far as it remembers them. */
  readonly sessions: readonly SessionLeft[];
  readonly now: number;
}

const headingId = "acc-activity";

/** How many visits and activities there were beside how many were agreed on (rule Y10). It warns, and never stands in the way. */
export function ActivityReading({ agreement, observations, activities, sessions, now }: Props) {
  const otherwise = countingOf(agreement);
  const [chosen, setChosen] = useState<Counting>();
  const counting = chosen ?? countingIn(location.search, otherwise);
  const choose = (next: Counting) => {
    setChosen(next);
    history.replaceState(history.state, "", addressWith(next, otherwise, location));
  };
  const timeZone = zoneHere();
  const visits = agreement?.visits;
  const since = agreement?.since;
  const done = activityIn({ observations, visits, since, now, timeZone });
  const active = visits === undefined || visits.months.includes(done.month);
  const below = monthsBelow(done.months);
  const agreed = agreement?.activities ?? [];
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
      </dl>
      {visits ? <MonthsTable months={done.months} year={done.year} least={visits.month} /> : <p>{t("readings_no_number")}</p>}
      {below.length === 0 ? null : <p class="acc-below">{counted("readings_below", below.length, { months: namesIn(below) })} {t("readings_below_is")}</p>}
      {done.beyond === 0 ? null : <p>{counted("readings_beyond", done.beyond)}</p>}
      {done.undone === 0 ? null : <p>{counted("readings_undone", done.undone)}</p>}
      {counting === "narrow" ? null : (
        <>
          <HeldReading year={done.year} active={active} held={heldIn({ activities, observations, agreed, months: visits?.months ?? [], since, now, timeZone })} />
          <Unnoted gatherings={gatheringsIn(sessions, observations, activities, now, timeZone)} />
        </>
      )}
    </section>
  );
}

/** Sessions that count as nothing yet, apart from what was noted: they may be the same. */
function Unnoted({ gatherings: { year, month, yearAtLeast, monthAtLeast } }: { readonly gatherings: Gatherings }) {
  if (year === 0) return null;
  return (
    <dl class="cyc-facts">
      <div>
        <dt>{t("counting_gatherings")}</dt>
        <dd>{counted(yearAtLeast ? "counting_year_at_least" : "counting_year", year)} · {counted(monthAtLeast ? "counting_month_at_least" : "counting_month", month)}</dd>
      </div>
    </dl>
  );
}
