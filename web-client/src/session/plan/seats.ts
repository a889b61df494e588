import { mayPost } from "../../community/rights";
import type { Conversation, SpaceRole } from "../../wire";
import { formLacks } from "../form_shown";
import { givenByGroup } from "../groups";
import type { Role, Script } from "../script";

// Who may take and give which seat, and what is missing before it can begin. The same rules as server/domain/planning.cpp;
// the server decides.

export const seatsMax = 100;

export interface Planner {
  readonly script: Script;
  readonly conversation: Conversation;
  readonly self: number;
  readonly spaceRoles: readonly SpaceRole[];
}

export interface Places {
  readonly role: Role;
  /** In the order in which they were given. */
  readonly people: readonly number[];
  readonly free: number;
  /** How many are needed before it can begin. */
  readonly missing: number;
}

export function mayPlan(roles: readonly SpaceRole[]): boolean {
  return roles.includes("coordinator");
}

/** The roles in the order of the template, with who has them. */
export function places({ script, conversation }: Pick<Planner, "script" | "conversation">): Places[] {
  return script.roles.map((role) => {
    const people = conversation.seats.filter((seat) => seat.role === role.id).map(({ person }) => person);
    return {
      role,
      people,
      // Who speaks for a group is chosen in it (rule C103).
      free: givenByGroup(script, role.id) ? 0 : Math.max(0, Math.min(role.seatsMax - people.length, seatsMax - conversation.seats.length)),
      missing: Math.max(0, role.seatsMin - people.length),
    };
  });
}

/** May I give this role to others, and take it from them? */
export function mayGive({ conversation, self, spaceRoles }: Planner): boolean {
  return mayPlan(spaceRoles) || conversation.facilitator === self;
}

/** May I take this seat myself? */
export function mayTake(planner: Planner, { role, people, free }: Places): boolean {
  if (people.includes(planner.self) || free === 0) return false;
  if (role.duty !== "observes" && !mayPost(planner.spaceRoles)) return false;
  return mayGive(planner) || role.duty !== "facilitates";
}

export type StartObjection = "seats_missing" | "no_facilitator" | "not_facilitator" | "form_missing" | "members_without_seat";

/** Why I cannot begin it now; undefined: I can. */
export function whyNotStart(planner: Planner, members: number): StartObjection | undefined {
  if (planner.conversation.facilitator === undefined) return "no_facilitator";
  if (places(planner).some(({ missing }) => missing > 0)) return "seats_missing";
  const { preparation, confidential } = planner.script;
  if (preparation?.lock && seesForm(planner) && formLacks(preparation, planner.conversation.form).length > 0) return "form_missing";
  if (confidential && onlookersOf(planner, members) > 0) return "members_without_seat";
  return planner.conversation.facilitator === planner.self ? undefined : "not_facilitator";
}

/** Am I shown the form? */
export function seesForm({ script: { preparation }, conversation, self }: Planner): boolean {
  if (!preparation) return false;
  const roles = [...preparation.fills, ...(preparation.shows ?? [])];
  return preparation.shows === undefined || conversation.seats.some(({ person, role }) => person === self && roles.includes(role));
}

/** Members of the session without a role in it. */
export function onlookersOf({ conversation }: Pick<Planner, "conversation">, members: number): number {
  return Math.max(0, members - new Set(conversation.seats.map(({ person }) => person)).size);
}
