import { t } from "../i18n";
import type { Client } from "./client";

/** What stands where a space will be: it is on its way, unless there is no link on which it could come. */
export function spaceAwaited({ link }: Client): string {
  const { phase, attempts } = link.value;
  const cut = phase.name === "waiting" || phase.name === "stopped" || (attempts > 0 && phase.name !== "open");
  return t(cut ? "space_loading" : "space_opening");
}
