import type { RefObject } from "preact";
import { useState } from "preact/hooks";

import { wordsFor } from "../files/held";
import { returnedFiles } from "../files/returned";
import { useFiles } from "../files/use_files";
import { t } from "../i18n";
import { OutboxFull } from "../outbox";
import type { Entry } from "../outbox_entry";
import type { Part } from "../shelf";
import { isNamedAfterFiles } from "../store/named_after_files";
import { useDraft } from "../use_draft";
import type { Attachment, AttachedFile, Command, Contribution, Uuid } from "../wire";
import { blank, sendable } from "../words";
import type { CardActs } from "./contribution_card";
import { detailing } from "./commitment_details";
import { anyPhase, correctionOf, emptyPart, joined, leftBehind, partFor, questionOf, samePart, withoutPart, withPart, withPartFiles, withQuestion } from "./parts";
import { groupOf } from "./groups";
import { charactersMax, rights } from "./rights";
import { kindNamed } from "./script";
import type { Session } from "./session";
import { choosable, writing, type Target } from "./target";

/** Everything that can be done with one's own words in a session. Words leave a draft only once the outbox has them. */
export function useWriting(session: Session, input: RefObject<HTMLTextAreaElement | null>) {
  const { client, view, here } = session;
  const { conversation, script } = here;
  const [draft, change] = useDraft(client, view.space);
  const [target, setTarget] = useState<Target>();
  const [problem, setProblem] = useState("");
  // A note goes where only its author looks: that it is kept is said.
  const [kept, setKept] = useState("");
  const now = writing(here, draft, target);
  const noteKind = script.kinds.find(({ family }) => family === "note");

  /** Under which id it goes; undefined: the device could not keep it. */
  const keepAs = async (command: Command, files?: readonly Attachment[]): Promise<Uuid | undefined> => {
    try {
      const id = await client.ask(view.space, command, files);
      setProblem("");
      return id;
    } catch (reason) {
      setProblem(t(reason instanceof OutboxFull ? "outbox_full" : "cannot_keep"));
      return undefined;
    }
  };
  const ask = async (command: Command, files?: readonly Attachment[]): Promise<boolean> => (await keepAs(command, files)) !== undefined;
  const focus = () => requestAnimationFrame(() => input.current?.focus());
  const put = (part: Part) => change((before) => withPart(before, part));
  const aim = (part: Part) => setTarget({ phase: part.phase === anyPhase ? conversation.phase : part.phase, kind: part.kind, ...(part.editing ? { editing: part.editing } : {}) });

  // What is attached goes where it was begun to be, also when the phase ends meanwhile.
  const writingOn = now?.part ?? emptyPart(conversation.phase, "");
  const files = useFiles(client, view.space, writingOn.files ?? [], (how) => {
    change((before) => withPartFiles(before, writingOn, how));
    aim(writingOn);
  });

  const sendAs = async (part: Part, commandWith: (attachments: AttachedFile[]) => Command) => {
    change((before) => withoutPart(before, part));
    setTarget(undefined);
    const wanted = part.files ?? [];
    const { attachments, shown } = await files.forMessage(wanted).catch(() => ({ attachments: [], shown: [] }));
    const command = commandWith(attachments);
    const note = command.type === "contribute" && kindNamed(script, command.kind).family === "note";
    const whole = attachments.length === wanted.length;
    const id = whole ? await keepAs(command, shown) : undefined;
    if (id !== undefined) {
      const besides = command.type === "contribute" && !note ? detailing(id, part) : undefined;
      if (besides) await ask(besides);
      return setKept(note ? t("session_note_kept") : "");
    }
    change((before) => withPart(before, part.editing ? part : joined(partFor(before, part.phase, part.kind), part)));
    aim(part);
  };

  // What completes a phase that is over comes after its time.
  const completing = conversation.stage === "completing";
  const group = groupOf(conversation, here.self);
  const contribute = (part: Part, over: { readonly late?: boolean; readonly kind?: string } = {}) => (attachments: AttachedFile[]): Command => {
    const kind = over.kind ?? part.kind;
    const words = blank(part.text) ? wordsFor(attachments.map(({ name }) => name), charactersMax(script, part.phase, kind)) : sendable(part.text);
    const note = kindNamed(script, kind).family === "note";
    return {
      type: "contribute",
      phase: note ? conversation.phase : part.phase,
      kind,
      text: words,
      owners: note ? [] : [...part.owners],
      late: over.late === true || (completing && !note),
      ...(part.reply_to ? { reply_to: part.reply_to } : {}),
      ...(part.rests_on ? { rests_on: part.rests_on } : {}),
      ...(part.due === undefined || note ? {} : { due: part.due }),
      ...(attachments.length > 0 ? { attachments } : {}),
      ...(note || over.late || group === undefined || !script.phases[part.phase]?.breakouts ? {} : { group }),
    };
  };

  const send = (part: Part) => {
    const stay = now?.right?.kind.family === "note" ? undefined : now?.right?.kind.id;
    void sendAs(part, part.editing ? () => ({ type: "edit_message", message: part.editing!, text: sendable(part.text) }) : contribute(part)).then(() => {
      if (stay) setTarget((aimed) => aimed ?? { phase: conversation.phase, kind: stay });
    });
  };
  const asNote = (part: Part) => {
    if (noteKind) void sendAs(part, contribute(part, { kind: noteKind.id }));
  };
  const late = (part: Part) => void sendAs(part, contribute(part, { late: true }));

  /** On into the present phase, beside what is being written there. */
  const carry = (part: Part) => {
    const into = partFor(draft, conversation.phase, part.kind);
    change((before) => withPart(withoutPart(before, part), joined(into, { ...part, phase: conversation.phase })));
    setTarget({ phase: conversation.phase, kind: part.kind });
    focus();
  };

  const restsPossible = rights(here).some((right) => choosable(right) && right.kind.family !== "note");
  const acts: CardActs = {
    restsPossible,
    answerPossible: restsPossible,
    answer: (one) => {
      const part = aimFor(one);
      put({ ...part, reply_to: one.id });
      aim(part);
      focus();
    },
    restOn: (one) => {
      const part = now && !now.behind && !now.part.editing && kindNamed(script, now.part.kind).family !== "note" ? now.part : aimFor(undefined);
      put({ ...part, rests_on: one.id });
      aim(part);
      focus();
    },
    correct: (one) => {
      const part = correctionOf(draft, one.id) ?? { ...emptyPart(one.phase, one.kind), text: one.text ?? "", editing: one.id };
      put(part);
      aim(part);
      focus();
    },
    withdraw: (one) => void ask({ type: "withdraw_message", message: one.id }),
  };

  // A question is answered by an answer, where one may give any.
  function aimFor(one: Contribution | undefined): Part {
    const open = rights(here).filter((right) => choosable(right) && right.kind.family !== "note");
    const answers = one && kindNamed(script, one.kind).family === "question" ? open.find(({ kind }) => kind.family === "answer") : undefined;
    const right = answers ?? open.find(({ kind }) => kind.id === now?.part.kind) ?? open[0];
    return right ? partFor(draft, conversation.phase, right.kind.id) : (now?.part ?? emptyPart(conversation.phase, ""));
  }

  /** Words that were refused go back to where they can be changed. */
  const rewrite = async (entry: Entry) => {
    const { do: asked } = entry;
    if (asked.type !== "contribute" || !(await client.takeBack(entry))) return;
    const { type: _, late: __, attachments: ___, group: ____, ...brought } = asked;
    const back = await returnedFiles(client, entry);
    const text = isNamedAfterFiles(asked.text, entry.files) ? "" : asked.text;
    const came: Part = { ...brought, text, ...(back.length > 0 ? { files: back } : {}) };
    const here_ = rights(here).some((right) => right.kind.id === asked.kind && choosable(right));
    const phase = kindNamed(script, asked.kind).family === "note" ? anyPhase : here_ ? conversation.phase : asked.phase;
    const part = joined(partFor(draft, phase, asked.kind), came);
    put(part);
    aim(part);
    focus();
  };
  const resend = async (entry: Entry, command: Command) => {
    if (await client.takeBack(entry)) await ask(command, entry.files);
  };

  return {
    ask,
    writing: now,
    files,
    problem,
    acts,
    kept,
    put: (part: Part) => {
      setKept("");
      put(part);
      aim(part);
    },
    choose: (kind: string) => setTarget({ phase: conversation.phase, kind }),
    giveUp: (part: Part) => {
      change((before) => withoutPart(before, part));
      setTarget(undefined);
    },
    send,
    asNote,
    late,
    carry,
    take: (part: Part) => {
      aim(part);
      focus();
    },
    later: () => setTarget(undefined),
    // While it is completed, one goes to a phase to find what one began for it.
    othersBehind: (completing ? [] : leftBehind(draft, conversation.phase)).filter((part) => !now || !samePart(part, now.part)),
    writeNote: () => {
      if (noteKind) setTarget({ phase: conversation.phase, kind: noteKind.id });
      focus();
    },
    question: questionOf(draft),
    writeQuestion: (text: string) => change((before) => withQuestion(before, text)),
    rewrite,
    refusedLate: (entry: Entry, asked: Extract<Command, { type: "contribute" }>) => void resend(entry, { ...asked, late: true }),
    refusedNote: (entry: Entry, { reply_to, rests_on, text, attachments }: Extract<Command, { type: "contribute" }>) => {
      if (!noteKind) return;
      void resend(entry, { type: "contribute", phase: conversation.phase, kind: noteKind.id, text, owners: [], late: false, ...(reply_to ? { reply_to } : {}), ...(rests_on ? { rests_on } : {}), ...(attachments ? { attachments } : {}) });
    },
  };
}
