import type { Client } from "../app/client";
import type { Draft, ThreadDraft } from "../shelf";
import type { Uuid } from "../wire";
import { useDraft } from "../use_draft";

type How = (draft: Draft) => Draft;

/** What is being written in one thread; it is kept with what is being written in its space. */
export function useThreadDraft(client: Client, space: number, thread: Uuid | undefined): readonly [Draft, (how: How) => void] {
  const [whole, change] = useDraft(client, space);
  const changeHere = (how: How) => {
    if (thread !== undefined) change((now) => withThread(now, thread, how(inThread(now, thread))));
  };
  return [thread === undefined ? { space, text: "" } : inThread(whole, thread), changeHere];
}

export function inThread({ space, threads }: Draft, thread: Uuid): Draft {
  const { thread: _, ...here } = threads?.find((each) => each.thread === thread) ?? { thread, text: "" };
  return { space, ...here };
}

export function withThread(whole: Draft, thread: Uuid, here: Draft): Draft {
  const { threads = [], ...rest } = whole;
  const { space: _, parts: __, threads: ___, ...words } = here;
  const others = threads.filter((each) => each.thread !== thread);
  const all: readonly ThreadDraft[] = nothingIn(here) ? others : [...others, { thread, ...words }];
  return all.length > 0 ? { ...rest, threads: all } : rest;
}

function nothingIn({ text, reply_to, editing, files, aside }: Draft): boolean {
  return text === "" && !reply_to && !editing && !files?.length && !aside;
}
