import { signal, type ReadonlySignal, type Signal } from "@preact/signals";

import type { Draft, DraftFile, Shelf } from "./shelf";

/** A place that takes words at once, where there is no time for the shelf. */
export interface QuickShelf {
  put(drafts: readonly Draft[]): void;
  take(): readonly Draft[];
}

type How = (draft: Draft) => Draft;

/** One draft as this page has it. Until the device has been read, what is changed is done again to what it turns out to hold. */
interface Page {
  readonly draft: Signal<Draft>;
  early: How[] | undefined;
  read?: Promise<void>;
}

/**
 * What is being written in each space, on the device with every keystroke: a battery may end at any moment. All that writes
 * in one space changes one draft, and so nothing takes the place of what is written beside it.
 */
export class Drafts {
  readonly #pages = new Map<number, Page>();
  readonly #unwritten = new Map<number, Draft>();
  readonly #begun = new Set<number>();
  #writing: Promise<void> | undefined;

  constructor(
    private readonly shelf: Shelf,
    private readonly quick: QuickShelf,
  ) {
    for (const draft of quick.take()) {
      this.#count(draft);
      this.#keep(draft);
    }
  }

  /** The page goes this instant, and the device may not finish a write that has begun. */
  rescue(): void {
    const early = [...this.#pages.values()].flatMap((page) => (page.early?.length ? [page.draft.peek()] : []));
    this.quick.put([...this.#unwritten.values(), ...early].filter((draft) => !isEmpty(draft)));
  }

  /** As it is being written; empty until the device has been read. */
  of(space: number): ReadonlySignal<Draft> {
    return this.#page(space).draft;
  }

  /** `how` may be asked twice, and changes nothing but what it returns. */
  change(space: number, how: How): void {
    const page = this.#page(space);
    page.draft.value = how(page.draft.peek());
    this.#count(page.draft.peek());
    if (page.early) page.early.push(how);
    else this.#keep(page.draft.peek());
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

  #page(space: number): Page {
    const known = this.#pages.get(space);
    if (known) return known;
    const page: Page = { draft: signal(emptyDraft(space)), early: [] };
    this.#pages.set(space, page);
    page.read = this.#read(space).then((kept) => {
      const early = page.early ?? [];
      page.early = undefined;
      if (kept) page.draft.value = early.reduce((draft, how) => how(draft), kept);
      if (early.length > 0) this.#keep(page.draft.peek());
    });
    return page;
  }

  async #read(space: number): Promise<Draft | undefined> {
    return this.#unwritten.get(space) ?? (await this.shelf.get("drafts", space).catch(() => undefined));
  }

  #count(draft: Draft): void {
    if (wordless(draft)) this.#begun.delete(draft.space);
    else this.#begun.add(draft.space);
  }

  #keep(draft: Draft): void {
    this.#unwritten.set(draft.space, draft);
    void this.#flush();
  }

  /** Resolves when everything is written. */
  async settle(): Promise<void> {
    await Promise.all([...this.#pages.values()].map(({ read }) => read));
    await this.#flush();
  }

  // While one write is underway the newest words wait, not every version of them.
  #flush(): Promise<void> {
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

export function emptyDraft(space: number): Draft {
  return { space, text: "" };
}

/** What is attached to words that were not sent, in threads and aside too. */
export function filesOfDrafts(drafts: readonly Draft[]): DraftFile[] {
  const all = drafts.flatMap((draft) => [draft, ...(draft.threads ?? [])]);
  return all.flatMap(({ files = [], aside }) => [...files, ...(aside?.files ?? [])]).concat(
    drafts.flatMap(({ parts = [], material, evidence, recording }) => [...parts.flatMap((part) => part.files ?? []), ...(material?.files ?? []), ...(evidence?.files ?? []), ...(recording?.file ? [recording.file] : [])]),
  );
}

const isEmpty = (draft: Draft): boolean => wordless(draft) && !draft.sessions_meant;

/** Nobody has begun to write. By which template a session is meant to be planned is nobody's words. */
function wordless({ text, reply_to, editing, aside, files, parts, threads, material, agreement, cycle, step, plan, support, visit, notebooks, talks, recording, remarks, stretches, handover, profile, story, evidence, proposal, answer, topic, activity }: Draft): boolean {
  const lists = [files, parts, threads, material?.files, notebooks, talks, remarks, stretches];
  const forms = [material?.title, material?.address, agreement, cycle, step, plan, support, visit, recording, handover, profile, story, evidence, proposal, answer, topic, activity];
  return text === "" && !reply_to && !editing && !aside && lists.every((list) => !list?.length) && forms.every((form) => !form);
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
