import { useState } from "preact/hooks";

import { focusAt } from "../accompaniment/arrival";
import type { Client } from "../app/client";
import { t } from "../i18n";
import { dayOf, inFull } from "../moments";
import { useActing } from "../session/use_acting";
import type { LoggedStory } from "./document";
import { StoryShare } from "./story_share";

interface Props {
  readonly client: Client;
  readonly told: LoggedStory;
  readonly now: number;
  readonly correct: (told: LoggedStory) => void;
  /** It is gone. */
  readonly gone: (space: number) => void;
}

type Open = "share" | "take_back" | undefined;

/** A story that I told: its parts, on what it rests, and what can be done with it. It is mine alone unless I share it. */
export function StoryEntry({ client, told, now, correct, gone }: Props) {
  const { space, story } = told;
  const { form, at, changed_at: changedAt, parts, drawn_on } = story;
  const [open, setOpen] = useState<Open>();
  const { act, acting, problem } = useActing(client, space);
  const id = `story-${story.id}`;
  const close = (to: string) => {
    setOpen(undefined);
    focusAt(to);
  };
  const show = (which: NonNullable<Open>) => {
    setOpen(which);
    focusAt(`${id}-${which}-title`);
  };
  const takeBack = async () => {
    if (await act({ type: "take_back_story", story: story.id })) gone(space);
  };
  return (
    <li class="logbook-entry logbook-story" data-entry={id}>
      <p class="logbook-when"><time dateTime={new Date(at).toISOString()} title={inFull(at)}>{dayOf(at, now)}</time>{changedAt === undefined ? null : ` · ${t("story_corrected", { day: dayOf(changedAt, now) })}`}</p>
      <h3 class="logbook-title" tabIndex={-1} id={id}>{t(`story_title_${form}`)}</h3>
      {parts === undefined ? <p class="logbook-about">{t("erased")}</p> : parts.map(({ name, text }) => (
        <div key={name} class="story-part">
          <h4>{t(`story_part_${name}`)}</h4>
          <p dir="auto">{text}</p>
        </div>
      ))}
      {drawn_on.length === 0 ? null : (
        <div class="story-part">
          <h4>{t("story_drawn_on")}</h4>
          <ul class="story-drawn">{drawn_on.map((line) => <li key={line} dir="auto">{line}</li>)}</ul>
        </div>
      )}
      {open === "share" ? <StoryShare client={client} story={story} titleId={`${id}-share-title`} close={() => close(`${id}-share`)} /> : null}
      {open === "take_back" ? (
        <div class="story-ask" role="group" aria-labelledby={`${id}-take_back-title`} onKeyDown={(event) => event.key === "Escape" && close(`${id}-take_back`)}>
          <p id={`${id}-take_back-title`} tabIndex={-1}>{t("story_take_back_question")}</p>
          <p class="field-problem" role="alert">{problem}</p>
          <div class="story-acts">
            <button class="button button-main" type="button" aria-disabled={acting} onClick={() => void takeBack()}>{t("story_take_back_yes")}</button>
            <button class="button" type="button" onClick={() => close(`${id}-take_back`)}>{t("cancel")}</button>
          </div>
        </div>
      ) : null}
      {open === undefined ? (
        <div class="story-acts">
          <button class="button" type="button" onClick={() => correct(told)}>{t("story_correct")}</button>
          <button class="button" type="button" id={`${id}-share`} onClick={() => show("share")}>{t("story_share")}</button>
          <button class="button" type="button" id={`${id}-take_back`} onClick={() => show("take_back")}>{t("story_take_back")}</button>
        </div>
      ) : null}
    </li>
  );
}
