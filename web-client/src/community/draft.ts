import type { Draft, DraftFile, Mentioned } from "../shelf";
import type { Message, Uuid } from "../wire";
import { asWritten, withMention, type NameOf } from "./mentions";

type Written = "text" | "reply_to" | "editing" | "aside" | "files" | "mentions";

export function answering(draft: Draft, message: Uuid): Draft {
  return { ...besides(draft), reply_to: message };
}

/** What was being written waits aside. */
export function correcting(draft: Draft, message: Message, nameOf: NameOf): Draft {
  const { text, reply_to, files, mentions, ...rest } = besides(draft);
  const writing = text !== "" || reply_to !== undefined || files !== undefined;
  const written = asWritten(message.text ?? "", message.mentions, nameOf);
  return {
    ...keptOf(rest),
    ...withThose(written.mentions),
    text: written.text,
    editing: message.id,
    ...(writing ? { aside: { text, ...(reply_to ? { reply_to } : {}), ...(files ? { files } : {}), ...withThose(mentions) } } : {}),
  };
}

/** Somebody was chosen, in place of what was typed after the @. */
export function mentioning(draft: Draft, at: number, upto: number, person: number, name: string): { readonly draft: Draft; readonly caret: number } {
  const mentions = withMention(draft.mentions ?? [], person, name);
  const { label } = mentions.find((each) => each.person === person)!;
  const rest = draft.text.slice(upto);
  const before = `${draft.text.slice(0, at)}@${label}${/^[\s.,;:!?)»]/.test(rest) ? "" : " "}`;
  return { draft: { ...draft, text: before + rest, mentions }, caret: before.length };
}

/** What is no part of the words that are being written. */
function keptOf({ text: _, reply_to: __, editing: ___, aside: ____, files: _____, mentions: ______, ...rest }: Partial<Draft> & Pick<Draft, "space">): Omit<Draft, Written> {
  return rest;
}

function withThose(mentions: readonly Mentioned[] | undefined): Pick<Draft, "mentions"> {
  return mentions?.length ? { mentions } : {};
}

/** What is being written apart from a correction, which is given up. */
function besides(draft: Draft): Draft {
  return draft.editing ? finished(draft, true) : draft;
}

/** After sending, and after giving a correction or a reply up. `dropping`: the words and the files go too. */
export function finished(draft: Draft, dropping: boolean): Draft {
  const kept = keptOf(draft);
  if (draft.aside) return { ...kept, ...draft.aside };
  if (dropping) return { ...kept, text: "" };
  return { ...kept, text: draft.text, ...(draft.files ? { files: draft.files } : {}), ...withThose(draft.mentions) };
}

export function withFiles(draft: Draft, more: readonly DraftFile[]): Draft {
  return more.length === 0 ? draft : { ...draft, files: [...(draft.files ?? []), ...more] };
}

export function changingFiles(draft: Draft, how: (files: readonly DraftFile[]) => readonly DraftFile[]): Draft {
  const { files, ...rest } = draft;
  const left = how(files ?? []);
  return left.length === 0 ? rest : { ...rest, files: left };
}

/** Words that come back from a refusal join what is being written; they never replace it. */
export function withWords(draft: Draft, text: string, reply_to?: Uuid, mentions: readonly Mentioned[] = draft.mentions ?? []): Draft {
  const joined = draft.text === "" ? text : `${draft.text}\n\n${text}`;
  const answers = draft.reply_to ?? (draft.editing ? undefined : reply_to);
  return { ...draft, text: joined, ...(answers ? { reply_to: answers } : {}), ...withThose(mentions) };
}
