import { signal, type ReadonlySignal, type Signal } from "@preact/signals";

import type { Cache } from "../cache";
import { call } from "../entry/api";
import type { Time } from "../time";

/** People of another network than the one that a space lies in. */
export interface VisitingNetwork {
  readonly title: string;
  readonly people: readonly number[];
}

export type FetchVisitors = (space: number) => Promise<readonly VisitingNetwork[]>;

const visitorsOf: FetchVisitors = (space) => call<{ networks: readonly VisitingNetwork[] }>("GET", `/api/spaces/${space}/networks`).then(({ networks }) => networks);

/** Where many come in one after the other the server is not asked at each: for each of them it rests so long. */
const restFor = 500;

interface Known {
  readonly networks: Signal<ReadonlyMap<number, string>>;
  /** How many members there are, and how many there were when the server was asked. */
  now: number;
  asked?: number;
  resting: boolean;
}

/** By which other network people came to a space (rule C55): as the device remembers it, then as the server says. */
export class Visitors {
  readonly #known = new Map<number, Known>();

  constructor(
    private readonly cache: Pick<Cache, "visitors" | "keepVisitors">,
    private readonly time: Time,
    private readonly fetch: FetchVisitors = visitorsOf,
  ) {}

  of(space: number): ReadonlySignal<ReadonlyMap<number, string>> {
    return this.#of(space).networks;
  }

  /** The space is shown and has so many members, 0 if that is not known yet; who came is asked for when it is not as it was. */
  look(space: number, members: number): void {
    const known = this.#of(space);
    known.now = members;
    if (members === 0 || known.asked === members || known.resting) return;
    known.asked = members;
    known.resting = true;
    this.time.after(members * restFor, () => {
      known.resting = false;
      if (known.asked !== undefined) this.look(space, known.now);
    });
    this.fetch(space).then(
      (networks) => {
        known.networks.value = byPerson(networks);
        void this.cache.keepVisitors(space, networks);
      },
      () => {
        delete known.asked; // until it is looked at again
      },
    );
  }

  #of(space: number): Known {
    const before = this.#known.get(space);
    if (before) return before;
    const known: Known = { networks: signal(new Map()), now: 0, resting: false };
    this.#known.set(space, known);
    void this.cache.visitors(space).then((kept) => {
      if (known.networks.peek().size === 0) known.networks.value = byPerson(kept);
    });
    return known;
  }
}

function byPerson(networks: readonly VisitingNetwork[]): ReadonlyMap<number, string> {
  return new Map(networks.flatMap(({ title, people }) => people.map((person) => [person, title] as const)));
}
