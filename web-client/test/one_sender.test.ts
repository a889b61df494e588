import { describe, expect, it } from "vitest";

import { takeTurnToSend } from "../src/one_sender";
import { until } from "./until";

/** Web Locks, as far as they matter here: one holder of a name, the rest wait in line. */
class Locks {
  #line: Promise<unknown> = Promise.resolve();

  request(_name: string, { signal }: LockOptions, hold: () => Promise<void>): Promise<void> {
    const turn = this.#line.then(() => (signal?.aborted ? undefined : hold()));
    this.#line = turn;
    return turn as Promise<void>;
  }
}

const locks = () => new Locks() as unknown as LockManager;

describe("the turn to send", () => {
  it("is one tab's at a time, and passes on when it is given back", async () => {
    const shared = locks();
    const turns: string[] = [];
    const giveBack = takeTurnToSend(7, () => turns.push("first"), shared);
    takeTurnToSend(7, () => turns.push("second"), shared);
    await until(() => turns.length === 1);
    expect(turns).toEqual(["first"]);
    giveBack();
    await until(() => turns.length === 2);
  });

  it("is not taken by a tab that no longer waits for it", async () => {
    const shared = locks();
    const turns: string[] = [];
    const giveBack = takeTurnToSend(7, () => turns.push("first"), shared);
    takeTurnToSend(7, () => turns.push("second"), shared)();
    takeTurnToSend(7, () => turns.push("third"), shared);
    await until(() => turns.length === 1);
    giveBack();
    await until(() => turns.length === 2);
    expect(turns).toEqual(["first", "third"]);
  });

  it("is everybody's where there are no locks", () => {
    let mine = false;
    takeTurnToSend(7, () => (mine = true), undefined);
    expect(mine).toBe(true);
  });
});
