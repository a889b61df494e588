import { useEffect, useRef, useState } from "preact/hooks";

/** How long a list rests before it is put in order again, and how long after somebody's hand was on it. */
export const restsFor = 4_000;

/**
 * The order in which a list stands: as `wanted` when it comes, with what is new below, and put in order again only once nobody's
 * hand or focus has been on it for a moment. So nothing moves away under a finger that is about to press it.
 */
export function settledOrder(shown: readonly string[], wanted: readonly string[]): string[] {
  const there = new Set(wanted);
  const kept = shown.filter((id) => there.has(id));
  const known = new Set(kept);
  return [...kept, ...wanted.filter((id) => !known.has(id))];
}

export function useSettledOrder(wanted: readonly string[], now: () => number) {
  const [shown, show] = useState(wanted);
  const touched = useRef(0);
  const order = settledOrder(shown, wanted);
  const key = wanted.join(" ");
  useEffect(() => {
    if (order.join(" ") === key) {
      if (shown.join(" ") !== key) show(wanted);
      return;
    }
    const look = () => {
      const left = touched.current + restsFor - now();
      if (left > 0) timer = setTimeout(look, left);
      else show(wanted);
    };
    let timer = setTimeout(look, restsFor);
    return () => clearTimeout(timer);
  }, [key, shown]);
  const touch = () => void (touched.current = now());
  return { order, touch };
}
