import { signal, type ReadonlySignal } from "@preact/signals";

import type { HeldFile } from "../files/file_shelf";
import type { Entry } from "../outbox_entry";
import type { Uuid } from "../wire";
import type { RecordingUploads } from "./uploads";

/**
 * Where recordings wait for their bytes to be brought, beside what messages attach: neither waits for the other. What brings them
 * is fetched once there is one, so that nobody else pays for it.
 */
export class RecordingLane {
  /** Files that the device has no room for: here while this page is open. */
  readonly loose = new Map<Uuid, HeldFile>();
  readonly #queue = signal<RecordingUploads | undefined>(undefined);
  #entries: readonly Entry[] = [];
  #open = false;
  #fetched: Promise<RecordingUploads> | undefined;

  constructor(private readonly fetch: (lane: RecordingLane) => Promise<RecordingUploads>) {}

  get queue(): ReadonlySignal<RecordingUploads | undefined> {
    return this.#queue;
  }

  /** It is no recording, or its file is whole at the server. */
  ready(entry: Entry): boolean {
    return entry.do.type !== "bring_recording" || entry.sent || (this.#queue.peek()?.brought(entry) ?? false);
  }

  waitingFor(entries: readonly Entry[]): void {
    this.#entries = entries.filter((entry) => entry.do.type === "bring_recording");
    this.#tell();
  }

  open(): void {
    this.#open = true;
    this.#tell();
    this.#queue.peek()?.open();
  }

  close(): void {
    this.#open = false;
    this.#queue.peek()?.close();
  }

  /** What brings them, fetched now if it is not here. Rejects without a network. */
  fetched(): Promise<RecordingUploads> {
    return (this.#fetched ??= this.fetch(this).then(
      (queue) => {
        this.#queue.value = queue;
        queue.waitingFor(this.#entries);
        if (this.#open) queue.open();
        return queue;
      },
      (problem: unknown) => {
        this.#fetched = undefined; // asked again with the next link
        throw problem;
      },
    ));
  }

  #tell(): void {
    const queue = this.#queue.peek();
    if (queue) queue.waitingFor(this.#entries);
    else if (this.#entries.length > 0) this.fetched().catch(() => {});
  }
}
