import { describe, expect, it } from "vitest";

import { grouped, type Branch } from "../src/spaces/groups";
import { mayOpen, mayOpenNotebook } from "../src/spaces/nesting";
import type { SpaceKind, SpaceSummary } from "../src/wire";

const space = (id: number, kind: SpaceKind, parent?: number): SpaceSummary => ({
  id, kind, title: `${kind} ${id}`, roles: ["teacher"], head: 1, ...(parent === undefined ? {} : { parent }),
});
type Tree = number | [number, ...Tree[]];
const tree = ({ space: { id }, below }: Branch): Tree => (below.length === 0 ? id : [id, ...below.map(tree)]);

describe("my spaces", () => {
  it("stand under those that they belong to, networks first", () => {
    const spaces = [space(1, "community"), space(2, "network"), space(3, "community", 2), space(4, "session", 3), space(5, "mesa", 2)];
    expect(grouped(spaces).places.map(tree)).toEqual([[2, [3, 4], 5], 1]);
  });

  it("stand alone where what they belong to is not mine", () => {
    expect(grouped([space(9, "session", 8), space(3, "community", 2)]).places.map(tree)).toEqual([9, 3]);
  });

  it("are all there, once, whatever belongs to what", () => {
    const kinds: SpaceKind[] = ["network", "community", "session", "mentoring_room", "mesa", "notebook"];
    const spaces = Array.from({ length: 40 }, (_, i) => space(i + 1, kinds[(i * 7) % 6]!, i % 3 === 0 ? undefined : ((i * 5) % i) + 1));
    const notebooksAreNoParents = spaces.filter(({ parent }) => spaces.find(({ id }) => id === parent)?.kind !== "notebook");
    const { places, notebooks } = grouped(notebooksAreNoParents);
    const ids = [...places.map(tree).flat(9), ...notebooks.map(({ id }) => id)].sort((a, b) => Number(a) - Number(b));
    expect(ids).toEqual(notebooksAreNoParents.map(({ id }) => id));
  });

  it("keep notebooks apart", () => {
    const { places, notebooks } = grouped([space(1, "network"), space(2, "notebook")]);
    expect(places.map(tree)).toEqual([1]);
    expect(notebooks.map(({ id }) => id)).toEqual([2]);
  });
});

describe("what one is offered to open", () => {
  it("follows from one's roles and from the kind of space", () => {
    expect(mayOpen("network", ["coordinator"])).toEqual(["community", "session", "mentoring_room", "mesa"]);
    expect(mayOpen("network", ["teacher"])).toEqual(["session"]);
    expect(mayOpen("network", ["mentor"])).toEqual(["session", "mentoring_room"]);
    expect(mayOpen("network", ["accompanier"])).toEqual(["session", "mesa"]);
    expect(mayOpen("community", ["observer"])).toEqual([]);
    expect(mayOpen("session", ["coordinator"])).toEqual([]);
  });

  it("is a notebook from anywhere but a notebook", () => {
    expect(mayOpenNotebook("network")).toBe(true);
    expect(mayOpenNotebook("notebook")).toBe(false);
  });
});
