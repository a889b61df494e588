import { named, t } from "../i18n";
import type { Change } from "./heard";
import type { DeviceProblem } from "./devices";
import type { CallState } from "./call";

/** What is said aloud of a change, in one breath. */
export function changeWords({ came, went, heard }: Change, nameOf: (person: number) => string): string {
  const said = [
    ...came.map((person) => t("calling_came", { name: nameOf(person) })),
    ...went.map((person) => t("calling_went", { name: nameOf(person) })),
    ...(heard === undefined ? [] : [t(heard ? "calling_your_turn" : "calling_you_listen")]),
  ];
  return said.join(" ");
}

const microphoneWords: Readonly<Record<DeviceProblem, () => string>> = {
  refused: () => t("calling_mic_refused"),
  missing: () => t("calling_mic_missing"),
  busy: () => t("calling_mic_busy"),
};

const cameraWords: Readonly<Record<DeviceProblem, () => string>> = {
  refused: () => t("calling_camera_refused"),
  missing: () => t("calling_camera_missing"),
  busy: () => t("calling_camera_busy"),
};

export const microphoneProblem = (problem: DeviceProblem): string => microphoneWords[problem]();
export const cameraProblem = (problem: DeviceProblem): string => cameraWords[problem]();

/** What the call is for me now, in one line. */
export function standingWords(state: CallState, heard: boolean): string {
  switch (state.phase) {
    case "asking":
      return t("calling_asking");
    case "joining":
      return t("calling_joining");
    case "away":
      return t("calling_away");
    case "over":
      return state.why ? named("refusals", state.why) : t("calling_end_other");
    case "in":
      if (state.microphone) return t("calling_listening");
      if (!heard) return t("calling_silent_now");
      return t(state.muted ? "calling_muted" : "calling_heard");
  }
}
