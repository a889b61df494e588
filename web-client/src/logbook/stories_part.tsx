import { useMemo, useRef } from "preact/hooks";

import type { Client } from "../app/client";
import { pathOf } from "../app/route";
import { t } from "../i18n";
import type { StoryDraft } from "../shelf";
import { mayOpenNotebook } from "../spaces/nesting";
import type { SpaceSummary } from "../wire";
import type { LoggedSession, LoggedStory, LoggedTakenOn, LoggedVisit } from "./document";
import { freshStory, storyDraftOf, withoutStory, withStory } from "./story_draft";
import { StoryForm } from "./story_form";
import { linesOf } from "./story_words";

export const notebooksOf = ({ state }: Client): readonly SpaceSummary[] => (state.value.spaces ?? []).filter(({ kind, roles }) => kind === "notebook" && roles.includes("coordinator"));

/** What is being written in any of my notebooks is finished first. */
export function correctStory(client: Client, { space, story }: LoggedStory): void {
  if (!notebooksOf(client).some(({ id }) => client.drafts.of(id).peek().story)) client.drafts.change(space, (whole) => withStory(whole, storyDraftOf(story)));
  document.querySelector<HTMLElement>(".story-form h2")?.focus();
}

interface Props {
  readonly client: Client;
  readonly sessions: readonly LoggedSession[];
  readonly visits: readonly LoggedVisit[];
  readonly takenOn: readonly LoggedTakenOn[];
  /** It is in the notebook. */
  readonly done: (notebook: number) => void;
}

/** Where a story begins: in a notebook of one's own, which is opened first where there is none. */
export function StoriesPart({ client, sessions, visits, takenOn, done }: Props) {
  const begin = useRef<HTMLButtonElement>(null);
  const lines = useMemo(() => linesOf(sessions, visits, takenOn).map(({ line }) => line), [sessions, visits, takenOn]);
  const { spaces = [] } = client.state.value;
  const notebooks = notebooksOf(client);
  // The story that is being written, wherever that was begun.
  const notebook = notebooks.find(({ id }) => client.drafts.of(id).value.story);
  const draft = notebook && client.drafts.of(notebook.id).value.story;
  const put = (id: number, story: StoryDraft) => client.drafts.change(id, (whole) => withStory(whole, story));
  const drop = (id: number) => client.drafts.change(id, withoutStory);
  if (notebook && draft) {
    const { id } = notebook;
    return (
      <StoryForm
        key={`${draft.form} ${draft.story ?? ""}`}
        client={client}
        notebook={notebook}
        notebooks={notebooks}
        draft={draft}
        change={(how) => client.drafts.change(id, (whole) => (whole.story ? withStory(whole, how(whole.story)) : whole))}
        move={(to) => {
          put(to, draft);
          drop(id);
        }}
        lines={lines}
        close={() => {
          drop(id);
          requestAnimationFrame(() => begin.current?.focus());
        }}
        done={() => {
          drop(id);
          done(id);
        }}
      />
    );
  }
  const [first] = notebooks;
  if (!first) {
    return spaces.some(({ kind }) => mayOpenNotebook(kind)) ? (
      <div class="story-begin">
        <p class="field-hint">{t("story_no_notebook")}</p>
        <a class="button" href={pathOf.openNotebook}>{t("open_notebook")}</a>
      </div>
    ) : null;
  }
  // Whoever coordinates a network or a community notes how they accompany it (rule P21).
  const coordinates = spaces.some(({ kind, roles }) => (kind === "network" || kind === "community") && roles.includes("coordinator"));
  return (
    <div class="story-begin">
      <button ref={begin} class="button" type="button" onClick={() => put(first.id, freshStory("value"))}>{t("story_write_value")}</button>
      {coordinates ? <button class="button" type="button" onClick={() => put(first.id, freshStory("accompaniment"))}>{t("story_write_accompaniment")}</button> : null}
    </div>
  );
}
