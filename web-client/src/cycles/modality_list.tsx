import { t } from "../i18n";
import type { Modality } from "./document";
import { quotaWords } from "./words";

/** What each modality foresees: it warns, and never stands in the way. */
export function ModalityList({ modalities }: { readonly modalities: readonly Modality[] }) {
  return (
    <ul class="cyc-modalities">
      {modalities.map((one) => (
        <li key={one.id}>
          <h3 dir="auto">{one.title}</h3>
          <ul class="cyc-notes">
            {one.year.map((each, index) => <li key={index}>{quotaWords(each)}</li>)}
            {one.hours?.map(({ what, weekly, note }) => <li key={what}>{t("cyc_weekly", { what, hours: weekly })}{note === undefined ? "" : ` (${note})`}</li>)}
            {one.group ? <li>{t("cyc_group", { least: one.group.least, most: one.group.most })}</li> : null}
            {[...(one.notes ?? []), ...(one.ours ?? [])].map((each) => <li key={each} dir="auto">{each}</li>)}
          </ul>
        </li>
      ))}
    </ul>
  );
}
