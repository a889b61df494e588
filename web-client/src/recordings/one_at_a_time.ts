/**
 * Asks one question after the other. Whatever changes while one is under way is one more question afterwards, however much changed: a
 * class that talks about its recording asks as often as answers come, and not as often as words do.
 */
export class OneAtATime {
  #under = false;
  #again = false;
  #closed = false;

  constructor(private readonly question: () => Promise<void>) {}

  get closed(): boolean {
    return this.#closed;
  }

  ask(): void {
    if (this.#closed) return;
    if (this.#under) {
      this.#again = true;
      return;
    }
    this.#under = true;
    this.#again = false;
    void this.question().finally(() => {
      this.#under = false;
      if (this.#again) this.ask();
    });
  }

  close(): void {
    this.#closed = true;
  }
}
