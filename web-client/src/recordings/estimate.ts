interface Sample {
  readonly at: number;
  readonly sent: number;
}

/** A weak link comes and goes: what it brought in the last while says more than its last second. */
const lookBack = 90_000;
/** Before that nothing is said: a guess that jumps makes nobody calm. */
const lookAtLeast = 8_000;

/** How fast something goes up, out of what has left so far. */
export class Estimate {
  #samples: readonly Sample[] = [];

  /** What is sent anew after a break has not left before. */
  moved(at: number, sent: number): void {
    const newest = this.#samples[this.#samples.length - 1];
    if (newest && sent < newest.sent) this.#samples = [];
    const near = this.#samples.filter((each) => at - each.at <= lookBack);
    // Not every event of the link: a few hundred say as much as all.
    if (newest && near.length > 1 && at - newest.at < 400) this.#samples = [...near.slice(0, -1), { at, sent }];
    else this.#samples = [...near, { at, sent }];
  }

  rested(): void {
    this.#samples = [];
  }

  /** Milliseconds that the rest takes at this pace; undefined: not known yet. */
  left(size: number): number | undefined {
    const [first] = this.#samples;
    const last = this.#samples[this.#samples.length - 1];
    if (!first || !last || last.at - first.at < lookAtLeast || last.sent <= first.sent) return undefined;
    return ((size - last.sent) * (last.at - first.at)) / (last.sent - first.sent);
  }
}
