import { useId, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { counted, locale, t } from "../i18n";
import { clock } from "../moments";
import { WeekPicture } from "../profiles/week_picture";
import type { Coincidence, FoundTimetable, NearTime } from "./api";
import { PlanHere } from "./plan_here";
import { hoursShown, spansOf } from "./week";

interface Props {
  readonly client: Client;
  readonly space: number;
  readonly found: FoundTimetable;
  /** Sessions may be opened here. */
  readonly opens: boolean;
}

const dayWords = (at: number) => new Intl.DateTimeFormat(locale(), { weekday: "long", day: "numeric", month: "long" }).format(at);
const between = ({ from, to }: { readonly from: number; readonly to: number }) => `${clock(from)}–${clock(to)}`;

/** The times of a week at which most coincide: as a table, and to look at. */
export function FoundTimes({ client, space, found, opens }: Props) {
  const [planned, plan] = useState<number>();
  const { times, near, given } = found;
  const spans = times.flatMap((time) => spansOf(time).map((span) => ({ ...span, time })));
  return (
    <>
      {times.length > 0 ? (
        <section class="mat-part">
          <Times times={times} given={given} now={client.now()} plan={opens ? plan : undefined} />
          {planned === undefined ? null : <PlanHere key={planned} client={client} space={space} at={planned} leave={() => plan(undefined)} />}
          <WeekPicture
            drawn={spans.map(({ day, from, to, time }) => ({ day, from, to, look: time.kind, words: t("mat_of", { with: time.with, given }) }))}
            hours={hoursShown(spans)}
          />
        </section>
      ) : null}
      {near.length > 0 ? <Near near={near} given={given} /> : null}
    </>
  );
}

function Times({ times, given, now, plan }: { readonly times: readonly Coincidence[]; readonly given: number; readonly now: number; readonly plan: ((at: number) => void) | undefined }) {
  return (
    <div class="mat-scroll">
      {/* Roles in words: on a telephone rows are laid out as cards. */}
      <table class="mat-table" role="table">
        <caption>{t("mat_times_title")}</caption>
        <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">{t("mat_day")}</th><th scope="col" role="columnheader">{t("mat_time")}</th><th scope="col" role="columnheader">{t("mat_kind")}</th><th scope="col" role="columnheader">{t("mat_how_many")}</th>{plan ? <th scope="col" role="columnheader"><span class="unseen">{t("mat_plan_here")}</span></th> : null}</tr></thead>
        <tbody role="rowgroup">
          {times.map((time) => (
            <tr role="row" key={`${time.from} ${time.kind}`}>
              <th scope="row" role="rowheader">{dayWords(time.from)}</th>
              <td role="cell">{between(time)}</td>
              <td role="cell">{t(time.kind === "collegial" ? "mat_kind_collegial" : "mat_kind_free")}</td>
              <td role="cell">{time.with === given ? t("mat_all_of", { given }) : t("mat_of", { with: time.with, given })}{time.own ? <span class="field-hint"> {t("mat_with_me")}</span> : null}</td>
              {plan ? <td role="cell">{time.from > now ? <button class="button" type="button" onClick={() => plan(time.from)}>{t("mat_plan_here")}<span class="unseen"> {dayWords(time.from)}, {between(time)}</span></button> : null}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Where it would take least for the collegial hours of all to coincide. */
function Near({ near, given }: { readonly near: readonly NearTime[]; readonly given: number }) {
  const id = useId();
  return (
    <section class="mat-part" aria-labelledby={id}>
      <h2 id={id}>{t("mat_near_title")}</h2>
      <p class="field-hint">{t("mat_near_lead")}</p>
      <ul class="mat-reasons">
        {near.map((time) => (
          <li key={time.from}>
            <b>{dayWords(time.from)}, {between(time)}</b>. {t("mat_near_with", { with: time.with, given })}{" "}
            {time.moving > 0 ? counted("mat_near_moving", time.moving) : ""}{time.moving > 0 ? ` ${far(time.farthest)}` : ""}{" "}
            {time.own_moves ? t("mat_near_own") : ""}{" "}
            {time.without > 0 ? counted("mat_near_without", time.without) : ""}{" "}
            {time.teaching > 0 ? counted("mat_near_teaching", time.teaching) : ""}
          </li>
        ))}
      </ul>
    </section>
  );
}

function far(minutes: number): string {
  if (minutes >= 12 * 60) return t("mat_near_other_day");
  return minutes < 60 ? t("mat_near_minutes", { count: minutes }) : t("mat_near_hours", { count: new Intl.NumberFormat(locale(), { maximumFractionDigits: 2 }).format(minutes / 60) });
}
