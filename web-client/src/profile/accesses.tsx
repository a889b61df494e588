import { useEffect, useState } from "preact/hooks";

import { counted, locale, t } from "../i18n";
import { myAccesses, type Access } from "./api";

const moment = (at: number) => new Intl.DateTimeFormat(locale(), { dateStyle: "long", timeStyle: "short" }).format(at);

/** Of a space that has no name here any more nothing is said but what was read. */
function words({ what, by, space, last, times }: Access): string {
  const read = t(by === null ? `access_${what}_operator` : `access_${what}`, { name: by?.name ?? "", title: space.title, at: moment(last) });
  return times > 1 ? `${read} (${counted("access_times", times)})` : read;
}

/** Who read what is mine: on record, for me alone. */
export function MyAccesses() {
  const [all, setAll] = useState<readonly Access[]>();
  // Without signal there is nothing to tell yet.
  useEffect(() => void myAccesses().then(setAll, () => {}), []);
  if (all === undefined) return null;
  return (
    <section class="people-part" aria-labelledby="accesses">
      <h2 id="accesses">{t("access_title")}</h2>
      <p class="field-hint">{t("access_lead")}</p>
      {all.length === 0 ? <p>{t("access_none")}</p> : (
        <details>
          <summary>{counted("access_count", all.length)}</summary>
          <ul class="lined">{all.map((one) => <li key={`${one.what} ${one.space.id} ${one.by?.id ?? 0} ${one.first}`} dir="auto">{words(one)}</li>)}</ul>
        </details>
      )}
    </section>
  );
}
