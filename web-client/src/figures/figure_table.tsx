import { t } from "../i18n";
import type { Line } from "./lines";

interface Props {
  readonly caption: string;
  readonly lines: readonly Line[];
  /** What stands above the figures. */
  readonly column: string;
}

/** Figures with what they count. A bar says nothing that the figure beside it does not say. */
export function FigureTable({ caption, lines, column }: Props) {
  return (
    <table class="fig-table">
      <caption>{caption}</caption>
      <thead class="unseen"><tr><th scope="col">{t("fig_what")}</th><th scope="col">{column}</th></tr></thead>
      <tbody>
        {lines.map(({ key, label, value, share }) => (
          <tr key={key}>
            <th scope="row" dir="auto">{label}</th>
            <td class={value === undefined ? "fig-few" : ""}>
              {value ?? t("fig_few")}
              {share === undefined ? null : <svg class="fig-share" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect width="100" height="8" class="fig-whole" /><rect width={share * 100} height="8" class="fig-filled" /></svg>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
