import { useRef, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { ApiError, whyNot } from "../entry/api";
import { besideOn, besideOver, nothingBeside, readBeside, withoutNotebook, type Beside } from "./beside";
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

/** One's own logbook, as far as it was read: its sessions, and beside them rooms and stories, each page by page. */
export function useLogbook(client: Client, notebooks: readonly number[]) {
  const [loaded, setLoaded] = useState<Loaded>(nothing);
  const [beside, setBeside] = useState<Beside>(nothingBeside);
  const [old, setOld] = useState<readonly LoggedSession[]>([]);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const under = useRef(false);

  const read = (now: Loaded, with_: Beside): LogbookRead => ({
    sessions: now.sessions,
    beside: with_,
    stories: [...with_.notebooks.values()].flatMap(({ stories }) => stories),
    sessionsOver: now.before === null,
    over: now.before === null && besideOver(with_, notebooks),
  });

  const attempt = async (from: Beside, what: (from: Beside) => Promise<LogbookRead>): Promise<LogbookRead | undefined> => {
    if (under.current) return undefined;
    under.current = true;
    setBusy(true);
    try {
      const now = await what(from);
      setProblem("");
      return now;
    } catch (failed) {
      setProblem(whyNot(failed));
      if (unreached(failed)) setOld(await client.logbook.logbook());
      return undefined;
    } finally {
      under.current = false;
      setBusy(false);
    }
  };

  /** Undefined: it could not be read; why is shown. `whole`: all that is left. */
  const load = (whole: boolean) =>
    attempt(beside, async (from) => {
      const [sessions, others] = await Promise.all([readOn(readPage, loaded, whole, setLoaded), besideOn(readBeside, from, notebooks, whole, setBeside)]);
      void client.logbook.keepLogbook(sessions.sessions);
      return read(sessions, others);
    });
  /** The stories of a notebook are other ones now. */
  const again = (notebook: number) => {
    const without = withoutNotebook(beside, notebook);
    const { roomsBefore } = without;
    const only = roomsBefore === undefined ? readBeside : { ...readBeside, rooms: () => Promise.resolve({ rooms: [], before: roomsBefore }) };
    return attempt(without, async (from) => read(loaded, await besideOn(only, from, notebooks, false, setBeside)));
  };
  return { ...read(loaded, beside), old, busy, problem, load, again };
}

/** Without a network, or without what is behind it. */
const unreached = (failed: unknown) => failed instanceof ApiError && (failed.status === 0 || failed.status >= 500);
