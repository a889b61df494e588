import type { Client } from "../app/client";
import { visitor } from "../app/visitor";
import { saveFile } from "../files/save_file";
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
  saveFile(`${id}.json`, new Blob([asFile(document)], { type: "application/json" }));
}
