import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { wordsFor } from "../files/held";
import { useFiles, useOnDemand } from "../files/use_files";
import { counted, t } from "../i18n";
import { InnerForm } from "../inner_form";
import { OutboxFull } from "../outbox";
import type { EvidenceDraft } from "../shelf";
import { codePoints } from "../words";
import { changingEvidence, changingEvidenceFiles, evidenceMax, evidenceWords, type EvidenceLack } from "./evidence_draft";

interface Props {
  readonly client: Client;
  /** The space that keeps the commitment. */
  readonly space: number;
  readonly draft: EvidenceDraft;
  /** Somebody opened it just now, and it did not come back with the page. */
  readonly fresh: boolean;
  readonly close: (brought: boolean) => void;
}

/** Words, files or a link that show how a commitment goes. It goes through the outbox, and so is brought without a connection too. */
export function EvidenceForm({ client, space, draft, fresh, close }: Props) {
  const id = useId();
  const text = useRef<HTMLTextAreaElement>(null);
  const link = useRef<HTMLInputElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const [lacks, setLacks] = useState<EvidenceLack>();
  const [problem, setProblem] = useState("");
  const files = useFiles(client, space, draft.files, (how) => client.drafts.change(space, (whole) => changingEvidenceFiles(whole, how)));
  const DraftFiles = useOnDemand(draft.files.length > 0, () => import("../files/draft_files").then((part) => part.DraftFiles));
  useLayoutEffect(() => {
    if (fresh) text.current?.focus();
  }, []);
  const change = (what: Partial<EvidenceDraft>) => {
    setLacks(undefined);
    client.drafts.change(space, (whole) => changingEvidence(whole, (now) => ({ ...now, ...what })));
  };
  const left = evidenceMax - codePoints(draft.text);
  const send = async () => {
    setProblem("");
    const said = evidenceWords(draft);
    if ("lacks" in said) {
      setLacks(said.lacks);
      (said.lacks === "evidence_link_wrong" ? link : text).current?.focus();
      return;
    }
    if (files.busy) return;
    const { attachments, shown } = await files.forMessage(draft.files).catch(() => ({ attachments: [], shown: [] }));
    if (attachments.length < draft.files.length) return setProblem(t("cannot_keep"));
    const words = said.words === "" ? wordsFor(attachments.map(({ name }) => name), evidenceMax) : said.words;
    const command = { type: "bring_evidence", commitment: draft.commitment, text: words, ...(attachments.length > 0 ? { attachments } : {}) } as const;
    const failure = await client.ask(space, command, shown).then(() => undefined, (reason: unknown) => reason);
    if (failure !== undefined) return setProblem(t(failure instanceof OutboxFull ? "outbox_full" : "cannot_keep"));
    close(true);
  };
  const cancel = () => {
    if (draft.files.length > 0) void client.dropFiles(space, draft.files);
    close(false);
  };
  return (
    <InnerForm
      class="commitment-form evidence-form"
      aria-label={t("evidence_bring")}
      send={send}
      close={cancel}
      written={draft.text !== "" || draft.address !== "" || draft.files.length > 0}
    >
      <p class="field-hint">{t("evidence_form_lead")}</p>
      <div class="commitment-note-field">
        <label for={`${id}-text`}>{t("evidence_text")}</label>
        <textarea ref={text} id={`${id}-text`} dir="auto" rows={3} value={draft.text} aria-describedby={`${id}-lacks`}
          aria-invalid={left < 0 || (lacks !== undefined && lacks !== "evidence_link_wrong")} onInput={({ currentTarget }) => change({ text: currentTarget.value })} />
        {left < 0 ? <p class="field-problem" role="alert">{counted("over", -left)}</p> : null}
      </div>
      <div class="commitment-note-field">
        <label for={`${id}-link`}>{t("evidence_link")}</label>
        <input ref={link} id={`${id}-link`} type="url" inputMode="url" autocomplete="off" dir="ltr" placeholder="https://" value={draft.address} aria-describedby={`${id}-lacks`}
          aria-invalid={lacks === "evidence_link_wrong"} onInput={({ currentTarget }) => change({ address: currentTarget.value })} />
      </div>
      <div>
        <input ref={picker} type="file" multiple hidden onChange={({ currentTarget }) => {
          const picked = [...(currentTarget.files ?? [])];
          currentTarget.value = "";
          setLacks(undefined);
          void files.add(picked);
        }} />
        <button class="button" type="button" onClick={() => picker.current?.click()}>{t("evidence_files")}</button>
      </div>
      {DraftFiles && draft.files.length > 0 && client.files ? (
        <DraftFiles files={draft.files} shelf={client.files} originals={files.originals} chooseOriginals={files.chooseOriginals}
          remove={(file) => {
            files.remove(file);
            text.current?.focus();
          }} />
      ) : null}
      <p class="preparing" role="status">{files.busy ? t("files_preparing") : ""}</p>
      <p class="field-problem" id={`${id}-lacks`} role="alert">{lacks === undefined ? files.problem : t(lacks, { most: evidenceMax })}</p>
      <p class="field-problem" role="alert">{problem}</p>
      <div class="commitment-acts">
        <button class="button button-main" type="submit" aria-disabled={files.busy || left < 0}>{t("evidence_send")}</button>
        <button class="button" type="button" onClick={cancel}>{t("cancel")}</button>
      </div>
    </InnerForm>
  );
}
