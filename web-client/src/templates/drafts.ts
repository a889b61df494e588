import type { Document } from "./document";

/** A conversation or an instrument that somebody is changing, on this device until it is published. */
export interface TemplateDraft {
  readonly id: string;
  /** The version that it was made of; 0: it is new. */
  readonly base: number;
  readonly adaptedFrom: string;
  readonly note: string;
  readonly document: Document;
  /** The id under which it is published: kept, so that a lost answer does not publish twice. */
  readonly command: string;
}

export interface TemplateDrafts {
  all(): readonly TemplateDraft[];
  of(id: string): TemplateDraft | undefined;
  /** False: the device has no room. */
  keep(draft: TemplateDraft): boolean;
  drop(id: string): void;
}

/** Where the drafts of a network stand: a conversation by its number, an instrument beside it. */
export type DraftPlace = number | `i${number}`;

const prefix = (person: number, place: DraftPlace) => `urdimbre.conversation.${person}.${place}.`;

/** With every keystroke, in the browser's own storage. */
export function templateDrafts(person: number, place: DraftPlace, storage: Storage): TemplateDrafts {
  const before = prefix(person, place);
  const read = (name: string): TemplateDraft | undefined => {
    try {
      return JSON.parse(storage.getItem(name) ?? "null") as TemplateDraft | null ?? undefined;
    } catch {
      return undefined;
    }
  };
  return {
    all: () =>
      Object.keys(storage)
        .filter((name) => name.startsWith(before))
        .sort()
        .flatMap((name) => read(name) ?? []),
    of: (id) => read(before + id),
    keep: (draft) => {
      try {
        storage.setItem(before + draft.id, JSON.stringify(draft));
        return true;
      } catch {
        return false;
      }
    },
    drop: (id) => storage.removeItem(before + id),
  };
}

const inMemory = new Map<string, TemplateDraft>();

/** On a device that other people use, too: for as long as the page is open. */
export function fleetingDrafts(person: number, place: DraftPlace): TemplateDrafts {
  const before = prefix(person, place);
  return {
    all: () => [...inMemory].filter(([name]) => name.startsWith(before)).map(([, draft]) => draft),
    of: (id) => inMemory.get(before + id),
    keep: (draft) => {
      inMemory.set(before + draft.id, draft);
      return true;
    },
    drop: (id) => void inMemory.delete(before + id),
  };
}
