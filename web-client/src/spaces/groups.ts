import type { SpaceSummary } from "../wire";

/** A space of mine, with those of mine that are below it. */
export interface Branch {
  readonly space: SpaceSummary;
  readonly below: readonly Branch[];
}

export interface Groups {
  /** Networks, and spaces whose parent is not one of mine. */
  readonly places: readonly Branch[];
  readonly notebooks: readonly SpaceSummary[];
}

/** My spaces under those that they belong to. Networks come first; otherwise the order of the list is kept. */
export function grouped(spaces: readonly SpaceSummary[]): Groups {
  const mine = new Set(spaces.map(({ id }) => id));
  const under = (parent: number | undefined): Branch[] =>
    spaces
      .filter((space) => space.kind !== "notebook" && (mine.has(space.parent ?? 0) ? space.parent : undefined) === parent)
      .map((space) => ({ space, below: under(space.id) }));
  const roots = under(undefined);
  return {
    places: [...roots.filter(isNetwork), ...roots.filter((root) => !isNetwork(root))],
    notebooks: spaces.filter(({ kind }) => kind === "notebook"),
  };
}

function isNetwork({ space }: Branch): boolean {
  return space.kind === "network";
}
