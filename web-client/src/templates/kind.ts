import type { FunctionComponent } from "preact";

import type { t } from "../i18n";
import type { Adapted, Reader, Shelf } from "./api";
import type { Document, Path } from "./document";

type Text = Parameters<typeof t>[0];

/** What a list shows of one, shipped or of the network. */
export interface Listed {
  readonly id: string;
  readonly title: string;
  readonly purpose: string;
}

/** What networks keep in versions, as the list and the editor need to know it: conversations, or instruments. */
export interface Kind<One extends Listed = Listed> {
  readonly shelf: Shelf;
  readonly reader: Reader;
  readonly paths: { readonly list: (space: number) => string; readonly one: (space: number, id: string) => string };
  /** Those that come with the server. */
  readonly shipped: () => Promise<readonly One[]>;
  /** Begun from nothing; absent: one begins from another. */
  readonly blank?: () => Document;
  /** A copy of another, as it goes on. */
  readonly copied: (document: Document) => Document;
  /** What it was made of, as people read it; empty: of nothing. */
  readonly origin: (one: Adapted<One>, titleOf: (id: string) => string) => string;
  /** Lists from which something that was taken out can come back. */
  readonly removable: readonly Path[];
  readonly placeName: (document: Document, place: string) => string;
  /** How much of it there is. */
  readonly size: (document: Document) => string;
  readonly Form: FunctionComponent;
  readonly Preview: FunctionComponent<{ readonly document: Document }>;
  /** What one can do with it, and what else a card says. */
  readonly Facts: FunctionComponent<{ readonly one: One }>;
  readonly sizeOf: (one: One) => string;
  readonly use: (space: number, id: string, title: string) => { readonly path: string; readonly label: string; readonly named: string };
  readonly elsewhere?: (space: number) => { readonly path: string; readonly label: string };
  readonly words: Readonly<Record<"list" | "lead" | "leadReading" | "loading" | "none" | "retired" | "shipped" | "editor" | "back" | "found" | "onlyReading" | "published" | "publishHint" | "full" | "tooLarge" | "unreadable" | "mend", Text>>;
}
