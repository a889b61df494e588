import type { Item, Observation } from "../wire";

export type ObservationItem = Extract<
  Item,
  { readonly type: "observation_proposed" | "observation_accepted" | "observation_withdrawn" | "field_notes_shared" | "dialogue_told" | "dialogue_confirmed" }
>;

/** The observations of a space after an item; the same ones where it is about none of them. */
export function afterObservationItem(before: Observation[], item: ObservationItem): Observation[] {
  if (item.type === "observation_proposed") return [...before, item.observation];
  if (!before.some(({ id }) => id === item.observation)) return before;
  return before.map((each) => (each.id === item.observation ? changed(each, item) : each));
}

function changed(one: Observation, item: Exclude<ObservationItem, { readonly type: "observation_proposed" }>): Observation {
  switch (item.type) {
    case "observation_accepted":
      return {
        ...one,
        accepted: one.accepted.includes(item.by) ? one.accepted : [...one.accepted, item.by],
        ...(item.agreed ? { agreed_at: item.at } : {}),
      };
    case "observation_withdrawn": {
      const { course: _, looks_at: __, records: ___, dialogue: ____, ...rest } = one;
      return { ...rest, notes: [], withdrawn_at: item.at, withdrawn_by: item.by };
    }
    case "field_notes_shared": {
      const shared = { by: item.by, at: item.at };
      const has = one.notes.some(({ by }) => by === item.by);
      return { ...one, notes: has ? one.notes.map((each) => (each.by === item.by ? shared : each)) : [...one.notes, shared] };
    }
    case "dialogue_told":
      return {
        ...one,
        dialogue: { by: item.by, at: item.at, ...(item.session === undefined ? {} : { session: item.session }), ...(item.holds ? { holds_since: item.at } : {}) },
      };
    case "dialogue_confirmed":
      return one.dialogue ? { ...one, dialogue: { ...one.dialogue, holds_since: item.at } } : one;
  }
}

/** Everybody whom it names. */
export function peopleOf({ by, observers, observed, dialogue, withdrawn_by }: Observation): number[] {
  return [by, ...observers, observed, ...(dialogue ? [dialogue.by] : []), ...(withdrawn_by === undefined ? [] : [withdrawn_by])];
}
