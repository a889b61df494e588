import type { RefObject } from "preact";
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { AttachIcon, CloseIcon, MicrophoneIcon, SaveIcon, SendIcon } from "../app/icons";
import { wordsFor } from "../files/held";
import { canRecord, useFiles, useOnDemand } from "../files/use_files";
import { counted, t } from "../i18n";
import type { Draft } from "../shelf";
import type { Shown } from "../store/shown";
import type { SpaceView } from "../store/state";
import { limits, type Attachment, type AttachedFile, type Command, type Person } from "../wire";
import { blank, codePoints, sendable, wordsMax } from "../words";
import { finished, withFiles, withWords } from "./draft";
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

export function Composer({ ask, writing, client, view, messages, draft, change, input, nameOf, label, placeholder }: Props) {
  useGrowing(input, draft.text);
  const said = asWords(draft.text, draft.mentions);
  const left = wordsMax - codePoints(said.text);
  const mentionsTooMany = said.mentions.length > limits.mentions_max;
  const mentioning = useMentions(input, draft, change);
  const looking = mentioning.query !== undefined;
  const MentionList = useOnDemand(looking, () => import("./mention_list").then((module) => module.MentionList));
  const listId = useId();
  const files = useFiles(client, view.space, draft, change);
  const [over, setOver] = useState(false);
  const [recording, setRecording] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const attached = draft.files ?? [];
  const DraftFiles = useOnDemand(attached.length > 0, () => import("../files/draft_files").then((module) => module.DraftFiles));
  const VoiceNote = useOnDemand(recording, () => import("../files/voice_note").then((module) => module.VoiceNote));
  const ready = (!blank(draft.text) || attached.length > 0) && left >= 0 && !files.busy && !mentionsTooMany;

  const send = async () => {
    if (!ready) return;
    const sent = draft;
    change((now) => finished(now, true));
    const { attachments, shown } = await files.forMessage(sent.editing ? [] : attached).catch(() => ({ attachments: [], shown: [] }));
    const lost = !sent.editing && attachments.length < attached.length;
    if (lost || !(await ask(commandOf(sent, attachments), shown))) {
      change((now) => (now.text === "" && !now.files ? sent : withFiles(withWords(now, sent.text, undefined, [...(now.mentions ?? []), ...(sent.mentions ?? [])]), sent.files ?? [])));
    }
  };

  const onPaste = (event: ClipboardEvent) => {
    const pasted = [...(event.clipboardData?.files ?? [])];
    if (pasted.length === 0 || draft.editing) return;
    event.preventDefault();
    void files.add(pasted);
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
    <form
      class={over ? "composer over" : "composer"}
      id="composer"
      data-drop={t("drop_here")}
      onDragOver={(event) => {
        if (draft.editing || !event.dataTransfer?.types.includes("Files")) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        const dropped = [...(event.dataTransfer?.files ?? [])];
        if (dropped.length === 0) return;
        event.preventDefault();
        if (!draft.editing) void files.add(dropped);
      }}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <About draft={draft} messages={messages} nameOf={nameOf} cancel={() => change((now) => finished(now, now.editing !== undefined))} />
      {DraftFiles && attached.length > 0 && client.files && !draft.editing ? (
        <DraftFiles files={attached} shelf={client.files} originals={files.originals} chooseOriginals={files.chooseOriginals} remove={(file) => {
          files.remove(file);
          input.current?.focus();
        }} />
      ) : null}
      <p class="field-problem" role="alert">{mentionsTooMany ? t("mention_too_many", { count: limits.mentions_max }) : files.problem}</p>
      <p class="preparing" role="status">{files.busy ? t("files_preparing") : ""}</p>
      {recording && VoiceNote ? (
        <VoiceNote
          done={(note) => {
            setRecording(false);
            if (note) void files.add([note]);
            input.current?.focus();
          }}
          failed={() => {
            setRecording(false);
            files.say(t("recording_failed"));
          }}
        />
      ) : null}
      {looking && MentionList ? <MentionList space={view.space} listId={listId} mentioning={mentioning} heard={heardIn(messages, nameOf)} /> : null}
      <div class="composer-row" hidden={recording && VoiceNote !== undefined}>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          onChange={({ currentTarget }) => {
            const picked = [...(currentTarget.files ?? [])];
            currentTarget.value = "";
            void files.add(picked);
          }}
        />
        {draft.editing ? null : (
          <button class="beside" type="button" aria-label={t("attach")} title={t("attach")} onClick={() => picker.current?.click()}><AttachIcon /></button>
        )}
        <textarea
          ref={input}
          rows={1}
          value={draft.text}
          placeholder={placeholder ?? t("composer_placeholder")}
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
          onPaste={onPaste}
        />
        {!draft.editing && draft.text === "" && attached.length === 0 && canRecord() ? (
          <button class="beside" type="button" aria-label={t("record_voice")} title={t("record_voice")} onClick={() => setRecording(true)}><MicrophoneIcon /></button>
        ) : null}
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
    </form>
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
