import "../styles/cycles.css";
import "../styles/accompaniment.css";
import "../styles/observations.css";
import "../styles/recordings.css";

import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

import { dateWords } from "../accompaniment/words";
import { spaceAwaited } from "../app/awaiting";
import type { Client } from "../app/client";
import { BackIcon } from "../app/icons";
import { pathOf } from "../app/route";
import { entitle } from "../app/title";
import { useNames } from "../app/use_names";
import { minute } from "../community/minute";
import { t } from "../i18n";
import type { SpaceView } from "../store/state";
import type { Uuid } from "../wire";
import { LeftPart } from "./left_part";
import { RecordingShown } from "./recording_shown";

interface Props {
  readonly client: Client;
  readonly space: number;
  readonly recording: Uuid;
}

/** One recording of a class: who is in it, what they said yes to, and what is seen, heard and said. */
export function RecordingScreen({ client, space, recording }: Props) {
  const { views, spaces } = client.state.value;
  const view = views.get(space);
  const one = view?.accompaniment?.recordings.find((each) => each.recording === recording);
  const title = view?.title ?? spaces?.find(({ id }) => id === space)?.title ?? t("app");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => void client.follow(space), [client, space]);
  useEffect(() => entitle(`${t("rec_recording")} · ${title}`), [title]);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), [recording]);
  const shut = view === undefined && client.link.value.phase.name === "open" && spaces !== undefined && !spaces.some(({ id }) => id === space);
  return (
    <main class="page acc-page rec-page">
      <header class="bar page-bar">
        <a class="bar-button" href={pathOf.recordings(space)} aria-label={t("acc_back")}><BackIcon /></a>
        <div class="bar-words">
          <h1 ref={heading} tabIndex={-1}>{one ? t("rec_recording_on", { day: dateWords(one.at, client.now()) }) : t("rec_recording")}</h1>
          <p dir="auto">{title}</p>
        </div>
      </header>
      <div class="cyc-body">
        {shut ? <LeftPart client={client} space={space} recording={recording} /> : null}
        {!view ? <p class="plain-notice" role="status">{shut ? t("space_unavailable") : spaceAwaited(client)}</p> : !one ? <p class="plain-notice">{t("rec_unknown")}</p> : <Shown client={client} view={view} recording={recording} />}
      </div>
    </main>
  );
}

function Shown({ client, view, recording }: { readonly client: Client; readonly view: SpaceView; readonly recording: Uuid }) {
  minute.value; // its time may be over
  const name = useNames(client, view.space, view.members);
  const nameOf = (person: number) => (person === client.self.id ? t("acc_you") : name(person));
  const one = view.accompaniment!.recordings.find((each) => each.recording === recording)!;
  return <RecordingShown client={client} view={view} one={one} nameOf={nameOf} />;
}
