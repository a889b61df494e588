import type { Client } from "../app/client";
import type { EquityFrame, RotationFrame } from "../wire";

const joinedWithin = 1_000;
const attempts = 8;

/** Asks something about a space that is shown; where the link is back before the space is, a little later again. Undefined: no answer, or a refusal. */
export async function askJoined<Frame extends EquityFrame | RotationFrame>(client: Client, type: Frame["type"] extends "equity" ? "ask_equity" : "ask_rotation", space: number, wanted: () => boolean): Promise<Frame | undefined> {
  for (let attempt = 0; attempt < attempts && wanted(); ++attempt) {
    const asked = await client.readAbout<Frame>(type, space);
    if (asked.name === "came") return asked.frame;
    if (asked.name !== "refused" || asked.code !== "not_joined") return undefined;
    await new Promise((done) => setTimeout(done, joinedWithin));
  }
  return undefined;
}
