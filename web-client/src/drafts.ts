import type { Draft, DraftFile, Shelf } from "./shelf";

/** A place that takes words at once, where there is no time for the shelf. */
export interface QuickShelf {
  put(drafts: readonly Draft[]): void;
  take(): readonly Draft[];
}

/** What is being written in each space, on the device with every keystroke: a battery may end at any moment. */
export class Drafts {
  readonly #unwritten = new Map<number, Draft>();
  readonly #begun = new Set<number>();
  #writing: Promise<void> | undefined;

  constructor(
    private readonly shelf: Shelf,
    private readonly quick: QuickShelf,
  ) {
    for (const draft of quick.take()) this.keep(draft);
  }

  /** The page goes this instant, and the device may not finish a write that has begun. */
  rescue(): void {
    this.quick.put([...this.#unwritten.values()].filter((draft) => !isEmpty(draft)));
  }

  async of(space: number): Promise<Draft | undefined> {
    return this.#unwritten.get(space) ?? (await this.shelf.get("drafts", space).catch(() => undefined));
  }

  /** Of every space, as they are written down. */
  async all(): Promise<readonly Draft[]> {
    await this.settle();
    return this.shelf.getAll("drafts");
  }

  /** Has somebody begun to write, on this page, what is not sent? */
  get begun(): boolean {
    return this.#begun.size > 0;
  }

  keep(draft: Draft): void {
    if (isEmpty(draft)) this.#begun.delete(draft.space);
    else this.#begun.add(draft.space);
    this.#unwritten.set(draft.space, draft);
    void this.settle();
  }

  /** Resolves when everything is written. While one write is underway the newest words wait, not every version of them. */
  settle(): Promise<void> {
    this.#writing ??= this.#write().finally(() => {
      this.#writing = undefined;
    });
    return this.#writing;
  }

  async #write(): Promise<void> {
    while (this.#unwritten.size > 0) {
      for (const draft of [...this.#unwritten.values()]) {
        // A device that cannot write keeps the words on the screen; the next keystroke tries again.
        await this.#put(draft).catch(() => {});
        if (this.#unwritten.get(draft.space) === draft) this.#unwritten.delete(draft.space);
      }
    }
  }

  #put(draft: Draft): Promise<unknown> {
    return isEmpty(draft) ? this.shelf.delete("drafts", draft.space) : this.shelf.put("drafts", draft);
  }
}

/** What is attached to words that were not sent, in threads and aside too. */
export function filesOfDrafts(drafts: readonly Draft[]): DraftFile[] {
  const all = drafts.flatMap((draft) => [draft, ...(draft.threads ?? [])]);
  return all.flatMap(({ files = [], aside }) => [...files, ...(aside?.files ?? [])]).concat(drafts.flatMap(({ parts = [] }) => parts.flatMap((part) => part.files ?? [])));
}

function isEmpty({ text, reply_to, editing, aside, files, parts, threads }: Draft): boolean {
  return text === "" && !reply_to && !editing && !aside && !files?.length && !parts?.length && !threads?.length;
}

/** In the browser's own storage, under one person's name. */
export function quickShelf(person: number, storage: Storage): QuickShelf {
  const name = `urdimbre.unwritten.${person}`;
  return {
    put: (drafts) => {
      if (drafts.length > 0) storage.setItem(name, JSON.stringify(drafts));
    },
    take: () => {
      const kept = storage.getItem(name);
      storage.removeItem(name);
      return kept ? (JSON.parse(kept) as Draft[]) : [];
    },
  };
}

/** Where nothing may be kept. */
export const noQuickShelf: QuickShelf = { put: () => {}, take: () => [] };
