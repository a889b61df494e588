import { useEffect, useState } from "preact/hooks";

import type { Client } from "../app/client";
import type { Draft } from "../shelf";

/** What is being written for a conversation: on the screen, and on the device with every keystroke. */
export function useParts(client: Client, space: number): readonly [Draft, (how: (draft: Draft) => Draft) => void] {
  const [draft, setDraft] = useState<Draft>({ space, text: "" });
  useEffect(() => {
    let current = true;
    void client.drafts.of(space).then((kept) => {
      if (!kept || !current) return;
      // Whoever was quicker to type than the device to read keeps what was typed.
      setDraft((typed) => ({ ...kept, parts: [...(kept.parts ?? []).filter((old) => !typed.parts?.some((fresh) => fresh.phase === old.phase && fresh.kind === old.kind)), ...(typed.parts ?? [])] }));
    });
    return () => {
      current = false;
    };
  }, [client, space]);
  const change = (how: (draft: Draft) => Draft) =>
    setDraft((before) => {
      const after = how(before);
      client.drafts.keep(after);
      return after;
    });
  return [draft, change];
}
