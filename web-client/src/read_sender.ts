import type { Readings } from "./store/reading";
import type { Time } from "./time";
import type { ClientFrame, SpacesFrame } from "./wire";

/** Says how far one has read, now and then, and again after every new link until the server knows. */
export class ReadSender {
  readonly #pending = new Map<number, number>();
  #waiting = false;
  #cancel = () => {};

  constructor(
    private readonly send: (frame: ClientFrame) => boolean,
    private readonly time: Time,
    /** The server is told this often, at most: where one is at the end of that time. */
    private readonly tellEvery: () => number,
  ) {}

  read(space: number, seq: number): void {
    this.#pending.set(space, Math.max(seq, this.#pending.get(space) ?? 0));
    if (this.#waiting) return;
    this.#waiting = true;
    this.#cancel = this.time.after(this.tellEvery(), () => this.flush());
  }

  /** At once: the page is about to be hidden, or there is a link again. */
  flush(): void {
    this.#cancel();
    this.#waiting = false;
    for (const [space, seq] of this.#pending) {
      if (!this.send({ type: "read", space, seq })) return;
      this.#pending.delete(space);
    }
  }

  /** What was read without a link is told as soon as there is one. */
  tellWhatServerMissed({ spaces }: SpacesFrame, here: Readings): void {
    for (const { id, read } of spaces) {
      const own = here.get(id)?.read;
      if (own !== undefined && read !== undefined && own > read) this.read(id, own);
    }
  }
}
