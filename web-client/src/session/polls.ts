import { mayPost } from "../community/rights";
import type { Ballot, Contribution, Conversation, PollResult, RefusalCode, Uuid } from "../wire";
import { codePoints } from "../words";
import type { Poll } from "./script";
import { holds, seatsOf, type Here } from "./standing";

// A question that everybody answers (rules C54, C81 to C84): what can be chosen, and what came of it. The same rules as
// server/domain/voting.cpp; the server decides.

export const answerMax = 60;
export const consents = ["agrees", "stands_aside", "objects"] as const;

/** One thing that can be chosen, as a ballot names it. */
export type Pick = { readonly option: number } | { readonly contribution: Uuid };

export interface Choice {
  readonly pick: Pick;
  readonly label: string;
}

/** Why I cannot answer now; undefined: I can. */
export function objectionToVote({ conversation, self, spaceRoles }: Here, poll: Poll): RefusalCode | undefined {
  if (conversation.stage === "planned") return "conversation_not_started";
  if (conversation.stage === "ended") return "conversation_over";
  if (conversation.stage === "paused") return "conversation_paused";
  if (conversation.stage === "completing" && !conversation.polls.some(({ phase }) => phase === conversation.phase)) return "no_poll";
  if (seatsOf(conversation, self).length === 0) return "seat_missing";
  if (!mayPost(spaceRoles)) return "role_may_not";
  if (!poll.roles.some((role) => holds(conversation, self, role))) return "role_may_not_vote";
  return conversation.stage === "completing" && conversation.voted?.includes(conversation.phase) ? "already_answered" : undefined;
}

/** May I answer the poll of this phase although it is over, and did not while it lasted (rule C157)? */
export function answersLate(here: Here, phase: number): boolean {
  const poll = here.script.phases[phase]?.poll;
  if (!poll || here.conversation.stage !== "completing") return false;
  const there = { ...here, conversation: { ...here.conversation, phase } };
  const nothing = poll.shape === "consent" && poll.optionsOf !== undefined && !about(there.conversation, poll);
  return !nothing && objectionToVote(there, poll) === undefined;
}

/** My answer to the poll of the phase that I look at. */
export function myVote({ stage, vote, late_votes, phase }: Conversation): Ballot | undefined {
  return stage === "completing" ? late_votes?.find((one) => one.phase === phase)?.ballot : vote;
}

/** Between what one chooses. Consents are told apart by whoever shows them, as they have the same three everywhere. */
export function choices(conversation: Conversation, poll: Poll): Choice[] {
  if (poll.shape === "words" || poll.shape === "consent") return [];
  if (poll.optionsOf === undefined) return poll.options.map((label, option) => ({ pick: { option }, label }));
  return candidates(conversation, poll).map(({ id, text }) => ({ pick: { contribution: id }, label: text ?? "" }));
}

/** What a consent is about: the newest of its kind that was there when the phase began. */
export function about(conversation: Conversation, poll: Poll): Contribution | undefined {
  if (poll.shape !== "consent") return undefined;
  // What was consented to then, if it still stands.
  if (conversation.stage === "completing") {
    const then = conversation.polls.find(({ phase }) => phase === conversation.phase)?.about;
    return candidates(conversation, poll).find(({ id }) => id === then);
  }
  return candidates(conversation, poll).filter(({ at }) => at <= conversation.entered_at).at(-1);
}

function candidates(conversation: Conversation, { optionsOf }: Poll): Contribution[] {
  return conversation.contributions.filter((one) => one.kind === optionsOf && one.shown === "everybody" && !one.withdrawn);
}

export const emptyBallot: Ballot = { options: [], contributions: [] };

export function samePick(one: Pick, other: Pick): boolean {
  if ("option" in one) return "option" in other && one.option === other.option;
  return "contribution" in other && one.contribution === other.contribution;
}

/** In the order in which they were chosen. */
export function picks({ options, contributions }: Ballot): Pick[] {
  return [...options.map((option) => ({ option })), ...contributions.map((contribution) => ({ contribution }))];
}

export function ballotOf(chosen: readonly Pick[]): Ballot {
  return {
    options: chosen.flatMap((each) => ("option" in each ? [each.option] : [])),
    contributions: chosen.flatMap((each) => ("contribution" in each ? [each.contribution] : [])),
  };
}

/** With one more or less of it. Where one is allowed the new one takes its place; where several are, no more than those. */
export function toggled(chosen: readonly Pick[], pick: Pick, votes: number): readonly Pick[] {
  if (votes === 1) return [pick];
  if (chosen.some((each) => samePick(each, pick))) return chosen.filter((each) => !samePick(each, pick));
  return chosen.length < votes ? [...chosen, pick] : chosen;
}

/** The answers in words that somebody typed, one a line; blank lines are none. */
export function answersIn(text: string): string[] {
  return text.split(/\r?\n/u).map((line) => line.replace(/\s+/gu, " ").trim()).filter((line) => line !== "");
}

export function answersFit(answers: readonly string[], { votes }: Poll): boolean {
  return answers.length > 0 && answers.length <= votes && answers.every((answer) => codePoints(answer) <= answerMax);
}

export function sameBallot(one: Ballot | undefined, other: Ballot): boolean {
  return one !== undefined && JSON.stringify([one.options, one.contributions, one.words]) === JSON.stringify([other.options, other.contributions, other.words]);
}

export interface Counted {
  readonly label: string;
  readonly points: number;
  /** Of all that could be had by one, from 0 to 1. */
  readonly share: number;
}

/** What came of a poll, in words. Those of contributions come with the words that they have now. */
export function counted(result: PollResult, poll: Poll, wordsOf: (id: Uuid) => string, consentNamed: (place: number) => string): Counted[] {
  if (poll.shape === "words") return wordsCounted(result.words);
  const most = Math.max(1, ...result.counts.map(({ points }) => points));
  return result.counts.map(({ option, contribution, points }) => ({
    label: contribution !== undefined ? wordsOf(contribution) : poll.shape === "consent" ? consentNamed(option ?? 0) : (poll.options[option ?? 0] ?? ""),
    points,
    share: points / most,
  }));
}

/** Words that are the same but for accents and case are one; each is shown as it was written first. */
function wordsCounted(answers: readonly string[]): Counted[] {
  const folded = (word: string) => word.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase();
  const all = new Map<string, { label: string; points: number }>();
  for (const label of answers.flatMap(answersIn)) {
    const known = all.get(folded(label));
    if (known) known.points += 1;
    else all.set(folded(label), { label, points: 1 });
  }
  const most = Math.max(1, ...[...all.values()].map(({ points }) => points));
  return [...all.values()]
    .sort((one, other) => other.points - one.points || one.label.localeCompare(other.label))
    .map(({ label, points }) => ({ label, points, share: points / most }));
}
