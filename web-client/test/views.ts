import { reduce } from "../src/store/reduce";
import { nothing, type SpaceView, type State } from "../src/store/state";
import type { ServerFrame } from "../src/wire";

/** What the law of views speaks of: a view without what was read back, and without names, which the directory has. */
export function lawful({ older: _, complete: __, gap: ___, thread: ____, ...view }: SpaceView) {
  return view;
}

export function after(frames: readonly ServerFrame[], state: State = nothing): State {
  return frames.reduce(reduce, state);
}

export function viewAfter(frames: readonly ServerFrame[], space: number): SpaceView {
  const view = after(frames).views.get(space);
  if (!view) throw new Error(`no view of space ${space}`);
  return view;
}
