import { useEffect, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { ApiError, whyNot } from "../entry/api";
import type { LoggedSession } from "../logbook/document";
import { byMonth } from "../logbook/months";
import { nothing, readOn, readPage, type Loaded } from "../logbook/pages";

export interface Logged {
  /** The newest first. */
  readonly sessions: readonly LoggedSession[];
  /** As this device had them last, where nothing can be read now. */
  readonly kept: boolean;
  /** There may be earlier ones. */
  readonly more: boolean;
  readonly busy: boolean;
  readonly problem: string;
  /** The first one that came; undefined: none did. */
  readonly readOn: () => Promise<LoggedSession | undefined>;
}

/** One's own logbook (rule P23), as far as it was read. */
export function useLogged(client: Client): Logged {
  const [loaded, setLoaded] = useState<Loaded>(nothing);
  const [old, setOld] = useState<readonly LoggedSession[]>([]);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const load = async () => {
    if (busy) return undefined;
    setBusy(true);
    try {
      const now = await readOn(readPage, loaded, false, setLoaded);
      setProblem("");
      void client.logbook.keepLogbook(now.sessions);
      return inOrder(now.sessions.slice(loaded.sessions.length))[0];
    } catch (failed) {
      setProblem(whyNot(failed));
      if (unreached(failed)) setOld(await client.logbook.logbook());
      return undefined;
    } finally {
      setBusy(false);
    }
  };
  useEffect(() => void load(), []);
  const kept = loaded.sessions.length === 0 && problem !== "" && old.length > 0;
  return { sessions: inOrder(kept ? old : loaded.sessions), kept, more: loaded.before !== null, busy, problem, readOn: load };
}

const inOrder = (sessions: readonly LoggedSession[]): readonly LoggedSession[] => byMonth(sessions).flatMap((month) => month.sessions);

/** Without a network, or without what is behind it. */
const unreached = (failed: unknown) => failed instanceof ApiError && (failed.status === 0 || failed.status >= 500);
