// What a recording is and what was said of it is asked for once more after whatever happened meanwhile, and not once for each of it.
import { describe, expect, it } from "vitest";

import { OneAtATime } from "../src/recordings/one_at_a_time";

/** A question whose answers come when the test says so. */
function slow() {
  const waiting: (() => void)[] = [];
  let asked = 0;
  const here = new OneAtATime(() => new Promise<void>((done) => (++asked, waiting.push(done))));
  const answer = async () => {
    waiting.shift()!();
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
  };
  return { here, answer, asked: () => asked };
}

describe("a question that is asked one at a time", () => {
  it("is asked once more after what changed while it was under way, however much that was", async () => {
    const { here, answer, asked } = slow();
    here.ask();
    for (let change = 0; change < 9; ++change) here.ask();
    expect(asked()).toBe(1);
    await answer();
    expect(asked()).toBe(2);
    await answer();
    expect(asked()).toBe(2);
    here.ask();
    expect(asked()).toBe(3);
  });

  it("is asked no more once nobody waits for it", async () => {
    const { here, answer, asked } = slow();
    here.ask();
    here.ask();
    here.close();
    await answer();
    here.ask();
    expect([asked(), here.closed]).toEqual([1, true]);
  });
});
