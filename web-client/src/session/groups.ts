import type { Contribution, Conversation, RefusalCode } from "../wire";
import type { Breakouts, Script } from "./script";
import { holdsDuty, partyOf, present, type Here } from "./standing";

// Groups within a session (rules C53, C100 to C105). The same rules as server/domain/grouping.cpp; the server decides.

const groupsMax = 20;

type InScript = Pick<Here, "conversation" | "script">;

/** What the template says of groups, the same in every phase that has them. */
export function breakoutsOf(script: Script): Breakouts | undefined {
  return script.phases.find(({ breakouts }) => breakouts)?.breakouts;
}

export function groupsOf({ groups }: Conversation): readonly (readonly number[])[] {
  return (groups ?? []).map(({ members }) => members);
}

export function groupOf(conversation: Conversation, person: number): number | undefined {
  const place = groupsOf(conversation).findIndex((members) => members.includes(person));
  return place < 0 ? undefined : place;
}

/** Are groups open now? */
export function inGroups(here: InScript): boolean {
  const { stage } = here.conversation;
  return (stage === "running" || stage === "paused") && present(here).breakouts !== undefined;
}

/** Have they opened? From then on people are moved one by one, and a group chooses who speaks for it. */
export function groupsBegun({ conversation, script }: InScript): boolean {
  if (conversation.stage === "planned") return false;
  const first = script.phases.findIndex(({ breakouts }) => breakouts);
  return first >= 0 && (conversation.phase >= first || conversation.contributions.some(({ group }) => group !== undefined));
}

/** Reads in every group. */
export function seesAllGroups(here: Here): boolean {
  return holdsDuty(here, here.self, "facilitates");
}

/** Whoever of the group was given the role last. */
function inGroupAs(conversation: Conversation, group: number, role: string | undefined): number | undefined {
  const members = groupsOf(conversation)[group] ?? [];
  return conversation.seats.filter((seat) => seat.role === role && members.includes(seat.person)).at(-1)?.person;
}

export function leadsGroup({ conversation, script }: InScript, group: number): number | undefined {
  return inGroupAs(conversation, group, breakoutsOf(script)?.facilitates);
}

export function speaksForGroup({ conversation, script }: InScript, group: number): number | undefined {
  return inGroupAs(conversation, group, breakoutsOf(script)?.speaks);
}

/** Groups with somebody in them and nobody who speaks for them. */
export function withoutVoice(here: InScript): number[] {
  return groupsOf(here.conversation).flatMap((members, group) => (members.length > 0 && speaksForGroup(here, group) === undefined ? [group] : []));
}

/** Why I cannot say who speaks for my group; undefined: I can. */
export function objectionToChoosing(here: Here): RefusalCode | undefined {
  const { conversation, self } = here;
  if (conversation.stage === "ended") return "conversation_over";
  if (!groupsBegun(here)) return "phase_not_begun";
  const group = groupOf(conversation, self);
  if (group === undefined) return "group_missing";
  const chosen = speaksForGroup(here, group);
  const leads = leadsGroup(here, group);
  return chosen === undefined || chosen === self || leads === undefined || leads === self ? undefined : "spokesperson_chosen";
}

/** For whom the first phase with groups is, in the order of their seats, each once. */
export function peopleOfGroups({ conversation, script }: InScript): number[] {
  const phase = script.phases.find(({ breakouts }) => breakouts);
  const people = conversation.seats.map(({ person }) => person);
  return [...new Set(people)].filter((person) => phase?.grants.some((grant) => partyOf({ conversation, script }, person, grant)));
}

export function groupsAtMost(script: Script): number {
  const groups = breakoutsOf(script);
  const seats = (id: string | undefined) => script.roles.find((role) => role.id === id)?.seatsMax ?? 0;
  return groups ? Math.min(groupsMax, seats(groups.facilitates), seats(groups.speaks)) : 0;
}

/** As many as the sizes of the template ask for. */
export function usualCount(script: Script, people: number): number {
  const groups = breakoutsOf(script);
  if (!groups || people === 0) return 1;
  return Math.max(1, Math.min(groupsAtMost(script), people, Math.ceil(people / groups.sizeMax)));
}

/** A role that a group gives, and nobody else. */
export function givenByGroup(script: Script, role: string): boolean {
  return script.phases.some(({ breakouts }) => breakouts?.speaks === role);
}

/** The question that the groups take to everybody: the last one, in a phase in which those speak whom they chose. */
export function plenaryQuestion(here: InScript): string | undefined {
  const groups = breakoutsOf(here.script);
  const speak = groups && present(here).grants.length > 0 && present(here).grants.every(({ roles }) => roles.every((role) => role === groups.speaks));
  return speak && here.conversation.stage !== "ended" ? groups.questions.at(-1) : undefined;
}

/** A room with what was said in it, in the order of the rooms; first what belongs to none. */
export interface Room<Each> {
  readonly group: number | undefined;
  readonly said: readonly Each[];
}

export function byGroup<Each>(all: readonly Each[], of: (each: Each) => Contribution): Room<Each>[] {
  const groups = [...new Set(all.map((each) => of(each).group))].sort((a, b) => (a ?? -1) - (b ?? -1));
  return groups.map((group) => ({ group, said: all.filter((each) => of(each).group === group) }));
}
