import type { Client } from "../app/client";
import { BellIcon } from "../app/icons";
import { pathOf } from "../app/route";
import { capped } from "../app/title";
import { counted, t } from "../i18n";

/** The way to what concerns one, and how much of it is new. */
export function Bell({ client }: { readonly client: Client }) {
  const unseen = client.notices.unseen.value;
  return (
    <a class="bar-button bell" href={pathOf.notices}>
      <BellIcon />
      <span class="unseen">{t("notices_title")}{unseen > 99 ? `, ${t("notices_new_many")}` : unseen > 0 ? `, ${counted("notices_new", unseen)}` : ""}</span>
      {unseen > 0 ? <span class="count" aria-hidden="true">{capped(unseen)}</span> : null}
    </a>
  );
}
