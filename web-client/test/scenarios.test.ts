import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

import { decodeServerFrame, type ServerFrame } from "../src/wire";
import { after, lawful } from "./views";

/** What one person was sent from the beginning, and what a newcomer in their place was sent at the end. */
interface Sent {
  readonly sent: readonly unknown[];
  readonly final: unknown;
}

// Written by the server's own tests, which play the tables of tests/scenarios over the real application.
const folder = fileURLToPath(new URL("../../tests/scenarios/frames", import.meta.url));
const scenarios = readdirSync(folder).map((name) => ({
  name,
  people: JSON.parse(readFileSync(join(folder, name), "utf8")) as Record<string, Sent>,
}));

const decoded = (frame: unknown): ServerFrame => decodeServerFrame(JSON.stringify(frame));

// The same law must hold for what this client makes of the frames (G5).
describe("scenarios", () => {
  it("are there", () => {
    expect(scenarios.length).toBeGreaterThan(1);
  });

  for (const { name, people } of scenarios) {
    it(`${name}: somebody still follows at the end`, () => {
      const following = Object.values(people).filter(({ sent }) => after(sent.map(decoded)).views.size > 0);
      expect(following.length).toBeGreaterThan(0);
    });

    for (const [who, { sent, final }] of Object.entries(people)) {
      it(`${name}: ${who} sees what a newcomer sees, or knows of having to ask again`, () => {
        const last = decoded(final);
        const [view] = after(sent.map(decoded)).views.values();
        if (!view || last.type !== "snapshot") return;
        expect(view.gap).toBe(false);
        const [fresh] = after([last]).views.values();
        // Events that nobody is shown move the position of newcomers only.
        expect(lawful({ ...view, position: fresh!.position })).toEqual(lawful(fresh!));
      });
    }
  }
});
