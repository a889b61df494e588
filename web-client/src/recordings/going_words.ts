import type { Client } from "../app/client";
import { counted, t } from "../i18n";
import type { Going } from "./uploads";

const minute = 60_000;

/** In steps that do not tremble: minutes up to ten, then fives, then half hours. */
export function leftWords(left: number | undefined): string {
  if (left === undefined) return "";
  const minutes = Math.ceil(left / minute);
  if (minutes <= 1) return t("rec_left_moment");
  if (minutes <= 10) return counted("rec_left_minutes", minutes);
  if (minutes <= 90) return counted("rec_left_minutes", 5 * Math.ceil(minutes / 5));
  const hours = Math.ceil(minutes / 30) / 2;
  return hours > 12 ? t("rec_left_long") : counted("rec_left_hours", hours);
}

export function goingWords(client: Client, going: Going): string {
  if (going !== "shut") return t(`rec_going_${going}`);
  return t(client.link.value.phase.name === "open" ? "rec_going_elsewhere" : "rec_going_offline");
}
