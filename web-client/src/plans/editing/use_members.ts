import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";

import type { Client } from "../../app/client";
import { useNames } from "../../app/use_names";
import { membersAfter } from "../../people/api";
import type { SpaceView } from "../../store/state";
import type { SupportPlan } from "../../wire";

/** Of a larger space somebody who is not among the first is named in words. */
const pagesMax = 3;

export interface Members {
  /** Among whom one chooses. */
  readonly people: readonly number[];
  readonly nameOf: (person: number) => string;
}

export const MembersContext = createContext<Members>({ people: [], nameOf: String });
export const useMembersHere = () => useContext(MembersContext);

/** Who may answer for an action: those who are here, and those whom the plan names already, which is all that is known without a network. */
export function useMembers(client: Client, view: SpaceView, plan: SupportPlan | undefined): Members {
  const { space, members } = view;
  const [read, setRead] = useState<ReadonlyMap<number, string>>(new Map());
  const online = client.link.value.phase.name === "open";
  const nameOf = useNames(client, space, members, read);
  useEffect(() => {
    if (!online) return;
    let current = true;
    const fetchAll = async () => {
      const all = new Map<number, string>();
      let last = 0;
      for (let page = 0; page < pagesMax; ++page) {
        const answer = await membersAfter(space, last);
        for (const { id, name } of answer.members) all.set((last = id), name);
        if (!answer.more) break;
      }
      return all;
    };
    fetchAll().then((found) => current && setRead(found), () => {});
    return () => {
      current = false;
    };
  }, [space, members, online]);
  const named = plan ? [...plan.owners, ...plan.actions.flatMap(({ action }) => action.people)] : [];
  return { people: [...new Set([client.self.id, ...read.keys(), ...named])], nameOf };
}
