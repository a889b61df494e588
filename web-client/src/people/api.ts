import { call } from "../entry/api";
import type { Person, SpaceRole } from "../wire";

export interface Member extends Person {
  readonly roles: readonly SpaceRole[];
}

export interface LiveInvitation {
  readonly id: number;
  readonly roles: readonly SpaceRole[];
  readonly by: string;
  readonly expires_at: number;
  readonly uses_left: number;
}

export interface Secret {
  readonly secret: string;
  readonly expires_at: number;
}

const of = (space: number, what: string) => `/api/spaces/${space}/${what}`;

/** One page, in order of their number; `more`: ask again after the last one. */
export const membersAfter = (space: number, after: number) =>
  call<{ members: readonly Member[]; more: boolean }>("GET", of(space, `members?after=${after}`));

export interface FirstMembers {
  readonly members: readonly Member[];
  /** There are no others. */
  readonly whole: boolean;
}

/** Those of so many pages. */
export async function firstMembers(space: number, pages: number): Promise<FirstMembers> {
  const all: Member[] = [];
  for (let page = 0; page < pages; ++page) {
    const { members, more } = await membersAfter(space, all.at(-1)?.id ?? 0);
    all.push(...members);
    if (!more || members.length === 0) return { members: all, whole: true };
  }
  return { members: all, whole: false };
}

export interface MemberEnd {
  readonly person: number;
  readonly at: number;
}

/** When memberships end by themselves: of all for who may bring people in, of oneself for anybody else. */
export const memberEnds = (space: number) => call<{ ends: readonly MemberEnd[] }>("GET", of(space, "members/ends")).then(({ ends }) => ends);

/** Members whose names begin like what was typed, a few. */
export const membersNamed = (space: number, begins: string) =>
  call<{ people: readonly Person[] }>("GET", of(space, `members/named?begins=${encodeURIComponent(begins)}`)).then(({ people }) => people);

export const makeInvitation = (space: number, wanted: { roles: readonly SpaceRole[]; days: number; uses: number }) =>
  call<Secret>("POST", of(space, "invitations"), wanted);
export const liveInvitations = (space: number) =>
  call<{ invitations: readonly LiveInvitation[] }>("GET", of(space, "invitations")).then(({ invitations }) => invitations);
export const revokeInvitation = (space: number, id: number) => call<object>("POST", of(space, "invitations/revoke"), { id });

export const makeRecovery = (space: number, person: number) => call<Secret>("POST", of(space, "recoveries"), { person });
