import type { Client } from "../app/client";
import { visitor } from "../app/visitor";
import { keptIn, type Kept } from "./kept";

const fleeting = new Map<string, unknown>();
/** Nothing of a person reaches the disk of a device that others use (rule P22). */
const whilePageLives: Kept = { find: (path) => fleeting.get(path), keep: (path, answer) => void fleeting.set(path, answer) };

export function keptFor(client: Client): Kept {
  const who = visitor.value;
  return who.name === "in" && who.shared ? whilePageLives : keptIn(client.self.id, localStorage);
}
