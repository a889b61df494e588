import "../styles/call.css";

import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { MicrophoneIcon } from "../app/icons";
import { pathOf } from "../app/route";
import { useNames } from "../app/use_names";
import { initials, threadOf } from "../community/author";
import { dataProfile } from "../data_profile";
import { t } from "../i18n";
import type { CallFrame } from "../wire";
import type { HeldCall, CallState } from "./call";
import { amHeard, changed, standingOf } from "./heard";
import { CameraIcon, PhoneIcon, SilentIcon } from "./icons";
import { MicrophoneChoice } from "./microphone_choice";
import { Pictures } from "./pictures";
import { useCall } from "./use_call";
import { useLevel } from "./use_level";
import { cameraProblem, changeWords, microphoneProblem, standingWords } from "./words";

/** The call that this device is in, wherever in the application one is: who is in it, who may be heard, and my own microphone. */
export function CallBar({ client }: { readonly client: Client }) {
  const space = client.calls.space.value;
  return space === undefined ? null : <Bar key={space} client={client} space={space} />;
}

function Bar({ client, space }: { readonly client: Client; readonly space: number }) {
  const held = useCall(client, space);
  const place = useRef<HTMLElement>(null);
  const { views, spaces } = client.state.value;
  const nameOf = useNames(client, space, views.get(space)?.members ?? 0);
  const title = views.get(space)?.title ?? spaces?.find(({ id }) => id === space)?.title ?? "";
  useLayoutEffect(() => place.current?.focus({ preventScroll: true }), [space]);
  // Whoever goes elsewhere in the application stays in it: the space is followed as long.
  useEffect(() => void client.follow(space), [client, space]);
  const leave = () => {
    client.calls.space.value = undefined;
  };
  const state = held?.state.value;
  const mute = () => held && state?.phase === "in" && held.mute(!state.muted);
  const byKey = (event: KeyboardEvent) => {
    const plain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.repeat;
    if (!plain || event.key.toLowerCase() !== "m" || event.target instanceof HTMLSelectElement) return;
    event.preventDefault();
    mute();
  };
  return (
    <section id="call-bar" ref={place} class="call-bar" tabIndex={-1} aria-label={t("calling_label", { title })} onKeyDown={byKey}>
      <div class="call-line">
        <div class="call-words">
          <a class="call-where" href={pathOf.space(space)} dir="auto">{title}</a>
          <p>{state ? standingWords(state, amHeard(state.call)) : t("calling_asking")}</p>
        </div>
        {held && state ? <Controls held={held} state={state} mute={mute} leave={leave} /> : null}
      </div>
      {held && state?.call ? <People call={state.call} state={state} self={client.self.id} nameOf={nameOf} /> : null}
      {held && state?.call && dataProfile.value === "full" ? <Pictures held={held} call={state.call} nameOf={nameOf} /> : null}
      {held && state ? <Remarks held={held} state={state} /> : null}
      <News call={state?.call} nameOf={nameOf} />
    </section>
  );
}

function Controls({ held, state, mute, leave }: { readonly held: HeldCall; readonly state: CallState; readonly mute: () => void; readonly leave: () => void }) {
  const over = state.phase === "over";
  const frugal = dataProfile.value !== "full";
  const canSpeak = state.phase === "in" && state.microphone === undefined;
  const level = useLevel(canSpeak && !state.muted ? held.voice : undefined);
  return (
    <div class="call-controls">
      {over ? null : (
        <>
          <button class="call-button" type="button" aria-pressed={!state.muted && canSpeak} aria-disabled={!canSpeak} aria-keyshortcuts="M" aria-label={t("calling_microphone")} title={t(state.muted ? "calling_unmute" : "calling_mute")} onClick={mute}>
            {state.muted || !canSpeak ? <SilentIcon /> : <MicrophoneIcon />}
            <span class={`call-level call-level-${level}`} aria-hidden="true" />
          </button>
          {frugal ? null : (
            <button class="call-button" type="button" aria-pressed={state.video} aria-disabled={state.phase !== "in"} aria-label={t("calling_camera")} onClick={() => state.phase === "in" && void held.show(!state.video)}><CameraIcon /></button>
          )}
        </>
      )}
      <button class="call-button call-leave" type="button" aria-label={t(over ? "calling_close" : "calling_leave")} onClick={leave}><PhoneIcon /></button>
    </div>
  );
}

function People({ call, state, self, nameOf }: { readonly call: CallFrame; readonly state: CallState; readonly self: number; readonly nameOf: (person: number) => string }) {
  const named = { speaks: t("calling_speaks"), muted: t("calling_is_muted"), listens: t("calling_listens") };
  return (
    <ul class="call-people" aria-label={t("calling_who")}>
      {call.participants.map(({ participant, person, muted }) => {
        const standing = standingOf(call, { person, muted });
        const link = participant === call.you ? "connected" : (state.links.get(participant) ?? "connecting");
        const name = person === self ? t("here_you", { name: nameOf(person) }) : nameOf(person);
        const about = link === "failed" ? t("calling_unreached") : link === "connecting" ? t("calling_connecting") : named[standing];
        return (
          <li key={participant} class={`call-person call-${standing} thread-${threadOf(person)}`} data-person={person} data-participant={participant} data-link={link}>
            <span class="knot" aria-hidden="true">{initials(nameOf(person))}</span>
            <span class="call-name"><span dir="auto">{name}</span> <span class="call-about">{about}</span></span>
          </li>
        );
      })}
    </ul>
  );
}

/** What the page owes in words: what does not work, and what goes on all the same. */
function Remarks({ held, state }: { readonly held: HeldCall; readonly state: CallState }) {
  const { call } = state;
  const unreached = [...state.links.values()].includes("failed");
  const said = [
    ...(state.microphone ? [microphoneProblem(state.microphone)] : []),
    ...(state.camera ? [cameraProblem(state.camera)] : []),
    ...(unreached ? [t("calling_unreached_more")] : []),
    ...(call && !call.whole ? [t("calling_not_whole")] : []),
  ];
  return (
    <>
      {said.map((words) => <p key={words} class="call-remark" role="alert">{words}</p>)}
      {state.phase === "over" ? null : (
        <details class="call-more">
          <summary>{t("calling_more")}</summary>
          <p>{t("calling_not_recorded")}</p>
          {call?.relay_only ? <p>{t("calling_relayed")}</p> : null}
          {call && call.relays.urls.length === 0 ? <p>{t("calling_no_relays")}</p> : null}
          {dataProfile.value === "full" ? null : <p>{t("calling_frugal")}</p>}
          <p>{t("calling_key")}</p>
          <MicrophoneChoice held={held} />
        </details>
      )}
    </>
  );
}

/** Who came and went, and that one's turn came: for whoever does not look. */
function News({ call, nameOf }: { readonly call: CallFrame | undefined; readonly nameOf: (person: number) => string }) {
  const before = useRef<CallFrame | undefined>(undefined);
  const [words, setWords] = useState("");
  useEffect(() => {
    if (!call) return;
    const now = changeWords(changed(before.current, call), nameOf);
    before.current = call;
    if (now !== "") setWords(now);
  }, [call]);
  return <p class="unseen" role="status">{words}</p>;
}
