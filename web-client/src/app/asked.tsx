import { useLayoutEffect, useRef, useState } from "preact/hooks";

import { t } from "../i18n";

interface Props {
  readonly label: string;
  readonly question: string;
  readonly yes: string;
  readonly act: () => void;
}

/** What takes something away is asked once more. */
export function Asked({ label, question, yes, act }: Props) {
  const [asked, setAsked] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const words = useRef<HTMLParagraphElement>(null);
  const before = useRef(false);
  useLayoutEffect(() => {
    if (asked) words.current?.focus();
    else if (before.current) button.current?.focus();
    before.current = asked;
  }, [asked]);
  if (!asked) return <p><button ref={button} class="button" type="button" onClick={() => setAsked(true)}>{label}</button></p>;
  return (
    <div class="question" role="group" aria-label={label} onKeyDown={(event) => event.key === "Escape" && setAsked(false)}>
      <p ref={words} tabIndex={-1}>{question}</p>
      <button class="button button-main" type="button" onClick={() => { before.current = false; setAsked(false); act(); }}>{yes}</button>
      <button class="button" type="button" onClick={() => setAsked(false)}>{t("cancel")}</button>
    </div>
  );
}
