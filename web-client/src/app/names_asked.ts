import { unnamed } from "../store/state";
import type { ClientFrame } from "../wire";

const peopleAtOnce = 200;

/** Names of people who are shown and not known yet: each is asked for once on a link. */
export class NamesAsked {
  readonly #asked = new Set<number>();

  constructor(
    private readonly known: () => ReadonlyMap<number, string>,
    private readonly send: (frame: ClientFrame) => boolean,
    private readonly nextRef: () => number,
  ) {}

  connected(): void {
    this.#asked.clear();
  }

  ask(space: number, people: readonly number[]): void {
    const ids = unnamed(people, this.known())
      .filter((id) => !this.#asked.has(id))
      .slice(0, peopleAtOnce);
    if (ids.length === 0) return;
    if (!this.send({ type: "ask_people", ref: this.nextRef(), space, ids })) return;
    for (const id of ids) this.#asked.add(id);
  }
}
