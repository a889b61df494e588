import type { RefObject } from "preact";
import { useId, useLayoutEffect } from "preact/hooks";

import type { Client } from "../app/client";
import { CloseIcon, SaveIcon, SendIcon } from "../app/icons";
import { useComposing } from "../files/composing";
import { wordsFor } from "../files/held";
import { useFiles, useOnDemand } from "../files/use_files";
import { Form } from "../form";
import { counted, t } from "../i18n";
import type { Draft } from "../shelf";
import type { Shown } from "../store/shown";
import type { SpaceView } from "../store/state";
import { limits, type Attachment, type AttachedFile, type Command, type Person, type SpaceKind } from "../wire";
import { blank, codePoints, sendable, wordsMax } from "../words";
import { changingFiles, finished, withFiles, withWords } from "./draft";
import { asWords, spoken } from "./mentions";
import { useMentions } from "./use_mentions";

const tellWhenLeft = 200;

interface Props {
  readonly client: Client;
  readonly view: SpaceView;
  readonly messages: readonly Shown[];
  readonly draft: Draft;
  readonly change: (how: (draft: Draft) => Draft) => void;
  readonly input: RefObject<HTMLTextAreaElement | null>;
  readonly nameOf: (person: number) => string;
  /** In place of what is said of a space. */
  readonly label?: string;
  readonly placeholder?: string;
  /** A key was pressed, and there are words. */
  readonly writing: () => void;
  /** False: the device could not keep it, and it was not sent. */
  readonly ask: (command: Command, files?: readonly Attachment[]) => Promise<boolean>;
}

const placeholders = {
  network: "composer_placeholder_network",
  community: "composer_placeholder",
  session: "composer_placeholder",
  mentoring_room: "composer_placeholder_mentoring_room",
  mesa: "composer_placeholder_mesa",
  notebook: "composer_placeholder_notebook",
} as const satisfies Record<SpaceKind, string>;

