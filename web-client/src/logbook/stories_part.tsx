import { useRef } from "preact/hooks";

import type { Client } from "../app/client";
import { pathOf } from "../app/route";
import { t } from "../i18n";
import type { StoryDraft } from "../shelf";
import { mayOpenNotebook } from "../spaces/nesting";
import type { SpaceSummary, StoryForm as Form } from "../wire";
import type { LoggedSession, LoggedStory, LoggedVisit } from "./document";
import { freshStory, storyDraftOf, withoutStory, withStory } from "./story_draft";
import { StoryForm } from "./story_form";
import { linesOf } from "./story_words";

/** My notebooks, and the story that is being written in one of them, wherever that was begun. */
export function useStories(client: Client) {
  const { spaces = [] } = client.state.value;
  const notebooks = spaces.filter(({ kind, roles }) => kind === "notebook" && roles.includes("coordinator"));
  const written = notebooks.flatMap((notebook) => {
    const draft = client.drafts.of(notebook.id).value.story;
    return draft ? [{ notebook, draft }] : [];
  });
  const put = (notebook: number, draft: StoryDraft) => client.drafts.change(notebook, (whole) => withStory(whole, draft));
  return {
    notebooks,
    writing: written[0],
    /** Whoever coordinates a network or a community notes how they accompany it (rule P21). */
    coordinates: spaces.some(({ kind, roles }) => (kind === "network" || kind === "community") && roles.includes("coordinator")),
    mayOpen: spaces.some(({ kind }) => mayOpenNotebook(kind)),
    begin: (form: Form) => {
      if (notebooks[0]) put(notebooks[0].id, freshStory(form));
    },
    /** What is being written is finished first. */
    correct: ({ space, story }: LoggedStory) => {
      if (written.length === 0) put(space, storyDraftOf(story));
      document.querySelector<HTMLElement>(".story-form h2")?.focus();
    },
    change: (notebook: number, how: (draft: StoryDraft) => StoryDraft) => client.drafts.change(notebook, (whole) => (whole.story ? withStory(whole, how(whole.story)) : whole)),
    move: (from: SpaceSummary, to: number, draft: StoryDraft) => {
      put(to, draft);
      client.drafts.change(from.id, withoutStory);
    },
    drop: (notebook: number) => client.drafts.change(notebook, withoutStory),
  };
}

interface Props {
  readonly client: Client;
  readonly stories: ReturnType<typeof useStories>;
  readonly sessions: readonly LoggedSession[];
  readonly visits: readonly LoggedVisit[];
  /** It is in the notebook. */
  readonly done: (notebook: number) => void;
}

/** Where a story begins: in a notebook of one's own, which is opened first where there is none. */
export function StoriesPart({ client, stories, sessions, visits, done }: Props) {
  const begin = useRef<HTMLButtonElement>(null);
  const { writing, notebooks } = stories;
  if (writing) {
    const { notebook, draft } = writing;
    return (
      <StoryForm
        key={`${draft.form} ${draft.story ?? ""}`}
        client={client}
        notebook={notebook}
        notebooks={notebooks}
        draft={draft}
        change={(how) => stories.change(notebook.id, how)}
        move={(to) => stories.move(notebook, to, draft)}
        lines={linesOf(sessions, visits).map(({ line }) => line)}
        close={() => {
          stories.drop(notebook.id);
          requestAnimationFrame(() => begin.current?.focus());
        }}
        done={() => {
          stories.drop(notebook.id);
          done(notebook.id);
        }}
      />
    );
  }
  if (notebooks.length === 0) {
    return stories.mayOpen ? (
      <div class="story-begin">
        <p class="field-hint">{t("story_no_notebook")}</p>
        <a class="button" href={pathOf.openNotebook}>{t("open_notebook")}</a>
      </div>
    ) : null;
  }
  return (
    <div class="story-begin">
      <button ref={begin} class="button" type="button" onClick={() => stories.begin("value")}>{t("story_write_value")}</button>
      {stories.coordinates ? <button class="button" type="button" onClick={() => stories.begin("accompaniment")}>{t("story_write_accompaniment")}</button> : null}
    </div>
  );
}
