import { useRef, useState } from "preact/hooks";

import { ClockIcon, EditIcon, LinkIcon, MoreIcon, PeopleIcon, ReplyIcon, ThreadIcon, WithdrawIcon } from "../app/icons";
import { onDemand } from "../app/on_demand";
import { pathOf } from "../app/route";
import { go } from "../app/router";
import { counted, t } from "../i18n";
import { ago, inFull } from "../moments";
import type { Entry } from "../outbox_entry";
import type { Shown } from "../store/shown";
import type { Message, Reaction, SpaceRole } from "../wire";
import { initials, threadOf } from "./author";
import { excerpt } from "./excerpt";
import { outlived } from "./outlived";
import { spoken } from "./mentions";
import { ReactionChoices, ReactionsShown } from "./reactions";
import { mayEdit, mayPost, mayReact, mayWithdraw } from "./rights";
import type { Client } from "../app/client";
import { AttachmentsShown } from "../files/attachments_shown";
import { UploadProgress } from "../files/upload_progress";
import { isNamedAfterFiles } from "../store/named_after_files";
import { WordsShown } from "./words_shown";

export interface MessageRowProps {
  readonly client: Client;
  readonly shown: Shown;
  readonly space: number;
  readonly roles: readonly SpaceRole[];
  readonly self: number;
  /** The heading of its day, on the day's first message. */
  readonly day: string | undefined;
  /** It goes on from the message above. */
  readonly continued: boolean;
  readonly quoted: Message | "missing" | undefined;
  readonly now: number;
  readonly online: boolean;
  readonly tabbable: boolean;
  /** What stands above it: here begins what is new. */
  readonly news: preact.JSX.Element | undefined;
  readonly targeted: boolean;
  readonly nameOf: (person: number) => string;
  /** The other network that its author is of, where several meet. */
  readonly network: string | undefined;
  readonly reply: (to: Message) => void;
  readonly edit: (which: Message) => void;
  readonly withdraw: (which: Message) => void;
  readonly react: (which: Message, reaction: Reaction, on: boolean) => void;
  /** It is shown in its thread. */
  readonly inThread?: boolean;
  readonly takeBack: (entry: Entry) => Promise<boolean>;
}

export function MessageRow(props: MessageRowProps) {
  const { shown, space, self, day, continued, quoted, now, tabbable, targeted, nameOf, network } = props;
  const { message, waiting } = shown;
  const name = message.author === self ? t("you") : nameOf(message.author);
  const classes = ["row", `thread-${threadOf(message.author)}`];
  if (continued) classes.push("continued");
  if (message.author === self) classes.push("mine");
  if (waiting) classes.push("waiting");
  if (targeted) classes.push("targeted");
  if (message.mentions?.includes(self) && message.author !== self) classes.push("for-me");
  return (
    <li class={classes.join(" ")} id={`m-${message.id}`} data-id={message.id} tabIndex={-1}>
      {props.news}
      {day ? <p class="day"><span>{day}</span></p> : null}
      <div class="message">
        <span class="knot" aria-hidden="true">{continued ? "" : initials(nameOf(message.author))}</span>
        <div class="said">
          <p class={continued ? "who unseen" : "who"}>
            <span class="author" dir="auto">{name}</span>{" "}
            {network === undefined ? null : <><span class="of-network" dir="auto">{network}</span>{" "}</>}
            <a class="when" href={pathOf.message(space, message.id)} tabIndex={-1} title={inFull(message.at)}>
              <span class="unseen">{t("permalink", { time: inFull(message.at) })}</span>
              <time aria-hidden="true" dateTime={new Date(message.at).toISOString()}>{ago(message.at, now)}</time>
            </a>
          </p>
          {quoted ? <Quote quoted={quoted} space={space} reply_to={message.reply_to!} nameOf={nameOf} self={self} tabbable={tabbable} /> : null}
          {message.withdrawn ? (
            <p class="marker" id={wordsOf(message)}>{whyGone(props)}</p>
          ) : message.text === undefined ? (
            <p class="marker" id={wordsOf(message)}>{t("erased")}</p>
          ) : (
            <div class={isNamedAfterFiles(message.text, message.attachments) ? "unseen" : undefined}>
              <WordsShown id={wordsOf(message)} text={message.text} tabbable={tabbable} mentions={message.mentions} nameOf={nameOf} self={self} />
            </div>
          )}
          {message.attachments?.length ? (
            <AttachmentsShown space={space} files={message.attachments} held={waiting?.files && !waiting.accepted ? props.client.files : undefined} tabbable={tabbable} />
          ) : null}
          <ReactionsShown message={message} roles={props.roles} self={self} tabbable={tabbable} react={props.react} />
          <EvidenceLink {...props} />
          <ThreadLink {...props} />
          <Standing {...props} />
        </div>
        <Actions {...props} name={name} />
      </div>
    </li>
  );
}

