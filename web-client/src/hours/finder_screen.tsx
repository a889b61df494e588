import { useEffect, useMemo, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { pathOf } from "../app/route";
import { ApiError, whyNot } from "../entry/api";
import { Form } from "../form";
import { counted, t } from "../i18n";
import { dayInFull } from "../moments";
import { Page, Problem } from "../profiles/page";
import { mayOpen } from "../spaces/nesting";
import { zoneHere, zoneName } from "../zone";
import { timetable, type FoundTimetable, type Timetable } from "./api";
import { FoundTimes } from "./found_times";
import { mondayOf, weeksFrom } from "./week";

const lengths = [30, 45, 60, 90, 120];

/** When those of a space have time at once, in one certain week (rules H4 to H6). */
export function FinderScreen({ client, space }: { readonly client: Client; readonly space: number }) {
  const { views, spaces } = client.state.value;
  const summary = spaces?.find(({ id }) => id === space);
  const kind = views.get(space)?.kind ?? summary?.kind;
  const roles = views.get(space)?.roles ?? summary?.roles ?? [];
  const [weeks, setWeeks] = useState(() => weeksFrom(client.now()));
  const [minutes, setMinutes] = useState(45);
  const day = mondayOf(client.now(), weeks);
  const asked = useMemo(() => ({ day, minutes, zone: zoneHere() }), [day, minutes]);
  const { answer, problem, again } = useTimetable(space, asked);
  const opens = kind !== undefined && mayOpen(kind, roles).includes("session");
  return (
    <Page client={client} space={space} part="hours">
      <p class="lead">{t("mat_hours_find_lead")}</p>
      <Form class="mat-filters">
        <div class="mat-week" role="group" aria-label={t("mat_week")}>
          <button class="button" type="button" onClick={() => setWeeks(weeks - 1)}>{t("mat_week_before")}</button>
          <p aria-live="polite"><b>{t("mat_week_of", { day: dayInFull(Date.parse(`${day}T00:00Z`) / 86_400_000) })}</b></p>
          <button class="button" type="button" onClick={() => setWeeks(weeks + 1)}>{t("mat_week_after")}</button>
        </div>
        <label class="pick">
          <span>{t("mat_at_least")}</span>
          <select value={minutes} onChange={(event) => setMinutes(Number(event.currentTarget.value))}>
            {lengths.map((each) => <option key={each} value={each}>{t("mat_minutes", { count: each })}</option>)}
          </select>
        </label>
        <p class="field-hint">{t("mat_zone_here", { zone: zoneName() })}</p>
      </Form>
      <Problem problem={problem} again={again} />
      <section class="mat-part" aria-label={t("mat_hours")} aria-live="polite">
        {answer === undefined ? (problem === "" ? <p>{t("mat_loading")}</p> : null)
          : answer.outcome === "no_network" ? <p class="plain-notice">{t("mat_no_network")}</p>
          : answer.outcome === "too_many" ? <p class="plain-notice">{t("mat_too_many", { people: answer.people, most: answer.people_max })}</p>
          : <Said found={answer} />}
      </section>
      {answer?.outcome === "found" && !answer.withheld ? <FoundTimes client={client} space={space} found={answer} opens={opens} /> : null}
    </Page>
  );
}

/** Who gave hours, and whether they coincide. */
function Said({ found }: { readonly found: FoundTimetable }) {
  const { people, given, own, few, withheld, times, collegial_most: most, near } = found;
  const silent = people - given;
  const collegial = times.some(({ kind }) => kind === "collegial");
  const all = times.some((time) => time.kind === "collegial" && time.with === given);
  return (
    <>
      <p>{t("mat_given", { given, people })} {silent > 0 ? counted("mat_silent", silent) : ""}</p>
      {own ? null : <p class="plain-notice">{t(withheld ? "mat_give_first" : "mat_you_gave_none")} <a href={pathOf.matching(found.network, "own")}>{t("mat_give_hours")}</a></p>}
      {withheld ? null : given < 2 ? <p class="plain-notice">{t("mat_too_few_gave")}</p> : (
        <>
          {few ? all ? null : <p class="plain-notice">{t("mat_few")}</p> : near.length > 0 ? (
            <p class="plain-notice mat-apart"><b>{t("mat_collegial_apart")}</b> {most < 2 ? t("mat_collegial_none") : t("mat_collegial_some", { most, given })}</p>
          ) : most === 0 ? <p class="plain-notice mat-apart"><b>{t("mat_collegial_apart")}</b> {t("mat_collegial_nobody")}</p> : null}
          {times.length === 0 ? <p>{t("mat_no_times")}</p> : collegial ? null : <p>{t("mat_only_free")}</p>}
        </>
      )}
    </>
  );
}

function useTimetable(space: number, asked: Parameters<typeof timetable>[1]) {
  const [answer, setAnswer] = useState<Timetable | { readonly outcome: "no_network" }>();
  const [problem, setProblem] = useState("");
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let current = true;
    timetable(space, asked).then(
      (came) => {
        if (!current) return;
        setAnswer(came);
        setProblem("");
      },
      (failed: unknown) => {
        if (!current) return;
        // Where there is no network there is nothing to try again.
        const nowhere = failed instanceof ApiError && failed.code === "not_found";
        if (nowhere) setAnswer({ outcome: "no_network" });
        setProblem(nowhere ? "" : whyNot(failed));
      },
    );
    return () => {
      current = false;
    };
  }, [space, asked, tries]);
  return { answer, problem, again: () => setTries(tries + 1) };
}
