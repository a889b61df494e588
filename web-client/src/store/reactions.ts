import type { Message, Reacted, Reaction, ReactionChange } from "../wire";

/** In the order in which they are shown, and stand in a message. */
export const reactionsInOrder: readonly Reaction[] = ["thanks", "useful", "agree", "celebrate", "ponder"];

export function reacts({ reactions }: Message, person: number, reaction: Reaction): boolean {
  return reactions?.some((each) => each.reaction === reaction && each.people.includes(person)) ?? false;
}

/** A message after changes in its reactions: people in order of their numbers, none that nobody gives. */
export function afterReactions({ reactions = [], ...message }: Message, changes: readonly ReactionChange[]): Message {
  const after: Reacted[] = [];
  for (const reaction of reactionsInOrder) {
    const people = new Set(reactions.find((each) => each.reaction === reaction)?.people);
    for (const change of changes) {
      if (change.reaction !== reaction) continue;
      for (const person of change.on) people.add(person);
      for (const person of change.off) people.delete(person);
    }
    if (people.size > 0) after.push({ reaction, people: [...people].sort((a, b) => a - b) });
  }
  return after.length > 0 ? { ...message, reactions: after } : message;
}
