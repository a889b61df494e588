import { useEffect, useId, useRef, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { inBytes } from "../files/kinds";
import { t } from "../i18n";
import type { RecordingDraft } from "../shelf";
import { durationOf, hindranceOf, isHere, keep } from "./keeping";
import { tellsLink } from "./link_kind";
import { momentWords } from "./moment";

export const fileFieldId = "rec-file";

type File = NonNullable<RecordingDraft["file"]>;

interface Props {
  readonly client: Client;
  readonly space: number;
  readonly draft: RecordingDraft;
  readonly change: (how: (draft: RecordingDraft) => RecordingDraft) => void;
}

/** Choose or film it, see that it is kept, and say when it goes up. */
export function FileField({ client, space, draft, change }: Props) {
  const id = useId();
  const picker = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);
  const standing = useStanding(client, draft.file);
  const without = () => change(({ file: _, ...rest }) => rest);
  const take = async (picked: globalThis.File | undefined) => {
    if (!picked || busy) return;
    const hinders = hindranceOf(picked);
    setProblem(hinders ? t(hinders) : "");
    if (hinders) return;
    setBusy(true);
    const file = await keep(client.files, client.goingUp.recordings.loose, space, picked);
    const seconds = await durationOf(picked).catch(() => undefined);
    const before = draft.file;
    change((now) => ({ ...now, file: { ...file, ...(seconds === undefined ? {} : { seconds }) } }));
    if (before) void client.dropFiles(space, [before]);
    setBusy(false);
  };
  const remove = () => {
    if (draft.file) void client.dropFiles(space, [draft.file]);
    without();
    requestAnimationFrame(() => picker.current?.focus());
  };
  return (
    <>
      <div class="acc-field">
        <label for={fileFieldId}>{t("rec_file_field")}</label>
        <p class="field-hint" id={`${id}-why`}>{t("rec_file_why")}</p>
        <input ref={picker} id={fileFieldId} class="rec-pick" type="file" accept="video/*,audio/*" aria-describedby={`${id}-why`} disabled={busy}
          onChange={({ currentTarget }) => {
            const [picked] = currentTarget.files ?? [];
            currentTarget.value = "";
            void take(picked);
          }} />
        <label class="button rec-film">
          <span>{t("rec_film")}</span>
          <input class="unseen" type="file" accept="video/*" capture="environment" disabled={busy}
            onChange={({ currentTarget }) => {
              const [filmed] = currentTarget.files ?? [];
              currentTarget.value = "";
              void take(filmed);
            }} />
        </label>
      </div>
      <p class="field-problem" role="alert">{problem}</p>
      <p class="preparing" role="status">{busy ? t("rec_file_keeping") : ""}</p>
      {draft.file ? (
        <div class="rec-file">
          <p dir="auto"><b>{draft.file.name}</b></p>
          <p class="cyc-aside">{[inBytes(draft.file.size), ...(draft.file.seconds === undefined ? [] : [momentWords(draft.file.seconds * 1000)])].join(" · ")}</p>
          {standing === "loose" ? <p class="field-hint">{t("rec_file_loose")}</p> : null}
          {standing === "gone" ? <p class="field-problem" role="alert">{t("rec_file_gone")}</p> : null}
          <div class="acc-acts"><button class="button" type="button" onClick={remove}>{t("rec_file_remove")}</button></div>
        </div>
      ) : null}
      <fieldset class="obs-people" aria-describedby={`${id}-when-why`}>
        <legend>{t("rec_when_field")}</legend>
        <p class="field-hint" id={`${id}-when-why`}>{t("rec_when_why")}</p>
        {([undefined, ...(tellsLink() ? (["wifi"] as const) : []), "paused"] as const).map((hold) => (
          <label key={hold ?? "now"} class="obs-person">
            <input type="radio" name={`${id}-when`} checked={draft.hold === hold} onChange={() => change(({ hold: _, ...rest }) => ({ ...rest, ...(hold ? { hold } : {}) }))} />
            <span>{t(`rec_when_${hold ?? "now"}`)}</span>
          </label>
        ))}
      </fieldset>
    </>
  );
}

/** Where the bytes of what was chosen are by now. */
function useStanding(client: Client, file: File | undefined): "kept" | "loose" | "gone" | undefined {
  const [standing, setStanding] = useState<"kept" | "loose" | "gone">();
  const id = file?.id;
  useEffect(() => {
    if (id === undefined) return setStanding(undefined);
    const { loose } = client.goingUp.recordings;
    let current = true;
    void isHere(client.files, loose, id).then((here) => current && setStanding(!here ? "gone" : loose.has(id) ? "loose" : "kept"));
    return () => {
      current = false;
    };
  }, [client, id]);
  return standing;
}
