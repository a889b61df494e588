import { useState } from "preact/hooks";

import { focusAt } from "../accompaniment/arrival";
import { t } from "../i18n";

interface Props {
  readonly id: string;
  readonly label: string;
  readonly question: string;
  readonly yes: string;
  readonly act: () => void;
}

/** What takes something away is asked once more. */
export function Asked({ id, label, question, yes, act }: Props) {
  const [asked, setAsked] = useState(false);
  const ask = () => {
    setAsked(true);
    focusAt(`${id}-question`);
  };
  const stay = () => {
    setAsked(false);
    focusAt(id);
  };
  const go = () => {
    setAsked(false);
    act();
  };
  if (!asked) return <div class="handover-acts"><button class="button" type="button" id={id} onClick={ask}>{label}</button></div>;
  return (
    <div class="question" role="group" aria-label={label} onKeyDown={(event) => event.key === "Escape" && stay()}>
      <p id={`${id}-question`} tabIndex={-1}>{question}</p>
      <button class="button button-main" type="button" onClick={go}>{yes}</button>
      <button class="button" type="button" onClick={stay}>{t("cancel")}</button>
    </div>
  );
}
