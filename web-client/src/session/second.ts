import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";

/** Changes every second while somebody looks at a clock. */
export const second = signal(0);

let lookers = 0;
let timer: ReturnType<typeof setInterval> | undefined;

/** Keeps the clocks going while this is on the screen. */
export function useSeconds(): void {
  useEffect(() => {
    if (++lookers === 1) timer = setInterval(() => (second.value += 1), 1000);
    return () => {
      if (--lookers === 0) clearInterval(timer);
    };
  }, []);
}
