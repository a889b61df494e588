import type { Draft, ProposalAnswerDraft, ProposalDraft } from "../shelf";
import { lengths, type AcceptProposal, type DeclineProposal, type Proposal, type ProposalTold, type ProposeCommitment } from "../wire";
import { blank, codePoints, sendable } from "../words";

export const proposalMax = lengths.propose_commitment.text;
export const declineMax = lengths.decline_proposal.note;

export const freshProposal: ProposalDraft = { text: "" };

export const withProposal = (draft: Draft, proposal: ProposalDraft): Draft => ({ ...draft, proposal });

/** Where the form is still open: what comes after it was closed is given up. */
export const changingProposal = (draft: Draft, what: Partial<ProposalDraft>): Draft => (draft.proposal ? withProposal(draft, { ...draft.proposal, ...what }) : draft);

export function withoutProposal({ proposal: _, ...rest }: Draft): Draft {
  return rest;
}

/** Taking it on begins with the words and the day that were proposed; not taking it on, with nothing. */
export const freshAnswer = ({ proposal: { id, due }, text = "" }: ProposalTold, takes: boolean): ProposalAnswerDraft =>
  ({ proposal: id, takes, text: takes ? text : "", ...(takes && due !== undefined ? { due } : {}) });

export const withAnswer = (draft: Draft, answer: ProposalAnswerDraft): Draft => ({ ...draft, answer });

export const changingAnswer = (draft: Draft, what: Partial<ProposalAnswerDraft>): Draft => (draft.answer ? withAnswer(draft, { ...draft.answer, ...what }) : draft);

export function withoutAnswer({ answer: _, ...rest }: Draft): Draft {
  return rest;
}

/** The answer that a rule said no to, as it was being written. */
export const answerOf = (asked: AcceptProposal | DeclineProposal): ProposalAnswerDraft =>
  asked.type === "decline_proposal"
    ? { proposal: asked.proposal, takes: false, text: asked.note ?? "" }
    : { proposal: asked.proposal, takes: true, text: asked.text, ...(asked.due === undefined ? {} : { due: asked.due }) };

export type ProposalLack = "proposal_lacks_person" | "proposal_lacks_words" | "proposal_too_long" | "proposal_day_past";

/** What is asked of somebody, or what is still missing of it. */
export function asked({ to, text, due }: ProposalDraft, today: number): ProposeCommitment | ProposalLack {
  if (to === undefined) return "proposal_lacks_person";
  const lack = lackOf(text, due, today);
  return lack ?? { type: "propose_commitment", to, text: sendable(text), ...(due === undefined ? {} : { due }) };
}

/** What is answered, or what is still missing of it. */
export function answered({ proposal, takes, text, due }: ProposalAnswerDraft, today: number): AcceptProposal | DeclineProposal | ProposalLack {
  if (!takes) {
    if (codePoints(text) > declineMax) return "proposal_too_long";
    return { type: "decline_proposal", proposal, ...(blank(text) ? {} : { note: sendable(text) }) };
  }
  return lackOf(text, due, today) ?? { type: "accept_proposal", proposal, text: sendable(text), ...(due === undefined ? {} : { due }) };
}

function lackOf(text: string, due: number | undefined, today: number): ProposalLack | undefined {
  if (blank(text)) return "proposal_lacks_words";
  if (codePoints(text) > proposalMax) return "proposal_too_long";
  return due !== undefined && due < today ? "proposal_day_past" : undefined;
}

/** What waits for my answer first, then the rest, each as it came. */
export function mineFirst(proposals: readonly Proposal[], self: number): readonly Proposal[] {
  const mine = ({ to }: Proposal) => to === self;
  return [...proposals.filter(mine), ...proposals.filter((one) => !mine(one))];
}
