import "../styles/meetings.css";

import { t } from "../i18n";
import type { Script } from "./script";

/** What a session is about and how it is held, as whoever planned it said beforehand (rule Y12); what for stands above it. */
export function Beforehand({ script: { what, how } }: { readonly script: Script }) {
  if (what === "" && how === "") return null;
  return (
    <dl class="beforehand">
      {what === "" ? null : <div><dt>{t("said_what")}</dt><dd dir="auto">{what}</dd></div>}
      {how === "" ? null : <div><dt>{t("said_how")}</dt><dd dir="auto">{how}</dd></div>}
    </dl>
  );
}
