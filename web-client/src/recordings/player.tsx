import { useEffect, useRef, useState } from "preact/hooks";

import { SoundIcon } from "../app/icons";
import { chooseSpeed, speed, speeds, speedWords } from "../files/sound_player";
import { t } from "../i18n";
import type { Recording, RecordingFrame } from "../wire";
import { partAddress } from "./address";
import { momentWords } from "./moment";
import type { Playback } from "./playback";
import { Strip } from "./strip";
import type { Thread } from "./timeline";

interface Props {
  readonly space: number;
  readonly one: Recording;
  readonly frame: RecordingFrame;
  readonly playback: Playback;
  readonly threads: readonly Thread[];
  readonly soundOnly: boolean;
  readonly chooseSoundOnly: (chosen: boolean) => void;
  /** Something is to be said of this moment. */
  readonly comment: () => void;
}

const step = 5_000;

/** The sound or the picture, whichever there is for whoever looks; nothing is fetched before somebody presses play. */
export function Player({ space, one, frame, playback, threads, soundOnly, chooseSoundOnly, comment }: Props) {
  const { picture, sound } = frame;
  const both = one.media === "video" && picture === "ready" && sound === "ready";
  const part = picture === "ready" && !(both && soundOnly) ? "picture" : sound === "ready" ? "sound" : undefined;
  const keys = (event: KeyboardEvent) => {
    // What is typed is typed, and what has the focus has its own keys.
    if (event.ctrlKey || event.metaKey || event.altKey || (event.target as Element).closest("button, select, input, textarea, a, summary")) return;
    const does = { " ": () => playback.toggle(), k: () => playback.toggle(), ArrowLeft: () => playback.step(-step), ArrowRight: () => playback.step(step), c: comment }[event.key];
    if (!does) return;
    event.preventDefault();
    does();
  };
  if (!part) return <p class="plain-notice" role="status">{t(whyNot(frame))}</p>;
  const moving = part === "picture" && one.media === "video";
  return (
    <div class="rec-player" role="group" aria-label={t("rec_player")} aria-describedby="rec-keys" onKeyDown={keys}>
      {both ? (
        <label class="rec-saving">
          <input type="checkbox" checked={soundOnly} onChange={({ currentTarget: { checked } }) => chooseSoundOnly(checked)} />
          <span>{t("rec_sound_only_choice")}</span>
        </label>
      ) : null}
      {picture === "not_for_you" && one.media === "video" ? <p class="field-hint">{t("rec_sound_for_you")}</p> : null}
      <div class={moving ? "rec-frame" : "rec-frame rec-frame-sound"}>
        {moving ? null : one.media === "video" ? <Still space={space} one={one} frame={frame} playback={playback} /> : <SoundIcon />}
        <Element key={part} address={partAddress(space, one.recording, part)} moving={moving} playback={playback} />
      </div>
      <Strip playback={playback} threads={threads} seconds={one.seconds} />
      <Controls playback={playback} seconds={one.seconds} comment={comment} hint={both && part === "picture" ? t("rec_failed_try") : ""} />
      <p class="field-hint rec-keys" id="rec-keys">{t("rec_keys")}</p>
    </div>
  );
}

function whyNot({ picture, sound }: RecordingFrame) {
  if (picture === "making" || sound === "making") return "rec_being_made";
  return picture === "impossible" ? "rec_picture_impossible" : "rec_sound_impossible";
}

function Element({ address, moving, playback }: { readonly address: string; readonly moving: boolean; readonly playback: Playback }) {
  const media = useRef<HTMLMediaElement>(null);
  const rate = speed.value;
  // Before the element goes its source is taken from it: what was fetched does not stay in memory.
  useEffect(() => playback.attach(media.current!), [playback, address]);
  useEffect(() => {
    if (!media.current) return;
    media.current.defaultPlaybackRate = rate;
    media.current.playbackRate = rate;
  }, [rate, address]);
  const both = { preload: "none", controls: true, controlsList: "nodownload noremoteplayback", src: address } as const;
  // What is said in a class is not known to the machine, so there are no captions to give.
  return moving
    ? <video ref={media as never} {...both} playsInline disablePictureInPicture aria-label={t("rec_player")} />
    : <audio ref={media as never} {...both} aria-label={t("rec_player")} />;
}

/** The one blurred picture, once somebody listens. */
function Still({ space, one, frame, playback }: Pick<Props, "space" | "one" | "frame" | "playback">) {
  const [missed, miss] = useState(false);
  if (frame.still !== "ready" || missed || !playback.begun.value) return <SoundIcon />;
  return <img class="rec-still" src={partAddress(space, one.recording, "still")} alt={t("rec_still")} decoding="async" onError={() => miss(true)} />;
}

interface ControlsProps extends Pick<Props, "playback" | "comment"> {
  readonly seconds: number | undefined;
  /** What else may help where it broke off. */
  readonly hint: string;
}

function Controls({ playback, seconds, comment, hint }: ControlsProps) {
  const playing = playback.playing.value;
  const length = playback.length.value ?? (seconds === undefined ? undefined : seconds * 1000);
  const stretch = playback.stretch.value;
  return (
    <>
      <div class="rec-controls">
        <button class="button" type="button" onClick={() => playback.step(-step)}>{t("rec_back_5")}</button>
        <button class="button button-main" type="button" onClick={() => playback.toggle()}>{t(playing ? "rec_pause_playing" : "rec_play")}</button>
        <button class="button" type="button" onClick={() => playback.step(step)}>{t("rec_ahead_5")}</button>
        <span class="rec-clock">{momentWords(playback.at.value)}{length === undefined ? "" : ` / ${momentWords(length)}`}</span>
        <select class="sound-speed" aria-label={t("sound_speed_short")} title={t("sound_speed_short")} value={String(speed.value)} onChange={({ currentTarget }) => chooseSpeed(currentTarget.value)}>
          {speeds.map((each) => <option key={each} value={String(each)}>{speedWords(each)}</option>)}
        </select>
      </div>
      <p class="field-hint" role="status">{stretch ? t("rec_stretch_playing", { from: momentWords(stretch.from), to: momentWords(stretch.to) }) : ""}</p>
      {playback.failed.value ? (
        <p class="plain-notice rec-failed" role="alert">{t("rec_failed")} {hint} <button class="button" type="button" onClick={() => playback.play()}>{t("rec_again_from", { moment: momentWords(playback.at.value) })}</button></p>
      ) : null}
      <div class="acc-acts"><button class="button" type="button" onClick={comment}>{t("rec_comment_now")}</button></div>
    </>
  );
}
