import { useState } from "preact/hooks";

import { t } from "../i18n";
import { InnerForm } from "../inner_form";
import { useMembers } from "../people/use_members";
import { useActing } from "../session/use_acting";
import { limits, type RecordingFrame } from "../wire";
import type { RecordingProps, Saying } from "./recording_shown";
import { reachOf } from "./standing";
import { reachWords } from "./words";

const headingId = "rec-share";
const readersMax = limits.recording_readers_max;

interface Props extends RecordingProps, Saying {
  readonly frame: RecordingFrame | undefined;
}

/** With whom its owner shares it, and what those will get: said before it is shared. */
export function SharePart({ client, view, one, nameOf, said, frame }: Props) {
  const { act, acting, problem } = useActing(client, view.space);
  const members = useMembers(client, view.space, view.members)?.members;
  const [chosen, choose] = useState<readonly number[]>(one.readers);
  const [some, chooseSome] = useState(one.readers.length > 0);
  const reach = reachOf(one);
  const others = [...(members ?? []).map(({ id }) => id), ...chosen].filter((person, place, all) => person !== one.by && !one.people.includes(person) && all.indexOf(person) === place);
  const name = (person: number) => members?.find(({ id }) => id === person)?.name ?? nameOf(person);
  const lacks = reach === "waits" ? "rec_share_waits" : some && chosen.length === 0 ? "rec_share_nobody" : chosen.length > readersMax ? "rec_share_many" : undefined;
  const share = async () => {
    const readers = some ? [...chosen] : [];
    if (await act({ type: "share_recording", recording: one.recording, readers })) said(t("rec_shared_said"));
  };
  return (
    <section class="acc-part" aria-labelledby={headingId}>
      <h2 id={headingId}>{t(one.shared_at === undefined ? "rec_share" : "rec_share_again")}</h2>
      <InnerForm
        class="acc-form"
        aria-labelledby={headingId}
        lacks={lacks && "rec-share-lacks"}
        send={() => {
          if (!acting) void share();
        }}
      >
        <p dir="auto">{reachWords(one, nameOf)} {reach === "sound" ? soundWords(frame) : ""}</p>
        <fieldset class="obs-people">
          <legend>{t("rec_share_with")}</legend>
          <label class="obs-person">
            <input type="radio" name="rec-with" checked={!some} onChange={() => chooseSome(false)} />
            <span>{t("rec_share_all")}</span>
          </label>
          <label class="obs-person">
            <input type="radio" name="rec-with" checked={some} onChange={() => chooseSome(true)} />
            <span>{t("rec_share_some", { most: readersMax })}</span>
          </label>
        </fieldset>
        {some ? (
          <fieldset class="obs-people rec-readers">
            <legend>{t("rec_share_whom")}</legend>
            {members === undefined ? <p class="field-hint" role="status">{t("rec_people_unknown")}</p> : others.length === 0 ? <p class="field-hint">{t("rec_share_nobody_else")}</p> : null}
            {others.map((person) => (
              <label key={person} class="obs-person">
                <input type="checkbox" checked={chosen.includes(person)} onChange={({ currentTarget: { checked } }) => choose((before) => [...before.filter((each) => each !== person), ...(checked ? [person] : [])])} />
                <span dir="auto">{name(person)}</span>
              </label>
            ))}
          </fieldset>
        ) : null}
        <p class="field-hint" id="rec-share-lacks">{lacks === undefined ? t("rec_share_hint") : t(lacks)}</p>
        <p class="field-problem" role="alert">{problem}</p>
        <div class="acc-acts"><button class="button button-main" type="submit" aria-disabled={acting || lacks !== undefined} aria-describedby="rec-share-lacks">{t(one.shared_at === undefined ? "rec_share_send" : "rec_share_send_again")}</button></div>
      </InnerForm>
    </section>
  );
}

/** Whether there is a sound to give them. */
function soundWords(frame: RecordingFrame | undefined): string {
  if (frame?.sound === "making") return t("rec_sound_being_made");
  return frame?.sound === "impossible" ? t("rec_sound_impossible_owner") : "";
}
