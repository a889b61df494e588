import { t } from "../i18n";
import { inFull } from "../moments";
import type { Uuid } from "../wire";
import type { Reading } from "./acta_document";
import { confirmedBefore, correctionsOf } from "./shape";

/** What was asked to be put right, below what it is about; undefined: of the acta as a whole. */
export function Corrections({ reading: { acta, nameOf }, of }: { readonly reading: Reading; readonly of: Uuid | undefined }) {
  const all = correctionsOf(acta, of);
  if (all.length === 0) return null;
  return (
    <ul class="acta-corrections">
      {all.map(({ id, by, at, text, taken_back }) => (
        <li key={id}>
          {taken_back === undefined ? (
            <>
              <p class="acta-by" dir="auto">{t("acta_correction_by", { name: nameOf(by), when: inFull(at) })}</p>
              <p class="acta-words" dir="auto">{text ?? t("erased")}</p>
            </>
          ) : <p class="acta-by" dir="auto">{t("acta_correction_taken_back", { name: nameOf(by), when: inFull(taken_back) })}</p>}
        </li>
      ))}
    </ul>
  );
}

/** Who read it and says that it is right, and what is asked of it as a whole. */
export function Answers({ reading }: { readonly reading: Reading }) {
  const { acta, nameOf } = reading;
  return (
    <>
      {acta.confirmed?.length ? (
        <ul class="acta-confirmed">
          {acta.confirmed.map((one) => (
            <li key={one.person} dir="auto">
              {t("acta_confirmed_by", { name: nameOf(one.person), when: inFull(one.at) })}
              {confirmedBefore(acta, one) ? <span class="acta-mark"> {t("acta_confirmed_before")}</span> : null}
            </li>
          ))}
        </ul>
      ) : <p>{t("acta_nobody_confirmed")}</p>}
      <Corrections reading={reading} of={undefined} />
    </>
  );
}
