import { useRef, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { ApiError, whyNot } from "../entry/api";
import { besideOn, besideOver, nothingBeside, notebooksOnly, readBeside, withoutNotebook, type Beside } from "./beside";
import type { LoggedSession, LoggedStory } from "./document";
import { nothing, readOn, readPage, type Loaded } from "./pages";

export interface LogbookRead {
  readonly sessions: readonly LoggedSession[];
  readonly beside: Beside;
  readonly stories: readonly LoggedStory[];
  readonly sessionsOver: boolean;
  /** Nothing is left, of nothing. */
  readonly over: boolean;
}

/** One's own logbook, as far as it was read: its sessions, and beside them rooms, what was taken on otherwise and stories, each page by page. */
export function useLogbook(client: Client, notebooks: readonly number[]) {
  const [loaded, setLoaded] = useState<Loaded>(nothing);
  const [beside, setBeside] = useState<Beside>(nothingBeside);
  const [old, setOld] = useState<readonly LoggedSession[]>([]);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const under = useRef<Promise<unknown> | undefined>(undefined);
  const known = useRef(nothingBeside);
  const keep = (now: Beside) => {
    known.current = now;
    setBeside(now);
  };

  const read = (now: Loaded, with_: Beside): LogbookRead => ({
    sessions: now.sessions,
    beside: with_,
    stories: [...with_.notebooks.values()].flatMap(({ stories }) => stories),
    sessionsOver: now.before === null,
    over: now.before === null && besideOver(with_, notebooks),
  });

  const reading = async (what: () => Promise<LogbookRead>): Promise<LogbookRead | undefined> => {
    setBusy(true);
    try {
      return await what();
    } catch (failed) {
      setProblem(whyNot(failed));
      if (unreached(failed)) setOld(await client.logbook.logbook());
      return undefined;
    } finally {
      under.current = undefined;
      setBusy(false);
    }
  };
  const attempt = (what: () => Promise<LogbookRead>): Promise<LogbookRead | undefined> => {
    const now = reading(what);
    under.current = now;
    return now;
  };

  /** Undefined: it could not be read; why is shown. `whole`: all that is left. */
  const load = async (whole: boolean) => {
    if (under.current) return undefined;
    return attempt(async () => {
      const [sessions, others] = await Promise.all([readOn(readPage, loaded, whole, setLoaded), besideOn(readBeside, known.current, notebooks, whole, keep)]);
      void client.logbook.keepLogbook(sessions.sessions);
      setProblem("");
      return read(sessions, others);
    });
  };
  /** The stories of a notebook are other ones now: read anew, once what is being read is there. */
  const again = async (notebook: number) => {
    while (under.current) await under.current;
    return attempt(async () => {
      const without = withoutNotebook(known.current, notebook);
      return read(loaded, await besideOn(notebooksOnly(readBeside, without), without, notebooks, false, keep));
    });
  };
  return { ...read(loaded, beside), old, busy, problem, load, again };
}

/** Without a network, or without what is behind it. */
const unreached = (failed: unknown) => failed instanceof ApiError && (failed.status === 0 || failed.status >= 500);
