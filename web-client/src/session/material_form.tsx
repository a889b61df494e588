import { useId, useRef, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { DraftFiles } from "../files/draft_files";
import { useFiles } from "../files/use_files";
import { t } from "../i18n";
import { InnerForm } from "../inner_form";
import { OutboxFull } from "../outbox";
import type { MaterialDraft } from "../shelf";
import { lengths } from "../wire";
import { blank, sendable } from "../words";
import { webAddress } from "./web_address";

interface Props {
  readonly client: Client;
  readonly space: number;
  readonly draft: MaterialDraft;
  readonly change: (how: (draft: MaterialDraft) => MaterialDraft) => void;
  /** Somebody opened it just now, and goes on in it. */
  readonly focused: boolean;
  readonly close: () => void;
}

type Missing = "title" | "file" | "address";

/** One file or one address with a title. It goes through the outbox, and so is brought without a connection too. */
export function MaterialForm({ client, space, draft, change, focused, close }: Props) {
  const id = useId();
  const [missing, setMissing] = useState<Missing>();
  const [problem, setProblem] = useState("");
  const picker = useRef<HTMLInputElement>(null);
  const title = useRef<HTMLInputElement>(null);
  const address = useRef<HTMLInputElement>(null);
  const pick = useRef<HTMLButtonElement>(null);
  // A material is one file: another takes its place.
  const files = useFiles(client, space, [], (how) => change((before) => ({ ...before, files: how([]).slice(0, 1) })));
  const [file] = draft.files;

  const cancel = () => {
    if (draft.files.length > 0) void client.dropFiles(space, draft.files);
    close();
  };
  const miss = (what: Missing, where: HTMLElement | null) => {
    setMissing(what);
    where?.focus();
  };
  const send = async () => {
    setProblem("");
    const words = sendable(draft.title).replace(/\s+/gu, " ");
    const leads = draft.form === "address" ? webAddress(draft.address) : undefined;
    if (draft.form === "file" && !file) return miss("file", pick.current);
    if (draft.form === "address" && leads === undefined) return miss("address", address.current);
    const called = blank(words) && file ? file.name : words;
    if (blank(called)) return miss("title", title.current);
    const { attachments, shown } = draft.form === "file" ? await files.forMessage(draft.files) : { attachments: [], shown: [] };
    if (draft.form === "file" && attachments.length === 0) return setProblem(t("cannot_keep"));
    const command = { type: "attach_material", title: called, ...(leads === undefined ? { attachments } : { address: leads }) } as const;
    const failure = await client.ask(space, command, leads === undefined ? shown : undefined).then(() => undefined, (reason: unknown) => reason);
    if (failure !== undefined) return setProblem(t(failure instanceof OutboxFull ? "outbox_full" : "cannot_keep"));
    if (draft.form === "address" && draft.files.length > 0) void client.dropFiles(space, draft.files);
    close();
  };
  const say = (what: Missing) => (missing === what ? t(`materials_lacks_${what}`) : "");
  return (
    <InnerForm
      class="material-form"
      aria-label={t("materials_attach")}
      busy={files.busy}
      send={send}
      fresh={focused}
      close={cancel}
      written={draft.title !== "" || draft.address !== "" || draft.files.length > 0}
    >
      <fieldset class="material-forms">
        <legend>{t("materials_what")}</legend>
        {(["file", "address"] as const).map((each) => (
          <label key={each} class="material-choice">
            <input type="radio" name={id} checked={draft.form === each} onChange={() => { setMissing(undefined); change((before) => ({ ...before, form: each })); }} />
            <span>{t(`materials_${each}`)}</span>
          </label>
        ))}
      </fieldset>
      {draft.form === "file" ? (
        <div class="field">
          <input ref={picker} type="file" hidden onChange={({ currentTarget }) => {
            const picked = [...(currentTarget.files ?? [])].slice(0, 1);
            currentTarget.value = "";
            setMissing(undefined);
            if (picked.length > 0 && draft.files.length > 0) void client.dropFiles(space, draft.files);
            void files.add(picked);
          }} />
          <div class="plan-buttons">
            <button ref={pick} class="button" type="button" aria-describedby={`${id}-file`} onClick={() => picker.current?.click()}>{t(file ? "materials_other_file" : "materials_pick")}</button>
          </div>
          {file && client.files ? (
            <DraftFiles files={draft.files} shelf={client.files} originals={files.originals} chooseOriginals={files.chooseOriginals}
              remove={(gone) => {
                void client.dropFiles(space, [gone]);
                change((before) => ({ ...before, files: [] }));
                pick.current?.focus();
              }} />
          ) : null}
          <p id={`${id}-file`} class="field-problem" role="alert">{say("file") || files.problem}</p>
          <p class="preparing" role="status">{files.busy ? t("files_preparing") : ""}</p>
        </div>
      ) : (
        <div class="field">
          <label for={`${id}-address`}>{t("materials_address_label")}</label>
          <input ref={address} id={`${id}-address`} type="url" inputMode="url" autocomplete="off" dir="ltr" placeholder="https://" maxLength={lengths.attach_material.address} value={draft.address}
            aria-invalid={missing === "address"} aria-describedby={`${id}-address-problem`}
            onInput={({ currentTarget: { value } }) => { setMissing(undefined); change((before) => ({ ...before, address: value })); }} />
          <p id={`${id}-address-problem`} class="field-problem" role="alert">{say("address")}</p>
        </div>
      )}
      <div class="field">
        <label for={`${id}-title`}>{t("materials_title_label")}</label>
        <input ref={title} id={`${id}-title`} type="text" dir="auto" maxLength={lengths.attach_material.title} value={draft.title} aria-invalid={missing === "title"} aria-describedby={`${id}-title-problem`}
          onInput={({ currentTarget: { value } }) => { setMissing(undefined); change((before) => ({ ...before, title: value })); }} />
        <p id={`${id}-title-problem`} class="field-problem" role="alert">{say("title")}</p>
      </div>
      <p class="field-hint">{t("materials_hint")}</p>
      <p class="field-problem" role="alert">{problem}</p>
      <div class="plan-buttons">
        <button class="button button-main" type="submit" aria-disabled={files.busy}>{t("materials_send")}</button>
        <button class="button" type="button" onClick={cancel}>{t("cancel")}</button>
      </div>
    </InnerForm>
  );
}
