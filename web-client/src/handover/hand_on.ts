import type { Command } from "../wire";
import { joined } from "./compose";
import { numbered, parted } from "./split";

interface Sending {
  ask(space: number, command: Command): Promise<unknown>;
}

/**
 * The text as messages of a space, which the device keeps until the space has them. `left`: what is not among them yet, after each.
 * Rejects where the device keeps no more; what was not told to be left is on its way.
 */
export async function handOn(client: Sending, to: number, text: string, left: (rest: string) => void): Promise<number> {
  const parts = parted(text);
  for (const [index, message] of numbered(parts).entries()) {
    await client.ask(to, { type: "post_message", text: message });
    const rest = parts.slice(index + 1);
    if (rest.length > 0) left(joined(rest));
  }
  return parts.length;
}
