import type { Time } from "../time";
import type { Sent } from "./api";

const first = 2_000;
const longest = 60_000;

export interface Insisting {
  /** Now, without waiting for the next time: there is a link again, or somebody says so. */
  now(): void;
  stop(): void;
}

/** Sends until it is known what became of it, with growing pauses; as often as it takes, it counts once. */
export function insist(attempt: () => Promise<Sent>, time: Time, told: { readonly away: () => void; readonly done: (sent: Exclude<Sent, { is: "away" }>) => void }): Insisting {
  let pause = first;
  let underway = false;
  let stopped = false;
  let cancel = () => {};
  const go = async () => {
    if (underway || stopped) return;
    underway = true;
    cancel();
    const sent = await attempt();
    underway = false;
    if (stopped) return;
    if (sent.is !== "away") {
      stopped = true;
      return told.done(sent);
    }
    told.away();
    cancel = time.after(Math.max(sent.wait ?? 0, pause), () => void go());
    pause = Math.min(pause * 2, longest);
  };
  void go();
  return {
    now: () => void go(),
    stop: () => {
      stopped = true;
      cancel();
    },
  };
}
