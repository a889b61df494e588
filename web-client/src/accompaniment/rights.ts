import type { SpaceKind, SpaceRole } from "../wire";

// What is offered; the server decides.
const among: ReadonlySet<SpaceKind> = new Set<SpaceKind>(["mentoring_room", "mesa", "notebook"]);
const bystanders: ReadonlySet<SpaceRole> = new Set<SpaceRole>(["observer", "guest"]);
const guides: ReadonlySet<SpaceRole> = new Set<SpaceRole>(["coordinator", "mentor", "accompanier"]);
const parties: ReadonlySet<SpaceRole> = new Set<SpaceRole>(["mentor", "mentee", "teacher", "accompanier", "management"]);

/** Takes a cycle, changes it, and says where the space stands in it. */
export function mayGuide(kind: SpaceKind, roles: readonly SpaceRole[]): boolean {
  return among.has(kind) ? roles.some((role) => !bystanders.has(role)) : kind !== "session" && roles.some((role) => guides.has(role));
}

/** Where those who accompany and those who are accompanied agree on how. */
export const agreesHere = (kind: SpaceKind): boolean => kind === "mentoring_room" || kind === "mesa";

/** One of those without whose yes no agreement holds. */
export const isParty = (roles: readonly SpaceRole[]): boolean => roles.some((role) => parties.has(role));

/**
 * Who has not said yes; and anybody once more where nobody is missing, as whoever was has left: with that it holds. `parties`: undefined
 * where they are not known.
 */
export const mayAccept = (roles: readonly SpaceRole[], self: number, accepted: readonly number[], parties: readonly number[] | undefined): boolean =>
  isParty(roles) && (!accepted.includes(self) || (parties !== undefined && parties.length > 1 && parties.every((party) => accepted.includes(party))));

export const mayPropose = (roles: readonly SpaceRole[]): boolean => isParty(roles) || roles.includes("coordinator");

export const maySayRole = (roles: readonly SpaceRole[]): boolean => roles.some((role) => guides.has(role));
