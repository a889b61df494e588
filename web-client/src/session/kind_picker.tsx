import { t } from "../i18n";
import { FamilyIcon } from "./family_icon";
import type { KindRight } from "./rights";
import { refusalText } from "./session";
import { choosable } from "./target";

/** What can be brought now; what cannot says why. */
export function KindPicker({ offered, chosen, choose }: { readonly offered: readonly KindRight[]; readonly chosen: string; readonly choose: (kind: string) => void }) {
  if (offered.length < 2) return null;
  return (
    <fieldset class="kind-picker">
      <legend class="unseen">{t("session_kind_legend")}</legend>
      {offered.map((right) => {
        const { kind, why } = right;
        const shut = !choosable(right);
        return (
          <label key={kind.id} class={`kind-choice color-${kind.color}${shut ? " kind-shut" : ""}`} title={shut && why ? refusalText(why) : undefined}>
            <input type="radio" class="unseen" name="kind" value={kind.id} checked={kind.id === chosen} disabled={shut} onChange={() => choose(kind.id)} />
            <FamilyIcon family={kind.family} /> {kind.title}
            {shut && why ? <span class="unseen">: {refusalText(why)}</span> : null}
          </label>
        );
      })}
    </fieldset>
  );
}
