import { ApiError, call } from "../entry/api";
import type { StoryPage } from "../wire";
import type { LoggedRoom, LoggedStory, LoggedTakenOn, RoomsPage, TakenOnPage } from "./document";

/** As much as was read of what stands in the logbook beside the sessions. */
export interface Beside {
  readonly rooms: readonly LoggedRoom[];
  /** Where the next page begins; undefined: at the newest; null: nothing is left. */
  readonly roomsBefore: string | null | undefined;
  readonly takenOn: readonly LoggedTakenOn[];
  /** Likewise. */
  readonly takenOnBefore: string | null | undefined;
  /** Of each notebook. */
  readonly notebooks: ReadonlyMap<number, Notebook>;
}

export interface Notebook {
  readonly stories: readonly LoggedStory[];
  readonly before: number | null | undefined;
}

export const nothingBeside: Beside = { rooms: [], roomsBefore: undefined, takenOn: [], takenOnBefore: undefined, notebooks: new Map() };

export interface ReadBeside {
  readonly rooms: (before: string | undefined) => Promise<RoomsPage>;
  readonly takenOn: (before: string | undefined) => Promise<TakenOnPage>;
  readonly stories: (space: number, before: number | undefined) => Promise<StoryPage>;
}

/** Both reject with ApiError. */
export const readBeside: ReadBeside = {
  rooms: (before) => call("GET", `/api/account/logbook/rooms${before === undefined ? "" : `?before=${before}`}`),
  // A node of the release before knows none of it.
  takenOn: (before) =>
    call<TakenOnPage>("GET", `/api/account/logbook/taken-on${before === undefined ? "" : `?before=${before}`}`).catch((problem: unknown) => {
      if (problem instanceof ApiError && problem.status === 404) return { taken_on: [], before: null };
      throw problem;
    }),
  stories: (space, before) => call("GET", `/api/spaces/${space}/stories${before === undefined ? "" : `?before=${before}`}`),
};

/** One page more of each that has one; `whole`: all that is left. What came is kept page by page, so that whoever is cut off goes on from there. */
export async function besideOn(read: ReadBeside, from: Beside, notebooks: readonly number[], whole: boolean, keep: (beside: Beside) => void): Promise<Beside> {
  let beside = from;
  const take = (next: Beside) => {
    beside = next;
    keep(next);
  };
  do {
    if (beside.roomsBefore !== null) {
      const page = await read.rooms(beside.roomsBefore);
      take({ ...beside, rooms: joinedRooms(beside.rooms, page.rooms), roomsBefore: page.before });
    }
    if (beside.takenOnBefore !== null) {
      const page = await read.takenOn(beside.takenOnBefore);
      take({ ...beside, takenOn: [...beside.takenOn, ...page.taken_on], takenOnBefore: page.before });
    }
    for (const space of notebooks) {
      const had = beside.notebooks.get(space) ?? { stories: [], before: undefined };
      if (had.before === null) continue;
      const page = await read.stories(space, had.before);
      const stories = [...had.stories, ...page.stories.map((story) => ({ space, story }))];
      take({ ...beside, notebooks: new Map(beside.notebooks).set(space, { stories, before: page.more ?? null }) });
    }
  } while (whole && !besideOver(beside, notebooks));
  return beside;
}

export const besideOver = ({ roomsBefore, takenOnBefore, notebooks }: Beside, of: readonly number[]): boolean =>
  roomsBefore === null && takenOnBefore === null && of.every((space) => notebooks.get(space)?.before === null);

/** Of these notebooks alone: of the lists that were begun nothing more is read. */
export function notebooksOnly(read: ReadBeside, { roomsBefore, takenOnBefore }: Beside): ReadBeside {
  return {
    ...read,
    ...(roomsBefore === undefined ? {} : { rooms: () => Promise.resolve({ rooms: [], before: roomsBefore }) }),
    ...(takenOnBefore === undefined ? {} : { takenOn: () => Promise.resolve({ taken_on: [], before: takenOnBefore }) }),
  };
}

/** A story was told, corrected or taken back: its notebook is read anew. */
export function withoutNotebook(beside: Beside, space: number): Beside {
  const notebooks = new Map(beside.notebooks);
  notebooks.delete(space);
  return { ...beside, notebooks };
}

/** What is left of a room comes on the next page. */
function joinedRooms(had: readonly LoggedRoom[], came: readonly LoggedRoom[]): readonly LoggedRoom[] {
  const last = had.at(-1);
  const [first, ...others] = came;
  if (!last || !first || last.space !== first.space) return [...had, ...came];
  return [...had.slice(0, -1), { ...last, visits: [...last.visits, ...first.visits] }, ...others];
}
