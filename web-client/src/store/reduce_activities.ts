import type { HeldActivity, Item } from "../wire";

export type ActivityItem = Extract<Item, { readonly type: "activity_noted" | "activity_taken_back" | "activity_words_cleared" }>;

/** The activities that were held, after an item. Pure; the same as the next snapshot would say (G5). */
export function afterActivityItem(before: HeldActivity[], item: ActivityItem): HeldActivity[] {
  switch (item.type) {
    case "activity_noted":
      return [...before.filter(({ id }) => id !== item.instead), item.activity];
    case "activity_taken_back":
      return before.some(({ id }) => id === item.activity) ? before.filter(({ id }) => id !== item.activity) : before;
    case "activity_words_cleared":
      return before.map((one) => (one.id === item.activity ? silent(one) : one));
  }
}

function silent({ about: _, ...activity }: HeldActivity): HeldActivity {
  return activity;
}
