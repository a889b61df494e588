import type { Client } from "./app/client";
import type { Draft } from "./shelf";

/** What is being written in a space: on the screen and on the device. */
export function useDraft(client: Client, space: number): readonly [Draft, (how: (draft: Draft) => Draft) => void] {
  return [client.drafts.of(space).value, (how) => client.drafts.change(space, how)];
}
