import { commandId } from "./command_id";
import type { Time } from "./time";
import type { AcceptedFrame, Command, CommandFrame, RefusalCode, RefusedFrame, Uuid } from "./wire";

/** How a command of the moment went. lost: the link broke or was silent before an answer came, so it may have happened. */
export type Outcome =
  | { readonly name: "accepted" }
  | { readonly name: "refused"; readonly code: RefusalCode }
  | { readonly name: "offline" }
  | { readonly name: "lost" };

export const waitAtMost = 10_000;

interface Waiting {
  readonly done: (outcome: Outcome) => void;
  readonly cancel: () => void;
}

/**
 * Commands that mean this moment and no later one: asking for the word, going on to the next phase. They are sent now or not
 * at all; the outbox is for words, which keep.
 */
export class AtOnce {
  readonly #waiting = new Map<Uuid, Waiting>();

  constructor(
    private readonly send: (frame: CommandFrame) => boolean,
    private readonly time: Time,
  ) {}

  ask(space: number, command: Command): Promise<Outcome> {
    const id = commandId();
    return new Promise((done) => {
      const cancel = this.time.after(waitAtMost, () => this.#end(id, { name: "lost" }));
      this.#waiting.set(id, { done, cancel });
      if (!this.send({ type: "command", id, space, do: command })) this.#end(id, { name: "offline" });
    });
  }

  accepted({ id }: AcceptedFrame): void {
    this.#end(id, { name: "accepted" });
  }

  refused({ id, code }: RefusedFrame): void {
    if (id !== undefined) this.#end(id, { name: "refused", code });
  }

  disconnected(): void {
    for (const id of [...this.#waiting.keys()]) this.#end(id, { name: "lost" });
  }

  #end(id: Uuid, outcome: Outcome): void {
    const waiting = this.#waiting.get(id);
    if (!waiting) return;
    this.#waiting.delete(id);
    waiting.cancel();
    waiting.done(outcome);
  }
}
