import { effect } from "@preact/signals";

import type { Surroundings } from "../app/going_up";
import { Holds, holdsName } from "./holds";
import type { RecordingLane } from "./lane";
import { onWifi, whenLinkChanges } from "./link_kind";
import { RecordingUploads } from "./uploads";

/** What brings the recordings of one person on this device. */
export function beginUploads(lane: RecordingLane, { person, files, api, time, host }: Surroundings): RecordingUploads {
  // Where nothing of a person may reach the disk there is no place for files either (rule P22).
  const holds = new Holds(holdsName(person), files ? globalThis.localStorage : undefined);
  globalThis.addEventListener?.("storage", (event) => (event as StorageEvent).key === holdsName(person) && holds.again());
  const uploads = new RecordingUploads(files, lane.loose, api, time, host, holds, { free: onWifi, whenChanged: whenLinkChanges });
  const stay = (event: Event) => event.preventDefault();
  effect(() => {
    const wouldBreak = [...uploads.standings.value.values()].some(({ loose }) => loose);
    if (wouldBreak) globalThis.addEventListener?.("beforeunload", stay);
    else globalThis.removeEventListener?.("beforeunload", stay);
  });
  return uploads;
}
