import type { Client } from "../app/client";
import { visitor } from "../app/visitor";
import { saveFile } from "../files/save_file";
import type { Shelf } from "./api";
import { asFile, type Document } from "./document";
import { fleetingDrafts, templateDrafts, type TemplateDrafts } from "./drafts";

/** What this person has begun to change of a network's conversations, or of its instruments. */
export function draftsOf(client: Client, network: number, shelf: Shelf): TemplateDrafts {
  const place = shelf === "templates" ? network : (`i${network}` as const);
  const who = visitor.value;
  const shared = who.name === "in" && who.shared;
  return shared ? fleetingDrafts(client.self.id, place) : templateDrafts(client.self.id, place, localStorage);
}

/** The document as a file of this device. */
export function save(document: Document, id: string): void {
  saveFile(`${id}.json`, new Blob([asFile(document)], { type: "application/json" }));
}