// Nobody took back what was deleted because it is as old as that.
function whyGone({ client, space, shown: { message }, now }: MessageRowProps): string {
  const months = outlived(client.state.value.views.get(space)?.retention, message.at, now);
  return months === undefined ? t("withdrawn") : t("retention_gone", { months });
}

// The button of a message says what was said: arrows from button to button read the conversation.
const wordsOf = ({ id }: Message) => `w-${id}`;

interface QuoteProps {
  readonly quoted: Message | "missing";
  readonly space: number;
  readonly reply_to: string;
  readonly self: number;
  readonly tabbable: boolean;
  readonly nameOf: (person: number) => string;
}

function Quote({ quoted, space, reply_to, self, tabbable, nameOf }: QuoteProps) {
  const author = quoted === "missing" ? undefined : quoted.author === self ? t("you") : nameOf(quoted.author);
  const words = quoted === "missing" ? t("quote_missing") : quoted.withdrawn ? t("withdrawn") : quoted.text === undefined ? t("erased") : excerpt(spoken(quoted, nameOf));
  return (
    <a class={quoted === "missing" ? "quote" : `quote thread-${threadOf(quoted.author)}`} href={pathOf.message(space, reply_to)} tabIndex={tabbable ? 0 : -1}>
      <span class="unseen">{author ? t("answering", { name: author }) : ""} </span>
      {author ? <span class="quote-author" dir="auto" aria-hidden="true">{author}</span> : null}
      <span class="quote-words" dir="auto">{words}</span>
    </a>
  );
}

// Of what is pending: what has ended says it in its own list.
function EvidenceLink({ client, shown: { message }, space, tabbable }: MessageRowProps) {
  const shows = !message.withdrawn && client.state.value.views.get(space)?.ledger?.evidence?.some((one) => one.message === message.id);
  return shows ? <a class="thread-link" href={pathOf.commitments(space)} tabIndex={tabbable ? 0 : -1}>{t("evidence_of_this")}</a> : null;
}

// A thread is opened where it began; its answers offer it among their actions.
function ThreadLink({ shown: { message }, space, tabbable, inThread }: MessageRowProps) {
  if (!message.answers || inThread) return null;
  return (
    <a class="thread-link" href={pathOf.thread(space, message.id)} tabIndex={tabbable ? 0 : -1}>
      <ThreadIcon /> {counted("answers", message.answers.count)}
    </a>
  );
}

function Standing({ client, shown: { message, waiting }, online }: MessageRowProps) {
  const progress = waiting && client.goingUp.files.progress.value.get(waiting.id);
  const uploads = waiting !== undefined && !client.goingUp.files.ready(waiting);
  const words = uploads && !online ? t("upload_waits") : t(online ? "waiting_online" : "waiting_offline");
  const standing = waiting && (waiting.do.type === "post_message" ? words : t("waiting_change"));
  const edited = message.edited_at !== undefined && !message.withdrawn;
  if (!edited && !standing) return null;
  return (
    <p class="standing">
      {edited ? <span title={inFull(message.edited_at!)}>{t("edited")}</span> : null}
      {uploads && progress && online ? <UploadProgress {...progress} /> : standing ? <span class="pending"><ClockIcon /> {standing}</span> : null}
    </p>
  );
}

type Open = "closed" | "actions" | "question" | "copied" | "too_late" | "reacted" | "versions";

