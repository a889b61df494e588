import type { Attachment, Command, RefusalCode, Uuid } from "./wire";

/** A command from the moment somebody meant it until the space shows it, or its author has dealt with the refusal. */
export interface Entry {
  /** Place in the queue of this device; given by the shelf. */
  readonly order: number;
  readonly id: Uuid;
  readonly space: number;
  readonly do: Command;
  readonly made_at: number;
  /** What its files look like while the space does not show them. */
  readonly files?: readonly Attachment[];
  /** It left this device at least once, so the server may know it: its body can no longer change. */
  readonly sent: boolean;
  readonly refused?: { readonly code: RefusalCode; readonly text: string; readonly person?: number };
  /** Durable at this position, and not seen in the space yet. Never on the shelf. */
  readonly accepted?: { readonly epoch: Uuid; readonly seq: number };
}

export type NewEntry = Omit<Entry, "order" | "accepted" | "refused">;
