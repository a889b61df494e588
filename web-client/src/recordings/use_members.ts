import { useEffect, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { membersAfter, type Member } from "../people/api";

/** A room has few members; of a larger one the first are offered. */
const pagesMax = 3;

/** Everybody who reads a room; undefined: not known, or not now. */
export function useMembers(client: Client, space: number, members: number): readonly Member[] | undefined {
  const [all, setAll] = useState<readonly Member[]>();
  const online = client.link.value.phase.name === "open";
  useEffect(() => {
    if (!online) return;
    let current = true;
    const read = async () => {
      const found: Member[] = [];
      for (let page = 0; page < pagesMax; ++page) {
        const answer = await membersAfter(space, found[found.length - 1]?.id ?? 0);
        found.push(...answer.members);
        if (!answer.more) break;
      }
      return found;
    };
    read().then((found) => current && setAll(found), () => {});
    return () => {
      current = false;
    };
  }, [space, members, online]);
  return all;
}
