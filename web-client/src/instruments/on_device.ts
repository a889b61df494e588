import type { Client } from "../app/client";
import { visitor } from "../app/visitor";
import { answerDrafts, type AnswerDrafts } from "./answer_drafts";

const fleeting = new Map<string, string>();
const memory = {
  getItem: (name: string) => fleeting.get(name) ?? null,
  setItem: (name: string, value: string) => void fleeting.set(name, value),
  removeItem: (name: string) => void fleeting.delete(name),
};

/** On a device that other people use, too, nothing reaches the disk (rule P22). */
export function draftsOf(client: Client): AnswerDrafts {
  const who = visitor.value;
  const shared = who.name === "in" && who.shared;
  return answerDrafts(client.self.id, shared ? memory : localStorage);
}
