import type { Message, SpaceKind, SpaceRole } from "../wire";

// What is offered; the server decides.
const voices: ReadonlySet<SpaceRole> = new Set<SpaceRole>(["coordinator", "mentor", "mentee", "teacher", "accompanier", "management", "guest"]);

export function mayPost(roles: readonly SpaceRole[]): boolean {
  return roles.some((role) => voices.has(role));
}

/** A reaction is a word, too: whoever may publish may react. */
export const mayReact = mayPost;

export function mayEdit(roles: readonly SpaceRole[], message: Message, self: number): boolean {
  return message.author === self && !message.withdrawn && mayPost(roles);
}

export function mayWithdraw(roles: readonly SpaceRole[], message: { readonly author?: number; readonly withdrawn: boolean }, self: number): boolean {
  return !message.withdrawn && (message.author === self || roles.includes("coordinator"));
}

/** Where what is taken on is kept, and is proposed: sessions may be below it, and others are there. */
export const keepsCommitments = (kind: SpaceKind): boolean => kind === "community" || kind === "mentoring_room" || kind === "mesa";
