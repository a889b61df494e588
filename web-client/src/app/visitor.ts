import { signal } from "@preact/signals";
import { deleteDB } from "idb";

import { quickShelf } from "../drafts";
import { ApiError, signedOut, signOut, signOutEverywhere, whoAmI } from "../entry/api";
import { forgetFileShelf, openFileShelf } from "../files/file_shelf";
import { locale } from "../i18n";
import { openShelf, shelfName, type Shelf } from "../shelf";
import { deviceTime } from "../time";
import { webSocketTransport } from "../transport";
import type { Person } from "../wire";
import { Client } from "./client";
import { pathOf } from "./route";
import { go } from "./router";

const remembered = "urdimbre.self";

/** Who is in front of this device: nobody known, somebody with a client, or a browser that keeps nothing. */
export type Visitor =
  | { readonly name: "unknown" }
  | { readonly name: "nobody" }
  | { readonly name: "in"; readonly client: Client; readonly shelf: Shelf }
  | { readonly name: "cannot_keep" };

export const visitor = signal<Visitor>({ name: "unknown" });

/** At the start: whoever was here last, even offline; else whoever the server says. */
export async function findVisitor(): Promise<void> {
  const last = recalled();
  if (last) return becomeVisitor(last);
  try {
    await becomeVisitor(await whoAmI());
  } catch (problem) {
    if (!(problem instanceof ApiError)) throw problem;
    visitor.value = { name: "nobody" };
  }
}

export async function becomeVisitor(person: Person): Promise<void> {
  let shelf: Shelf;
  try {
    localStorage.setItem(remembered, JSON.stringify(person));
    shelf = await openShelf(person.id);
  } catch {
    visitor.value = { name: "cannot_keep" };
    return;
  }
  const files = await openFileShelf(person.id).catch(() => undefined);
  const scheme = location.protocol === "https:" ? "wss" : "ws";
  const transport = webSocketTransport(`${scheme}://${location.host}/ws`, signedOut);
  const client = new Client(person, shelf, quickShelf(person.id, localStorage), transport, deviceTime, __VERSION__, locale, (other) => {
    localStorage.setItem(remembered, JSON.stringify(other));
    location.reload();
  }, files);
  visitor.value = { name: "in", client, shelf };
  await client.start().catch(() => {
    visitor.value = { name: "cannot_keep" };
  });
}

/** The login ended: what was written stays on the device, under its author's name. */
export function forgetLogin(client: Client): void {
  client.stop();
  localStorage.removeItem(remembered);
  visitor.value = { name: "nobody" };
}

/** Leaves, and leaves nothing behind. Rejects, with everything as it was, when the server cannot be told. */
export async function leave(client: Client, shelf: Shelf, everywhere = false): Promise<void> {
  await (everywhere ? signOutEverywhere() : signOut()).catch((problem: unknown) => {
    if (!(problem instanceof ApiError && problem.status === 401)) throw problem;
  });
  forgetLogin(client);
  shelf.close();
  client.files?.close();
  await deleteDB(shelfName(client.self.id)).catch(() => {});
  await forgetFileShelf(client.self.id);
  go(pathOf.spaces, "replace");
}

function recalled(): Person | undefined {
  try {
    const person = JSON.parse(localStorage.getItem(remembered) ?? "null") as Partial<Person> | null;
    return typeof person?.id === "number" && typeof person.name === "string" ? (person as Person) : undefined;
  } catch {
    return undefined;
  }
}
