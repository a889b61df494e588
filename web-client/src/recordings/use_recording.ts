import { useEffect, useRef, useState } from "preact/hooks";

import { isComing, isCut } from "../app/awaiting";
import type { Client } from "../app/client";
import type { Asked } from "../questions";
import type { Recording, RecordingFrame } from "../wire";
import { OneAtATime } from "./one_at_a_time";

/** So often it is asked whether what is being made is there. */
const askAgain = 10_000;

const isMaking = ({ picture, sound, still }: RecordingFrame) => [picture, sound, still].includes("making");

/** What a recording is and what was said of it, as the server says now; in memory while it is on the screen, and nowhere else. */
export function useRecording(client: Client, space: number, one: Recording): Asked<RecordingFrame> | undefined {
  const [asked, setAsked] = useState<Asked<RecordingFrame> | undefined>(() => (isCut(client) ? { name: "offline" } : undefined));
  const asking = useRef<OneAtATime | undefined>(undefined);
  const online = client.link.value.phase.name === "open";
  const coming = isComing(client);
  useEffect(() => {
    let again: ReturnType<typeof setTimeout> | undefined;
    const here = new OneAtATime(async () => {
      clearTimeout(again);
      const answer = await client.readRecording(space, one.recording);
      if (here.closed) return;
      // What is on the screen stays there while the link is away.
      setAsked((before) => (answer.name === "offline" && before?.name === "came" ? before : answer));
      if (answer.name === "came" && isMaking(answer.frame)) again = setTimeout(() => here.ask(), askAgain);
    });
    asking.current = here;
    return () => {
      here.close();
      clearTimeout(again);
    };
  }, [client, space, one.recording]);
  // Whatever is said of it in the space makes another one of it, also where its counts are the same afterwards.
  useEffect(() => {
    if (!coming) asking.current?.ask();
  }, [client, space, one, online, coming]);
  return asked;
}
