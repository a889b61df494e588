import type { Client } from "../app/client";
import { pathOf } from "../app/route";
import { inBytes } from "../files/kinds";
import { t } from "../i18n";
import type { Entry } from "../outbox_entry";
import { goingWords } from "./going_words";

interface Props {
  readonly client: Client;
  /** The room whose page says it already. */
  readonly here: number | undefined;
}

/** How a recording goes up, wherever one is by then: one line, and where there is more of it to say and to do. */
export function GoingLine({ client, here }: Props) {
  const standings = client.goingUp.recordings.queue.value?.standings.value;
  const going = (entry: Entry) => standings?.get(entry.id);
  const waiting = client.entries.value.filter(
    (entry) => entry.do.type === "bring_recording" && entry.space !== here && !entry.accepted && (entry.refused || (!entry.sent && going(entry))),
  );
  // What somebody has to do something about, or else what moves.
  const one = waiting.find((entry) => entry.refused) ?? waiting.find((entry) => going(entry)?.going === "lost") ?? waiting.find((entry) => going(entry)?.going === "up") ?? waiting[0];
  if (!one) return null;
  const progress = going(one);
  const size = one.files?.[0]?.size ?? 0;
  return (
    <div class="notice">
      <span>
        <span role="status">{one.refused ? t("rec_not_brought") : `${t("rec_line")} · ${goingWords(client, progress!.going)}`}</span>
        {one.refused || progress?.sent === undefined ? null : <span> · {t("rec_progress", { sent: inBytes(progress.sent), size: inBytes(size) })}</span>}
      </span>
      <a class="notice-button" href={(isShut(client, one.space) ? pathOf.space : pathOf.recordings)(one.space)}>{t("rec_line_open")}</a>
    </div>
  );
}

// The page of its recordings cannot be seen any more; where it was to go says so, and offers to let go of it.
function isShut(client: Client, space: number): boolean {
  const { spaces, views } = client.state.value;
  return !views.has(space) && spaces !== undefined && !spaces.some(({ id }) => id === space);
}
