import { limits, type HistoryFrame, type Item, type Message, type Person, type ServerFrame, type SnapshotFrame, type Uuid, type WindowFrame } from "../wire";
import { afterAccompanimentItem } from "./reduce_accompaniment";
import { afterConversationItem } from "./reduce_conversation";
import { afterReactions } from "./reactions";
import { withAnswer, withOneMore, withThreadPage } from "./thread";
import { afterLedgerItem } from "./reduce_ledger";
import { listed, told } from "./reading";
import { oldest, olderMax, type SpaceView, type State } from "./state";

/**
 * What is known after a frame. Pure. The law of views (G5): a snapshot followed by its windows gives the same view as
 * a new snapshot, the timeline trimmed to `limits.timeline_max`.
 */
export function reduce(state: State, frame: ServerFrame): State {
  switch (frame.type) {
    case "welcome":
      return { ...state, epoch: frame.epoch, self: frame.self, people: named(state.people, [frame.self]) };
    case "snapshot":
      return { ...withView(state, { ...fromSnapshot(frame), ...pastOf(state, frame) }), people: named(state.people, frame.people) };
    case "window":
      return change(state, frame.space, (view) => afterWindow(view, frame));
    case "history":
      return {
        ...change(state, frame.space, (view) => withOlder(view, frame)),
        people: named(state.people, frame.people),
      };
    case "thread":
      return {
        ...change(state, frame.space, (view) => withThreadPage(view, frame)),
        people: named(state.people, frame.people),
      };
    case "people":
      return { ...state, people: named(state.people, frame.people) };
    case "acta":
      return { ...state, people: named(state.people, frame.acta.people) };
    case "spaces":
      return { ...state, spaces: frame.spaces, listed: true, reading: listed(state.reading, frame.spaces) };
    case "reading":
      return { ...state, reading: told(state.reading, frame) };
    case "notices":
      return { ...state, people: named(state.people, frame.people) };
    case "view_reset":
      return without(state, frame.space);
    case "left":
      return frame.code ? without(state, frame.space) : state;
    case "noticed":
    case "versions":
    case "field_notes":
    case "recording":
    case "accepted":
    case "refused":
    case "time":
    case "closing":
    case "commitments":
    case "equity":
    case "rotation":
    case "presence":
    case "presence_changed":
    case "own_part":
    case "call":
    case "call_signal":
    case "call_left":
    case "call_going_on":
      return state;
  }
}

/** Adds a view that was read from the device, unless something newer is there. */
export function recall(state: State, view: SpaceView): State {
  return state.views.has(view.space) ? state : withView(state, view);
}

export function named(people: ReadonlyMap<number, string>, more: readonly Person[]): ReadonlyMap<number, string> {
  if (more.every((person) => people.get(person.id) === person.name)) return people;
  const all = new Map(people);
  for (const person of more) all.set(person.id, person.name);
  return all;
}

function withView(state: State, view: SpaceView): State {
  return { ...state, views: new Map(state.views).set(view.space, view) };
}

function without(state: State, space: number): State {
  if (!state.views.has(space)) return state;
  const views = new Map(state.views);
  views.delete(space);
  return { ...state, views };
}

// Whoever looks at the past goes on looking at it: the newest have changed, not the rest.
function pastOf(state: State, { space, position }: SnapshotFrame): Pick<SpaceView, "past"> {
  const before = state.views.get(space);
  return before?.past && before.position.epoch === position.epoch ? { past: before.past } : {};
}

/** A view becomes another one by what the client asked for. */
export function change(state: State, space: number, how: (view: SpaceView) => SpaceView): State {
  const view = state.views.get(space);
  if (!view) return state;
  const changed = how(view);
  return changed === view ? state : withView(state, changed);
}

function fromSnapshot(frame: SnapshotFrame): SpaceView {
  return {
    space: frame.space,
    position: frame.position,
    kind: frame.kind,
    title: frame.title,
    roles: frame.roles,
    members: frame.members,
    messages: frame.messages,
    timeline: frame.timeline,
    ...(frame.conversation ? { conversation: frame.conversation } : {}),
    ...(frame.ledger ? { ledger: frame.ledger } : {}),
    ...(frame.accompaniment ? { accompaniment: frame.accompaniment } : {}),
    ...(frame.retention ? { retention: frame.retention } : {}),
    ...(frame.calls ? { calls: frame.calls } : {}),
    older: [],
    complete: frame.messages <= frame.timeline.length,
    gap: false,
  };
}

// Windows chain. One that begins after what is known means that something is missing, and the view stays as it is rather
// than pretend to be complete (G4). One that begins before it repeats what is known: only what is new is taken.
function afterWindow(view: SpaceView, window: WindowFrame): SpaceView {
  const known = view.position.seq;
  if (window.upto <= known) return view;
  if (window.after > known) return view.gap ? view : { ...view, gap: true };
  const position = { epoch: view.position.epoch, seq: window.upto };
  const fresh = window.items.filter((item) => item.seq > known);
  return trimmed(fresh.reduce(afterItem, { ...view, position, gap: false }));
}

// Whoever shows evidence of commitments looks again when some of it is taken back.
function lookedAgain(view: SpaceView, message: Uuid): SpaceView {
  const { ledger } = view;
  return ledger?.evidence?.some((one) => one.message === message) ? { ...view, ledger: { ...ledger } } : view;
}

