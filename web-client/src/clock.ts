/** One exchange: when the question left and the answer came by this device's clock, and the server's time between. */
export interface Sample {
  readonly sent: number;
  readonly received: number;
  readonly server: number;
}

const samplesMax = 7;
const roundTripMax = 10_000;
const jump = 5_000;

/** Server time on a device whose clock may be wrong. The offset is the median of the last samples. Pure. */
export class Clock {
  #offsets: readonly number[] = [];

  /** Milliseconds to add to this device's clock. */
  get offset(): number {
    const sorted = [...this.#offsets].sort((a, b) => a - b);
    const middle = sorted.length >> 1;
    if (sorted.length === 0) return 0;
    return sorted.length % 2 === 1 ? sorted[middle]! : Math.round((sorted[middle - 1]! + sorted[middle]!) / 2);
  }

  serverTime(local: number): number {
    return local + this.offset;
  }

  learn({ sent, received, server }: Sample): void {
    const roundTrip = received - sent;
    if (roundTrip < 0 || roundTrip > roundTripMax) return;
    const offset = Math.round(server + roundTrip / 2 - received);
    // Somebody set this device's clock, or it slept: what was measured before says nothing any more.
    const moved = this.#offsets.length > 0 && Math.abs(offset - this.offset) > jump + roundTrip / 2;
    this.#offsets = moved ? [offset] : [...this.#offsets.slice(1 - samplesMax), offset];
  }
}
