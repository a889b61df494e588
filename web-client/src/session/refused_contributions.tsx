import { AttachmentsShown } from "../files/attachments_shown";
import { named, t } from "../i18n";
import type { Entry } from "../outbox_entry";
import { isNamedAfterFiles } from "../store/named_after_files";
import type { Contribute } from "../wire";
import { objectionToLate } from "./rights";
import { kindNamed } from "./script";
import { refusalText, type Session } from "./session";

interface Props {
  readonly session: Session;
  readonly entries: readonly Entry[];
  readonly rewrite: (entry: Entry) => void;
  readonly late: (entry: Entry, asked: Contribute) => void;
  readonly note: (entry: Entry, asked: Contribute) => void;
  readonly drop: (entry: Entry) => void;
}

/** What a rule said no to: the reason, what can be done instead, and the words, which are kept (G11). */
export function RefusedContributions({ session, entries, rewrite, late, note, drop }: Props) {
  const { here } = session;
  return (
    <div class="refusals" aria-live="polite">
      {entries.map((entry) => {
        const { do: asked } = entry;
        const words = "text" in asked ? asked.text : asked.type === "detail_commitment" ? [asked.moves, asked.evidence, asked.goal].filter((each) => each !== undefined).join("\n") : undefined;
        const code = entry.refused!.code;
        const contributes = asked.type === "contribute" ? asked : undefined;
        const mayLate = contributes && code === "phase_over" && objectionToLate(here, contributes.phase, contributes.kind) === undefined;
        const mayNote = contributes && here.conversation.stage !== "ended" && kindNamed(here.script, contributes.kind).family !== "note";
        return (
          <section key={entry.order} class="refusal">
            <h2>{contributes ? t("session_refused", { kind: kindNamed(here.script, contributes.kind).title }) : t(asked.type === "detail_commitment" ? "session_refused_details" : asked.type === "edit_message" ? "refused_edit" : asked.type === "withdraw_message" ? "session_refused_withdraw" : "refused_other")}</h2>
            <p>{named("refusals", code) ? refusalText(code) : entry.refused!.text}</p>
            {words === undefined || isNamedAfterFiles(words, entry.files) ? null : <blockquote dir="auto">{words}</blockquote>}
            {entry.files?.length ? <AttachmentsShown space={entry.space} files={entry.files} held={session.client.files} tabbable /> : null}
            <div class="refusal-actions">
              {mayLate ? <button class="button button-main" type="button" onClick={() => late(entry, contributes)}>{t("session_send_late")}</button> : null}
              {mayNote ? <button class="button" type="button" onClick={() => note(entry, contributes)}>{t("session_keep_note")}</button> : null}
              {contributes ? <button class="button" type="button" onClick={() => rewrite(entry)}>{t("refused_rewrite")}</button> : null}
              <button class="button" type="button" onClick={() => drop(entry)}>{t("refused_drop")}</button>
            </div>
          </section>
        );
      })}
    </div>
  );
}
