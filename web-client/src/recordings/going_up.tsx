import { useRef, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { inBytes } from "../files/kinds";
import { dropped, returnedFiles } from "../files/returned";
import { named, t } from "../i18n";
import type { Entry } from "../outbox_entry";
import { useDraft } from "../use_draft";
import type { BringRecording } from "../wire";
import { goingWords, leftWords } from "./going_words";
import { hindranceOf, keep } from "./keeping";
import { tellsLink } from "./link_kind";
import { broughtBack, withRecording } from "./recording_draft";

interface Props {
  readonly client: Client;
  readonly space: number;
  /** Back in its form, to be put right. */
  readonly reopened: () => void;
}

export const goingUpIn = (client: Client, space: number): readonly Entry[] =>
  client.entries.value.filter((entry) => entry.space === space && entry.do.type === "bring_recording");

/** Recordings on their way to this room, and those that did not get there. */
export function GoingUpList({ client, space, reopened }: Props) {
  const entries = goingUpIn(client, space);
  if (entries.length === 0) return null;
  return (
    <>
      <h3>{t("rec_going_up")}</h3>
      <ul class="obs-list">
        {entries.map((entry) => (
          <li key={entry.id} class="obs-card rec-going">
            <p dir="auto"><b>{(entry.do as BringRecording).title}</b></p>
            {entry.refused ? <Refused client={client} entry={entry} reopened={reopened} /> : <UnderWay client={client} entry={entry} />}
          </li>
        ))}
      </ul>
    </>
  );
}

function UnderWay({ client, entry }: { readonly client: Client; readonly entry: Entry }) {
  const queue = client.goingUp.recordings.queue.value;
  const progress = queue?.standings.value.get(entry.id);
  const size = entry.files?.[0]?.size ?? 0;
  const { file } = entry.do as BringRecording;
  if (entry.sent || entry.accepted || !progress) return <p class="obs-state" role="status">{t(entry.sent || entry.accepted ? "rec_going_arrived" : "rec_going_next")}</p>;
  const { going, sent } = progress;
  const held = going === "paused" || going === "wifi";
  return (
    <>
      <p class="obs-state" role="status">{goingWords(client, going)}</p>
      {sent === undefined ? <p class="cyc-aside">{inBytes(size)}</p> : (
        <>
          <progress class="rec-progress" value={sent} max={size} aria-label={t("rec_progress", { sent: inBytes(sent), size: inBytes(size) })} />
          <p class="cyc-aside" aria-hidden="true">{t("rec_progress", { sent: inBytes(sent), size: inBytes(size) })}</p>
        </>
      )}
      <p class="cyc-aside rec-left">{leftWords(progress.left)}</p>
      {progress.loose ? <p class="field-hint">{t("rec_file_loose")}</p> : null}
      {going === "lost" ? <ChooseAgain client={client} entry={entry} size={size} /> : null}
      <div class="acc-acts">
        {held ? <button class="button button-main" type="button" onClick={() => queue!.holds.set(file, undefined)}>{t("rec_go_on")}</button> : null}
        {!held && going !== "lost" ? <button class="button" type="button" onClick={() => queue!.holds.set(file, "paused")}>{t("rec_pause")}</button> : null}
        {tellsLink() && going !== "wifi" && going !== "lost" ? <button class="button" type="button" onClick={() => queue!.holds.set(file, "wifi")}>{t("rec_only_wifi")}</button> : null}
        <button class="button" type="button" onClick={() => void dropped(client, entry)}>{t("rec_give_up")}</button>
      </div>
    </>
  );
}

/** Its bytes were with a page that is gone: the same file again, and it goes on from where it stood. */
function ChooseAgain({ client, entry, size }: { readonly client: Client; readonly entry: Entry; readonly size: number }) {
  const [problem, setProblem] = useState("");
  const { file } = entry.do as BringRecording;
  const take = async (picked: File | undefined) => {
    if (!picked) return;
    const hinders = hindranceOf(picked) ?? (picked.size === size ? undefined : "rec_file_other");
    setProblem(hinders ? t(hinders) : "");
    if (hinders) return;
    const { recordings } = client.goingUp;
    await keep(client.files, recordings.loose, entry.space, picked, file);
    recordings.queue.peek()?.again(file);
  };
  return (
    <div class="acc-field">
      <label for={`rec-again-${file}`}>{t("rec_choose_again", { name: entry.files?.[0]?.name ?? "" })}</label>
      <input id={`rec-again-${file}`} class="rec-pick" type="file" accept="video/*,audio/*"
        onChange={({ currentTarget }) => {
          const [picked] = currentTarget.files ?? [];
          currentTarget.value = "";
          void take(picked);
        }} />
      <p class="field-problem" role="alert">{problem}</p>
    </div>
  );
}

// A rule said no: why, and back to the form with everything in it (G11).
function Refused({ client, entry, reopened }: { readonly client: Client; readonly entry: Entry; readonly reopened: () => void }) {
  const [draft, change] = useDraft(client, entry.space);
  const busy = useRef(false);
  const again = async () => {
    if (busy.current) return;
    busy.current = true;
    const [file] = await returnedFiles(client, entry);
    if (await client.takeBack(entry)) {
      change((before) => withRecording(before, broughtBack(entry.do as BringRecording, file)));
      reopened();
    }
    busy.current = false;
  };
  return (
    <>
      <p class="acc-changed" role="alert">{t("rec_not_brought")} {named("refusals", entry.refused!.code)}</p>
      <div class="acc-acts">
        {draft.recording ? null : <button class="button button-main" type="button" onClick={() => void again()}>{t("rec_put_right")}</button>}
        <button class="button" type="button" onClick={() => void dropped(client, entry)}>{t("rec_give_up")}</button>
      </div>
    </>
  );
}
