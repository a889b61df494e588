import type { Draft, DraftFile } from "../shelf";
import type { Message, Uuid } from "../wire";

export function emptyDraft(space: number): Draft {
  return { space, text: "" };
}

export function answering(draft: Draft, message: Uuid): Draft {
  return { ...besides(draft), reply_to: message };
}

/** What was being written waits aside. */
export function correcting(draft: Draft, message: Message): Draft {
  const { space, text, reply_to, files, parts } = besides(draft);
  const writing = text !== "" || reply_to !== undefined || files !== undefined;
  return {
    space,
    ...(parts ? { parts } : {}),
    text: message.text ?? "",
    editing: message.id,
    ...(writing ? { aside: { text, ...(reply_to ? { reply_to } : {}), ...(files ? { files } : {}) } } : {}),
  };
}

/** What is being written apart from a correction, which is given up. */
function besides(draft: Draft): Draft {
  return draft.editing ? finished(draft, true) : draft;
}

/** After sending, and after giving a correction or a reply up. `dropping`: the words and the files go too. */
export function finished(draft: Draft, dropping: boolean): Draft {
  const kept = { space: draft.space, ...(draft.parts ? { parts: draft.parts } : {}) };
  if (draft.aside) return { ...kept, ...draft.aside };
  if (dropping) return { ...kept, text: "" };
  return { ...kept, text: draft.text, ...(draft.files ? { files: draft.files } : {}) };
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
export function withWords(draft: Draft, text: string, reply_to?: Uuid): Draft {
  const joined = draft.text === "" ? text : `${draft.text}\n\n${text}`;
  const answers = draft.reply_to ?? (draft.editing ? undefined : reply_to);
  return { ...draft, text: joined, ...(answers ? { reply_to: answers } : {}) };
}
