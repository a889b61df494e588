import { useEffect, useState } from "preact/hooks";

import type { Client } from "../app/client";
import type { Asked } from "../questions";
import type { Recording, RecordingFrame } from "../wire";

/** So often it is asked whether what is being made is there. */
const askAgain = 10_000;

const isMaking = ({ picture, sound, still }: RecordingFrame) => [picture, sound, still].includes("making");

/** What a recording is and what was said of it, as the server says now; in memory while it is on the screen, and nowhere else. */
export function useRecording(client: Client, space: number, one: Recording): Asked<RecordingFrame> | undefined {
  const [asked, setAsked] = useState<Asked<RecordingFrame>>();
  const [round, setRound] = useState(0);
  const online = client.link.value.phase.name === "open";
  useEffect(() => {
    let current = true;
    let again: ReturnType<typeof setTimeout> | undefined;
    void client.readRecording(space, one.recording).then((answer) => {
      if (!current) return;
      // What is on the screen stays there while the link is away.
      setAsked((before) => (answer.name === "offline" && before?.name === "came" ? before : answer));
      if (answer.name === "came" && isMaking(answer.frame)) again = setTimeout(() => setRound((count) => count + 1), askAgain);
    });
    return () => {
      current = false;
      clearTimeout(again);
    };
    // Whatever is said of it in the space makes another one of it, also where its counts are the same afterwards.
  }, [client, space, one, round, online]);
  return asked;
}
