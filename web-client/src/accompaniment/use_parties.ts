import { useEffect, useMemo, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { membersAfter, type Member } from "../people/api";
import { isParty } from "./rights";

/** A room has few members; of a larger one the first are offered, and it is said who did something, not who is missing. */
const pagesMax = 3;

interface Read {
  readonly members: readonly Member[];
  /** There are no others. */
  readonly whole: boolean;
}

/** Those who read a room; undefined: not known, or not now. */
function useRead(client: Client, space: number, members: number, wanted = true): Read | undefined {
  const [found, setFound] = useState<Read>();
  const online = client.link.value.phase.name === "open";
  useEffect(() => {
    if (!online || !wanted) return;
    let current = true;
    const read = async () => {
      const all: Member[] = [];
      for (let page = 0; page < pagesMax; ++page) {
        const answer = await membersAfter(space, all[all.length - 1]?.id ?? 0);
        all.push(...answer.members);
        if (!answer.more) return { members: all, whole: true };
      }
      return { members: all, whole: false };
    };
    read().then((now) => current && setFound(now), () => {});
    return () => {
      current = false;
    };
  }, [space, members, online, wanted]);
  return found;
}

/** Among whom one chooses. */
export const useMembers = (client: Client, space: number, members: number): readonly Member[] | undefined => useRead(client, space, members)?.members;

/** Those without whose yes no agreement holds; undefined also where there are too many to know all of them, and where nobody wants to know. */
export function useParties(client: Client, space: number, members: number, wanted = true): readonly Member[] | undefined {
  const found = useRead(client, space, members, wanted);
  return useMemo(() => (found?.whole ? found.members.filter(({ roles }) => isParty(roles)) : undefined), [found]);
}
