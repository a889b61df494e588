import { useEffect, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { membersAfter, type Member } from "../people/api";
import { isParty } from "./rights";

/** A room has few members; of a larger one it is said who did, not who is missing. */
const pagesMax = 3;

/** Those without whose yes no agreement holds; undefined: not known, or not now, or nobody wants to know. */
export function useParties(client: Client, space: number, members: number, wanted = true): readonly Member[] | undefined {
  const [parties, setParties] = useState<readonly Member[]>();
  const online = client.link.value.phase.name === "open";
  useEffect(() => {
    if (!online || !wanted) return;
    let current = true;
    const read = async () => {
      const all: Member[] = [];
      for (let page = 0; page < pagesMax; ++page) {
        const answer = await membersAfter(space, all[all.length - 1]?.id ?? 0);
        all.push(...answer.members);
        if (!answer.more) return all.filter(({ roles }) => isParty(roles));
      }
      return undefined;
    };
    read().then((found) => current && setParties(found), () => {});
    return () => {
      current = false;
    };
  }, [space, members, online, wanted]);
  return parties;
}
