import { useEffect, useRef } from "preact/hooks";

import { t } from "../i18n";
import type { CallFrame } from "../wire";
import type { HeldCall } from "./call";

/** Who shows themselves. Without sound: voices are played where it is looked at who may be heard. */
export function Pictures({ held, call, nameOf }: { readonly held: HeldCall; readonly call: CallFrame; readonly nameOf: (person: number) => string }) {
  const shown = call.participants.flatMap(({ participant, person, video }) => {
    const stream = participant === call.you ? ownStream(held) : video ? held.pictureOf(participant) : undefined;
    return stream ? [{ participant, person, stream }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <ul class="call-pictures" aria-label={t("calling_pictures")}>
      {shown.map(({ participant, person, stream }) => (
        <li key={participant}><Picture stream={stream} name={nameOf(person)} mine={participant === call.you} /></li>
      ))}
    </ul>
  );
}

const own = new WeakMap<MediaStreamTrack, MediaStream>();

function ownStream({ ownPicture: track }: HeldCall): MediaStream | undefined {
  if (!track) return undefined;
  const stream = own.get(track) ?? new MediaStream([track]);
  own.set(track, stream);
  return stream;
}

function Picture({ stream, name, mine }: { readonly stream: MediaStream; readonly name: string; readonly mine: boolean }) {
  const place = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (place.current) place.current.srcObject = stream;
  }, [stream]);
  return (
    <figure>
      <video ref={place} class={mine ? "call-mine" : ""} autoplay muted playsInline aria-label={t("calling_picture_of", { name })} />
      <figcaption dir="auto">{name}</figcaption>
    </figure>
  );
}
