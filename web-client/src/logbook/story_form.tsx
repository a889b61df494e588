import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { counted, t } from "../i18n";
import { InnerForm } from "../inner_form";
import { useActing } from "../session/use_acting";
import type { StoryDraft } from "../shelf";
import type { SpaceSummary } from "../wire";
import { codePoints } from "../words";
import { drawnMax, partMax, partsOf, toggledLine, toldStory } from "./story_draft";

interface Props {
  readonly client: Client;
  readonly notebook: SpaceSummary;
  /** Where it may be told instead. */
  readonly notebooks: readonly SpaceSummary[];
  readonly draft: StoryDraft;
  readonly change: (how: (draft: StoryDraft) => StoryDraft) => void;
  readonly move: (to: number) => void;
  /** What of the logbook it may rest on. */
  readonly lines: readonly string[];
  readonly close: () => void;
  readonly done: () => void;
}

/** A story, part by part: what is written stays on the device until the notebook has it. */
export function StoryForm({ client, notebook, notebooks, draft, change, move, lines, close, done }: Props) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const needed = useRef<HTMLTextAreaElement>(null);
  const [missing, setMissing] = useState(false);
  const { act, acting, problem } = useActing(client, notebook.id);
  useLayoutEffect(() => heading.current?.focus(), []);
  const { form, parts, drawn_on: drawnOn, story } = draft;
  const names = partsOf[form];
  const all = [...drawnOn.filter((line) => !lines.includes(line)), ...lines];
  const tooLong = names.some((name) => codePoints(parts[name] ?? "") > partMax);
  const send = async () => {
    const told = toldStory(draft);
    if (typeof told === "string") {
      setMissing(true);
      needed.current?.focus();
      return;
    }
    if (acting || tooLong) return;
    if (await act(told)) done();
  };
  return (
    <InnerForm
      class="story-form"
      aria-labelledby={`${id}-title`}
      send={send}
      close={close}
      written={story !== undefined || Object.values(parts).some((words) => words !== "")}
    >
      <h2 ref={heading} id={`${id}-title`} tabIndex={-1}>{t(story === undefined ? `story_write_${form}` : "story_correcting")}</h2>
      <p class="field-hint">{t(`story_lead_${form}`)}</p>
      {notebooks.length < 2 || story !== undefined ? null : (
        <div class="story-field">
          <label for={`${id}-notebook`}>{t("story_notebook")}</label>
          <select id={`${id}-notebook`} value={String(notebook.id)} onChange={({ currentTarget }) => move(Number(currentTarget.value))}>
            {notebooks.map((each) => <option key={each.id} value={String(each.id)}>{each.title}</option>)}
          </select>
        </div>
      )}
      {names.map((name, place) => {
        const left = partMax - codePoints(parts[name] ?? "");
        return (
          <div class="story-field" key={name}>
            <label for={`${id}-${name}`}>{t(`story_part_${name}`)}</label>
            <p class="field-hint" id={`${id}-${name}-hint`}>{t(`story_hint_${name}`)}</p>
            <textarea
              ref={place === 0 ? needed : null}
              id={`${id}-${name}`}
              rows={3}
              dir="auto"
              required={place === 0}
              value={parts[name] ?? ""}
              aria-describedby={`${id}-${name}-hint${place === 0 ? ` ${id}-missing` : ""}`}
              aria-invalid={left < 0 || (place === 0 && missing)}
              onInput={({ currentTarget: { value } }) => {
                setMissing(false);
                change((now) => ({ ...now, parts: { ...now.parts, [name]: value } }));
              }}
            />
            {place === 0 ? <p class="field-problem" id={`${id}-missing`} role="alert">{missing ? t(`story_lacks_${form}`) : ""}</p> : null}
            {left < 0 ? <p class="field-problem" role="alert">{counted("over", -left)}</p> : null}
          </div>
        );
      })}
      {form === "value" && all.length > 0 ? (
        <details class="story-lines" open={drawnOn.length > 0}>
          <summary>{t("story_choose")}</summary>
          <p class="field-hint" role="status">{t("story_choose_hint", { most: drawnMax })} {drawnOn.length === 0 ? "" : counted("story_chosen", drawnOn.length)}</p>
          <ul>
            {all.map((line) => (
              <li key={line}>
                <label>
                  <input type="checkbox" checked={drawnOn.includes(line)} disabled={!drawnOn.includes(line) && drawnOn.length >= drawnMax} onChange={() => change((now) => toggledLine(now, line))} />
                  <span dir="auto">{line}</span>
                </label>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      <p class="field-hint">{t("story_private")}</p>
      <p class="field-problem" role="alert">{problem}</p>
      <div class="story-acts">
        <button class="button button-main" type="submit" aria-disabled={acting || tooLong}>{t("story_save")}</button>
        <button class="button" type="button" onClick={close}>{t("cancel")}</button>
      </div>
    </InnerForm>
  );
}
