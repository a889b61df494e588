import "../styles/commitments.css";

import { useRef, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { mayPost } from "../community/rights";
import { named, t } from "../i18n";
import { dayOf } from "../moments";
import { localDay } from "../session/days";
import type { Ledger, ProposalTold, SpaceRole, Uuid } from "../wire";
import { dueWords } from "./due";
import { ProposalAnswer } from "./proposal_answer";
import { answerOf, freshAnswer, freshProposal, mineFirst, withAnswer, withoutAnswer, withoutProposal, withProposal } from "./proposal_draft";
import { isOfProposal, ProposalEntries, type ProposalEntry } from "./proposal_entries";
import { ProposalForm } from "./proposal_form";
import { useProposals } from "./use_proposals";

interface Props {
  readonly client: Client;
  /** The space that keeps commitments. */
  readonly space: number;
  readonly ledger: Ledger | undefined;
  readonly roles: readonly SpaceRole[];
  /** Where it is only answered: what a session opens with. */
  readonly answersOnly?: boolean;
  /** The level of its heading. */
  readonly heading?: "h2" | "h3";
}

/** What is proposed and not agreed yet, apart from what is: whoever it was proposed to takes it on or does not, and nobody else (rule K2). */
export function Proposals({ client, space, ledger, roles, answersOnly = false, heading: Heading = "h2" }: Props) {
  const [said, setSaid] = useState("");
  const part = useRef<HTMLElement>(null);
  const page = useProposals(client, space, ledger);
  const { people } = client.state.value;
  const self = client.self.id;
  const now = client.now();
  const today = localDay(now);
  const nameOf = (person: number) => page.names.get(person) ?? people.get(person) ?? t("someone");
  const { proposal: draft, answer: written } = client.drafts.of(space).value;
  const entries = client.entries.value.filter((entry): entry is ProposalEntry => entry.space === space && isOfProposal(entry));
  const going = new Set<Uuid>(entries.flatMap(({ do: asked, refused }) => (refused || asked.type === "propose_commitment" ? [] : [asked.proposal])));
  const shown = mineFirst(ledger?.proposals ?? [], self).filter(({ id }) => !going.has(id));
  const standing = (id: Uuid) => shown.some((one) => one.id === id);
  // What is no longer proposed is not answered, and what was being written stays in sight.
  const answer = written && standing(written.proposal) ? written : undefined;
  const gone = written && !answer && !going.has(written.proposal) && written.text !== "" && client.state.value.views.has(space) ? written : undefined;
  const proposes = !answersOnly && mayPost(roles);
  const declined = answersOnly ? [] : page.declined;
  const focus = (selector: string) => requestAnimationFrame(() => (part.current?.querySelector<HTMLElement>(selector) ?? part.current)?.focus());
  const rewritable = ({ do: asked }: ProposalEntry) =>
    asked.type === "propose_commitment" ? proposes && !draft : asked.type !== "take_back_proposal" && !answer && !gone && standing(asked.proposal) && (asked.type === "decline_proposal" || mayPost(roles));
  const rewrite = (entry: ProposalEntry) => {
    const { do: asked } = entry;
    if (asked.type === "take_back_proposal") return;
    void client.takeBack(entry).then((taken) => {
      if (!taken) return;
      if (asked.type === "propose_commitment") {
        const { to, text, due } = asked;
        client.drafts.change(space, (whole) => withProposal(whole, { to, text, ...(due === undefined ? {} : { due }) }));
      } else {
        client.drafts.change(space, (whole) => withAnswer(whole, answerOf(asked)));
      }
    });
  };
  const reply = (told: ProposalTold, takes: boolean) => {
    setSaid("");
    client.drafts.change(space, (whole) => withAnswer(whole, freshAnswer(told, takes)));
  };
  const takeBack = async (id: Uuid) => {
    const failure = await client.ask(space, { type: "take_back_proposal", proposal: id }).then(() => undefined, (reason: unknown) => reason);
    setSaid(t(failure === undefined ? "proposal_taken_back_said" : "cannot_keep"));
    focus("h2, h3");
  };
  if (shown.length === 0 && declined.length === 0 && entries.length === 0 && !gone && !proposes) return null;
  return (
    <section class="proposals" ref={part} tabIndex={-1} aria-labelledby={`proposals-${space}`}>
      <Heading id={`proposals-${space}`} tabIndex={-1}>{t("proposals")}</Heading>
      <p class="commitments-said" role="status">{said}</p>
      {shown.length === 0 ? null : (
        <>
          <p class="field-hint">{t("proposals_lead")}</p>
          <ul class="commitments-list">
            {shown.map((proposal) => {
              const { id, by, to, due, at } = proposal;
              const text = page.words.get(id);
              const mine = to === self;
              return (
                <li key={id} class="commitment proposal" data-proposal={id} tabIndex={-1}>
                  <p class="commitment-words" dir="auto">{text ?? <em class="commitment-gone">{t(page.read.has(id) ? "commitment_gone" : "commitments_loading")}</em>}</p>
                  <p class="commitment-owners" dir="auto">
                    {mine ? t("proposal_to_you", { name: nameOf(by) }) : by === self ? t("proposal_by_you", { name: nameOf(to) }) : t("proposal_between", { by: nameOf(by), to: nameOf(to) })}
                  </p>
                  <p class="commitment-state">
                    <span class="commitment-mark">{t("commitment_proposed")}</span>
                    {due === undefined ? null : <span> · {dueWords(due, today)}</span>}
                    <span> · <time dateTime={new Date(at).toISOString()}>{dayOf(at, now)}</time></span>
                  </p>
                  {mine && answer?.proposal === id ? (
                    <ProposalAnswer client={client} space={space} draft={answer} by={nameOf(by)} today={today}
                      close={(done) => {
                        client.drafts.change(space, withoutAnswer);
                        setSaid(done ? t(answer.takes ? "proposal_taken_said" : "proposal_declined_said") : "");
                        focus(done ? "h2, h3" : `[data-proposal="${id}"] button`);
                      }} />
                  ) : mine && text !== undefined && answer === undefined && gone === undefined ? (
                    <div class="commitment-acts">
                      {mayPost(roles) ? <button class="button button-main" type="button" onClick={() => reply({ proposal, text }, true)}>{t("proposal_take")}<span class="unseen">: {text}</span></button> : null}
                      <button class="button" type="button" onClick={() => reply({ proposal, text }, false)}>{t("proposal_decline")}<span class="unseen">: {text}</span></button>
                    </div>
                  ) : !mine && (by === self || roles.includes("coordinator")) ? (
                    <button class="button evidence-remove" type="button" onClick={() => void takeBack(id)}>{t("proposal_take_back")}<span class="unseen">: {text ?? ""}</span></button>
                  ) : null}
                </li>
              );
            })}
          </ul>
        </>
      )}
      {gone ? (
        <section class="refusal">
          <p role="alert">{named("refusals", "proposal_unknown")}</p>
          <blockquote dir="auto">{gone.text}</blockquote>
          <button class="button" type="button"
            onClick={() => {
              client.drafts.change(space, withoutAnswer);
              focus("h2, h3");
            }}>
            {t("refused_drop")}
          </button>
        </section>
      ) : null}
      <ProposalEntries client={client} entries={entries} nameOf={nameOf} rewritable={rewritable} rewrite={rewrite} />
      {!proposes ? null : draft ? (
        <ProposalForm client={client} space={space} draft={draft} today={today} nameOf={nameOf}
          close={(proposed) => {
            client.drafts.change(space, withoutProposal);
            setSaid(proposed ? t("proposal_made_said") : "");
            focus(".proposal-open");
          }} />
      ) : (
        <button class="button proposal-open" type="button"
          onClick={() => {
            setSaid("");
            client.drafts.change(space, (whole) => withProposal(whole, freshProposal));
          }}>
          {t("proposal_make")}
        </button>
      )}
      {declined.length === 0 ? null : (
        <details class="proposals-declined">
          <summary>{t("proposals_declined")}</summary>
          <ul class="commitments-list">
            {[...declined].reverse().map(({ id, by, to, at, note }) => (
              <li key={id} class="commitment commitment-over">
                <p dir="auto">{to === self ? t("proposal_declined_by_you", { name: nameOf(by) }) : t("proposal_declined_by", { name: nameOf(to) })} · <time dateTime={new Date(at).toISOString()}>{dayOf(at, now)}</time></p>
                {note === undefined ? null : <blockquote class="commitment-note" dir="auto">{note}</blockquote>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
