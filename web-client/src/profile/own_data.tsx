import { useState } from "preact/hooks";

import { ApiError, whyNot } from "../entry/api";
import { saveFile } from "../files/save_file";
import { t } from "../i18n";

type Said = { readonly state: "idle" } | { readonly state: "working" | "done" | "failed"; readonly text: string };

/** Taking along everything that is one's own, in one step. */
export function OwnData() {
  const [said, setSaid] = useState<Said>({ state: "idle" });
  const working = said.state === "working";
  const take = async () => {
    if (working) return;
    setSaid({ state: "working", text: t("take_begun") });
    try {
      const { ownArchive } = await import("../own/archive");
      const { blob, name } = await ownArchive((what) => setSaid({ state: "working", text: t("take_working", { what }) }));
      saveFile(name, blob);
      setSaid({ state: "done", text: t("take_done", { name }) });
    } catch (problem) {
      setSaid({ state: "failed", text: `${problem instanceof ApiError ? whyNot(problem) : t("unreachable")} ${t("take_again")}` });
    }
  };
  return (
    <section class="people-part" aria-labelledby="own-data">
      <h2 id="own-data">{t("take_title")}</h2>
      <p>{t("take_lead")}</p>
      <p>{t("take_care")}</p>
      <button class="button" type="button" aria-disabled={working} onClick={() => void take()}>{t("take_button")}</button>
      <p role="status" class={said.state === "failed" ? "field-problem" : "said"} dir="auto">{said.state === "idle" ? "" : said.text}</p>
    </section>
  );
}
