import { signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";

import { SoundIcon } from "../app/icons";
import { locale, t } from "../i18n";
import type { Attachment } from "../wire";
import { inBytes } from "./kinds";

/** How fast people listen: slower to transcribe or in another language, faster to catch up. */
export const speeds = [0.75, 1, 1.25, 1.5, 1.75, 2] as const;

const remembered = "urdimbre.speed";
/** Of every voice on this device, from one to the next. */
export const speed = signal<number>(known(localStorage.getItem(remembered)));

export function chooseSpeed(chosen: string): void {
  speed.value = known(chosen);
  localStorage.setItem(remembered, chosen);
}

function known(kept: string | null): number {
  return speeds.find((each) => String(each) === kept) ?? 1;
}

interface Props {
  readonly file: Attachment;
  readonly source: string | undefined;
  readonly tabIndex: number;
}

export function SoundPlayer({ file, source, tabIndex }: Props) {
  const audio = useRef<HTMLAudioElement>(null);
  const rate = speed.value;
  // What is loaded later begins at the default rate.
  useEffect(() => {
    if (!audio.current) return;
    audio.current.defaultPlaybackRate = rate;
    audio.current.playbackRate = rate;
  }, [rate, source]);
  return (
    <figure class="file-sound">
      <figcaption><SoundIcon /> <span class="file-name" dir="auto">{file.name.replace(ending, "")}</span> <span class="file-about">{inBytes(file.size)}</span></figcaption>
      <div class="sound-row">
        {/* Spoken words of people: what was said is not known to the machine, so there are no captions to give. */}
        <audio ref={audio} controls preload="none" src={source} aria-label={t("file_listen", { name: file.name })} tabIndex={tabIndex} />
        <select
          class="sound-speed"
          aria-label={t("sound_speed", { name: file.name })}
          title={t("sound_speed_short")}
          tabIndex={tabIndex}
          value={String(rate)}
          onChange={({ currentTarget }) => chooseSpeed(currentTarget.value)}
        >
          {speeds.map((each) => <option key={each} value={String(each)}>{speedWords(each)}</option>)}
        </select>
      </div>
    </figure>
  );
}

/** How it is coded tells whoever listens nothing. */
const ending = /\.[a-z0-9]{2,4}$/i;

export const speedWords = (rate: number) => `${new Intl.NumberFormat(locale(), { maximumFractionDigits: 2 }).format(rate)}×`;
