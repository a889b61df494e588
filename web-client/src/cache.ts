import type { VisitingNetwork } from "./app/visitors";
import type { LoggedSession } from "./logbook/document";
import type { Shelf } from "./shelf";
import { noAccompaniment } from "./store/reduce_accompaniment";
import type { Reading, Readings } from "./store/reading";
import type { SpaceView, State } from "./store/state";
import type { Time } from "./time";
import type { Acta, Notice, Person, SpaceSummary } from "./wire";

const settleAfter = 800;
export const peopleMax = 2000;
export const loggedMax = 60;

/** What was known last, on the device: a space opens without a network, and joins again from where it stood. */
export class Cache {
  #written: State | undefined;
  #cancel = () => {};

  constructor(
    private readonly shelf: Shelf,
    private readonly time: Time,
  ) {}

  async lists(): Promise<{ spaces?: readonly SpaceSummary[]; people: readonly Person[]; reading: Readings }> {
    const [spaces, people, reading] = await Promise.all(["spaces", "people", "reading"].map((list) => this.shelf.get("lists", list)));
    return {
      ...(spaces ? { spaces: spaces as readonly SpaceSummary[] } : {}),
      people: (people ?? []) as readonly Person[],
      reading: new Map((reading ?? []) as readonly [number, Reading][]),
    };
  }

  async view(space: number): Promise<SpaceView | undefined> {
    const kept: SpaceView | undefined = await this.shelf.get("views", space);
    // An earlier version of this client did not know all that there is of it.
    return kept?.accompaniment ? { ...kept, accompaniment: { ...noAccompaniment, ...kept.accompaniment } } : kept;
  }

  /** The acta of a session as it was last. */
  async acta(space: number): Promise<Acta | undefined> {
    const kept = (await this.shelf.get("lists", actaOf(space)).catch(() => undefined)) as Acta | undefined;
    return kept && { ...kept, pending: kept.pending ?? [] }; // of an earlier version of this client
  }

  async keepActa(acta: Acta): Promise<void> {
    await this.shelf.put("lists", acta, actaOf(acta.space)).catch(() => {});
  }

  /** Who came to a space from which other network, as it was told last. */
  async visitors(space: number): Promise<readonly VisitingNetwork[]> {
    return ((await this.shelf.get("lists", visitorsOf(space)).catch(() => undefined)) ?? []) as readonly VisitingNetwork[];
  }

  async keepVisitors(space: number, networks: readonly VisitingNetwork[]): Promise<void> {
    const name = visitorsOf(space);
    await (networks.length > 0 ? this.shelf.put("lists", networks, name) : this.shelf.delete("lists", name)).catch(() => {});
  }

  /** The newest of one's own sessions, as they were read last. */
  async logbook(): Promise<readonly LoggedSession[]> {
    return ((await this.shelf.get("lists", "logbook").catch(() => undefined)) ?? []) as readonly LoggedSession[];
  }

  async keepLogbook(sessions: readonly LoggedSession[]): Promise<void> {
    await this.shelf.put("lists", sessions.slice(0, loggedMax), "logbook").catch(() => {});
  }

  /** What concerns this person, as it was told last. */
  async notices(): Promise<readonly Notice[]> {
    return ((await this.shelf.get("lists", "notices")) ?? []) as readonly Notice[];
  }

  async keepNotices(notices: readonly Notice[]): Promise<void> {
    await this.shelf.put("lists", [...notices], "notices").catch(() => {});
  }

  /** Writes what changed, once things have settled. */
  keep(state: State): void {
    this.#cancel();
    this.#cancel = this.time.after(settleAfter, () => void this.write(state));
  }

  async write(state: State): Promise<void> {
    this.#cancel();
    const before = this.#written;
    const writing = this.#open();
    if (!writing) return;
    this.#written = state;
    const views = writing.objectStore("views");
    const lists = writing.objectStore("lists");
    const tasks: Promise<unknown>[] = [];
    for (const [space, view] of state.views) if (before?.views.get(space) !== view) tasks.push(views.put(kept(view)));
    for (const space of before?.views.keys() ?? []) if (!state.views.has(space)) tasks.push(views.delete(space));
    if (state.spaces && state.spaces !== before?.spaces) tasks.push(lists.put([...state.spaces], "spaces"));
    if (state.reading !== before?.reading) tasks.push(lists.put([...state.reading], "reading"));
    if (state.people !== before?.people) tasks.push(lists.put(peopleOf(state), "people"));
    // A cache that cannot be written costs data later, not words now.
    await Promise.all([...tasks, writing.done]).catch(() => {
      this.#written = before;
    });
  }

  /** Undefined: the shelf is closed, as somebody has left. */
  #open() {
    try {
      return this.shelf.transaction(["views", "lists"], "readwrite");
    } catch {
      return undefined;
    }
  }

  /** What may no longer be seen leaves the device at once (a right was revoked). */
  async forget(space: number): Promise<void> {
    await this.shelf.delete("views", space).catch(() => {});
    await this.forgetActa(space);
    await this.keepVisitors(space, []);
    // It has words of that space, and is read anew.
    await this.shelf.delete("lists", "logbook").catch(() => {});
  }

  async forgetActa(space: number): Promise<void> {
    await this.shelf.delete("lists", actaOf(space)).catch(() => {});
  }
}

const visitorsOf = (space: number) => `visitors/${space}`;
const actaOf = (space: number) => `acta/${space}`;

// Pages read back are fetched again when wanted: the device keeps what a snapshot holds.
function kept(view: SpaceView): SpaceView {
  if (view.older.length === 0 && !view.past) return view;
  const { past: _, ...rest } = view;
  return view.older.length === 0 ? rest : { ...rest, older: [], complete: false };
}

function peopleOf(state: State): Person[] {
  const all = Array.from(state.people, ([id, name]) => ({ id, name }));
  return all.slice(-peopleMax);
}
