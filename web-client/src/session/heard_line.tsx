import { counted, locale, t } from "../i18n";
import { second } from "./second";
import type { Session } from "./session";
import { belongs } from "./standing";
import { clockOf } from "./time_left";
import type { Heard } from "./use_equity";

/** How much somebody was heard, in figures and without a judgement. */
export function HeardLine({ session, heard: { of, at } }: { readonly session: Session; readonly heard: Heard }) {
  second.value;
  const { held, turns, said, warm, cool, time_share: share, turn_share: turnShare } = of;
  const time = held * 1000 + sinceTold(session, of.person, at);
  const parts = [];
  if (time >= 1000 || turns > 0) parts.push(t("equity_word", { time: clockOf(time) }), counted("equity_turns", turns));
  parts.push(counted("session_count", said));
  if (warm > 0 || cool > 0) parts.push(`${counted("equity_warm", warm)}, ${counted("equity_cool", cool)}`);
  return (
    <p class="heard">
      <span>{parts.join(" · ")}</span>
      {share === undefined ? null : (
        <span class="heard-share">
          <span class="heard-bar" aria-hidden="true"><span class="heard-part" style={{ width: `${Math.min(100, share / 2)}%` }} /></span>
          <span>{t("equity_share", { time: times(share), turns: times(turnShare ?? share) })}</span>
        </span>
      )}
    </p>
  );
}

// Whoever has the word now goes on having it until the next answer comes.
function sinceTold({ here, client }: Session, person: number, at: number): number {
  const { conversation } = here;
  const turn = conversation.turns.find(({ holder }) => holder && belongs(conversation, person, holder));
  if (!turn || conversation.stage !== "running") return 0;
  return Math.max(0, client.now() - Math.max(at, turn.since));
}

function times(percent: number): string {
  return new Intl.NumberFormat(locale(), { maximumFractionDigits: 1, minimumFractionDigits: 1 }).format(percent / 100);
}
