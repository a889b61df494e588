import type { ComponentChildren, RefObject } from "preact";
import { useRef, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { AttachIcon, MicrophoneIcon } from "../app/icons";
import { t } from "../i18n";
import type { DraftFile } from "../shelf";
import { canRecord, useOnDemand, type DraftFilesInUse } from "./use_files";

interface Given {
  readonly client: Client;
  readonly files: DraftFilesInUse;
  readonly attached: readonly DraftFile[];
  /** Files may be added now. */
  readonly open: boolean;
  /** There are no words and no files yet: a voice may be the whole of it. */
  readonly blank: boolean;
  readonly input: RefObject<HTMLTextAreaElement | null>;
  /** Somebody begins to speak. */
  readonly speaks?: () => void;
}

/** What a form for writing has beside its words: files by button, paste and drop, and a voice note. */
export interface Composing {
  /** Of the form: something is held over it. */
  readonly over: boolean;
  readonly drop: {
    readonly "data-drop": string;
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: () => void;
    readonly onDrop: (event: DragEvent) => void;
  };
  readonly paste: (event: ClipboardEvent) => void;
  /** What is attached, what went wrong, and the voice that is being recorded. */
  readonly above: ComponentChildren;
  readonly recording: boolean;
  readonly attachButton: ComponentChildren;
  readonly voiceButton: ComponentChildren;
}

export function useComposing({ client, files, attached, open, blank, input, speaks }: Given): Composing {
  const [over, setOver] = useState(false);
  // What is spoken goes where it was begun, whatever is being written when it ends.
  const [recording, setRecording] = useState<DraftFilesInUse>();
  const picker = useRef<HTMLInputElement>(null);
  const DraftFiles = useOnDemand(attached.length > 0, () => import("./draft_files").then((module) => module.DraftFiles));
  const VoiceNote = useOnDemand(recording !== undefined, () => import("./voice_note").then((module) => module.VoiceNote));
  const ended = () => {
    setRecording(undefined);
    input.current?.focus();
  };
  return {
    over,
    drop: {
      "data-drop": t("drop_here"),
      onDragOver: (event) => {
        if (!open || !event.dataTransfer?.types.includes("Files")) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop: (event) => {
        setOver(false);
        const dropped = [...(event.dataTransfer?.files ?? [])];
        if (dropped.length === 0) return;
        event.preventDefault();
        if (open) void files.add(dropped);
      },
    },
    paste: (event) => {
      const pasted = [...(event.clipboardData?.files ?? [])];
      if (pasted.length === 0 || !open) return;
      event.preventDefault();
      void files.add(pasted);
    },
    above: (
      <>
        {DraftFiles && attached.length > 0 && client.files ? (
          <DraftFiles
            files={attached}
            shelf={client.files}
            originals={files.originals}
            chooseOriginals={files.chooseOriginals}
            remove={(file) => {
              files.remove(file);
              input.current?.focus();
            }}
          />
        ) : null}
        <p class="field-problem" role="alert">{files.problem}</p>
        <p class="preparing" role="status">{files.busy ? t("files_preparing") : ""}</p>
        {recording && VoiceNote ? (
          <VoiceNote
            done={(note) => {
              ended();
              if (note) void recording.add([note]);
            }}
            failed={() => {
              ended();
              files.say(t("recording_failed"));
            }}
          />
        ) : null}
      </>
    ),
    recording: recording !== undefined && VoiceNote !== undefined,
    attachButton: open ? (
      <>
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
        <button class="beside" type="button" aria-label={t("attach")} title={t("attach")} onClick={() => picker.current?.click()}><AttachIcon /></button>
      </>
    ) : null,
    voiceButton: open && blank && canRecord() ? (
      <button
        class="beside"
        type="button"
        aria-label={t("record_voice")}
        title={t("record_voice")}
        onClick={() => {
          speaks?.();
          setRecording(files);
        }}
      >
        <MicrophoneIcon />
      </button>
    ) : null,
  };
}
