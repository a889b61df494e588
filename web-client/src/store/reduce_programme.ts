import type { Item, Topic, TopicTie } from "../wire";

export type TopicItem = Extract<Item, { readonly type: "topic_added" | "topic_dropped" | "topic_tied" | "topic_untied" | "topic_met" }>;

const isIn = (tie: TopicTie, { session, visit }: Pick<TopicTie, "session" | "visit">) => tie.session === session && tie.visit === visit;

/** The topics of a programme after an item. Pure; the same as the next snapshot would say (G5). */
export function afterTopicItem(before: Topic[], item: TopicItem): Topic[] {
  const on = (topic: string, how: (ties: TopicTie[]) => TopicTie[]) => before.map((one) => (one.id === topic ? { ...one, ties: how(one.ties) } : one));
  switch (item.type) {
    case "topic_added":
      return [...before, item.topic];
    case "topic_dropped":
      return before.filter(({ id }) => id !== item.topic);
    case "topic_tied":
      return on(item.topic, (ties) => [...ties.filter((tie) => !isIn(tie, item.tie)), item.tie]);
    case "topic_untied":
      return on(item.topic, (ties) => ties.filter((tie) => !isIn(tie, item)));
    case "topic_met":
      return before.map((one) => ({ ...one, ties: one.ties.map((tie) => (tie.session === item.session ? { ...tie, done: true } : tie)) }));
  }
}
