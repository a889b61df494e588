import { focusAt } from "../accompaniment/arrival";
import { Asked } from "../app/asked";
import { counted, t } from "../i18n";
import type { HandoverDraft } from "../shelf";
import { added, apart, left, remade, restored, textOf, typed } from "./draft";

interface Props {
  readonly draft: HandoverDraft;
  readonly change: (how: (draft: HandoverDraft) => HandoverDraft) => void;
}

export const textId = "handover-text";

/** The whole as it will be read, to be changed by hand. What was typed gives way only to whoever says so, and can be had back. */
export function TextPart({ draft, change }: Props) {
  const differs = apart(draft);
  const settle = (how: (draft: HandoverDraft) => HandoverDraft) => {
    change(how);
    focusAt(textId);
  };
  return (
    <section class="handover-part" aria-labelledby="handover-whole">
      <h2 id="handover-whole">{t("handover_whole")}</h2>
      <p role="status">{draft.chosen.length === 0 ? t("handover_none_chosen") : counted("handover_chosen", draft.chosen.length)} {differs ? t("handover_apart") : ""}</p>
      {differs ? (
        <div class="handover-acts" role="group" aria-label={t("handover_apart")}>
          {differs.more ? <button class="button" type="button" onClick={() => settle(added)}>{t("handover_add")}</button> : null}
          <button class="button" type="button" onClick={() => settle(left)}>{t("handover_leave")}</button>
        </div>
      ) : null}
      <div class="handover-field">
        <label for={textId}>{t("handover_text")}</label>
        <p class="field-hint" id="handover-text-hint">{t("handover_text_hint")}</p>
        <textarea id={textId} rows={10} dir="auto" aria-describedby="handover-text-hint" value={textOf(draft)} onInput={({ currentTarget }) => change((now) => typed(now, currentTarget.value))} />
      </div>
      {draft.edited ? (
        <Asked label={t("handover_remake")} question={t("handover_remake_question")} yes={t("handover_remake_yes")} act={() => settle(remade)} />
      ) : null}
      {draft.replaced === undefined ? null : (
        <div class="handover-acts"><button class="button" type="button" onClick={() => settle(restored)}>{t("handover_restore")}</button></div>
      )}
    </section>
  );
}
