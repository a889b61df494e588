import { t } from "../i18n";
import type { ActiveMonth } from "./activity";
import { monthName } from "./agreed_visits_words";

interface Props {
  readonly months: readonly ActiveMonth[];
  readonly year: number;
  /** Without a monthly minimum there is nothing that a month could stay below. */
  readonly least: number;
}

/** The active months of a year, and how each stands. */
export function MonthsTable({ months, year, least }: Props) {
  return (
    <table class="acc-table">
      <caption>{t("readings_months", { year })}</caption>
      <thead>
        <tr>
          <th scope="col">{t("readings_col_month")}</th>
          <th scope="col">{t("readings_col_made")}</th>
          {least === 0 ? null : <><th scope="col">{t("readings_col_least")}</th><th scope="col">{t("readings_col_stands")}</th></>}
        </tr>
      </thead>
      <tbody>
        {months.map(({ month, made, stands }) => (
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

/** Active months that are over and stayed below. */
export const monthsBelow = (months: readonly ActiveMonth[]): readonly string[] => months.filter(({ stands }) => stands === "below").map(({ month }) => monthName(month));
