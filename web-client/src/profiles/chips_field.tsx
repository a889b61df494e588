import { useId, useRef, useState } from "preact/hooks";

import { CloseIcon, OpenIcon } from "../app/icons";
import { t } from "../i18n";
import { limits } from "./document";
import { offered, titleOf, valueOf, type Word } from "./vocabulary";

interface Props {
  readonly legend: string;
  readonly hint?: string;
  readonly words: readonly Word[];
  readonly chosen: readonly string[];
  /** How many there may be. */
  readonly most?: number;
  readonly choose: (values: readonly string[]) => void;
}

const shownAtOnce = 8;

/** Values out of a list that one can search, and one's own beside them. */
export function ChipsField({ legend, hint, words, chosen, most = limits.values, choose }: Props) {
  const id = useId();
  const [typed, setTyped] = useState("");
  const [said, say] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const full = chosen.length >= most;
  const fitting = offered(words, chosen, typed);
  const add = (value: string) => {
    if (value === "" || full) return;
    setTyped("");
    say(t("mat_added", { what: titleOf(words, value) }));
    if (!chosen.includes(value)) choose([...chosen, value]);
    input.current?.focus();
  };
  const remove = (value: string) => {
    choose(chosen.filter((each) => each !== value));
    say(t("mat_removed", { what: titleOf(words, value) }));
    // Its button is gone, and so would be whoever pressed it.
    requestAnimationFrame(() => input.current?.focus());
  };
  return (
    <fieldset class="mat-chips">
      <legend>{legend}</legend>
      {hint ? <p class="field-hint" id={`${id}-hint`}>{hint}</p> : null}
      {chosen.length > 0 ? (
        <ul class="mat-chosen">
          {chosen.map((value) => (
            <li key={value}>
              <button class="mat-chip mat-chip-on" type="button" onClick={() => remove(value)}>
                <span dir="auto">{titleOf(words, value)}</span><CloseIcon /><span class="unseen">{t("mat_remove")}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {full ? <p class="field-hint">{t("mat_full", { most })}</p> : (
        <>
          <label class="unseen" for={id}>{t("mat_search_in", { what: legend })}</label>
          <div class="mat-search">
            <input ref={input} id={id} type="search" dir="auto" autocomplete="off" maxLength={limits.value} placeholder={t("mat_search")} value={typed}
              aria-describedby={hint ? `${id}-hint` : undefined}
              onInput={(event) => setTyped(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key !== "Enter") return;
                event.preventDefault();
                // What alone fits is meant; otherwise what is typed counts.
                add(fitting.length === 1 && typed.trim() !== "" ? fitting[0]!.id : valueOf(words, typed));
              }} />
            {typed.trim() === "" ? null : <button class="button" type="button" onClick={() => add(valueOf(words, typed))}>{t("mat_add")}</button>}
          </div>
          <ul class="mat-offered">
            {fitting.slice(0, shownAtOnce).map(({ id: value, title }) => (
              <li key={value}><button class="mat-chip" type="button" onClick={() => add(value)}><OpenIcon /><span dir="auto">{title}</span></button></li>
            ))}
          </ul>
          <p class="field-hint">{fitting.length > shownAtOnce ? t("mat_more_by_typing", { count: fitting.length - shownAtOnce }) : fitting.length === 0 && typed.trim() !== "" ? t("mat_own_value", { what: typed.trim() }) : ""}</p>
        </>
      )}
      <p class="unseen" role="status">{said}</p>
    </fieldset>
  );
}
