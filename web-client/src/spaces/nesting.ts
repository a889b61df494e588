import type { SpaceKind, SpaceRole } from "../wire";

// What is offered; the server decides (rules E6, A1).

const below: { readonly [Parent in SpaceKind]: readonly SpaceKind[] } = {
  network: ["community", "session", "mentoring_room", "mesa"],
  community: ["session", "mentoring_room"],
  mentoring_room: ["session"],
  mesa: ["session"],
  session: [],
  notebook: [],
};

const openers: { readonly [Kind in SpaceKind]: readonly SpaceRole[] } = {
  network: [],
  community: ["coordinator"],
  mesa: ["coordinator", "accompanier"],
  mentoring_room: ["coordinator", "mentor"],
  session: ["coordinator", "mentor", "mentee", "teacher", "accompanier", "management"],
  notebook: ["coordinator", "mentor", "mentee", "teacher", "accompanier", "management", "observer", "guest"],
};

/** The kinds that somebody with these roles may open below a space of this kind. */
export function mayOpen(parent: SpaceKind, roles: readonly SpaceRole[]): SpaceKind[] {
  return below[parent].filter((kind) => openers[kind].some((role) => roles.includes(role)));
}

/** A notebook is opened from any space but a notebook, and is below none. */
export function mayOpenNotebook(from: SpaceKind): boolean {
  return from !== "notebook";
}
