import { useState } from "preact/hooks";

import { useWrong } from "../form";
import { language, languages, nameOf, t } from "../i18n";
import { InnerForm } from "../inner_form";
import { answersLeast, answersMost, answersStandard, groupLettersMax, type Wanted } from "./link_api";

const suggested = ["lnk_group_families", "lnk_group_students", "lnk_group_local"] as const;

/** For whom a link is, and what is asked of them before. */
export function LinkForm({ busy, make, cancel }: { readonly busy: boolean; readonly make: (wanted: Omit<Wanted, "command">) => void; readonly cancel: () => void }) {
  const [group, setGroup] = useState("");
  const [minors, setMinors] = useState(false);
  const [lang, setLang] = useState(language());
  const [most, setMost] = useState(answersStandard);
  const whom = useWrong(group, t("lnk_group_missing"));
  const bound = useWrong(most, t("lnk_most_wrong", { least: answersLeast, most: answersMost }));
  return (
    <InnerForm class="ins-open" strict busy={busy} fresh close={cancel} send={() => make({ group: group.trim(), minors, lang, answers_max: most })}>
      <label class="field">
        <span>{t("lnk_group")}</span>
        <input type="text" required maxLength={groupLettersMax} pattern=".*\S.*" list="lnk-groups" dir="auto" {...whom.told("lnk-group-hint")} value={group} onInput={({ currentTarget }) => setGroup(currentTarget.value)} />
      </label>
      {whom.wrong}
      <datalist id="lnk-groups">{suggested.map((key) => <option key={key} value={t(key)} />)}</datalist>
      <p class="field-hint" id="lnk-group-hint">{t("lnk_group_hint", { most: groupLettersMax })}</p>
      <label class="tick">
        <input type="checkbox" checked={minors} onChange={({ currentTarget }) => setMinors(currentTarget.checked)} />
        <span>{t("lnk_minors")}</span>
      </label>
      <label class="field">
        <span>{t("lnk_lang")}</span>
        <select value={lang} onChange={({ currentTarget }) => setLang(currentTarget.value)}>
          {languages.map((each) => <option key={each} value={each} lang={each}>{nameOf(each)}</option>)}
        </select>
      </label>
      <label class="field">
        <span>{t("lnk_most")}</span>
        <input type="number" inputMode="numeric" required min={answersLeast} max={answersMost} step={1} {...bound.told()} value={most} onInput={({ currentTarget }) => setMost(currentTarget.valueAsNumber)} />
      </label>
      {bound.wrong}
      <div class="ins-acts">
        <button class="button button-main" type="submit" aria-disabled={busy}>{t("lnk_make_now")}</button>
        <button class="button" type="button" onClick={cancel}>{t("cancel")}</button>
      </div>
    </InnerForm>
  );
}
