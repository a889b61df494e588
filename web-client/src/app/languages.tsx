import { choose, language, languages, nameOf, t } from "../i18n";

export function Languages() {
  return (
    <fieldset class="choices">
      <legend>{t("language")}</legend>
      {languages.map((each) => (
        <label key={each} class="choice">
          <input type="radio" name="language" checked={each === language()} onChange={() => void choose(each)} />
          <span lang={each}>{nameOf(each)}</span>
        </label>
      ))}
    </fieldset>
  );
}
