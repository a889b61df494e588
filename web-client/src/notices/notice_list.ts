import { signal, type ReadonlySignal } from "@preact/signals";

import type { Cache } from "../cache";
import type { ClientFrame, Notice, NoticedFrame, NoticesFrame } from "../wire";

const pageSize = 30;

export interface Listed {
  readonly notices: readonly Notice[];
  /** There are older ones. */
  readonly more: boolean;
  /** As the server says now, and not as this device remembers. */
  readonly fresh: boolean;
}

const nobodyAsked: Listed = { notices: [], more: false, fresh: false };

/** What concerns this person: how many they have not seen, and the list while somebody looks at it. */
export class NoticeList {
  readonly #unseen = signal(0);
  readonly #listed = signal<Listed>(nobodyAsked);
  #asked: { readonly ref: number; readonly further: boolean } | undefined;
  #looking = 0;

  constructor(
    private readonly send: (frame: ClientFrame) => boolean,
    private readonly nextRef: () => number,
    private readonly cache: Pick<Cache, "notices" | "keepNotices">,
  ) {}

  get unseen(): ReadonlySignal<number> {
    return this.#unseen;
  }

  get listed(): ReadonlySignal<Listed> {
    return this.#listed;
  }

  /** There is a link: from here on the server tells what is new. */
  connected(): void {
    this.#ask(this.#looking > 0 ? pageSize : 0);
  }

  /** Somebody looks at the list, until the answer is called. */
  look(): () => void {
    ++this.#looking;
    void this.#recall();
    this.#ask(pageSize);
    return () => {
      --this.#looking;
    };
  }

  more(): void {
    const last = this.#listed.value.notices.at(-1);
    if (last) this.#ask(pageSize, last);
  }

  see(notice: Notice): void {
    if (notice.seen) return;
    this.send({ type: "see_notices", places: [notice.place] });
    this.#become(this.#listed.value.notices.map((each) => (each === notice ? { ...each, seen: true } : each)));
    this.#unseen.value = Math.max(0, this.#unseen.value - 1);
  }

  seeAll(): void {
    const [newest] = this.#listed.value.notices;
    if (!newest || !this.send({ type: "see_notices", places: [], upto: newest.place.at })) return;
    this.#become(this.#listed.value.notices.map((each) => ({ ...each, seen: true })));
    this.#unseen.value = 0;
  }

  frame(frame: NoticesFrame | NoticedFrame): void {
    this.#unseen.value = frame.unseen;
    if (frame.type === "noticed") {
      if (this.#looking > 0) this.#ask(pageSize);
      return;
    }
    const asked = this.#asked;
    if (asked?.ref !== frame.ref) return;
    this.#asked = undefined;
    const before = asked.further ? this.#listed.value.notices : [];
    this.#listed.value = { notices: [...before, ...frame.notices], more: frame.more, fresh: true };
    if (!asked.further) void this.cache.keepNotices(frame.notices);
  }

  disconnected(): void {
    this.#asked = undefined;
    this.#listed.value = { ...this.#listed.value, fresh: false };
  }

  #become(notices: readonly Notice[]): void {
    this.#listed.value = { ...this.#listed.value, notices };
  }

  async #recall(): Promise<void> {
    const notices = await this.cache.notices().catch(() => []);
    if (this.#listed.value === nobodyAsked && notices.length > 0) this.#listed.value = { ...nobodyAsked, notices };
  }

  #ask(limit: number, before?: Notice): void {
    const ref = this.nextRef();
    const sent = this.send({ type: "ask_notices", ref, limit, ...(before ? { before: before.place } : {}) });
    if (sent && limit > 0) this.#asked = { ref, further: before !== undefined };
  }
}
