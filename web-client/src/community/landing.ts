import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { covers, unread } from "../store/reading";
import { known, type SpaceView } from "../store/state";
import type { Uuid } from "../wire";

export interface Missed {
  /** The first message that is new. */
  readonly first: Uuid;
  /** How many were, when this person came. */
  readonly count: number;
}

/**
 * Whoever comes back lands on the first message that is new to them, however far back it is, unless the address names
 * another one, they have begun to look around by themselves, or they have written something, which is at the end. What
 * was new stays marked as long as they stay.
 */
export function useLanding(
  client: Client,
  view: SpaceView,
  target: Uuid | undefined,
  hasWritten: RefObject<boolean>,
  scroller: RefObject<HTMLElement | null>,
  show: (row: HTMLElement) => void,
): Missed | undefined {
  const self = client.self.id;
  const came = useRef<{ readonly read: number; readonly count: number } | undefined>(undefined);
  const landed = useRef(target !== undefined);
  const asked = useRef(false);
  const [, again] = useState(0);
  const reading = client.state.value.reading.get(view.space);
  const phase = client.link.value.phase.name;
  const online = phase === "open";
  // What the device remembers may be old news; without a link there is nothing better.
  const settled = client.state.value.listed ?? (phase === "waiting" || phase === "stopped");
  if (!came.current && reading?.read !== undefined && settled) {
    came.current = { read: reading.read, count: unread(client.state.value, view.space, self) };
  }

  useEffect(() => {
    const box = scroller.current;
    const stay = () => {
      landed.current = true;
    };
    for (const what of ["wheel", "touchmove", "keydown", "pointerdown"]) box?.addEventListener(what, stay, { passive: true, once: true });
  }, []);

  const first = came.current && came.current.count > 0 ? firstUnread(view, came.current.read, self) : undefined;

  useEffect(() => {
    const start = came.current;
    if (!start || start.count === 0 || landed.current || hasWritten.current) return;
    if (first) {
      landed.current = true;
      const row = document.getElementById(`m-${first}`);
      if (row) show(row);
      return;
    }
    if (asked.current || !online || view.past || covers(view, start.read)) return;
    asked.current = true;
    void client.openAt(view.space, start.read + 1).then((came) => {
      asked.current = came;
      again((times) => times + 1);
    });
  }, [first, online, view.past, view.older, came.current]);

  return first && came.current ? { first, count: came.current.count } : undefined;
}

function firstUnread(view: SpaceView, read: number, self: number): Uuid | undefined {
  const whole = view.past ? (view.past.messages[0]?.seq ?? Infinity) <= read + 1 || !view.past.more : covers(view, read);
  if (!whole) return undefined;
  for (const { id, seq, author, text } of known(view)) if (seq > read && author !== self && text !== undefined) return id;
  return undefined;
}
