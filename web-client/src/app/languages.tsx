import { useEffect, useState } from "preact/hooks";

import { choose, language, languages, nameOf, t } from "../i18n";

export function Languages() {
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    void Promise.all(languages.map(async (each) => [each, await nameOf(each)] as const)).then((all) => setNames(new Map(all)));
  }, []);
  return (
    <fieldset class="choices">
      <legend>{t("language")}</legend>
      {languages.map((each) => (
        <label key={each} class="choice">
          <input type="radio" name="language" checked={each === language()} onChange={() => void choose(each)} />
          <span lang={each}>{names.get(each) ?? each}</span>
        </label>
      ))}
    </fieldset>
  );
}
