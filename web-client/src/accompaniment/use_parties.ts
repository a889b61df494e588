import { useMemo } from "preact/hooks";

import type { Client } from "../app/client";
import type { Member } from "../people/api";
import { useMembers } from "../people/use_members";
import { isParty } from "./rights";

/** Those without whose yes no agreement holds; undefined also where there are too many to know all of them, and where nobody wants to know. */
export function useParties(client: Client, space: number, count: number, wanted = true): readonly Member[] | undefined {
  const found = useMembers(client, space, count, { wanted });
  return useMemo(() => (found?.whole ? found.members.filter(({ roles }) => isParty(roles)) : undefined), [found]);
}
