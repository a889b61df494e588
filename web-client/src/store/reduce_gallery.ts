import type { Conversation, GalleryState, Item, Question } from "../wire";

/** What the public of a session does. */
export type GalleryItem = Extract<
  Item,
  { readonly type: "question_asked" | "questions_voted" | "question_marked" | "question_withdrawn" | "hands_counted" | "word_given" | "word_ended" | "applauded" }
>;

const noReactions = [0, 0, 0, 0, 0];
const nothing: GalleryState = { questions: [], reactions: noReactions, hands: 0 };

/** What an item makes of what the public has brought. Pure; tests/support/seen_conversation.cpp in C++. */
export function afterGalleryItem({ gallery, ...others }: Conversation, item: GalleryItem): Conversation {
  return withGallery(others, happened(gallery ?? nothing, item));
}

/** Hands, word and reactions are of one phase: another begins, or none. */
export function afterPhaseOfGallery({ gallery, ...others }: Conversation): Conversation {
  return gallery ? withGallery(others, { questions: gallery.questions, reactions: noReactions, hands: 0 }) : others;
}

// There is nothing to say of it where the public has brought nothing.
function withGallery(others: Omit<Conversation, "gallery">, gallery: GalleryState): Conversation {
  const empty = gallery.questions.length === 0 && gallery.hands === 0 && !gallery.word && gallery.reactions.every((count) => count === 0);
  return empty ? others : { ...others, gallery };
}

function happened(now: GalleryState, item: GalleryItem): GalleryState {
  switch (item.type) {
    case "question_asked":
      return { ...now, questions: [...now.questions, item.question] };
    case "questions_voted": {
      const votes = new Map(item.votes.map((one) => [one.number, one.votes]));
      return { ...now, questions: now.questions.map((one) => ({ ...one, votes: votes.get(one.number) ?? one.votes })) };
    }
    case "question_marked":
      return { ...now, questions: now.questions.map((one) => (one.number === item.number ? marked(one, item.standing) : one)) };
    case "question_withdrawn":
      return { ...now, questions: now.questions.filter(({ number }) => number !== item.number) };
    case "hands_counted":
      return { ...now, hands: item.hands };
    case "word_given":
      return { ...now, hands: item.hands, word: { person: item.person, since: item.at, ...(item.until === undefined ? {} : { until: item.until }) } };
    case "word_ended": {
      const { word: _, ...others } = now;
      return { ...others, hands: item.hands };
    }
    case "applauded":
      return { ...now, reactions: item.reactions };
  }
}

function marked({ standing: _, ...question }: Question, standing: NonNullable<Question["standing"]>): Question {
  return standing === "open" ? question : { ...question, standing };
}
