import type { Contribution, Conversation, Item, LateVote, Uuid } from "../wire";
import type { AccompanimentItem } from "./reduce_accompaniment";
import { afterGalleryItem, afterPhaseOfGallery } from "./reduce_gallery";

/** What can happen in a conversation; everything else is about the space around it. */
export type ConversationItem = Exclude<
  Item,
  | AccompanimentItem
  | { readonly type: "message_posted" | "message_edited" | "message_reacted" | "message_withdrawn" | "member_joined" | "member_left" | "child_opened" | "retention_set" | "calls_set" | "pending_brought" | "acta_taken" | "commitment_changed" | "commitment_taken_back" | "commitment_detailed" | "evidence_brought" | "commitment_proposed" | "proposal_accepted" | "proposal_closed" }
>;

/** What an item makes of a conversation. Pure; what tests/support/seen_conversation.cpp is in C++ (the law of views, G5). */
export function afterConversationItem(before: Conversation | undefined, item: ConversationItem): Conversation | undefined {
  // Another plan keeps what was attached.
  if (item.type === "session_planned") return { ...item.conversation, ...(before?.materials ? { materials: before.materials } : {}) };
  return before && happened(before, item);
}

function happened(now: Conversation, item: Exclude<ConversationItem, { readonly type: "session_planned" }>): Conversation {
  switch (item.type) {
    case "session_dated": {
      const { starts_at: _, zone: __, ...kept } = now;
      return { ...kept, ...(item.starts_at === undefined ? {} : { starts_at: item.starts_at }), ...(item.zone === undefined ? {} : { zone: item.zone }) };
    }
    case "session_placed":
      return { ...now, of_stage: item.of_stage };
    case "session_paced":
      return { ...now, mode: item.mode, closes: item.closes };
    case "form_filled": {
      const { field, by, at, text, empty } = item;
      const { form = [], ...rest } = now;
      const others = form.filter((one) => one.field !== field);
      const after = empty ? others : [...others, { field, by, at, ...(text === undefined ? {} : { text }) }];
      return after.length === 0 ? rest : { ...rest, form: after };
    }
    case "material_attached":
      return { ...now, materials: [...(now.materials ?? []), item.material] };
    case "material_removed":
      return {
        ...now,
        ...(now.materials ? { materials: now.materials.map((one) => (one.id === item.material ? { id: one.id, by: one.by, at: one.at, removed: true } : one)) } : {}),
      };
    case "phase_closing":
      return now;
    case "completing_began": {
      const { paused_at: _, vote: __, ...open } = now;
      return afterPhaseOfGallery({ ...withoutNudges(open), stage: "completing", entered_at: item.at, deadline: item.until, overtime: false, turns: [], ready: [], excepted: [] });
    }
    case "acta_confirmed": {
      const { person, at, corrections } = item;
      return { ...now, confirmed: [...(now.confirmed ?? []).filter((one) => one.person !== person), { person, at, corrections }] };
    }
    case "correction_asked": {
      const { type: _, seq: __, ...correction } = item;
      return { ...now, corrections: [...(now.corrections ?? []), correction] };
    }
    case "correction_taken_back": {
      const { correction, at } = item;
      return {
        ...now,
        corrections: (now.corrections ?? []).map(({ text, ...one }) =>
          one.id === correction ? { ...one, taken_back: at } : { ...one, ...(text === undefined ? {} : { text }) }),
      };
    }
    case "seat_given":
      return facilitatedBy({ ...now, seats: [...now.seats, { person: item.person, role: item.role }] }, item.facilitator);
    case "seat_left": {
      const seats = now.seats.filter(({ person, role }) => person !== item.person || role !== item.role);
      const after = facilitatedBy({ ...now, seats }, item.facilitator);
      if (seats.some(({ person }) => person === item.person)) return after;
      return { ...withoutNudgeOf(after, item.person), ...outOfGroups(now, item.person), ready: without(now.ready, item.person), excepted: without(now.excepted, item.person) };
    }
    case "phase_entered": {
      const { paused_at: _, vote: __, call: ___, ...going } = now;
      return afterPhaseOfGallery({
        ...going,
        stage: "running",
        started_at: now.started_at ?? item.at,
        phase: item.phase,
        entered_at: item.at,
        deadline: item.deadline,
        overtime: false,
        turns: item.turns,
        ready: [],
        excepted: [],
      });
    }
    case "phase_extended":
      return { ...now, deadline: item.deadline, turns: item.turns, overtime: false };
    case "phase_overtime":
      return { ...now, overtime: true };
    case "requirement_missing":
      return now;
    case "conversation_paused":
      return { ...now, stage: "paused", paused_at: item.at };
    case "conversation_resumed": {
      const { paused_at: _, ...going } = now;
      return { ...going, stage: "running", deadline: item.deadline, turns: item.turns };
    }
    case "turn_changed":
      return { ...now, turns: now.turns.map((turn) => (turn.grant === item.turn.grant ? item.turn : turn)) };
    case "ready_marked":
      return { ...now, ready: item.ready ? withPerson(now.ready, item.person) : without(now.ready, item.person) };
    case "contribution_made":
      return {
        ...now,
        contributions: [...now.contributions, item.contribution],
        excepted: item.by_exception && item.contribution.author !== undefined ? without(now.excepted, item.contribution.author) : now.excepted,
      };
    case "contribution_edited":
      return rewritten(now, item.id, ({ text: _, ...kept }) => ({
        ...kept,
        ...(item.text === undefined ? {} : { text: item.text }),
        edited_at: item.at,
      }));
    case "contribution_withdrawn":
      return rewritten(now, item.id, ({ text: _, attachments: __, ...kept }) => ({ ...kept, withdrawn: true }));
    case "contribution_reclassified":
      return rewritten(now, item.id, (one) => ({ ...one, kind: item.kind }));
    case "contributions_revealed": {
      const shown = now.contributions.filter((one) => one.shown !== "author_until_reveal" && one.shown !== "group");
      return { ...now, contributions: [...shown, ...item.contributions.map((one) => stillMine(now, one))] };
    }
    case "vote_cast": {
      const { vote: _, ...others } = now;
      return item.ballot === undefined ? others : { ...others, vote: item.ballot };
    }
    case "poll_closed": {
      const { vote, ...others } = now;
      const polls = [...now.polls.filter(({ phase }) => phase !== item.result.phase), item.result];
      const closed = { ...others, polls: polls.sort((one, other) => one.phase - other.phase) };
      return now.mode === "hybrid" ? answeredIn(closed, item.result.phase, vote !== undefined) : closed;
    }
    case "late_vote_cast": {
      const { phase, ballot } = item;
      const others = (now.late_votes ?? []).filter((one) => one.phase !== phase);
      return withLateVotes(now, ballot === undefined ? others : [...others, { phase, ballot }].sort((one, other) => one.phase - other.phase));
    }
    case "poll_completed":
      return {
        ...withLateVotes(now, (now.late_votes ?? []).filter(({ phase }) => phase !== item.afterwards.phase)),
        afterwards: [...(now.afterwards ?? []), item.afterwards],
      };
    case "groups_formed": {
      const { groups: _, ...others } = now;
      return item.groups.length === 0 ? others : { ...others, groups: item.groups };
    }
    case "person_grouped": {
      const groups = [...(outOfGroups(now, item.person).groups ?? [])];
      while (groups.length <= item.group) groups.push({ members: [] });
      groups[item.group] = { members: [...groups[item.group]!.members, item.person] };
      return { ...now, groups };
    }
    case "groups_called":
      return { ...now, call: item.call };
    case "question_asked":
    case "questions_voted":
    case "question_marked":
    case "question_withdrawn":
    case "hands_counted":
    case "word_given":
    case "word_ended":
    case "applauded":
      return afterGalleryItem(now, item);
    case "exception_granted":
      return { ...now, excepted: withPerson(now.excepted, item.person) };
    case "facilitation_passed":
      return { ...now, facilitator: item.to };
    case "person_nudged":
      return { ...now, nudges: [...(withoutNudgeOf(now, item.nudge.person).nudges ?? []), item.nudge] };
    case "conversation_ended": {
      const { paused_at: _, call: __, voted: ___, late_votes: ____, ...over } = now;
      const contributions = now.contributions.filter((one) => !one.anonymous || one.shown === "everybody").map(forgotten);
      return afterPhaseOfGallery({ ...withoutNudges(over), stage: "ended", ended_at: item.at, ending: item.how, turns: [], ready: [], excepted: [], contributions });
    }
  }
}

