import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

const nearEnd = 72;

export interface AnchoredScroll {
  /** The reader is at the end, and stays there when more comes. */
  readonly atEnd: () => boolean;
  readonly toEnd: (how?: ScrollBehavior) => void;
  readonly show: (element: HTMLElement) => void;
  /** The element begins what is seen. */
  readonly start: (element: HTMLElement) => void;
}

/**
 * What is being read stays where it is: pages that come before it, messages that change above it and a keyboard that
 * opens move nothing under the reader's eyes. Whoever is at the end stays at the end. `rows` are the direct children
 * of the content that carry an id.
 */
export function useAnchoredScroll(scroller: RefObject<HTMLElement | null>, content: RefObject<HTMLElement | null>, noticed: (atEnd: boolean) => void): AnchoredScroll {
  const end = useRef(true);
  const anchor = useRef<{ readonly row: Element; readonly top: number } | undefined>(undefined);
  const lookedAt = useRef(0);
  const told = useRef(noticed);
  told.current = noticed;

  const look = () => {
    const box = scroller.current;
    if (!box || !content.current) return;
    lookedAt.current = box.scrollTop;
    end.current = box.scrollHeight - box.scrollTop - box.clientHeight < nearEnd;
    // What a row says is its last part: a heading above it may come and go.
    const row = firstVisible(content.current, box.getBoundingClientRect().top)?.lastElementChild;
    anchor.current = row ? { row, top: row.getBoundingClientRect().top - box.getBoundingClientRect().top } : undefined;
    told.current(end.current);
  };

  const hold = () => {
    const box = scroller.current;
    if (!box) return;
    // Somebody scrolled (the tab key does, too) and the event is still to come: that is where they want to be.
    if (Math.abs(box.scrollTop - lookedAt.current) > 1) look();
    const kept = anchor.current;
    if (end.current) box.scrollTop = box.scrollHeight;
    else if (kept?.row.isConnected) {
      const moved = kept.row.getBoundingClientRect().top - box.getBoundingClientRect().top - kept.top;
      if (Math.abs(moved) >= 1) box.scrollTop += moved;
    }
    lookedAt.current = box.scrollTop;
  };

  const showAt = (element: HTMLElement, block: ScrollLogicalPosition) => {
    end.current = false;
    element.scrollIntoView({ block, behavior: "instant" });
    look();
  };

  useLayoutEffect(hold);
  useEffect(() => {
    const box = scroller.current;
    const inside = content.current;
    if (!box || !inside) return;
    const sizes = new ResizeObserver(hold);
    sizes.observe(box);
    sizes.observe(inside);
    box.addEventListener("scroll", look, { passive: true });
    return () => {
      sizes.disconnect();
      box.removeEventListener("scroll", look);
    };
  }, []);

  return {
    atEnd: () => end.current,
    toEnd: (how = "instant") => {
      end.current = true;
      scroller.current?.scrollTo({ top: scroller.current.scrollHeight, behavior: how });
    },
    show: (element) => showAt(element, "center"),
    start: (element) => showAt(element, "start"),
  };
}

// Rows follow each other downwards, so halving finds the first one whose foot is below the edge.
function firstVisible(content: HTMLElement, edge: number): Element | undefined {
  const rows = content.children;
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]!.getBoundingClientRect().bottom > edge) high = middle;
    else low = middle + 1;
  }
  return rows[low];
}
