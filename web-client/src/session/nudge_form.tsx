import { useId, useState } from "preact/hooks";

import { t } from "../i18n";
import { InnerForm } from "../inner_form";
import { lengths, type Invitation } from "../wire";
import { blank, sendable } from "../words";
import { invitations } from "./nudges";

interface Props {
  readonly name: string;
  /** False: it did not happen, and the words stay. */
  readonly send: (invites: Invitation, text: string | undefined) => Promise<boolean>;
  readonly close: () => void;
  readonly shut: boolean;
}

/** Invites one person to speak: a kind sentence out of a few, and a word of one's own. */
export function NudgeForm({ name, send, close, shut }: Props) {
  const [invites, setInvites] = useState<Invitation>(invitations[0]!);
  const [text, setText] = useState("");
  const id = useId();
  return (
    <InnerForm
      class="reason-form"
      send={() => {
        if (!shut) void send(invites, blank(text) ? undefined : sendable(text)).then((did) => did && close());
      }}
      fresh
      close={close}
    >
      <h3>{t("nudge_title", { name })}</h3>
      <p>{t("nudge_lead")}</p>
      <fieldset class="minutes">
        <legend class="unseen">{t("nudge_title", { name })}</legend>
        {invitations.map((each) => (
          <label key={each} class="chip">
            <input type="radio" class="unseen" name={`${id}-invites`} checked={each === invites} onChange={() => setInvites(each)} />
            {t(`nudge_${each}`)}
          </label>
        ))}
      </fieldset>
      <label for={id}>{t("nudge_own_words")}</label>
      <input id={id} type="text" dir="auto" maxLength={lengths.nudge.text / 2} value={text} onInput={({ currentTarget }) => setText(currentTarget.value)} />
      <div class="reason-acts">
        <button class="button button-main" type="submit" aria-disabled={shut}>{t("nudge_send")}</button>
        <button class="button" type="button" onClick={close}>{t("cancel")}</button>
      </div>
    </InnerForm>
  );
}
