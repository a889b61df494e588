import { t } from "../i18n";
import { dayName, days } from "./day_names";

/** A time in the column of its day, in minutes since midnight. */
export interface Drawn {
  readonly day: number;
  readonly from: number;
  readonly to: number;
  /** How it is dyed. */
  readonly look: string;
  readonly words: string;
}

interface Props {
  readonly drawn: readonly Drawn[];
  readonly hours: { readonly first: number; readonly last: number };
}

/** A week to look at. Everything in it stands in words beside it, and so it is not read aloud. */
export function WeekPicture({ drawn, hours: { first, last } }: Props) {
  const quarters = (last - first) * 4;
  const line = (minute: number) => Math.max(0, Math.min(quarters, Math.round(minute / 15) - first * 4)) + 2;
  const labels = Array.from({ length: last - first }, (_, nth) => first + nth);
  return (
    <figure class="mat-picture" aria-hidden="true">
      <div class="mat-grid" style={{ "--quarters": quarters }}>
        {days.map((day) => <span key={day} class="mat-grid-day" style={{ gridColumn: day + 2 }}>{dayName(day, "short")}</span>)}
        {labels.map((hour) => <span key={hour} class="mat-grid-hour" style={{ gridRow: `${line(hour * 60)} / span 4` }}>{hour}</span>)}
        {drawn.map((each, place) => (
          <span key={place} class={`mat-grid-time mat-look-${each.look}`} style={{ gridColumn: each.day + 2, gridRow: `${line(each.from)} / ${Math.max(line(each.from) + 1, line(each.to))}` }}>{each.words}</span>
        ))}
      </div>
      {drawn.length === 0 ? <p class="field-hint">{t("mat_picture_empty")}</p> : null}
    </figure>
  );
}
