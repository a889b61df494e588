import type { Client } from "../app/client";
import { visitor } from "../app/visitor";
import { asFile, type Document } from "./document";
import { fleetingDrafts, templateDrafts, type TemplateDrafts } from "./drafts";

/** What this person has begun to change of a network's conversations. */
export function draftsOf(client: Client, network: number): TemplateDrafts {
  const who = visitor.value;
  const shared = who.name === "in" && who.shared;
  return shared ? fleetingDrafts(client.self.id, network) : templateDrafts(client.self.id, network, localStorage);
}

/** The document as a file of this device. */
export function save(document: Document, id: string): void {
  const link = globalThis.document.createElement("a");
  link.href = URL.createObjectURL(new Blob([asFile(document)], { type: "application/json" }));
  link.download = `${id}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
