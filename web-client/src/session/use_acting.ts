import { useState } from "preact/hooks";

import type { Client } from "../app/client";
import { named, t } from "../i18n";
import type { Command } from "../wire";

/** Commands of the moment from one screen: one at a time, and the last one's refusal in words. */
export function useActing(client: Client, space: number) {
  const [acting, setActing] = useState(false);
  const [problem, setProblem] = useState("");
  const act = async (command: Command): Promise<boolean> => {
    if (acting) return false;
    setActing(true);
    setProblem("");
    const outcome = await client.askNow(space, command);
    setActing(false);
    switch (outcome.name) {
      case "accepted":
        return true;
      case "refused":
        setProblem(named("refusals", outcome.code));
        return false;
      case "offline":
        setProblem(t("session_offline"));
        return false;
      case "lost":
        setProblem(t("session_answer_lost"));
        return false;
    }
  };
  return { act, acting, problem };
}
