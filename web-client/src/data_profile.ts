import { signal } from "@preact/signals";

import table from "./data_profiles.json";

export type DataProfile = keyof typeof table;

/** How sparing this client is with data: how often it says what, in milliseconds, and what it fetches unasked. */
export interface DataManner {
  readonly clock_every: number;
  /** null: that somebody writes is not said. */
  readonly writing_every: number | null;
  readonly read_every: number;
  /** Of whoever facilitates, while they look at it. */
  readonly equity_every: number;
  readonly previews: boolean;
}

/** The server's half of the table is server/app/data_profile.hpp. */
export const manners: Readonly<Record<DataProfile, DataManner>> = table;

type Storage = Pick<globalThis.Storage, "getItem" | "setItem">;

const remembered = "urdimbre.data";

/** As was chosen on this device; otherwise as its browser was told. */
export function recalledProfile(storage: Storage, network?: { readonly saveData?: boolean }): DataProfile {
  const byDefault = network?.saveData ? "low" : "full";
  try {
    const chosen = storage.getItem(remembered);
    return chosen !== null && Object.hasOwn(table, chosen) ? (chosen as DataProfile) : byDefault;
  } catch {
    return byDefault;
  }
}

/** Of this device, whoever sits at it. */
export const dataProfile = signal<DataProfile>("full");

/** When the page begins. */
export function recallProfile(): void {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  dataProfile.value = recalledProfile(localStorage, connection);
}

/** A device that keeps nothing does so until the page is closed. */
export function chooseProfile(profile: DataProfile, storage: Storage): void {
  dataProfile.value = profile;
  try {
    storage.setItem(remembered, profile);
  } catch {}
}

export const manner = (): DataManner => manners[dataProfile.value];

/** Of the words that both ends know (protocol/wire/dictionary.txt); with other words it has another number. */
export const dictionaryNumber = 1;

/** What the server is asked with: nothing where it is as for everybody. */
export const dataQuery = (): string => (dataProfile.value === "full" ? "" : `data=${dataProfile.value}`);
