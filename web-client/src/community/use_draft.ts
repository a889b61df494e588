import { useEffect, useState } from "preact/hooks";

import type { Client } from "../app/client";
import type { Draft } from "../shelf";
import { emptyDraft } from "./draft";

/** What is being written in a space: on the screen and on the device. */
export function useDraft(client: Client, space: number): readonly [Draft, (how: (draft: Draft) => Draft) => void] {
  const [draft, setDraft] = useState<Draft>(emptyDraft(space));
  useEffect(() => {
    let current = true;
    // Whoever was quicker to type than the device to read keeps what was typed.
    void client.drafts.of(space).then((kept) => {
      if (kept && current) setDraft((typed) => (typed.text === "" && !typed.reply_to && !typed.editing && !typed.files ? kept : typed));
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
