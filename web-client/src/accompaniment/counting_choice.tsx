import { useId } from "preact/hooks";

import { t } from "../i18n";
import type { Counting } from "./counting";

const all: readonly Counting[] = ["narrow", "broad"];

/** What the figures below count as accompaniment. */
export function CountingChoice({ counting, choose }: { readonly counting: Counting; readonly choose: (counting: Counting) => void }) {
  const id = useId();
  return (
    <fieldset class="obs-people acc-counting">
      <legend>{t("counting_title")}</legend>
      {all.map((each) => (
        <label key={each} class="obs-person">
          <input type="radio" name={id} checked={each === counting} onChange={() => choose(each)} />
          <span>{t(`counting_${each}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
