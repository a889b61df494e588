import { useId } from "preact/hooks";

import { hoursShown } from "../hours/week";
import { locale, t } from "../i18n";
import { zoneHere, zoneName } from "../zone";
import { dayName } from "./day_names";
import { hoursKinds } from "./document";
import type { ProfileDraft } from "./draft";
import { blocksOf, minutesOfKind, timeOf } from "./week";
import { kindTexts, WeekField } from "./week_field";
import { WeekPicture } from "./week_picture";

interface Props {
  readonly draft: ProfileDraft;
  /** A zone that the server does not know any more. */
  readonly unknown: string | undefined;
  readonly change: (what: Partial<ProfileDraft>) => void;
}

/** Those of our two countries, and where this device is. */
const zones = ["America/Santiago", "America/Punta_Arenas", "Pacific/Easter", "America/Lima"];

/** When I have time in a week, as far as I want to say so. */
export function HoursPart({ draft: { rows, zone }, unknown, change }: Props) {
  const id = useId();
  const blocks = blocksOf(rows);
  const hours = (minutes: number) => new Intl.NumberFormat(locale(), { maximumFractionDigits: 2 }).format(minutes / 60);
  const given = hoursKinds.filter((kind) => minutesOfKind(rows, kind) > 0);
  return (
    <section class="mat-part" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{t("mat_hours_title")}</h3>
      <ul class="mat-notes">
        <li>{t("mat_hours_lead")}</li>
        <li>{t("mat_hours_pair")}</li>
        <li>{t("mat_hours_leads")}</li>
      </ul>
      <label class="pick mat-zone">
        <span>{t("mat_zone")}</span>
        <select value={zone} onChange={(event) => change({ zone: event.currentTarget.value })}>
          {[...new Set([zone, zoneHere(), ...zones])].map((each) => <option key={each} value={each}>{zoneName(each)}</option>)}
        </select>
      </label>
      {unknown === zone ? <p class="field-problem" role="status">{t("mat_hours_zone_unknown", { zone: zoneName(zone) })}</p> : null}
      <WeekField rows={rows} change={(next) => change({ rows: next })} />
      <p class="field-hint">{given.length === 0 ? t("mat_hours_none") : given.map((kind) => t("mat_hours_sum", { kind: t(kindTexts[kind]), hours: hours(minutesOfKind(rows, kind)) })).join(" · ")}</p>
      <WeekPicture
        drawn={blocks.map(({ day, from, to, kind }) => ({ day, from, to, look: kind, words: `${timeOf(from)}–${timeOf(to)}` }))}
        hours={hoursShown(blocks)}
      />
      <p class="unseen">{blocks.map(({ day, from, to, kind }) => `${dayName(day)}, ${timeOf(from)}–${timeOf(to)}: ${t(kindTexts[kind])}`).join("; ")}</p>
    </section>
  );
}
