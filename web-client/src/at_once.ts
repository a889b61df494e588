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
/** For a link that is being made, right after a page was opened. */
export const linkWithin = 5_000;

interface Waiting {
  /** Not sent yet. */
  held?: CommandFrame;
  readonly done: (outcome: Outcome) => void;
  cancel: () => void;
}

/**
 * Commands that mean this moment and no later one: asking for the word, going on to the next phase. They are sent now, or within
 * seconds over a link that is being made, or not at all; the outbox is for words, which keep.
 */
export class AtOnce {
  readonly #waiting = new Map<Uuid, Waiting>();

  constructor(
    private readonly send: (frame: CommandFrame) => boolean,
    private readonly linkComes: () => boolean,
    private readonly time: Time,
  ) {}

  ask(space: number, command: Command): Promise<Outcome> {
    const id = commandId();
    const frame: CommandFrame = { type: "command", id, space, do: command };
    return new Promise((done) => {
      const cancel = this.time.after(linkWithin, () => this.#end(id, { name: "offline" }));
      this.#waiting.set(id, { held: frame, done, cancel });
      if (!this.#sent(id) && !this.linkComes()) this.#end(id, { name: "offline" });
    });
  }

  connected(): void {
    for (const [id, { held }] of [...this.#waiting]) if (held) this.#sent(id);
  }

  accepted({ id }: AcceptedFrame): void {
    this.#end(id, { name: "accepted" });
  }

  refused({ id, code }: RefusedFrame): void {
    if (id !== undefined) this.#end(id, { name: "refused", code });
  }

  disconnected(): void {
    for (const [id, { held }] of [...this.#waiting]) this.#end(id, { name: held ? "offline" : "lost" });
  }

  #sent(id: Uuid): boolean {
    const waiting = this.#waiting.get(id);
    if (!waiting?.held || !this.send(waiting.held)) return false;
    delete waiting.held;
    waiting.cancel();
    waiting.cancel = this.time.after(waitAtMost, () => this.#end(id, { name: "lost" }));
    return true;
  }

  #end(id: Uuid, outcome: Outcome): void {
    const waiting = this.#waiting.get(id);
    if (!waiting) return;
    this.#waiting.delete(id);
    waiting.cancel();
    waiting.done(outcome);
  }
}
