import { useRef, useState } from "preact/hooks";

import { focusAt } from "../accompaniment/arrival";
import { isParty } from "../accompaniment/rights";
import { dateWords, namesIn } from "../accompaniment/words";
import type { Client } from "../app/client";
import { pathOf } from "../app/route";
import { minute } from "../community/minute";
import { counted, t } from "../i18n";
import { useMembers } from "../people/use_members";
import type { SpaceView } from "../store/state";
import { useDraft } from "../use_draft";
import { limits, type Recording } from "../wire";
import { BringForm } from "./bring_form";
import { GoingUpList } from "./going_up";
import { freshRecording, withoutRecording, withRecording } from "./recording_draft";
import { sorted } from "./standing";
import { aboutWords, countWords, standingWords, type NameOf } from "./words";

interface Props {
  readonly client: Client;
  readonly view: SpaceView;
  readonly nameOf: NameOf;
}

export const recordingsId = "grabaciones";
const openId = "rec-bring";

/** Recordings of classes: those that wait for whoever looks, those that are there, those that were; and a form to bring one. */
export function RecordingsPart({ client, view, nameOf }: Props) {
  minute.value; // what is to expire does
  const [draft, change] = useDraft(client, view.space);
  const [said, say] = useState("");
  const fresh = useRef(false);
  const now = client.now();
  const { recordings = [] } = view.accompaniment ?? {};
  const { asking, there, gone } = sorted(recordings, client.self.id, now);
  const open = () => {
    fresh.current = true;
    say("");
    change((before) => withRecording(before, freshRecording(now)));
  };
  const close = () => {
    const { file } = draft.recording ?? {};
    change(withoutRecording);
    if (file) void client.dropFiles(view.space, [file]);
    focusAt(openId);
  };
  // Whom it may show: the form has them when it opens.
  useMembers(client, view.space, view.members, { wanted: isParty(view.roles) });
  const sent = () => {
    say(t("rec_brought_said"));
    focusAt(recordingsId);
  };
  const form = isParty(view.roles) && draft.recording && draft.recording.describes === undefined ? draft.recording : undefined;
  const full = recordings.length >= limits.recordings_max;
  const list = (some: readonly Recording[], title: string) =>
    some.length === 0 ? null : (
      <>
        <h3>{title}</h3>
        <List client={client} view={view} some={some} nameOf={nameOf} />
      </>
    );
  return (
    <section class="acc-part" aria-labelledby={recordingsId}>
      <h2 id={recordingsId} tabIndex={-1}>{t("rec_recordings")}</h2>
      <p class="acc-said" role="status">{said}</p>
      {recordings.length === 0 ? <p>{t("rec_none")}</p> : null}
      <GoingUpList client={client} space={view.space} reopened={() => focusAt(recordingsId)} />
      {list(asking, t("rec_wait_for_you"))}
      {list(there, t("rec_there"))}
      {gone.length === 0 ? null : (
        <details class="cyc-more">
          <summary>{counted("rec_gone", gone.length)}</summary>
          <List client={client} view={view} some={gone} nameOf={nameOf} />
        </details>
      )}
      {form ? <BringForm client={client} view={view} draft={form} nameOf={nameOf} fresh={fresh.current} close={close} sent={sent} /> : null}
      {!form && draft.recording ? <p class="field-hint">{t("rec_describe_taken")}</p> : null}
      {!draft.recording && isParty(view.roles) && !full ? <div class="acc-acts"><button class="button" type="button" id={openId} onClick={open}>{t("rec_bring")}</button></div> : null}
      {full ? <p class="field-hint">{t("rec_full")}</p> : null}
    </section>
  );
}

function List({ client, view, some, nameOf }: Props & { readonly some: readonly Recording[] }) {
  const now = client.now();
  const self = client.self.id;
  return (
    <ul class="obs-list">
      {some.map((one) => {
        const counts = countWords(one);
        return (
          <li key={one.recording} class="obs-card">
            <p><a class="acc-to" dir="auto" href={pathOf.recording(view.space, one.recording)}>{t(one.by === self ? "rec_of_you" : "rec_of", { name: nameOf(one.by), day: dateWords(one.at, now) })}</a></p>
            <p class="obs-state" dir="auto">{standingWords(one, self, nameOf, now)}</p>
            <p class="cyc-aside">{aboutWords(one, now)}</p>
            {one.people.length === 0 ? null : <p class="cyc-aside" dir="auto">{t("rec_in_it", { names: namesIn(one.people.map(nameOf)) })}</p>}
            {counts === "" ? null : <p class="cyc-aside">{counts}</p>}
          </li>
        );
      })}
    </ul>
  );
}
