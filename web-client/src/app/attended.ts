import { signal, type ReadonlySignal } from "@preact/signals";

import { attend, nobodyKnown, settled, type Presence } from "../store/presence";
import type { Time } from "../time";
import type { ServerFrame } from "../wire";

/** Longer than the server takes to tell that somebody has stopped writing. */
const settlesAfter = 3_000;

/** Who is where, as the server says. Gone with the link. */
export class Attended {
  readonly #presence = signal<Presence>(nobodyKnown);
  /** How many words of each person have arrived, by space and person. */
  readonly #arrivals = new Map<string, number>();

  constructor(private readonly time: Time) {}

  get now(): ReadonlySignal<Presence> {
    return this.#presence;
  }

  frame(frame: ServerFrame): void {
    this.#presence.value = attend(this.#presence.value, frame);
    if (frame.type !== "window") return;
    for (const person of this.#presence.value.get(frame.space)?.arrived ?? []) {
      if (frame.items.some((item) => item.type === "message_posted" && item.author === person)) this.#settleLater(frame.space, person);
    }
  }

  lost(): void {
    this.#presence.value = nobodyKnown;
  }

  // Counted from the last words of theirs.
  #settleLater(space: number, person: number): void {
    const who = `${space} ${person}`;
    const arrival = (this.#arrivals.get(who) ?? 0) + 1;
    this.#arrivals.set(who, arrival);
    this.time.after(settlesAfter, () => {
      if (this.#arrivals.get(who) !== arrival) return;
      this.#arrivals.delete(who);
      this.#presence.value = settled(this.#presence.value, space, person);
    });
  }
}
