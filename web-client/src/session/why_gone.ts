import type { Client } from "../app/client";
import { outlived } from "../community/outlived";
import { t } from "../i18n";

/** Of a contribution whose words are gone: nobody took back what was deleted because it is as old as the space above keeps it. */
export function whyGone(client: Client, session: number, at: number): string {
  const { spaces = [], views } = client.state.value;
  const above = spaces.find(({ id }) => id === session)?.parent;
  const months = above === undefined ? undefined : outlived(views.get(above)?.retention, at, client.now());
  return months === undefined ? t("session_withdrawn") : t("retention_gone", { months });
}
