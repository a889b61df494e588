import type { Draft, StoryDraft } from "../shelf";
import type { Story, StoryForm, StoryPartName, TellStory } from "../wire";
import { blank, codePoints, sendable } from "../words";

/** As the rules have them: the first one is what the story is about, and cannot be left out. */
export const partsOf: { readonly [Form in StoryForm]: readonly StoryPartName[] } = {
  value: ["happened", "pupils", "self", "known", "depended"],
  accompaniment: ["needed", "strategy", "skill", "adjustment"],
};
/** As in the description of the wire; so with the lines. */
export const partMax = 2000;
export const drawnMax = 20;
const lineMax = 300;

export const freshStory = (form: StoryForm): StoryDraft => ({ form, parts: {}, drawn_on: [] });

/** What there is to correct. */
export function storyDraftOf({ id, form, parts = [], drawn_on }: Story): StoryDraft {
  return { form, parts: Object.fromEntries(parts.map(({ name, text }) => [name, text])), drawn_on, story: id };
}

export const withStory = (draft: Draft, story: StoryDraft): Draft => ({ ...draft, story });

export function withoutStory({ story: _, ...rest }: Draft): Draft {
  return rest;
}

/** A line of the logbook, as it goes along with a story. */
export function drawnLine(words: string): string {
  const line = sendable(words).replace(/\s+/gu, " ");
  return codePoints(line) <= lineMax ? line : `${[...line].slice(0, lineMax - 1).join("")}…`;
}

export function toggledLine(draft: StoryDraft, line: string): StoryDraft {
  const others = draft.drawn_on.filter((each) => each !== line);
  return { ...draft, drawn_on: others.length < draft.drawn_on.length || others.length >= drawnMax ? others : [...others, line] };
}

/** What is told, or the part without which there is no story. */
export function toldStory({ form, parts, drawn_on, story }: StoryDraft): TellStory | StoryPartName {
  const [needed] = partsOf[form];
  if (blank(parts[needed!] ?? "")) return needed!;
  return {
    type: "tell_story",
    form,
    parts: partsOf[form].flatMap((name) => (blank(parts[name] ?? "") ? [] : [{ name, text: sendable(parts[name]!) }])),
    drawn_on: [...drawn_on],
    ...(story === undefined ? {} : { story }),
  };
}