// A reveal tells nobody whose something anonymous is; who knew it is theirs goes on knowing (rule C44).
function stillMine(before: Conversation, one: Contribution): Contribution {
  const author = one.anonymous ? before.contributions.find(({ id }) => id === one.id)?.author : undefined;
  return author === undefined ? one : { ...one, author };
}

// With the end of the session nobody knows it any more.
function forgotten(one: Contribution): Contribution {
  if (!one.anonymous) return one;
  const { author: _, ...nobodys } = one;
  return nobodys;
}

// What I answered then I answer no more (rule C157).
function answeredIn({ voted: before = [], ...now }: Conversation, phase: number, answered: boolean): Conversation {
  const others = before.filter((each) => each !== phase);
  const voted = answered ? [...others, phase].sort((one, other) => one - other) : others;
  return voted.length === 0 ? now : { ...now, voted };
}

function withLateVotes({ late_votes: _, ...now }: Conversation, votes: LateVote[]): Conversation {
  return votes.length === 0 ? now : { ...now, late_votes: votes };
}

function facilitatedBy({ facilitator: _, ...now }: Conversation, person: number | undefined): Conversation {
  return person === undefined ? now : { ...now, facilitator: person };
}

function outOfGroups({ groups }: Conversation, person: number): Pick<Conversation, "groups"> {
  return groups ? { groups: groups.map(({ members }) => ({ members: without(members, person) })) } : {};
}

function withoutNudges({ nudges: _, ...others }: Conversation): Conversation {
  return others;
}

function withoutNudgeOf(now: Conversation, person: number): Conversation {
  const nudges = now.nudges?.filter((one) => one.person !== person) ?? [];
  return { ...withoutNudges(now), ...(nudges.length === 0 ? {} : { nudges }) };
}

function rewritten(now: Conversation, id: Uuid, how: (one: Contribution) => Contribution): Conversation {
  return { ...now, contributions: now.contributions.map((one) => (one.id === id ? how(one) : one)) };
}

function without(people: readonly number[], person: number): number[] {
  return people.filter((each) => each !== person);
}

// In order of their ids, as a snapshot lists them.
function withPerson(people: readonly number[], person: number): number[] {
  return people.includes(person) ? [...people] : [...people, person].sort((a, b) => a - b);
}
