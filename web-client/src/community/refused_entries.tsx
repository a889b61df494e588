import { named, t } from "../i18n";
import type { Entry } from "../outbox_entry";
import type { Command } from "../wire";
import { spoken, type NameOf } from "./mentions";

interface Props {
  readonly entries: readonly Entry[];
  readonly nameOf: NameOf;
  /** Absent where one may not write any more. */
  readonly rewrite?: (entry: Entry) => void;
  readonly drop: (entry: Entry) => void;
}

const titles: { readonly [Type in Command["type"]]?: Parameters<typeof t>[0] } = {
  post_message: "refused_message",
  edit_message: "refused_edit",
  withdraw_message: "refused_withdraw",
  react: "refused_react",
  open_space: "refused_open",
};

/** Their words go back where they were written. */
const elsewhere: ReadonlySet<string> = new Set(["comment_recording", "bring_evidence", "propose_commitment", "accept_proposal"]);

/** What a rule said no to: the reason, what would be right, and the words, which are kept (G11). */
export function RefusedEntries({ entries, nameOf, rewrite, drop }: Props) {
  return (
    <div class="refusals" aria-live="polite">
      {entries.map((entry) => {
        const words = "text" in entry.do ? spoken({ mentions: [], ...entry.do }, nameOf) : undefined;
        const about = entry.refused!.person;
        const said = entry.do.type === "open_space" ? entry.do.title : words;
        return (
          <section key={entry.order} class="refusal">
            <h2>{t(titles[entry.do.type] ?? "refused_other")}</h2>
            <p>{named("refusals", entry.refused!.code)}</p>
            {about === undefined ? null : <p dir="auto">{t("refused_person", { name: nameOf(about) })}</p>}
            {said === undefined ? null : <blockquote dir="auto">{said}</blockquote>}
            <div class="refusal-actions">
              {words === undefined || !rewrite || elsewhere.has(entry.do.type) ? null : <button class="button button-main" type="button" onClick={() => rewrite(entry)}>{t("refused_rewrite")}</button>}
              <button class="button" type="button" onClick={() => drop(entry)}>{t("refused_drop")}</button>
            </div>
          </section>
        );
      })}
    </div>
  );
}
