import type { FileApi } from "../files/file_api";
import type { FileShelf } from "../files/file_shelf";
import { forget, idsOf } from "../files/held";
import { filesOf, Uploads, type UploadsHost } from "../files/uploads";
import type { Needs } from "../outbox";
import type { Entry } from "../outbox_entry";
import { RecordingLane } from "../recordings/lane";
import type { Time } from "../time";
import type { Uuid } from "../wire";

export interface Surroundings {
  readonly person: number;
  readonly files: FileShelf | undefined;
  readonly api: FileApi;
  readonly time: Time;
  readonly host: UploadsHost;
}

/** Bytes that leave this device before the words that need them: what messages attach, and recordings of classes beside that. */
export class GoingUp implements Needs {
  readonly files: Uploads;
  readonly recordings: RecordingLane;
  #entries: readonly Entry[] = [];

  constructor(private readonly around: Surroundings) {
    this.files = new Uploads(around.files, around.api, around.time, around.host);
    this.recordings = new RecordingLane((lane) => import("../recordings/begin_uploads").then(({ beginUploads }) => beginUploads(lane, around)));
  }

  ready(entry: Entry): boolean {
    return this.files.ready(entry) && this.recordings.ready(entry);
  }

  waitingFor(entries: readonly Entry[]): void {
    this.#entries = entries;
    for (const each of [this.files, this.recordings]) each.waitingFor(entries);
  }

  open(): void {
    for (const each of [this.files, this.recordings]) each.open();
  }

  close(): void {
    for (const each of [this.files, this.recordings]) each.close();
  }

  /** The server has the words, and the space shows their files from there. */
  shown(command: Uuid): void {
    const entry = this.#entries.find(({ id }) => id === command);
    if (entry && this.around.files) void forget(this.around.files, filesOf(entry)).catch(() => {});
  }

  /** Nobody wants these files any more: they leave the device, and the server if they got there. */
  async drop(space: number, files: readonly { readonly id: Uuid; readonly preview?: Uuid }[]): Promise<void> {
    const ids = files.flatMap(idsOf);
    for (const id of ids) this.recordings.loose.delete(id);
    if (this.around.files) await forget(this.around.files, ids).catch(() => {});
    for (const id of ids) void this.around.api.drop(space, id).catch(() => {});
  }
}
