import { t } from "../i18n";
import type { Client } from "./client";

/** There is no link, and none that is being made for the first time. */
export function isCut({ link }: Client): boolean {
  const { phase, attempts } = link.value;
  return phase.name === "waiting" || phase.name === "stopped" || (attempts > 0 && phase.name !== "open");
}

/** What stands where a space will be: it is on its way, unless there is no link on which it could come. */
export const spaceAwaited = (client: Client): string => t(isCut(client) ? "space_loading" : "space_opening");

/** There is no link yet, and it is being made: what is asked for comes once it is there. */
export const isComing = (client: Client): boolean => client.link.value.phase.name !== "open" && !isCut(client);