export function Composer({ ask, writing, client, view, messages, draft, change, input, nameOf, label, placeholder }: Props) {
  useGrowing(input, draft.text);
  const said = asWords(draft.text, draft.mentions);
  const left = wordsMax - codePoints(said.text);
  const mentionsTooMany = said.mentions.length > limits.mentions_max;
  const mentioning = useMentions(input, draft, change);
  const looking = mentioning.query !== undefined;
  const MentionList = useOnDemand(looking, () => import("./mention_list").then((module) => module.MentionList));
  const listId = useId();
  const attached = draft.editing ? [] : (draft.files ?? []);
  const files = useFiles(client, view.space, attached, (how) => change((now) => changingFiles(now, how)));
  const composing = useComposing({ client, files, attached, open: !draft.editing, blank: draft.text === "" && attached.length === 0, input });
  const ready = (!blank(draft.text) || attached.length > 0) && left >= 0 && !files.busy && !mentionsTooMany;

  const send = async () => {
    if (!ready) return;
    const sent = draft;
    change((now) => finished(now, true));
    const { attachments, shown } = await files.forMessage(attached).catch(() => ({ attachments: [], shown: [] }));
    const lost = attachments.length < attached.length;
    if (lost || !(await ask(commandOf(sent, attachments), shown))) {
      change((now) => (now.text === "" && !now.files ? sent : withFiles(withWords(now, sent.text, undefined, [...(now.mentions ?? []), ...(sent.mentions ?? [])]), sent.files ?? [])));
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (mentioning.key(event)) return;
    if (event.key === "Escape" && (draft.editing || draft.reply_to)) {
      event.preventDefault();
      change((now) => finished(now, now.editing !== undefined));
    }
    // On a phone the return key writes a new line: sending is a decision of the thumb.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || !matchMedia("(pointer: fine)").matches) return;
    event.preventDefault();
    void send();
  };

  return (
    <Form
      class={composing.over ? "composer over" : "composer"}
      id="composer"
      {...composing.drop}
      send={send}
    >
      <About draft={draft} messages={messages} nameOf={nameOf} cancel={() => change((now) => finished(now, now.editing !== undefined))} />
      {composing.above}
      {mentionsTooMany ? <p class="field-problem" role="alert">{t("mention_too_many", { count: limits.mentions_max })}</p> : null}
      {looking && MentionList ? <MentionList space={view.space} listId={listId} mentioning={mentioning} heard={heardIn(messages, nameOf)} /> : null}
      <div class="composer-row" hidden={composing.recording}>
        {composing.attachButton}
        <textarea
          ref={input}
          rows={1}
          value={draft.text}
          placeholder={placeholder ?? t(placeholders[view.kind])}
          aria-label={label ?? t("composer_label", { title: view.title })}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls={looking && MentionList ? listId : undefined}
          aria-activedescendant={looking ? mentioning.active : undefined}
          aria-describedby="composer-count"
          aria-invalid={left < 0}
          enterkeyhint="enter"
          dir="auto"
          onInput={({ currentTarget }) => {
            const { value } = currentTarget;
            change((now) => ({ ...now, text: value }));
            if (!blank(value)) writing();
            mentioning.look();
          }}
          onKeyUp={() => looking && mentioning.look()}
          onClick={() => looking && mentioning.look()}
          onBlur={mentioning.close}
          onKeyDown={onKeyDown}
          onPaste={composing.paste}
        />
        {composing.voiceButton}
        <button class="send" type="submit" aria-disabled={!ready} aria-label={t(draft.editing ? "save_edit" : "send")}>
          {draft.editing ? <SaveIcon /> : <SendIcon />}
        </button>
      </div>
      <div class="composer-under">
        <span class="composer-hint">{t("hint_enter")}</span>
        <span id="composer-count" class={left < 0 ? "composer-count over" : "composer-count"}>
          {left < 0 ? counted("over", -left) : left <= tellWhenLeft ? counted("left", left) : ""}
        </span>
      </div>
    </Form>
  );
}

function commandOf({ text, mentions: mentioned, reply_to, editing }: Draft, attachments: AttachedFile[]): Command {
  const said = asWords(sendable(text), mentioned);
  const words = blank(text) ? wordsFor(attachments.map(({ name }) => name), wordsMax) : said.text;
  const mentions = said.mentions.length > 0 ? { mentions: [...said.mentions] } : {};
  if (editing) return { type: "edit_message", message: editing, text: words, ...mentions };
  return { type: "post_message", text: words, ...(reply_to ? { reply_to } : {}), ...(attachments.length > 0 ? { attachments } : {}), ...mentions };
}

function heardIn(messages: readonly Shown[], nameOf: (person: number) => string): Person[] {
  const people = new Set(messages.map(({ message }) => message.author));
  return [...people].map((id) => ({ id, name: nameOf(id) })).filter(({ name }) => name !== t("someone"));
}

function About(props: Pick<Props, "draft" | "messages" | "nameOf"> & { readonly cancel: () => void }) {
  const { draft, messages, nameOf, cancel } = props;
  const about = draft.editing ?? draft.reply_to;
  if (!about) return null;
  const found = messages.find(({ message }) => message.id === about)?.message;
  return (
    <div class="about">
      <div class="about-words">
        <strong>{draft.editing ? t("editing") : t("replying_to", { name: found ? nameOf(found.author) : t("someone") })}</strong>
        <span dir="auto">{found?.text === undefined ? t("quote_missing") : spoken(found, nameOf)}</span>
      </div>
      <button class="bar-button" type="button" aria-label={t("cancel")} onClick={cancel}><CloseIcon /></button>
    </div>
  );
}

// The height follows the words, where the style sheet alone cannot make it.
function useGrowing(input: RefObject<HTMLTextAreaElement | null>, text: string): void {
  useLayoutEffect(() => {
    const area = input.current;
    if (!area || CSS.supports("field-sizing", "content")) return;
    area.style.height = "auto";
    area.style.height = `${area.scrollHeight + 2}px`;
  }, [text]);
}
