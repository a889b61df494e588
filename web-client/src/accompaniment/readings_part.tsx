import { t } from "../i18n";
import type { SpaceView } from "../store/state";
import { ActivityReading } from "./activity_reading";
import { ProgressReading } from "./progress_reading";
import { agreesHere } from "./rights";

interface Props {
  readonly view: SpaceView;
  readonly now: number;
}

const headingId = "acc-readings";

/** What was done and what was gone through: two readings side by side, which nothing puts together (rule Y11). */
export function ReadingsPart({ view, now }: Props) {
  const { accompaniment } = view;
  if (!accompaniment || !agreesHere(view.kind)) return null;
  const { agreement, observations, activities = [] } = accompaniment;
  if (!agreement?.visits && observations.length === 0 && activities.length === 0) return null;
  return (
    <section class="acc-part" aria-labelledby={headingId}>
      <h2 id={headingId}>{t("readings_title")}</h2>
      <p>{t("readings_lead")}</p>
      <div class="acc-readings">
        <ActivityReading agreement={agreement} observations={observations} activities={activities} sessions={view.ledger?.sessions ?? []} now={now} />
        <ProgressReading space={view.space} accompaniment={accompaniment} now={now} />
      </div>
    </section>
  );
}
