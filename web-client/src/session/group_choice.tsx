import { useRef, useState } from "preact/hooks";

import { MoreIcon } from "../app/icons";
import { t } from "../i18n";

interface Props {
  readonly label: string;
  readonly choices: readonly { readonly key: string | number; readonly words: string; readonly choose: () => Promise<boolean> }[];
  readonly shut: boolean;
  /** In words where there is room for them; else behind a sign. */
  readonly words?: string;
}

/** A choice that opens beside what it is about, and closes with Escape or once it is done. */
export function GroupChoice({ label, choices, shut, words }: Props) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  if (choices.length === 0) return null;
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div class="person-acts" onKeyDown={(event) => event.key === "Escape" && open && close()}>
      <button ref={button} class={words ? "button" : "more"} type="button" aria-expanded={open} aria-label={words ? undefined : label} onClick={() => setOpen(!open)}>
        {words ?? <MoreIcon />}
      </button>
      {open ? (
        <div class="choices-row" role="group" aria-label={label}>
          {choices.map(({ key, words: each, choose }) => (
            <button key={key} class="choice-button" type="button" aria-disabled={shut} onClick={() => !shut && void choose().then((did) => did && close())}>{each}</button>
          ))}
          <button class="choice-button" type="button" onClick={close}>{t("cancel")}</button>
        </div>
      ) : null}
    </div>
  );
}
