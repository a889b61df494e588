import { useEffect, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { firstMembers, type FirstMembers } from "./api";

/** A room has few members; of a larger space the first are offered. */
const pagesUsual = 3;

// What was read while the page is open: a form that is opened has it at once, and nothing moves in it once it comes.
const known = new WeakMap<Client, Map<string, FirstMembers>>();
const underWay = new Map<string, Promise<FirstMembers>>();

function knownTo(client: Client): Map<string, FirstMembers> {
  const all = known.get(client) ?? new Map<string, FirstMembers>();
  known.set(client, all);
  return all;
}

/** Parts of one page ask once. */
function asked(space: number, pages: number): Promise<FirstMembers> {
  const what = `${space} ${pages}`;
  const asking = underWay.get(what) ?? firstMembers(space, pages);
  underWay.set(what, asking);
  queueMicrotask(() => underWay.delete(what));
  return asking;
}

/** Those who read a space, asked for anew when there are more or fewer (`count`); undefined: not known, not now, or nobody wants to know. */
export function useMembers(client: Client, space: number, count: number, { pages = pagesUsual, wanted = true } = {}): FirstMembers | undefined {
  const what = `${space} ${pages}`;
  const [read, setRead] = useState<{ readonly what: string; readonly found: FirstMembers }>();
  const online = client.link.value.phase.name === "open";
  useEffect(() => {
    if (!online || !wanted) return;
    let current = true;
    asked(space, pages).then((found) => {
      knownTo(client).set(what, found);
      if (current) setRead({ what, found });
    }, () => {});
    return () => {
      current = false;
    };
  }, [client, what, count, online, wanted]);
  if (!wanted) return undefined;
  return read?.what === what ? read.found : known.get(client)?.get(what);
}
