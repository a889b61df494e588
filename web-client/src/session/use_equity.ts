import { useEffect, useState } from "preact/hooks";

import { manner } from "../data_profile";
import type { EquityFrame, EquityOf } from "../wire";
import { askJoined } from "./ask_joined";
import type { Session } from "./session";
import { mayFacilitate, present } from "./standing";

/** How much each was heard, as the server said it last. */
export interface Equity {
  readonly frame: EquityFrame | undefined;
  /** Server time at which it was so. */
  readonly at: number;
  /** Nobody is told of in this phase. */
  readonly apart: boolean;
}

export interface Heard {
  readonly of: EquityOf;
  readonly at: number;
}

/**
 * Of those who facilitate alone, and only while they look: asked anew at times, since it costs a phone something (rule C134).
 * What hides in a phase hides here at once, whatever was told before.
 */
export function useEquity({ client, view, here, online }: Session): Equity | undefined {
  const { conversation } = here;
  const [known, setKnown] = useState<{ readonly frame: EquityFrame; readonly at: number }>();
  const mine = mayFacilitate(here, here.self) && conversation.stage !== "ended" && conversation.stage !== "planned";
  const { visibility, authorship } = present(here);
  const hidden = conversation.stage !== "completing" && (visibility !== "live" || authorship !== "named");
  const { phase, stage } = conversation;
  const every = manner().equity_every;
  useEffect(() => {
    if (!mine || hidden || !online) return;
    let current = true;
    const look = () => {
      if (document.hidden) return;
      void askJoined<EquityFrame>(client, "ask_equity", view.space, () => current).then((frame) => {
        if (current && frame) setKnown({ frame, at: client.now() });
      });
    };
    look();
    const timer = setInterval(look, every);
    document.addEventListener("visibilitychange", look);
    return () => {
      current = false;
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [client, view.space, mine, hidden, online, phase, stage, every]);
  if (!mine) return undefined;
  if (hidden || known?.frame.apart) return { frame: undefined, at: 0, apart: true };
  return { frame: known?.frame, at: known?.at ?? 0, apart: false };
}

export function heardOf({ frame, at, apart }: Equity, person: number): Heard | undefined {
  const of = apart ? undefined : frame?.people.find((one) => one.person === person);
  return of ? { of, at } : undefined;
}
