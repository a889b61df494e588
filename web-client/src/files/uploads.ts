import { signal, type ReadonlySignal } from "@preact/signals";

import { pause } from "../connection";
import type { Entry } from "../outbox_entry";
import type { Time } from "../time";
import type { AttachedFile, RefusalCode, Uuid } from "../wire";
import { FileProblem, type FileApi } from "./file_api";
import type { FileShelf } from "./file_shelf";

/** How far the files of a message or a contribution have come, in bytes. */
export interface Progress {
  readonly sent: number;
  readonly size: number;
}

export interface UploadsHost {
  /** The files of this message are whole at the server: its command may leave. */
  uploaded(entry: Entry): void;
  /** They never will be. */
  refused(entry: Entry, code: RefusalCode): void;
}

/**
 * Uploads what waiting messages attach, one file after the other, in the order of the messages. What broke off goes on
 * where it stood: after a lost link, a reload, days later.
 */
export class Uploads {
  readonly #progress = signal<ReadonlyMap<Uuid, Progress>>(new Map());
  readonly #done = new Set<Uuid>();
  #waiting: readonly Entry[] = [];
  #going: { readonly entry: Entry; readonly stop: AbortController } | undefined;
  #open = false;
  #attempts = 0;
  #cancelRetry = () => {};

  constructor(
    private readonly shelf: FileShelf | undefined,
    private readonly api: FileApi,
    private readonly time: Time,
    private readonly host: UploadsHost,
    private readonly random: () => number = Math.random,
  ) {}

  /** By message. */
  get progress(): ReadonlySignal<ReadonlyMap<Uuid, Progress>> {
    return this.#progress;
  }

  /** Nothing of it has to be uploaded before its command may be sent, as far as it is uploaded here: a recording goes its own way. */
  ready(entry: Entry): boolean {
    return entry.sent || entry.do.type === "bring_recording" || filesOf(entry).length === 0 || this.#done.has(entry.id);
  }

  /** The messages that wait, whenever they change. */
  waitingFor(entries: readonly Entry[]): void {
    this.#waiting = entries.filter((entry) => !entry.refused && !entry.accepted && !this.ready(entry));
    if (this.#going && !this.#waiting.some(({ id }) => id === this.#going!.entry.id)) this.#going.stop.abort();
    this.#next();
  }

  /** The server can be reached, and this tab is the one that sends. */
  open(): void {
    this.#open = true;
    this.#attempts = 0;
    this.#cancelRetry();
    this.#next();
  }

  close(): void {
    this.#open = false;
    this.#cancelRetry();
    this.#going?.stop.abort();
  }

  #next(): void {
    const entry = this.#waiting.find((each) => !this.ready(each));
    if (!this.#open || this.#going || !entry) return;
    const stop = new AbortController();
    this.#going = { entry, stop };
    void this.#bring(entry, stop.signal).then(
      () => this.#ended(entry, undefined),
      (problem: unknown) => this.#ended(entry, problem, stop.signal.aborted),
    );
  }

  #ended(entry: Entry, problem: unknown, stopped = false): void {
    this.#going = undefined;
    if (problem === undefined) {
      this.#attempts = 0;
      this.#done.add(entry.id);
      this.#tell(entry.id, undefined);
      this.host.uploaded(entry);
    } else if (!stopped) {
      if (problem instanceof FileProblem && !problem.temporary) {
        this.#waiting = this.#waiting.filter(({ id }) => id !== entry.id);
        this.#tell(entry.id, undefined);
        this.host.refused(entry, problem.code ?? "file_unknown");
      } else {
        this.#cancelRetry = this.time.after(pause(this.#attempts++, 0, this.random()), () => {
          this.#cancelRetry = () => {};
          this.#next();
        });
        return;
      }
    }
    this.#next();
  }

  async #bring(entry: Entry, stopped: AbortSignal): Promise<void> {
    const files = await Promise.all(filesOf(entry).map((id) => this.shelf?.get("files", id)));
    if (files.some((file) => file === undefined)) throw new FileProblem(404, "file_unknown");
    const size = files.reduce((sum, file) => sum + file!.blob.size, 0);
    const { upload } = await import("./upload");
    let before = 0;
    for (const file of files) {
      await upload(this.api, entry.space, file!.id, file!.blob, file!.media, stopped, (sent) => this.#tell(entry.id, { sent: before + sent, size }));
      before += file!.blob.size;
    }
  }

  #tell(message: Uuid, progress: Progress | undefined): void {
    const all = new Map(this.#progress.value);
    if (progress) all.set(message, progress);
    else all.delete(message);
    this.#progress.value = all;
  }
}

/** What has to be uploaded for a message, a contribution or a recording, previews included. */
export function filesOf({ do: command }: Pick<Entry, "do">): Uuid[] {
  if (command.type === "bring_recording") return [command.file];
  const attached: readonly AttachedFile[] = ("attachments" in command && command.attachments) || [];
  return attached.flatMap(({ file, preview }) => (preview ? [file, preview] : [file]));
}
