import { useRef, useState } from "preact/hooks";

import type { Client } from "../../app/client";
import type { Outcome } from "../../at_once";
import { named, t } from "../../i18n";
import type { Command } from "../../wire";

/** Commands of planning: one after the other, with the reason in words when one was not taken. */
export function useAsking(client: Client, space: number) {
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState("");
  const busy = useRef(false);

  /** Stops at the first that is not accepted; answers how that one went. */
  const ask = async (...commands: readonly Command[]): Promise<Outcome> => {
    if (busy.current) return { name: "lost" };
    busy.current = true;
    setAsking(true);
    setProblem("");
    let outcome: Outcome = { name: "accepted" };
    for (const command of commands) {
      outcome = await client.askNow(space, command);
      if (outcome.name !== "accepted") break;
    }
    busy.current = false;
    setAsking(false);
    return outcome;
  };

  /** The same, and says why not. */
  const tell = async (...commands: readonly Command[]): Promise<boolean> => {
    const outcome = await ask(...commands);
    setProblem(reason(outcome));
    return outcome.name === "accepted";
  };

  return { ask, tell, asking, problem, setProblem };
}

export function reason(outcome: Outcome): string {
  switch (outcome.name) {
    case "accepted":
      return "";
    case "refused":
      return named("refusals", outcome.code);
    case "offline":
      return t("plan_offline");
    case "lost":
      return t("plan_lost");
  }
}
