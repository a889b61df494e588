import { useEffect, useId, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { mayPost } from "../community/rights";
import { handOn } from "../handover/hand_on";
import { messagesMax, parted } from "../handover/split";
import { counted, named, t } from "../i18n";
import { OutboxFull } from "../outbox";
import type { SpaceKind, Story } from "../wire";
import { storyText } from "./story_words";

interface Props {
  readonly client: Client;
  readonly story: Story;
  readonly titleId: string;
  readonly close: () => void;
}

const kinds: ReadonlySet<SpaceKind> = new Set<SpaceKind>(["mentoring_room", "mesa", "community", "network"]);

/** A story goes as a message to where its author chooses, who knows how many read it there. The story itself stays theirs. */
export function StoryShare({ client, story, titleId, close }: Props) {
  const id = useId();
  const [chosen, choose] = useState("");
  const [problem, setProblem] = useState("");
  const [sentTo, setSentTo] = useState("");
  const [busy, setBusy] = useState(false);
  const { spaces = [], views } = client.state.value;
  const places = spaces.filter(({ kind, roles }) => kinds.has(kind) && mayPost(roles));
  const to = places.find((place) => String(place.id) === chosen);
  useEffect(() => {
    if (to) void client.follow(to.id);
  }, [client, to?.id]);
  const text = storyText(story);
  const messages = parted(text).length;
  const members = to ? views.get(to.id)?.members : undefined;
  const readers = !to ? "" : members === undefined ? t("handover_readers", { title: to.title })
    : members === 1 ? t("handover_reader_only", { title: to.title }) : counted("handover_readers_known", members, { title: to.title });
  const send = async () => {
    if (busy || !to || messages > messagesMax) return;
    setBusy(true);
    setProblem("");
    let left = text;
    try {
      await handOn(client, to.id, left, (rest) => (left = rest));
      setSentTo(to.title);
    } catch (reason) {
      setProblem([...(left === text ? [] : [t("handover_partly")]), t(reason instanceof OutboxFull ? "outbox_full" : "cannot_keep")].join(" "));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div class="story-ask" role="group" aria-labelledby={titleId} onKeyDown={(event) => event.key === "Escape" && close()}>
      <p id={titleId} tabIndex={-1}>{t("story_share_lead")}</p>
      {sentTo !== "" ? <p role="status" dir="auto">{t("story_shared", { title: sentTo })}</p> : (
        <>
          {places.length === 0 ? <p>{t("story_share_nowhere")}</p> : (
            <div class="story-field">
              <label for={`${id}-to`}>{t("story_share_to")}</label>
              <select id={`${id}-to`} value={chosen} onChange={({ currentTarget }) => choose(currentTarget.value)}>
                <option value="">{t("handover_choose")}</option>
                {places.map((place) => <option key={place.id} value={String(place.id)}>{`${place.title} (${named("kinds", place.kind)})`}</option>)}
              </select>
            </div>
          )}
          <p role="status" dir="auto">{[readers, ...(to && messages > 1 ? [counted("handover_messages", messages)] : [])].join(" ")}</p>
          <p class="field-problem" role="alert">{problem}</p>
        </>
      )}
      <div class="story-acts">
        {sentTo !== "" || places.length === 0 ? null : <button class="button button-main" type="button" aria-disabled={busy || !to} onClick={() => void send()}>{t("story_share_send")}</button>}
        <button class="button" type="button" onClick={close}>{t(sentTo === "" ? "cancel" : "story_share_close")}</button>
      </div>
    </div>
  );
}
