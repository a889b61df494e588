import { call } from "../entry/api";
import type { LogbookPage, LoggedSession } from "./document";

/** As much of the logbook as was read. */
export interface Loaded {
  readonly sessions: readonly LoggedSession[];
  /** Where the next page begins; undefined: at the newest; null: nothing is left. */
  readonly before: number | null | undefined;
}

export const nothing: Loaded = { sessions: [], before: undefined };

export type Read = (before: number | undefined) => Promise<LogbookPage>;

/** Rejects with ApiError. */
export const readPage: Read = (before) => call("GET", `/api/account/logbook${before === undefined ? "" : `?before=${before}`}`);

/**
 * Asks on until something came or nothing is left, as a page may be empty although there are more; `whole`: until nothing is left.
 * What came is kept page by page, so that whoever is cut off goes on from there.
 */
export async function readOn(read: Read, from: Loaded, whole: boolean, keep: (loaded: Loaded) => void): Promise<Loaded> {
  let loaded = from;
  while (loaded.before !== null && (whole || loaded.sessions.length === from.sessions.length)) {
    const page = await read(loaded.before);
    loaded = { sessions: [...loaded.sessions, ...page.sessions], before: page.before };
    keep(loaded);
  }
  return loaded;
}
