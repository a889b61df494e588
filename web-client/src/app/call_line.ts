import { signal } from "@preact/signals";

import type { CallFrame, CallLeftFrame, CallSignalFrame, ClientFrame, RefusedFrame, ServerFrame } from "../wire";

/** What whoever holds a call hears. linked: the server knows this connection, and not that it was in a call; lost: nobody tells who may be heard. */
export type CallNews = CallFrame | CallSignalFrame | CallLeftFrame | RefusedFrame | { readonly type: "linked" | "lost" };

/** What is said of calls: who is in those of my spaces, and to the part that holds one, everything else. */
export class CallLine {
  /** By space; only those that have one. */
  readonly goingOn = signal<ReadonlyMap<number, readonly number[]>>(new Map());
  /** In whose call this device is, or wants to be. */
  readonly space = signal<number | undefined>(undefined);
  hear: ((news: CallNews) => void) | undefined;

  constructor(
    readonly send: (frame: ClientFrame) => boolean,
    readonly nextRef: () => number,
  ) {}

  frame(frame: ServerFrame): void {
    switch (frame.type) {
      case "call_going_on":
        return this.#going(frame.space, frame.people);
      case "left":
        return this.#going(frame.space, []);
      case "call":
      case "call_signal":
      case "call_left":
      case "refused":
        this.hear?.(frame);
    }
  }

  linked(): void {
    this.hear?.({ type: "linked" });
  }

  lost(): void {
    this.goingOn.value = new Map();
    this.hear?.({ type: "lost" });
  }

  #going(space: number, people: readonly number[]): void {
    const all = new Map(this.goingOn.value);
    if (people.length > 0) all.set(space, people);
    else if (!all.delete(space)) return;
    this.goingOn.value = all;
  }
}
