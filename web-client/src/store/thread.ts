import type { Message, ThreadFrame } from "../wire";
import { find, known, type SpaceView, type ThreadView } from "./state";

/** A page of a thread joins what was read of it, if it is the same one. */
export function withThreadPage(view: SpaceView, page: ThreadFrame): SpaceView {
  const read = view.thread?.root.id === page.root.id ? view.thread : undefined;
  const readUpto = read?.answers.at(-1)?.seq ?? 0;
  const last = page.messages.at(-1)?.seq ?? 0;
  const more = last >= readUpto ? page.more : (read?.more ?? page.more);
  const answers = inOrder([...(read?.answers ?? []), ...page.messages]);
  return withNewest({ ...view, thread: { root: page.root, answers, more } });
}

/** A message that was just posted, if the thread that is being read goes on with it. */
export function withAnswer(thread: ThreadView, message: Message): ThreadView {
  if (message.thread !== thread.root.id || thread.more) return thread;
  return { ...thread, answers: inOrder([...thread.answers, message]) };
}

/** A thread that began with this message has one more answer; one that was counted already changes nothing. */
export function withOneMore(root: Message, answer: Message): Message {
  if (answer.seq <= (root.answers?.last ?? 0)) return root;
  return { ...root, answers: { count: (root.answers?.count ?? 0) + 1, last: answer.seq } };
}

// What came by windows while the page was on its way is at hand already, and newer than the page.
function withNewest(view: SpaceView): SpaceView {
  const { thread } = view;
  if (!thread) return view;
  const fresh = (message: Message) => find(view, message.id) ?? message;
  const came = thread.more ? [] : [...known(view)].filter((message) => message.thread === thread.root.id && message.seq > (thread.answers.at(-1)?.seq ?? 0));
  return { ...view, thread: { ...thread, root: fresh(thread.root), answers: [...thread.answers.map(fresh), ...came] } };
}

// Of two with one id the later one is as it is now.
function inOrder(messages: readonly Message[]): readonly Message[] {
  return [...new Map(messages.map((message) => [message.id, message])).values()].sort((a, b) => a.seq - b.seq);
}
