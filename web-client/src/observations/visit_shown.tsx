import { useLayoutEffect, useRef, useState } from "preact/hooks";

import { focusAt } from "../accompaniment/arrival";
import { dateWords } from "../accompaniment/words";
import type { Client } from "../app/client";
import { counted, t } from "../i18n";
import { inFull } from "../moments";
import type { SpaceView } from "../store/state";
import type { Observation } from "../wire";
import { AgreedPart } from "./agreed_part";
import { dialogueId, DialoguePart } from "./dialogue_part";
import { awaitedId, DueNote } from "./due_note";
import { LeftNotebook } from "./left_notebook";
import { NotebookPart } from "./notebook_part";
import { NotesPart } from "./notes_part";
import { PendingPart } from "./pending_part";
import { mayNote, mayWithdraw } from "./standing";
import { isAwaited, useFieldNotes } from "./use_field_notes";
import { WithdrawPart } from "./withdraw_part";
import { observedWords, observersWords, readable, standingWords, type NameOf } from "./words";

export interface VisitProps {
  readonly client: Client;
  readonly view: SpaceView;
  readonly one: Observation;
  readonly nameOf: NameOf;
}

export interface Saying {
  /** Said to whoever cannot see what changed, at the state of the visit, where the focus goes. */
  readonly said: (words: string) => void;
}

const stateId = "obs-state";

/** A visit as one of its people sees it; the others of the space see that it is, how it stands, and when. */
export function VisitShown(props: VisitProps) {
  const { client, one, nameOf } = props;
  const [words, say] = useState("");
  const now = client.now();
  const self = client.self.id;
  const said = (what: string) => {
    say(what);
    focusAt(stateId);
  };
  return (
    <>
      <section class="acc-part" aria-labelledby={stateId}>
        <h2 id={stateId} tabIndex={-1}>{standingWords(one, self, now)}</h2>
        <p class="acc-said" role="status">{words}</p>
        <p><time dateTime={new Date(one.starts_at).toISOString()}>{inFull(one.starts_at)}</time> · {counted("acc_minutes", one.minutes)}</p>
        <p class="cyc-aside" dir="auto">{observersWords(one, nameOf)} · {observedWords(one, nameOf)}</p>
        {one.withdrawn_at === undefined ? null : <Withdrawn one={one} nameOf={nameOf} now={now} />}
        {readable(one, self) ? <DueNote {...props} /> : null}
      </section>
      {readable(one, self) ? <Parts {...props} said={said} /> : one.withdrawn_at === undefined ? <p class="field-hint">{t("obs_for_its_people")}</p> : null}
    </>
  );
}

function Withdrawn({ one, nameOf, now }: { readonly one: Observation; readonly nameOf: NameOf; readonly now: number }) {
  const day = dateWords(one.withdrawn_at!, now);
  return (
    <>
      <p dir="auto">{one.withdrawn_by === undefined ? t("obs_withdrawn_on", { day }) : t("obs_withdrawn_by", { name: nameOf(one.withdrawn_by), day })}</p>
      <p class="field-hint">{t("obs_withdrawn_gone")}</p>
    </>
  );
}

// What was noted goes with these parts from the page and from memory, as soon as the visit is taken back.
function Parts(props: VisitProps & Saying) {
  const { client, one } = props;
  const self = client.self.id;
  const asked = useFieldNotes(client, props.view.space, one);
  const awaited = isAwaited(one, asked);
  // Whoever wanted to the dialogue before it was there goes on to it.
  const led = useRef(false);
  useLayoutEffect(() => {
    if (!awaited && led.current) document.getElementById(dialogueId)?.focus();
    led.current = false;
  }, [awaited]);
  return (
    <>
      <AgreedPart {...props} />
      {mayNote(one, self) ? <NotebookPart {...props} /> : <LeftNotebook {...props} />}
      {/* What is below would move under a finger when it comes. */}
      {awaited ? <p id={awaitedId} tabIndex={-1} role="status" onFocus={() => (led.current = true)}>{t("obs_notes_loading")}</p> : (
        <>
          {one.notes.length > 0 ? <NotesPart {...props} asked={asked} /> : null}
          <PendingPart {...props} />
          <DialoguePart {...props} asked={asked} />
          {mayWithdraw(one, self) ? <WithdrawPart {...props} /> : null}
        </>
      )}
    </>
  );
}
