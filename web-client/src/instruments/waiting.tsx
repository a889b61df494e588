import "../styles/instruments.css";

import { useEffect, useState } from "preact/hooks";

import { t } from "../i18n";
import { waitingForMe, type Application } from "./api";
import { ApplicationCard } from "./application_card";

/** What one is asked and has not answered. Without a link nothing is said: what is new comes with it. */
export function WaitingForMe() {
  const [waiting, setWaiting] = useState<readonly Application[]>([]);
  useEffect(() => {
    let current = true;
    waitingForMe().then((all) => current && setWaiting(all), () => {});
    return () => {
      current = false;
    };
  }, []);
  if (waiting.length === 0) return null;
  return (
    <section class="ins-section ins-waiting" aria-labelledby="ins-waiting">
      <h2 id="ins-waiting">{t("ins_waiting")}</h2>
      <ul class="ins-cards">{waiting.map((each) => <ApplicationCard key={each.id} application={each} />)}</ul>
    </section>
  );
}
