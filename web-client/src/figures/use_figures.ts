import { useEffect, useMemo, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { keptFor } from "../cycles/kept_for";
import { whyNot } from "../entry/api";
import { deviceTime } from "../time";
import { figuresOf, type Found } from "./api";

/** Somebody else asked just now, and they are being made. */
const askAgain = 3000;

export interface Figures {
  readonly found?: Found;
  readonly problem: string;
  readonly again: () => void;
}

export function useFigures(client: Client, space: number): Figures {
  const kept = useMemo(() => keptFor(client), [client]);
  const [shown, show] = useState<{ readonly space: number; readonly found?: Found; readonly problem: string }>();
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let current = true;
    let later = () => {};
    figuresOf(space, kept, () => client.now()).then(
      (found) => {
        if (!current) return;
        show({ space, found, problem: "" });
        if (found.name === "being_made") later = deviceTime.after(askAgain, () => setTries((now) => now + 1));
      },
      (failed: unknown) => current && show({ space, problem: whyNot(failed) }),
    );
    return () => {
      current = false;
      later();
    };
  }, [client, space, tries]);
  const again = () => setTries((now) => now + 1);
  return shown?.space === space ? { ...shown, again } : { problem: "", again };
}
