import { useState } from "preact/hooks";

import type { Client } from "../app/client";
import { returnedFiles } from "../files/returned";
import { t } from "../i18n";
import { OutboxFull } from "../outbox";
import type { Entry } from "../outbox_entry";
import type { Draft } from "../shelf";
import { isNamedAfterFiles } from "../store/named_after_files";
import type { Attachment, Command } from "../wire";
import { withFiles, withWords } from "./draft";
import { asWritten, type NameOf } from "./mentions";

interface Saying {
  readonly problem: string;
  /** False: the device could not keep it, and it was not sent. */
  readonly ask: (command: Command, files?: readonly Attachment[]) => Promise<boolean>;
  /** What was to be sent, or was refused, is a draft again. False: it is too late. */
  readonly takeBack: (entry: Entry) => Promise<boolean>;
}

/** What is asked for on a page of messages, and how it comes back. */
export function useSaying(client: Client, space: number, change: (how: (draft: Draft) => Draft) => void, nameOf: NameOf, focus: () => void): Saying {
  const [problem, setProblem] = useState("");
  return {
    problem,
    ask: async (command, files) => {
      const failure = await client.ask(space, command, files).then(() => undefined, (reason: unknown) => reason);
      setProblem(failure === undefined ? "" : t(failure instanceof OutboxFull ? "outbox_full" : "cannot_keep"));
      return failure === undefined;
    },
    takeBack: async (entry) => {
      const { do: command, refused } = entry;
      if (!(await client.takeBack(entry))) return false;
      if (command.type === "post_message" || command.type === "edit_message") {
        // Whoever cannot be mentioned stays in the words, as a name.
        const words = (now: Draft) => {
          const known = command.mentions ?? [];
          const written = asWritten(command.text, known, nameOf, now.mentions ?? []);
          return { text: written.text, mentions: written.mentions.filter(({ person }) => person !== refused?.person) };
        };
        const reply_to = command.type === "post_message" ? command.reply_to : undefined;
        const back = command.type === "post_message" ? await returnedFiles(client, entry) : [];
        change((now) => {
          const { text, mentions } = words(now);
          return withFiles(isNamedAfterFiles(command.text, entry.files) ? now : withWords(now, text, reply_to, mentions), back);
        });
      }
      focus();
      return true;
    },
  };
}
