import type { ClientFrame, RefusalCode, ServerFrame } from "./wire";

/** How a question to the server went. */
export type Asked<Frame> =
  | { readonly name: "came"; readonly frame: Frame }
  | { readonly name: "refused"; readonly code: RefusalCode }
  | { readonly name: "offline" };

type Question = ClientFrame & { readonly ref: number };

/** Questions that somebody waits for. One that the link took along is not asked again by itself: whoever asked may. */
export class Questions {
  readonly #waiting = new Map<number, (asked: Asked<ServerFrame>) => void>();

  constructor(private readonly send: (question: Question) => boolean) {}

  ask<Frame extends ServerFrame>(question: Question): Promise<Asked<Frame>> {
    return new Promise((done) => {
      if (!this.send(question)) return done({ name: "offline" });
      this.#waiting.set(question.ref, done as (asked: Asked<ServerFrame>) => void);
    });
  }

  answered(ref: number | undefined, asked: Asked<ServerFrame>): void {
    const done = ref === undefined ? undefined : this.#waiting.get(ref);
    if (ref === undefined || !done) return;
    this.#waiting.delete(ref);
    done(asked);
  }

  disconnected(): void {
    for (const ref of [...this.#waiting.keys()]) this.answered(ref, { name: "offline" });
  }
}
