import { useState } from "preact/hooks";

import { focusAt } from "../accompaniment/arrival";
import { dateWords, namesIn } from "../accompaniment/words";
import type { Client } from "../app/client";
import { inBytes } from "../files/kinds";
import { named, t } from "../i18n";
import type { SpaceView } from "../store/state";
import type { Recording, RecordingFrame, Uuid } from "../wire";
import { ConsentPart } from "./consent_part";
import { DescribePart } from "./describe_part";
import { SharePart } from "./share_part";
import { isGone, isOfIt, mayRead, standingOf } from "./standing";
import { useRecording } from "./use_recording";
import { WatchPart } from "./watch_part";
import { WithdrawPart } from "./withdraw_part";
import { aboutWords, consentWords, readersWords, standingWords, type NameOf } from "./words";

export interface RecordingProps {
  readonly client: Client;
  readonly view: SpaceView;
  readonly one: Recording;
  readonly nameOf: NameOf;
}

export interface Saying {
  /** Said to whoever cannot see what changed, at the state of the recording, where the focus goes. */
  readonly said: (words: string) => void;
}

export interface WithFrame {
  readonly frame: RecordingFrame;
}

const stateId = "rec-state";

/** A recording as one of its people or readers sees it; the others of the room see that there is one, whose, and how it stands. */
export function RecordingShown(props: RecordingProps) {
  const { client, one, nameOf } = props;
  const [words, say] = useState("");
  const now = client.now();
  const self = client.self.id;
  const gone = isGone(one, now);
  const said = (what: string) => {
    say(what);
    focusAt(stateId);
  };
  return (
    <>
      <section class="acc-part" aria-labelledby={stateId}>
        <h2 id={stateId} tabIndex={-1} dir="auto">{standingWords(one, self, nameOf, now)}</h2>
        <p class="acc-said" role="status">{words}</p>
        {gone ? <Gone {...props} now={now} /> : (
          <>
            <p class="cyc-aside">{aboutWords(one, now)} · {inBytes(one.size)}</p>
            <p dir="auto">{t(one.by === self ? "rec_of_you" : "rec_of", { name: nameOf(one.by), day: dateWords(one.at, now) })}</p>
            <People one={one} nameOf={nameOf} />
            {one.shared_at === undefined ? null : <p dir="auto">{readersWords(one, nameOf)}</p>}
          </>
        )}
      </section>
      {mayRead(one, self, now) ? <Parts key={one.recording} {...props} said={said} /> : gone ? null : <p class="field-hint">{t("rec_for_its_people")}</p>}
    </>
  );
}

/** Who is in it, and who has not answered yet. */
function People({ one, nameOf }: Pick<RecordingProps, "one" | "nameOf">) {
  if (one.people.length === 0) return <p>{t("rec_nobody_else")}</p>;
  return (
    <ul class="rec-people">
      {one.people.map((person) => <li key={person} dir="auto"><b>{nameOf(person)}</b>: {consentWords(one, person)}</li>)}
    </ul>
  );
}

function Gone({ one, nameOf, now }: RecordingProps & { readonly now: number }) {
  if (standingOf(one, now) === "expired") return <p>{t("rec_expired_on", { day: dateWords(one.until, now) })}</p>;
  const day = dateWords(one.withdrawn_at!, now);
  return <p dir="auto">{one.withdrawn_by === undefined ? t("rec_withdrawn_on", { day }) : t("rec_withdrawn_by", { name: nameOf(one.withdrawn_by), day })}</p>;
}

// What it is and what was said of it goes with these parts from the page and from memory, as soon as it is taken back.
function Parts(props: RecordingProps & Saying) {
  const { client, view, one, nameOf } = props;
  const asked = useRecording(client, view.space, one);
  const self = client.self.id;
  // What is below would move under a finger when it comes.
  if (!asked) return <p role="status">{t("rec_loading")}</p>;
  const frame = asked.name === "came" ? asked.frame : undefined;
  return (
    <>
      {asked.name === "offline" ? <p class="plain-notice" role="status">{t("rec_offline")}</p> : null}
      {asked.name === "refused" ? <p class="plain-notice" role="alert">{named("refusals", asked.code)}</p> : null}
      {frame ? <What frame={frame} one={one} nameOf={nameOf} /> : null}
      {one.people.includes(self) ? <ConsentPart {...props} read={frame?.words} unnamed={frame !== undefined && (frame.words as Uuid | undefined) === undefined} /> : null}
      {frame ? <WatchPart {...props} frame={frame} /> : null}
      {one.by === self ? <SharePart {...props} frame={frame} /> : null}
      {frame ? <DescribePart {...props} frame={frame} /> : null}
      {isOfIt(one, self) ? <WithdrawPart {...props} /> : null}
    </>
  );
}

function What({ frame: { title, purpose, others }, one, nameOf }: WithFrame & Pick<RecordingProps, "one" | "nameOf">) {
  const also = [...one.people.map(nameOf), ...(others === undefined ? [] : [others])];
  return (
    <section class="acc-part" aria-label={title}>
      <h3 dir="auto">{title}</h3>
      <dl class="cyc-facts acc-agreed">
        <div><dt>{t("rec_purpose_field")}</dt><dd dir="auto">{purpose}</dd></div>
        {also.length === 0 ? null : <div><dt>{t("rec_who")}</dt><dd dir="auto">{namesIn(also)}</dd></div>}
        <div><dt>{t("rec_minors_field")}</dt><dd>{t(`rec_minors_${one.minors}`)}</dd></div>
      </dl>
    </section>
  );
}
