// What is being looked at: one place in time, whatever element plays it.
import { describe, expect, it } from "vitest";

import { Playback, type Media } from "../src/recordings/playback";

/** A player whose time is the test's. */
class SmallMedia {
  currentTime = 0;
  paused = true;
  duration = NaN;
  loads = 0;
  source: string | undefined = "/picture";
  readonly #listeners = new Map<string, Set<(event: { type: string }) => void>>();

  play = () => {
    this.paused = false;
    this.tell("play");
    return Promise.resolve();
  };
  pause = () => {
    if (this.paused) return;
    this.paused = true;
    this.tell("pause");
  };
  load = () => void ++this.loads;
  removeAttribute = () => (this.source = undefined);
  addEventListener = (name: string, call: (event: { type: string }) => void) => {
    const all = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, all.add(call));
  };
  removeEventListener = (name: string, call: (event: { type: string }) => void) => void this.#listeners.get(name)?.delete(call);

  tell(type: string): void {
    for (const call of this.#listeners.get(type) ?? []) call({ type });
  }

  /** So far, in seconds. */
  runTo(seconds: number): void {
    this.currentTime = seconds;
    this.tell("timeupdate");
  }
}

describe("what is being looked at", () => {
  const playing = () => {
    const media = new SmallMedia();
    const playback = new Playback();
    const detach = playback.attach(media as unknown as Media);
    return { media, playback, detach };
  };

  it("fetches nothing before somebody presses play, and goes to a moment all the same", () => {
    const { media, playback } = playing();
    playback.goTo(65_000);
    expect([media.currentTime, media.loads, media.paused, playback.begun.value]).toEqual([65, 0, true, false]);
    playback.toggle();
    expect([playback.playing.value, playback.begun.value]).toEqual([true, true]);
    media.runTo(66);
    expect(playback.at.value).toBe(66_000);
    playback.toggle();
    expect(playback.playing.value).toBe(false);
  });

  it("steps by keys, and never beyond its ends", () => {
    const { media, playback } = playing();
    playback.step(-5_000);
    expect(media.currentTime).toBe(0);
    media.duration = 12;
    media.tell("durationchange");
    for (const _ of [1, 2, 3]) playback.step(5_000);
    expect([media.currentTime, playback.length.value]).toEqual([12, 12_000]);
  });

  it("stops at the end of a stretch, and lets go of it when somebody goes elsewhere", () => {
    const { media, playback } = playing();
    playback.playStretch({ from: 60_000, to: 90_000 });
    expect([media.currentTime, playback.playing.value]).toEqual([60, true]);
    media.runTo(89.9);
    expect(playback.playing.value).toBe(true);
    media.runTo(90.1);
    expect([playback.playing.value, playback.stretch.value]).toEqual([false, undefined]);
    playback.playStretch({ from: 60_000, to: 90_000 });
    playback.goTo(120_000);
    expect(playback.stretch.value).toBeUndefined();
    media.runTo(121);
    expect(playback.playing.value).toBe(true);
  });

  it("goes on from where it broke off", () => {
    const { media, playback } = playing();
    playback.play();
    media.runTo(42);
    media.paused = true;
    media.currentTime = 0;
    media.tell("error");
    media.tell("timeupdate");
    expect([playback.failed.value, playback.playing.value, playback.at.value]).toEqual([true, false, 42_000]);
    playback.play();
    expect([media.loads, media.currentTime, playback.failed.value, playback.playing.value]).toEqual([1, 42, false, true]);
  });

  it("stays where it is from the picture to the sound, and leaves nothing in memory", () => {
    const { media, playback, detach } = playing();
    playback.play();
    media.runTo(42);
    detach();
    expect([media.source, media.loads, media.paused, playback.playing.value]).toEqual([undefined, 1, true, false]);
    const sound = new SmallMedia();
    playback.attach(sound as unknown as Media);
    expect(sound.currentTime).toBe(42);
    media.runTo(50);
    expect(playback.at.value).toBe(42_000);
  });
});
