import { useState } from "preact/hooks";

import { whyNot } from "../entry/api";
import { t } from "../i18n";
import { check, type Problem } from "./api";
import { documentIn, type Document } from "./document";
import type { Kind, Listed } from "./kind";

/** A file is larger than any document: read no further. */
const fileBytesMax = 400_000;

/** One from a file. What is wrong is told with its place; whatever can be edited is edited, right or not. */
export function Import<One extends Listed>({ kind: { placeName, reader, words }, begin }: { readonly kind: Kind<One>; readonly begin: (document: Document) => void }) {
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [found, setFound] = useState<Document>();
  const [problem, setProblem] = useState("");
  const read = async (file: File | undefined) => {
    setProblems([]);
    setFound(undefined);
    setProblem("");
    if (!file) return;
    if (file.size > fileBytesMax) return setProblem(t(words.tooLarge));
    try {
      const text = await file.text();
      const wrong = await check(text, reader);
      const document = documentIn(text);
      if (document && !wrong.some(({ severity }) => severity === "error")) return begin(document);
      setFound(document);
      setProblems(wrong);
    } catch (failed) {
      setProblem(whyNot(failed));
    }
  };
  return (
    <section class="tpl-section" aria-labelledby="tpl-import">
      <h2 id="tpl-import">{t("tpl_import")}</h2>
      <p class="field-hint" id="tpl-import-hint">{t("tpl_import_hint")}</p>
      <label class="button tpl-pick">
        {t("tpl_choose_file")}
        <input class="tpl-file unseen" type="file" accept=".json,application/json" aria-describedby="tpl-import-hint"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            void read(file).then(() => (currentTarget.value = ""));
          }} />
      </label>
      <p class="field-problem" role="alert">{problem !== "" ? problem : problems.length > 0 ? t(found ? "tpl_import_wrong" : words.unreadable) : ""}</p>
      {problems.length === 0 ? null : (
        <ul class="tpl-problem-list">
          {problems.map((each, index) => <li key={index} class={each.severity === "error" ? "tpl-error" : "tpl-warning"}><b dir="auto">{placeName(found ?? {}, each.place)}</b>: {each.text}</li>)}
        </ul>
      )}
      {found ? <button class="button" type="button" onClick={() => begin(found)}>{t(words.mend)}</button> : null}
    </section>
  );
}
