import { createContext } from "preact";
import { useContext, useMemo } from "preact/hooks";

import type { Client } from "../../app/client";
import { useNames } from "../../app/use_names";
import { useMembers as useMembersOf } from "../../people/use_members";
import type { SpaceView } from "../../store/state";
import type { SupportPlan } from "../../wire";

export interface Members {
  /** Among whom one chooses. */
  readonly people: readonly number[];
  readonly nameOf: (person: number) => string;
}

export const MembersContext = createContext<Members>({ people: [], nameOf: String });
export const useMembersHere = () => useContext(MembersContext);

/** Who may answer for an action: those who are here, and those whom the plan names already, which is all that is known without a network. Of a larger space somebody who is not among the first is named in words. */
export function useMembers(client: Client, view: SpaceView, plan: SupportPlan | undefined): Members {
  const { space, members } = view;
  const found = useMembersOf(client, space, members)?.members;
  const read = useMemo(() => new Map(found?.map(({ id, name }) => [id, name])), [found]);
  const nameOf = useNames(client, space, members, read);
  const named = plan ? [...plan.owners, ...plan.actions.flatMap(({ action }) => action.people)] : [];
  return { people: [...new Set([client.self.id, ...read.keys(), ...named])], nameOf };
}
