import { useId } from "preact/hooks";

import { t } from "../i18n";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly least: number;
  readonly most: number;
  readonly wrong:
    | "agreed_visits_year_wrong" | "agreed_visits_no_number" | "agreed_visits_month_wrong"
    | "activities_times_wrong" | "activities_no_number" | "activities_monthly_wrong" | "activities_days_wrong" | undefined;
  readonly change: (typed: string) => void;
}

/** A number of an agreement, as it is typed, and what is to be put right of it. */
export function NumberField({ label, value, least, most, wrong, change }: Props) {
  const id = useId();
  const told = wrong === undefined ? {} : { "aria-describedby": `${id}-wrong`, "aria-invalid": value.trim() !== "" };
  return (
    <div class="acc-field">
      <label for={id}>{label}</label>
      <input id={id} type="number" inputMode="numeric" min={least} max={most} step={1} value={value} onInput={({ currentTarget }) => change(currentTarget.value)} {...told} />
      {wrong === undefined ? null : <p class={value.trim() === "" ? "field-hint" : "field-problem"} id={`${id}-wrong`}>{t(wrong)}</p>}
    </div>
  );
}
