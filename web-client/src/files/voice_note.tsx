import "../styles/files.css";

import { useEffect, useRef, useState } from "preact/hooks";

import { CloseIcon, SaveIcon } from "../app/icons";
import { t } from "../i18n";
import { record, recordingMax, type Recording } from "./recording";

interface Props {
  readonly done: (note: File | undefined) => void;
  readonly failed: () => void;
}

/** While somebody speaks: how long they have, keep it, or give it up. */
export function VoiceNote({ done, failed }: Props) {
  const [passed, setPassed] = useState(0);
  const going = useRef<Recording | undefined>(undefined);
  const stop = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    let current = true;
    let watch: ReturnType<typeof setInterval> | undefined;
    void record().then((recording) => {
      if (!current) return recording.giveUp();
      going.current = recording;
      stop.current?.focus();
      watch = setInterval(() => {
        setPassed((before) => {
          const now = before + 1000;
          if (now >= recordingMax) recording.stop();
          return now;
        });
      }, 1000);
      void recording.note.then((note) => {
        clearInterval(watch);
        const ending = note?.type === "audio/mp4" ? "m4a" : note?.type === "audio/ogg" ? "ogg" : "webm";
        done(note && new File([note], `${t("file_sound")}.${ending}`, { type: note.type }));
      });
    }, () => current && failed());
    // Whoever is taken away while they speak keeps what they said so far.
    return () => {
      current = false;
      clearInterval(watch);
      going.current?.stop();
    };
  }, []);
  const seconds = Math.floor(passed / 1000);
  return (
    <div class="voice-note" role="group" aria-label={t("recording")}>
      <span class="voice-light" aria-hidden="true" />
      <span role="status">{t("recording")}</span>
      <span role="timer" aria-live="off">{Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, "0")}</span>
      <button class="bar-button" type="button" aria-label={t("recording_give_up")} onClick={() => (going.current ? going.current.giveUp() : done(undefined))}><CloseIcon /></button>
      <button ref={stop} class="send" type="button" aria-label={t("recording_keep")} onClick={() => going.current?.stop()}><SaveIcon /></button>
    </div>
  );
}
