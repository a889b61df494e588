import type { Client } from "../app/client";
import { dropped } from "../files/returned";
import { named, t } from "../i18n";
import type { Entry } from "../outbox_entry";
import type { AcceptProposal, DeclineProposal, ProposeCommitment, TakeBackProposal } from "../wire";

export type ProposalEntry = Entry & { readonly do: ProposeCommitment | AcceptProposal | DeclineProposal | TakeBackProposal };

const kinds: ReadonlySet<string> = new Set(["propose_commitment", "accept_proposal", "decline_proposal", "take_back_proposal"]);

export const isOfProposal = (entry: Entry): entry is ProposalEntry => kinds.has(entry.do.type);

export const wordsOf = ({ do: asked }: ProposalEntry): string => ("text" in asked ? asked.text : "note" in asked ? (asked.note ?? "") : "");

interface Props {
  readonly client: Client;
  readonly entries: readonly ProposalEntry[];
  readonly nameOf: (person: number) => string;
  /** Whether there is a form that the words of what was refused can go back into, and it is not open. */
  readonly rewritable: (entry: ProposalEntry) => boolean;
  readonly rewrite: (entry: ProposalEntry) => void;
}

/** What is proposed and still on its way, and what a rule said no to: the reason, and the words, which are kept (G11). */
export function ProposalEntries({ client, entries, nameOf, rewritable, rewrite }: Props) {
  return (
    <div class="commitment-evidence" aria-live="polite">
      {entries.map((entry) => {
        const { do: asked, refused } = entry;
        const words = wordsOf(entry);
        if (!refused) {
          return asked.type === "propose_commitment" ? (
            <p key={entry.order} class="commitment-origin" dir="auto">{t("proposal_waiting", { name: nameOf(asked.to) })} {words}</p>
          ) : null;
        }
        return (
          <section key={entry.order} class="refusal">
            <h3>{t("proposal_refused")}</h3>
            <p>{named("refusals", refused.code)}</p>
            {words === "" ? null : <blockquote dir="auto">{words}</blockquote>}
            <div class="commitment-acts">
              {rewritable(entry) ? <button class="button" type="button" onClick={() => rewrite(entry)}>{t("refused_rewrite")}</button> : null}
              <button class="button" type="button" onClick={() => void dropped(client, entry)}>{t("refused_drop")}</button>
            </div>
          </section>
        );
      })}
    </div>
  );
}
