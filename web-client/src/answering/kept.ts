import type { Answers } from "../instruments/api";
import type { AskedByLink } from "./api";

/** What this device holds of one link until it is sent. */
export interface Kept {
  readonly id: string;
  readonly asked: AskedByLink;
  readonly answers: Answers;
  /** The version of the words that a guardian said yes to. */
  readonly consent?: string;
  /** Whoever answers has read what happens with it. */
  readonly begun: boolean;
  /** Somebody said that it may go; nobody knows whether it came. */
  readonly sending: boolean;
}

export interface KeptLink {
  read(): Kept | undefined;
  /** False: the device has no room. */
  write(kept: Kept): boolean;
  forget(): void;
}

/** A part of the secret is enough to tell links apart, and opens none. */
const lettersOfSecret = 12;
export const keptName = (secret: string) => `urdimbre.link.${secret.slice(0, lettersOfSecret)}`;

export function keptLink(secret: string, storage: Pick<Storage, "getItem" | "setItem" | "removeItem">): KeptLink {
  const name = keptName(secret);
  return {
    read: () => {
      try {
        return (JSON.parse(storage.getItem(name) ?? "null") as Kept | null) ?? undefined;
      } catch {
        return undefined;
      }
    },
    write: (kept) => {
      try {
        storage.setItem(name, JSON.stringify(kept));
        return true;
      } catch {
        return false;
      }
    },
    forget: () => {
      try {
        storage.removeItem(name);
      } catch {
        // A device that keeps nothing has nothing to forget.
      }
    },
  };
}
