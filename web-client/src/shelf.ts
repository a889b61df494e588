import { openDB, type DBSchema, type IDBPDatabase } from "idb";

import type { Entry } from "./outbox_entry";
import type { Reading } from "./store/reading";
import type { SpaceView } from "./store/state";
import type { Acta, Notice, Person, SpaceSummary, Uuid } from "./wire";

/** Words for one kind in one phase of a conversation, or a correction, with what goes with them. */
export interface Part {
  readonly phase: number;
  readonly kind: string;
  readonly text: string;
  readonly owners: readonly number[];
  readonly reply_to?: Uuid;
  readonly rests_on?: Uuid;
  readonly due?: number;
  readonly editing?: Uuid;
  readonly files?: readonly DraftFile[];
}

/** A file that is about to be sent; its bytes are among the files of this device. */
export interface DraftFile {
  readonly id: Uuid;
  readonly name: string;
  readonly media: string;
  readonly size: number;
  /** How large it is as a smaller picture. */
  readonly shrunk?: number;
  readonly preview?: Uuid;
}

/** Words that somebody was writing in a space, and what they attached. */
export interface Draft {
  readonly space: number;
  readonly text: string;
  readonly reply_to?: Uuid;
  readonly editing?: Uuid;
  readonly files?: readonly DraftFile[];
  /** What was being written for the conversation of a session. */
  readonly parts?: readonly Part[];
  /** What was being written when a correction began; it comes back afterwards. */
  readonly aside?: Pick<Draft, "text" | "reply_to" | "files" | "mentions">;
  /** Whom the words mention, by the name that stands in them after an @. */
  readonly mentions?: readonly Mentioned[];
  /** What is being written in threads of the space. */
  readonly threads?: readonly ThreadDraft[];
}

export interface Mentioned {
  readonly person: number;
  readonly label: string;
}

export interface ThreadDraft extends Pick<Draft, "text" | "reply_to" | "editing" | "files" | "aside" | "mentions"> {
  readonly thread: Uuid;
}

interface Schema extends DBSchema {
  outbox: { key: number; value: Entry; indexes: { id: Uuid } };
  drafts: { key: number; value: Draft };
  views: { key: number; value: SpaceView };
  lists: { key: string; value: readonly SpaceSummary[] | readonly Person[] | readonly (readonly [number, Reading])[] | readonly Notice[] | Acta };
}

export type Shelf = IDBPDatabase<Schema>;

export const shelfName = (person: number) => `urdimbre-${person}`;

/** What one person keeps on this device. Several people may share it, so each has a shelf of their own. */
export function openShelf(person: number): Promise<Shelf> {
  const opening = openDB<Schema>(shelfName(person), 3, {
    upgrade: (shelf, before, _, writing) => {
      // Views from before conversations, or threads, were known would go on without: they are fetched anew.
      if (before === 1 || before === 2) void writing.objectStore("views").clear();
      if (before >= 1) return;
      shelf.createObjectStore("outbox", { keyPath: "order", autoIncrement: true }).createIndex("id", "id", { unique: true });
      shelf.createObjectStore("drafts", { keyPath: "space" });
      shelf.createObjectStore("views", { keyPath: "space" });
      shelf.createObjectStore("lists");
    },
    blocking: () => void opening.then((shelf) => shelf.close()),
  });
  return opening;
}
