import { useEffect, useState } from "preact/hooks";

import { isComing, isCut } from "../app/awaiting";
import type { Client } from "../app/client";
import type { Asked } from "../questions";
import type { FieldNotesFrame, Observation } from "../wire";

const isThere = ({ notes, dialogue }: Observation) => notes.length > 0 || dialogue !== undefined;

/** It is asked for, and it is not known yet how that went. */
export const isAwaited = (one: Observation, asked: Asked<FieldNotesFrame> | undefined): boolean => isThere(one) && asked === undefined;

/** What was noted in a visit and what came of its dialogue, as the server says now; in memory while it is on the screen, and nowhere else. */
export function useFieldNotes(client: Client, space: number, one: Observation): Asked<FieldNotesFrame> | undefined {
  const [asked, setAsked] = useState<Asked<FieldNotesFrame> | undefined>(() => (isCut(client) ? { name: "offline" } : undefined));
  const online = client.link.value.phase.name === "open";
  const coming = isComing(client);
  const there = isThere(one);
  // As words: what changed is asked for anew.
  const mark = [...one.notes.map(({ by, at }) => `${by} ${at}`), one.dialogue?.at ?? ""].join(";");
  useEffect(() => {
    if (!there || coming) return;
    let current = true;
    void client.readFieldNotes(space, one.id).then((answer) => {
      // What is on the screen stays there while the link is away.
      if (current) setAsked((before) => (answer.name === "offline" && before?.name === "came" ? before : answer));
    });
    return () => {
      current = false;
    };
  }, [client, space, one.id, mark, there, online, coming]);
  return asked;
}
