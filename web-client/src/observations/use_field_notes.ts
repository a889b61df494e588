import { useEffect, useState } from "preact/hooks";

import type { Client } from "../app/client";
import type { Asked } from "../questions";
import type { FieldNotesFrame, Observation } from "../wire";

/** What was noted in a visit and what came of its dialogue, as the server says now; in memory while it is on the screen, and nowhere else. */
export function useFieldNotes(client: Client, space: number, one: Observation): Asked<FieldNotesFrame> | undefined {
  const [asked, setAsked] = useState<Asked<FieldNotesFrame>>();
  const online = client.link.value.phase.name === "open";
  const there = one.notes.length > 0 || one.dialogue !== undefined;
  // As words: what changed is asked for anew.
  const mark = [...one.notes.map(({ by, at }) => `${by} ${at}`), one.dialogue?.at ?? ""].join(";");
  useEffect(() => {
    if (!there) return;
    let current = true;
    void client.readFieldNotes(space, one.id).then((answer) => {
      // What is on the screen stays there while the link is away.
      if (current) setAsked((before) => (answer.name === "offline" && before?.name === "came" ? before : answer));
    });
    return () => {
      current = false;
    };
  }, [client, space, one.id, mark, there, online]);
  return asked;
}
