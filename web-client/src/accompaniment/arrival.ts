import { useEffect, useRef } from "preact/hooks";

export const focusAt = (id: string) => requestAnimationFrame(() => document.getElementById(id)?.focus());

/**
 * Whoever changed something goes to it once it is there, whichever comes first: the answer, or what it changed.
 * `mark` says what is there now. expect() before asking, forget() where it did not happen.
 */
export function useArrival(mark: unknown, id: string) {
  const before = useRef<{ readonly mark: unknown } | undefined>(undefined);
  useEffect(() => {
    if (!before.current || before.current.mark === mark) return;
    before.current = undefined;
    focusAt(id);
  }, [mark, id]);
  return { expect: () => (before.current = { mark }), forget: () => (before.current = undefined) };
}

export type Arrival = ReturnType<typeof useArrival>;
