import { describe, expect, it } from "vitest";

import { Clock } from "../src/clock";
import { Dice } from "./random";

const sample = (offset: number, roundTrip: number, back = roundTrip / 2, at = 1_000_000) => ({ sent: at, received: at + roundTrip, server: at + roundTrip - back + offset });

describe("the clock", () => {
  it("says what the device says until it has learnt", () => {
    expect(new Clock().serverTime(5)).toBe(5);
  });

  it("takes half of the round trip for the way back", () => {
    const clock = new Clock();
    clock.learn(sample(60_000, 400));
    expect(clock.offset).toBe(60_000);
  });

  it("is not led astray by a few answers that were stuck on the way", () => {
    const clock = new Clock();
    for (const back of [50, 50, 4_000, 50, 3_000, 50, 50]) clock.learn(sample(1_000, back + 50, back));
    expect(Math.abs(clock.offset - 1_000)).toBeLessThan(2);
  });

  it("stays within half of the usual round trip whatever the jitter", () => {
    for (let seed = 1; seed <= 100; ++seed) {
      const dice = new Dice(seed);
      const clock = new Clock();
      const offset = dice.below(10_000_000) - 5_000_000;
      for (let count = 0; count < 12; ++count) {
        const roundTrip = 20 + dice.below(600);
        clock.learn(sample(offset, roundTrip, dice.below(roundTrip)));
      }
      expect(Math.abs(clock.offset - offset), `seed ${seed}`).toBeLessThanOrEqual(310);
    }
  });

  it("starts afresh when somebody sets the device's clock", () => {
    const clock = new Clock();
    for (let count = 0; count < 7; ++count) clock.learn(sample(0, 100));
    clock.learn(sample(-3_600_000, 100));
    expect(clock.offset).toBe(-3_600_000);
  });

  it("ignores what cannot be: an answer before its question, or one that slept on the way", () => {
    const clock = new Clock();
    clock.learn({ sent: 10, received: 5, server: 1_000 });
    clock.learn(sample(50_000, 11_000));
    expect(clock.offset).toBe(0);
  });
});
