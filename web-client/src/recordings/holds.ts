import { signal, type ReadonlySignal } from "@preact/signals";

import type { Uuid } from "../wire";

/** Why a file does not go up now: somebody said so, or it is to go by wifi and there is none. */
export type Hold = "paused" | "wifi";

export type HoldsKept = Pick<Storage, "getItem" | "setItem" | "removeItem">;

type All = Readonly<Record<Uuid, Hold>>;

/** Of one person on this device. Deleted with what else is theirs when they sign out (`urdimbre.sending.<number>.`). */
export const holdsName = (person: number) => `urdimbre.sending.${person}.holds`;

/** What somebody decided about files that go up, over reloads and in every tab. Without a storage, until the page goes. */
export class Holds {
  readonly #all = signal<All>({});

  constructor(
    private readonly name: string,
    private readonly storage?: HoldsKept,
  ) {
    this.again();
  }

  get all(): ReadonlySignal<All> {
    return this.#all;
  }

  of(file: Uuid): Hold | undefined {
    return this.#all.value[file];
  }

  set(file: Uuid, hold: Hold | undefined): void {
    const { [file]: _, ...rest } = this.#all.peek();
    this.#become(hold ? { ...rest, [file]: hold } : rest);
  }

  /** Another tab may have decided. */
  again(): void {
    if (!this.storage) return;
    try {
      const kept = JSON.parse(this.storage.getItem(this.name) ?? "{}") as unknown;
      this.#all.value = typeof kept === "object" && kept !== null ? onlyHolds(kept) : {};
    } catch {}
  }

  #become(all: All): void {
    this.#all.value = all;
    try {
      if (Object.keys(all).length === 0) this.storage?.removeItem(this.name);
      else this.storage?.setItem(this.name, JSON.stringify(all));
    } catch {} // a device that keeps nothing holds it until the page goes
  }
}

const onlyHolds = (kept: object): All => Object.fromEntries(Object.entries(kept).filter(([, hold]) => hold === "paused" || hold === "wifi")) as All;
