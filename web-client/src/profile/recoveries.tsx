import { useEffect, useState } from "preact/hooks";

import { locale, t } from "../i18n";
import { myRecoveries, recoveriesSeen, type Recovered } from "./api";

const moment = (at: number) => new Intl.DateTimeFormat(locale(), { dateStyle: "long", timeStyle: "short" }).format(at);

function words({ by, made_at, used_at }: Recovered): string {
  const at = moment(made_at);
  const made = by === null ? t("recovered_notice_operator", { at }) : t("recovered_notice", { name: by, at });
  return `${made} ${t(used_at === null ? "recovered_unused" : "recovered_used")}`;
}

/** Told until it was read: somebody could let themselves into this account. */
export function RecoveryNotice() {
  const [news, setNews] = useState<readonly Recovered[]>([]);
  // Without signal there is nothing to tell yet.
  useEffect(() => void myRecoveries().then((all) => setNews(all.filter(({ seen }) => !seen)), () => {}), []);
  if (news.length === 0) return null;
  return (
    <section class="plain-notice recovery-notice" role="alert">
      {news.map((one) => <p key={one.made_at} dir="auto">{words(one)}</p>)}
      <p>{t("recovered_not_you")}</p>
      <button class="button" type="button" onClick={() => void recoveriesSeen().then(() => setNews([]), () => {})}>{t("recovered_seen")}</button>
    </section>
  );
}

/** On record, for their owner. */
export function MyRecoveries() {
  const [all, setAll] = useState<readonly Recovered[]>([]);
  useEffect(() => void myRecoveries().then(setAll, () => {}), []);
  if (all.length === 0) return null;
  return (
    <section class="people-part" aria-labelledby="recoveries">
      <h2 id="recoveries">{t("recoveries_title")}</h2>
      <ul class="lined">{all.map((one) => <li key={one.made_at} dir="auto">{words(one)}</li>)}</ul>
    </section>
  );
}
