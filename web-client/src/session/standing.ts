import type { Contribution, Conversation, Duty, Party, Seat, SpaceRole, Turn } from "../wire";
import { roleNamed, type Grant, type Phase, type Script } from "./script";

/** One person in a conversation: what everything here is asked of. The rules are those of server/domain/conversation.cpp. */
export interface Here {
  readonly conversation: Conversation;
  readonly script: Script;
  readonly self: number;
  readonly spaceRoles: readonly SpaceRole[];
}

export function present({ conversation, script }: Pick<Here, "conversation" | "script">): Phase {
  return script.phases[conversation.phase] ?? script.phases[0]!;
}

export function seatsOf(conversation: Conversation, person: number): Seat[] {
  return conversation.seats.filter((seat) => seat.person === person);
}

export function holds(conversation: Conversation, person: number, role: string): boolean {
  return conversation.seats.some((seat) => seat.person === person && seat.role === role);
}

export function holdsDuty(here: Pick<Here, "conversation" | "script">, person: number, duty: Duty): boolean {
  return seatsOf(here.conversation, person).some(({ role }) => roleNamed(here.script, role)?.duty === duty);
}

/** Has this person a seat to facilitate the session, and not a group of it? */
export function mayFacilitate(here: Pick<Here, "conversation" | "script">, person: number): boolean {
  const ofGroups = here.script.phases.map(({ breakouts }) => breakouts?.facilitates);
  return seatsOf(here.conversation, person).some(({ role }) => roleNamed(here.script, role)?.duty === "facilitates" && !ofGroups.includes(role));
}

/** Has this person a seat, and none in which anything is asked of them? */
export function onlyObserves(here: Pick<Here, "conversation" | "script">, person: number): boolean {
  const seats = seatsOf(here.conversation, person);
  return seats.length > 0 && seats.every(({ role }) => roleNamed(here.script, role)?.duty === "observes");
}

/** Does the present phase ask this person for something? */
export function asked(here: Pick<Here, "conversation" | "script">, person: number): boolean {
  const { grants, poll } = present(here);
  if (silenced(here, person)) return false;
  return grants.some((grant) => partyOf(here, person, grant)) || seatsOf(here.conversation, person).some(({ role }) => poll?.roles.includes(role) ?? false);
}

/** Does the present phase ask this person for silence (rule C33)? */
export function silenced(here: Pick<Here, "conversation" | "script">, person: number): boolean {
  const { silent } = present(here);
  return seatsOf(here.conversation, person).some(({ role }) => silent.includes(role));
}

/** The party as which this person speaks under a grant (rule C12); undefined: it does not name them. */
export function partyOf({ conversation, script }: Pick<Here, "conversation" | "script">, person: number, grant: Grant): Party | undefined {
  const seat = conversation.seats.find((each) => each.person === person && grant.roles.includes(each.role));
  if (!seat) return undefined;
  return roleNamed(script, seat.role)?.shared ? { role: seat.role } : { role: seat.role, person };
}

export function sameParty(one: Party | undefined, other: Party | undefined): boolean {
  return one !== undefined && other !== undefined && one.role === other.role && one.person === other.person;
}

export function belongs(conversation: Conversation, person: number, party: Party): boolean {
  return party.person === undefined ? holds(conversation, person, party.role) : party.person === person;
}

/** Withdrawn ones and private notes count for nothing. */
export function counts(one: Contribution): boolean {
  return !one.withdrawn && one.shown !== "author";
}

/** What a party brought under a grant since the phase was entered: what its limit counts (rule C26). */
export function contributedNow({ conversation }: Pick<Here, "conversation">, party: Party, grant: Grant): number {
  return conversation.contributions.filter(
    (one) =>
      counts(one) &&
      !one.late &&
      one.phase === conversation.phase &&
      one.at >= conversation.entered_at &&
      grant.kinds.includes(one.kind) &&
      one.author !== undefined &&
      belongs(conversation, one.author, party),
  ).length;
}

/** What a party brought under a grant to a phase that is over, late or not. */
export function contributedIn({ conversation }: Pick<Here, "conversation">, phase: number, party: Party, grant: Grant): Contribution[] {
  return conversation.contributions.filter(
    (one) => counts(one) && one.phase === phase && grant.kinds.includes(one.kind) && one.author !== undefined && belongs(conversation, one.author, party),
  );
}

/** A turn of the present phase with its grant. */
export interface Word {
  readonly turn: Turn;
  readonly grant: Grant;
}

export function words({ conversation, script }: Pick<Here, "conversation" | "script">): Word[] {
  const { grants } = present({ conversation, script });
  return conversation.turns.flatMap((turn) => {
    const grant = grants[turn.grant];
    return grant ? [{ turn, grant }] : [];
  });
}
