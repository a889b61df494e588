import { counted, t } from "../i18n";
import { MonthsTable, monthsBelow } from "../accompaniment/months_table";
import { namesIn } from "../accompaniment/words";
import type { Held, KindHeld } from "./held";
import { kindName } from "./kinds";

interface Props {
  readonly held: Held;
  readonly year: number;
  /** This month is an active one. */
  readonly active: boolean;
}

/** How many activities there were of each kind, beside how many were agreed on (rules Y10, Y27). It warns, and never stands in the way. */
export function HeldReading({ held: { kinds, apart }, year, active }: Props) {
  return (
    <>
      <h4 class="acc-reading-title">{t("activities_reading")}</h4>
      {kinds.length === 0 ? <p>{t("activities_none_year")}</p> : (
        <dl class="cyc-facts">
          {kinds.map((kind) => <div key={kind.what}><dt>{kindName(kind.what)}</dt><dd>{yearWords(kind)} · {monthWords(kind, active)}</dd></div>)}
        </dl>
      )}
      {kinds.map((kind) => <Beside key={kind.what} kind={kind} year={year} />)}
      {apart === 0 ? null : <p>{counted("activities_apart", apart)}</p>}
    </>
  );
}

const yearWords = ({ made, times }: KindHeld) => (times > 0 ? t("readings_of_year", { made, agreed: times }) : counted("activities_year", made));

const monthWords = ({ madeThisMonth, monthly }: KindHeld, active: boolean) =>
  monthly > 0 && active ? t("activities_of_month", { made: madeThisMonth, agreed: monthly }) : counted("counting_month", madeThisMonth);

/** Months of one kind: those below its minimum, and each of them. */
function Beside({ kind: { what, months, monthly, beyond }, year }: { readonly kind: KindHeld; readonly year: number }) {
  const below = monthsBelow(months);
  const name = kindName(what);
  return (
    <>
      {below.length === 0 ? null : <p class="acc-below">{name}: {counted("readings_below", below.length, { months: namesIn(below) })} {t("readings_below_is")}</p>}
      {beyond === 0 ? null : <p>{name}: {counted("readings_beyond", beyond)}</p>}
      {monthly === 0 ? null : (
        <details class="cyc-more">
          <summary>{t("activities_months", { kind: name })}</summary>
          <MonthsTable months={months} year={year} least={monthly} />
        </details>
      )}
    </>
  );
}
