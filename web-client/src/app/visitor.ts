import { signal } from "@preact/signals";
import { deleteDB } from "idb";

import { commandId } from "../command_id";
import { dataProfile, dataQuery, dictionaryNumber } from "../data_profile";
import { noQuickShelf, quickShelf } from "../drafts";
import { ApiError, signedOut, signOut, signOutEverywhere, whoAmI } from "../entry/api";
import { fallingBack, noWayMemory, wayMemory } from "../falling_back";
import { httpFileApi } from "../files/file_api";
import { forgetFileShelf, openFileShelf } from "../files/file_shelf";
import { locale } from "../i18n";
import { memoryShelf } from "../memory_shelf";
import { keepTakenBack } from "../observations/taken_back";
import type { PollingTransport } from "../polling_transport";
import { openShelf, shelfName, type Shelf } from "../shelf";
import { deviceTime } from "../time";
import { webSocketTransport } from "../transport";
import type { Person } from "../wire";
import { Client } from "./client";
import { forgetErasedNames } from "./erased_names";
import { pathOf } from "./route";
import { go } from "./router";
import { way } from "./way";

const remembered = "urdimbre.self";

/** Who is in front of this device: nobody known, somebody with a client, or a browser that keeps nothing. */
export type Visitor =
  | { readonly name: "unknown" }
  | { readonly name: "nobody" }
  | { readonly name: "in"; readonly client: Client; readonly shelf: Shelf; readonly shared: boolean }
  | { readonly name: "cannot_keep" };

export const visitor = signal<Visitor>({ name: "unknown" });

/** At the start: whoever was here last, even offline; else whoever the server says. */
export async function findVisitor(): Promise<void> {
  const last = recalled();
  if (last) return becomeVisitor(last);
  try {
    const { self, shared } = await whoAmI();
    await becomeVisitor(self, shared);
  } catch (problem) {
    if (!(problem instanceof ApiError)) throw problem;
    visitor.value = { name: "nobody" };
  }
}

/** `shared`: other people use this device, so that nothing of this person reaches its disk. */
export async function becomeVisitor(person: Person, shared = false): Promise<void> {
  let shelf: Shelf;
  try {
    if (shared) localStorage.removeItem(remembered);
    else localStorage.setItem(remembered, JSON.stringify(person));
    shelf = shared ? memoryShelf() : await openShelf(person.id);
  } catch {
    visitor.value = { name: "cannot_keep" };
    return;
  }
  const files = shared ? undefined : await openFileShelf(person.id).catch(() => undefined);
  const scheme = location.protocol === "https:" ? "wss" : "ws";
  const transport = fallingBack(
    webSocketTransport(
      (compressed) => `${scheme}://${location.host}/ws${asked([dataQuery(), compressed ? `dictionary=${dictionaryNumber}` : ""])}`,
      signedOut,
      { wanted: () => dataProfile.value === "low", load: async () => (await import("../inflate")).inflated },
    ),
    loadPolls,
    deviceTime,
    shared ? noWayMemory : wayMemory(localStorage, deviceTime),
    (now) => (way.value = now),
  );
  const quick = shared ? noQuickShelf : quickShelf(person.id, localStorage);
  const anotherPerson = (other: Person) => {
    if (!shared) localStorage.setItem(remembered, JSON.stringify(other));
    location.reload();
  };
  const client = new Client(person, shelf, quick, transport, deviceTime, __VERSION__, locale, anotherPerson, files, httpFileApi, !shared);
  visitor.value = { name: "in", client, shelf, shared };
  forgetErasedNames(client);
  keepTakenBack(client);
  await client.start().catch(() => {
    visitor.value = { name: "cannot_keep" };
  });
}

const asked = (parts: readonly string[]) => {
  const query = parts.filter((part) => part !== "").join("&");
  return query && `?${query}`;
};

/** Only where a network lets no WebSocket through. */
async function loadPolls(): Promise<PollingTransport> {
  const { httpExchange, pollingTransport } = await import("../polling_transport");
  return pollingTransport(httpExchange, deviceTime, commandId, signedOut);
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
  await forgetEverything(client, shelf);
}

/** Nothing of this person stays on the device. */
export async function forgetEverything(client: Client, shelf: Shelf): Promise<void> {
  forgetLogin(client);
  client.goingUp.waitingFor([]); // nor does the page hold back what it was to bring
  shelf.close();
  client.files?.close();
  quickShelf(client.self.id, localStorage).take();
  const own = [`urdimbre.conversation.${client.self.id}.`, `urdimbre.answers.${client.self.id}.`, `urdimbre.cycles.${client.self.id}.`, `urdimbre.sending.${client.self.id}.`];
  for (const name of Object.keys(localStorage)) if (own.some((before) => name.startsWith(before))) localStorage.removeItem(name);
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
