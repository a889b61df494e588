import { useEffect, useRef, useState } from "preact/hooks";

import type { Client } from "../app/client";
import type { Draft } from "../shelf";
import { withPart } from "./parts";

/** What is being written for a conversation: on the screen, and on the device with every keystroke. */
export function useParts(client: Client, space: number): readonly [Draft, (how: (draft: Draft) => Draft) => void] {
  const [draft, setDraft] = useState<Draft>({ space, text: "" });
  // What the device holds is read first: writing before that would replace it.
  const read = useRef(false);
  useEffect(() => {
    let current = true;
    read.current = false;
    void client.drafts.of(space).then((kept) => {
      if (!current) return;
      read.current = true;
      setDraft((typed) => {
        if (!kept) return typed;
        const merged = (typed.parts ?? []).reduce(withPart, kept);
        if (typed.parts) client.drafts.keep(merged);
        return merged;
      });
    });
    return () => {
      current = false;
    };
  }, [client, space]);
  const change = (how: (draft: Draft) => Draft) =>
    setDraft((before) => {
      const after = how(before);
      if (read.current) client.drafts.keep(after);
      return after;
    });
  return [draft, change];
}
