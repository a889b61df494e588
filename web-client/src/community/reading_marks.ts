import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

import type { Client } from "../app/client";
import { covers } from "../store/reading";
import { known, type SpaceView } from "../store/state";

/** What is on the screen for a moment only was not read. */
const dwell = 400;

/**
 * Tells the client how far this person has read: as far as every message was really on the screen while the page could be
 * seen, without a gap from where they were. What somebody jumps over stays unread.
 */
export function useReadingMarks(client: Client, view: SpaceView, scroller: RefObject<HTMLElement | null>, rows: RefObject<HTMLElement | null>): void {
  const shown = useRef(new Set<number>());
  const latest = useRef(view);
  latest.current = view;
  const read = client.state.value.reading.get(view.space)?.read;

  const look = useRef(() => {});
  look.current = () => {
    const box = scroller.current?.getBoundingClientRect();
    if (!box || !rows.current || document.visibilityState !== "visible") return;
    const { current } = latest;
    const from = client.state.value.reading.get(current.space)?.read;
    if (from === undefined) return;
    for (const { id, seq } of known(current)) {
      if (seq <= from || shown.current.has(seq)) continue;
      const end = document.getElementById(`w-${id}`)?.getBoundingClientRect();
      // A message has been shown when its last line has.
      if (end && end.bottom > box.top && end.bottom <= box.bottom + 1) shown.current.add(seq);
    }
    const upto = furthest(current, from, shown.current, client.self.id);
    if (upto > from) client.read(current.space, upto);
    for (const seq of shown.current) if (seq <= upto) shown.current.delete(seq);
  };

  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      waiting ??= setTimeout(() => {
        waiting = undefined;
        look.current();
      }, dwell);
    };
    const box = scroller.current;
    box?.addEventListener("scroll", soon, { passive: true });
    document.addEventListener("visibilitychange", soon);
    addEventListener("resize", soon);
    soon();
    return () => {
      clearTimeout(waiting);
      box?.removeEventListener("scroll", soon);
      document.removeEventListener("visibilitychange", soon);
      removeEventListener("resize", soon);
    };
  }, [view.space, view.timeline, view.older, view.past, read === undefined]);
}

function furthest(view: SpaceView, from: number, shown: ReadonlySet<number>, self: number): number {
  const whole = view.past ? (view.past.messages[0]?.seq ?? Infinity) <= from + 1 || !view.past.more : covers(view, from);
  if (!whole) return from;
  let upto = from;
  for (const { seq, author, text } of known(view)) {
    if (seq <= from) continue;
    if (!shown.has(seq) && author !== self && text !== undefined) break;
    upto = seq;
  }
  return upto;
}
