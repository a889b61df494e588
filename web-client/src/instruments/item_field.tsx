import { useState } from "preact/hooks";

import { t } from "../i18n";
import type { Answer, Instrument, Item } from "./api";
import { choicesOf } from "./figures";

interface Props {
  readonly document: Instrument;
  readonly item: Item;
  /** undefined: left open. */
  readonly answer: Answer | undefined;
  readonly wrong: boolean;
  readonly disabled: boolean;
  readonly say: (answer: Answer | undefined) => void;
}

/** The longest answer in words that the server keeps. */
const wordsMax = 2000;

/** One item: "no aplica" is always possible, and so is leaving it open (rule I4). */
export function ItemField(props: Props) {
  const { item, answer, wrong, disabled, say } = props;
  const id = `i-${item.id}`;
  const told = [item.hint ? `${id}-hint` : "", wrong ? `${id}-wrong` : ""].filter((each) => each !== "").join(" ");
  return (
    <fieldset class={wrong ? "ins-item ins-item-wrong" : "ins-item"} id={id} tabIndex={-1} aria-describedby={told || undefined} disabled={disabled}>
      <legend dir="auto">{item.text}</legend>
      {item.hint ? <p class="field-hint" id={`${id}-hint`} dir="auto">{item.hint}</p> : null}
      {item.poles ? <p class="ins-poles"><span dir="auto">← {item.poles[0]}</span> <span dir="auto">{item.poles[1]} →</span></p> : null}
      <Choices {...props} />
      {item.kind === "number" ? <NumberField {...props} /> : null}
      {item.kind === "text" || item.kind === "evidence" ? <WordsField {...props} /> : null}
      <label class="ins-choice ins-aside">
        <input type="checkbox" checked={answer === null} onChange={({ currentTarget }) => say(currentTarget.checked ? null : undefined)} />
        <span>{t("ins_not_applicable")}</span>
      </label>
      {wrong ? <p class="field-problem" id={`${id}-wrong`} role="alert">{t("ins_item_wrong")}</p> : null}
    </fieldset>
  );
}

function Choices({ document, item, answer, say }: Props) {
  if (item.kind !== "scale" && item.kind !== "option") return null;
  const several = item.several === true;
  const chosen = typeof answer === "number" ? [answer] : Array.isArray(answer) ? (answer as readonly number[]) : [];
  const choose = (place: number, on: boolean) => {
    if (item.kind === "scale") return say(place);
    const next = several ? [...chosen.filter((each) => each !== place), ...(on ? [place] : [])].sort((one, other) => one - other) : [place];
    say(next.length > 0 ? next : undefined);
  };
  return (
    <div class="ins-choices">
      {choicesOf(document, item).map((choice, index) => {
        const place = index + 1;
        const described = item.levels?.[index];
        return (
          <label key={choice} class="ins-choice">
            <input type={several ? "checkbox" : "radio"} name={`i-${item.id}`} checked={chosen.includes(place)} onChange={({ currentTarget }) => choose(place, currentTarget.checked)} />
            <span dir="auto">{described ? <b>{choice}. </b> : null}{described ?? choice}</span>
          </label>
        );
      })}
    </div>
  );
}

// On the way to a number that fits there are some that do not: they stay as they are typed, and are no answer.
function NumberField({ item, answer, say }: Props) {
  const { least = 0, most = 1_000_000 } = item;
  const [misfit, setMisfit] = useState("");
  const wrong = misfit !== "" && answer === undefined;
  const told = `i-${item.id}-range`;
  return (
    <>
      <label class="ins-number">
        <input type="number" inputMode="numeric" min={least} max={most} step={1} value={wrong ? misfit : typeof answer === "number" ? answer : ""} aria-label={`${item.text} ${item.unit ?? ""}`}
          aria-invalid={wrong} aria-describedby={told}
          onInput={({ currentTarget: { value, validity } }) => {
            const fits = value !== "" && validity.valid;
            setMisfit(fits ? "" : value);
            say(fits ? Number(value) : undefined);
          }} />
        <span>{item.unit ?? ""}</span>
      </label>
      <p class={wrong ? "field-problem" : "field-hint"} id={told} role={wrong ? "alert" : undefined}>{t("ins_number_range", { least: String(least), most: String(most) })}</p>
    </>
  );
}

function WordsField({ item, answer, say }: Props) {
  return (
    <textarea class="ins-words" rows={3} maxLength={wordsMax} dir="auto" aria-label={item.text} value={typeof answer === "string" ? answer : ""}
      onInput={({ currentTarget }) => say(currentTarget.value.trim() === "" ? undefined : currentTarget.value)} />
  );
}
