import { useEffect, useState } from "preact/hooks";

import type { Client } from "../../app/client";
import { firstMembers } from "../../people/api";
import type { SpaceView } from "../../store/state";
import type { Candidate } from "./person_picker";

export interface KnownMember {
  readonly id: number;
  readonly name: string;
}

/** The members of a space, as the server lists them; undefined: it cannot be asked now. */
export type AskMembers = (space: number) => Promise<readonly KnownMember[] | undefined>;

const pagesMax = 5;

/** Over HTTP, a page after the other; of a very large space the first thousand. */
export const everyMember: AskMembers = (space) => firstMembers(space, pagesMax).then(({ members }) => members, () => undefined);

/** Those to whom a seat can be given: the members of the session and of the space it belongs to, or who is known on this device. */
export function useCandidates(client: Client, view: SpaceView, parent: number | undefined, members: AskMembers | undefined): readonly Candidate[] {
  const [inside, setInside] = useState<readonly KnownMember[]>();
  const [beside, setBeside] = useState<readonly KnownMember[]>([]);
  useEffect(() => {
    let current = true;
    void members?.(view.space).then((all) => current && setInside(all));
    if (parent !== undefined) void members?.(parent).then((all) => current && setBeside(all ?? []));
    return () => {
      current = false;
    };
  }, [members, parent, view.space, view.members]);
  return candidates(client.state.value.people, view, inside, beside);
}

export function candidates(
  people: ReadonlyMap<number, string>,
  view: SpaceView,
  inside: readonly KnownMember[] | undefined,
  beside: readonly KnownMember[],
): Candidate[] {
  const all = new Map<number, Candidate>();
  if (!inside) for (const [person, name] of people) all.set(person, { person, name, member: undefined });
  for (const { id, name } of beside) all.set(id, { person: id, name, member: inside ? false : undefined });
  for (const { id, name } of inside ?? []) all.set(id, { person: id, name, member: true });
  for (const { person } of view.conversation?.seats ?? []) {
    const name = all.get(person)?.name ?? people.get(person);
    if (name !== undefined) all.set(person, { person, name, member: true });
  }
  return [...all.values()];
}
