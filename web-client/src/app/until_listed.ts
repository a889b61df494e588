import type { ReadonlySignal } from "@preact/signals";

import type { State } from "../store/state";
import type { Time } from "../time";

/** A space that was opened is listed after some of these, in milliseconds. */
const first = 150;
const again = [500, 1_500, 4_000, 10_000];

/** A space that was asked for begins a moment after the answer: the list is looked at until it shows one more. */
export function untilListed(state: ReadonlySignal<State>, ask: () => boolean, time: Time): void {
  const listed = () => state.value.spaces?.length ?? 0;
  const had = listed();
  const look = (pauses: readonly number[]) => {
    if (listed() > had || !ask()) return;
    const [next, ...rest] = pauses;
    if (next !== undefined) time.after(next, () => look(rest));
  };
  time.after(first, () => look(again));
}