const ReactedBy = onDemand(() => import("./reacted_by").then((part) => part.ReactedBy));
const Versions = onDemand(() => import("./versions").then((part) => part.Versions));

function Actions(props: MessageRowProps & { readonly name: string }) {
  const { shown, space, roles, self, tabbable, name } = props;
  const { message, waiting } = shown;
  const [open, setOpen] = useState<Open>("closed");
  const button = useRef<HTMLButtonElement>(null);
  const unsent = waiting?.do.type === "post_message" ? waiting : undefined;
  const settled = unsent === undefined;

  const close = () => {
    setOpen("closed");
    button.current?.focus();
  };
  const then = (act: (message: Message) => void) => () => {
    setOpen("closed");
    act(message);
  };
  const copy = () => {
    const address = location.origin + pathOf.message(space, message.id);
    void navigator.clipboard?.writeText(address).then(() => setOpen("copied"));
  };
  const takeBack = () => void props.takeBack(unsent!).then((back) => setOpen(back ? "closed" : "too_late"));

  return (
    <div class={open === "closed" ? "actions" : "actions open"} onKeyDown={(event) => event.key === "Escape" && open !== "closed" && close()}>
      <button ref={button} class="more" type="button" tabIndex={tabbable ? 0 : -1} aria-expanded={open !== "closed"}
        aria-label={t("message_actions", { name })} aria-describedby={wordsOf(message)} onClick={() => setOpen(open === "closed" ? "actions" : "closed")}>
        <MoreIcon />
      </button>
      {open === "actions" ? (
        <div class="choices-row" role="group" aria-label={t("message_actions", { name })}>
          {settled && mayReact(roles) && !message.withdrawn ? <ReactionChoices message={message} self={self} react={(reaction, on) => then((which) => props.react(which, reaction, on))()} /> : null}
          {settled && mayPost(roles) ? <Choice icon={<ReplyIcon />} text={t("reply")} act={then(props.reply)} /> : null}
          {settled && !props.inThread && (message.thread ?? message.answers) ? <Choice icon={<ThreadIcon />} text={t("thread_see")} act={() => go(pathOf.thread(space, message.thread ?? message.id))} /> : null}
          {settled && message.reactions ? <Choice icon={<PeopleIcon />} text={t("reacted_by")} act={() => setOpen("reacted")} /> : null}
          {settled && mayEdit(roles, message, self) ? <Choice icon={<EditIcon />} text={t("edit")} act={then(props.edit)} /> : null}
          {settled && message.edited_at && !message.withdrawn && message.author === self ? <Choice icon={<ClockIcon />} text={t("versions")} act={() => setOpen("versions")} /> : null}
          {settled && mayWithdraw(roles, message, self) ? <Choice icon={<WithdrawIcon />} text={t("withdraw")} act={() => setOpen("question")} /> : null}
          {settled && navigator.clipboard ? <Choice icon={<LinkIcon />} text={t("copy_link")} act={copy} /> : null}
          {unsent && !unsent.sent ? <Choice icon={<EditIcon />} text={t("take_back")} act={takeBack} /> : null}
          {unsent?.sent ? <p>{t("took_off")}</p> : null}
        </div>
      ) : null}
      {open === "question" ? (
        <div class="question" role="group" aria-label={t("withdraw")}>
          <p>{t("withdraw_question")}</p>
          <button class="button button-main" type="button" onClick={then(props.withdraw)}>{t("withdraw_yes")}</button>
          <button class="button" type="button" onClick={close}>{t("withdraw_no")}</button>
        </div>
      ) : null}
      {open === "reacted" ? <ReactedBy client={props.client} space={space} message={message} close={close} /> : null}
      {open === "versions" ? <Versions client={props.client} space={space} message={message} close={close} /> : null}
      {open === "copied" || open === "too_late" ? <p class="said-so" role="status">{t(open === "copied" ? "link_copied" : "took_off")}</p> : null}
    </div>
  );
}

function Choice({ icon, text, act }: { readonly icon: preact.JSX.Element; readonly text: string; readonly act: () => void }) {
  return <button class="choice-button" type="button" onClick={act}>{icon} {text}</button>;
}