function afterItem(view: SpaceView, item: Item): SpaceView {
  switch (item.type) {
    case "message_posted": {
      const { type: _, ...posted } = item;
      const message: Message = { ...posted, withdrawn: false };
      const grown = {
        ...view,
        messages: view.messages + 1,
        timeline: [...view.timeline, message],
        ...(view.thread ? { thread: withAnswer(view.thread, message) } : {}),
      };
      return message.thread ? rewritten(grown, message.thread, (root) => withOneMore(root, message)) : grown;
    }
    case "message_edited":
      return rewritten(view, item.id, ({ text: _, mentions: __, ...kept }) => ({
        ...kept,
        ...(item.text === undefined ? {} : { text: item.text }),
        ...(item.mentions ? { mentions: item.mentions } : {}),
        edited_at: item.at,
      }));
    case "message_withdrawn":
      return rewritten(lookedAgain(view, item.id), item.id, asMarker);
    case "message_reacted":
      return rewritten(view, item.id, (message) => afterReactions(message, item.changes));
    case "member_joined":
      return { ...view, members: view.members + 1 };
    case "member_left":
      return { ...view, members: view.members - 1 };
    case "child_opened":
      return view; // one's own spaces come as a list
    case "retention_set": {
      const { retention: _, ...rest } = view;
      return item.months === undefined ? rest : { ...rest, retention: { months: item.months, since: item.at } };
    }
    case "calls_set":
      return { ...view, calls: item.calls };
    case "pending_brought":
    case "acta_taken":
    case "commitment_changed":
    case "commitment_taken_back":
    case "commitment_detailed":
    case "evidence_brought":
    case "commitment_proposed":
    case "proposal_accepted":
    case "proposal_closed": {
      const { ledger: before, ...rest } = view;
      const ledger = afterLedgerItem(before, item, view.kind);
      return ledger === undefined ? rest : { ...rest, ledger };
    }
    case "agreement_proposed":
    case "agreement_accepted":
    case "cycle_taken":
    case "cycle_edited":
    case "stage_entered":
    case "stage_met":
    case "parties_changed":
    case "cycle_left":
    case "role_taken":
    case "observation_proposed":
    case "observation_accepted":
    case "observation_withdrawn":
    case "field_notes_shared":
    case "dialogue_told":
    case "dialogue_confirmed":
    case "plan_kept":
    case "action_stood":
    case "indicator_measured":
    case "plan_validated":
    case "plan_closed":
    case "actions_near":
    case "topic_added":
    case "topic_dropped":
    case "topic_tied":
    case "topic_untied":
    case "topic_met":
    case "activity_noted":
    case "activity_taken_back":
    case "activity_words_cleared":
    case "recording_brought":
    case "recording_described":
    case "recording_consented":
    case "recording_shared":
    case "recording_withdrawn":
    case "recording_expired":
    case "recording_commented":
    case "recording_comment_withdrawn":
    case "clip_marked":
    case "clip_withdrawn": {
      const { accompaniment: before, ...rest } = view;
      const accompaniment = afterAccompanimentItem(before, item);
      return accompaniment === undefined ? rest : { ...rest, accompaniment };
    }
    case "session_planned":
    case "session_dated":
    case "session_placed":
    case "session_paced":
    case "form_filled":
    case "material_attached":
    case "material_removed":
    case "phase_closing":
    case "completing_began":
    case "acta_confirmed":
    case "correction_asked":
    case "correction_taken_back":
    case "seat_given":
    case "seat_left":
    case "phase_entered":
    case "phase_extended":
    case "phase_overtime":
    case "requirement_missing":
    case "conversation_paused":
    case "conversation_resumed":
    case "turn_changed":
    case "ready_marked":
    case "contribution_made":
    case "contribution_edited":
    case "contribution_withdrawn":
    case "contribution_reclassified":
    case "contributions_revealed":
    case "vote_cast":
    case "poll_closed":
    case "late_vote_cast":
    case "poll_completed":
    case "groups_formed":
    case "person_grouped":
    case "groups_called":
    case "question_asked":
    case "questions_voted":
    case "question_marked":
    case "question_withdrawn":
    case "hands_counted":
    case "word_given":
    case "word_ended":
    case "applauded":
    case "exception_granted":
    case "facilitation_passed":
    case "person_nudged":
    case "conversation_ended": {
      const conversation = afterConversationItem(view.conversation, item);
      return conversation === undefined ? view : { ...view, conversation };
    }
  }
}

/** What is left of a message that was withdrawn. */
export function asMarker({ text: _, attachments: __, mentions: ___, reactions: ____, ...kept }: Message): Message {
  return { ...kept, withdrawn: true };
}

function rewritten(view: SpaceView, id: string, how: (message: Message) => Message): SpaceView {
  const inside = (messages: readonly Message[]): readonly Message[] => {
    if (!messages.some((message) => message.id === id)) return messages;
    return messages.map((message) => (message.id === id ? how(message) : message));
  };
  const { past, thread } = view;
  const [root] = thread ? inside([thread.root]) : [];
  return {
    ...view,
    timeline: inside(view.timeline),
    older: inside(view.older),
    ...(past ? { past: { ...past, messages: inside(past.messages) } } : {}),
    ...(thread && root ? { thread: { ...thread, root, answers: inside(thread.answers) } } : {}),
  };
}

function trimmed(view: SpaceView): SpaceView {
  const surplus = view.timeline.length - limits.timeline_max;
  if (surplus <= 0) return view;
  return bounded({
    ...view,
    timeline: view.timeline.slice(surplus),
    older: [...view.older, ...view.timeline.slice(0, surplus)],
  });
}

function withOlder(view: SpaceView, page: HistoryFrame): SpaceView {
  const first = oldest(view)?.seq ?? Number.MAX_SAFE_INTEGER;
  const before = page.messages.filter((message) => message.seq < first);
  return { ...view, older: [...before, ...view.older], complete: !page.more };
}

function bounded(view: SpaceView): SpaceView {
  const surplus = view.older.length - olderMax;
  return surplus <= 0 ? view : { ...view, older: view.older.slice(surplus), complete: false };
}
