import { pathOf } from "../app/route";
import { t } from "../i18n";
import { lacksOf } from "../session/meeting_lacks";
import { MeetingLacks } from "../session/meeting_lacks_line";
import type { Cycle } from "../wire";
import { dateWords } from "./words";

/** The sessions that served a stage and are over, the newest first, each with what it did not leave. */
export function StageMeetings({ cycle, stage, now }: { readonly cycle: Cycle; readonly stage: string; readonly now: number }) {
  const meetings = (cycle.meetings ?? []).filter((one) => one.stage === stage).reverse();
  if (meetings.length === 0) return null;
  return (
    <>
      <h4>{t("acc_stage_meetings")}</h4>
      <ul class="acc-passes">
        {meetings.map((one) => (
          <li key={one.session}>
            <p><a class="acc-to" href={pathOf.acta(one.session)}>{t("acc_stage_meeting", { day: dateWords(one.at, now) })}</a></p>
            <MeetingLacks now={false} lacks={lacksOf(one)} />
          </li>
        ))}
      </ul>
    </>
  );
}
