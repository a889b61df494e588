import { locale, t } from "../i18n";
import type { Progress } from "./uploads";

/** How much of its files has left the device. */
export function UploadProgress({ sent, size }: Progress) {
  const percent = new Intl.NumberFormat(locale(), { style: "percent" }).format(Math.floor((100 * sent) / size) / 100);
  const words = t("uploading", { percent });
  return (
    <span class="pending uploading">
      <progress value={sent} max={size} aria-label={words} /> <span aria-hidden="true">{words}</span>
    </span>
  );
}
