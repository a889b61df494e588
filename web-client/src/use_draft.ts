import { computed } from "@preact/signals";
import { useMemo } from "preact/hooks";

import type { Client } from "./app/client";
import type { Draft } from "./shelf";

/** What is being written in a space: on the screen and on the device. */
export function useDraft(client: Client, space: number): readonly [Draft, (how: (draft: Draft) => Draft) => void] {
  return [client.drafts.of(space).value, (how) => client.drafts.change(space, how)];
}

/** One part of it, the same as long as nothing of that changes: who shows no more than this is not drawn anew by every keystroke in the space. */
export function useOfDraft<Part>(client: Client, space: number, part: (draft: Draft) => Part, of: readonly unknown[]): Part {
  return useMemo(() => computed(() => part(client.drafts.of(space).value)), [client, space, ...of]).value;
}
