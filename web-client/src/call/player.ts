/** Where what comes from one participant is played, or is not. */
export interface Player {
  /** A track of theirs, whatever of it may be played. */
  take(track: MediaStreamTrack): void;
  hear(on: boolean): void;
  close(): void;
  /** What came of them to look at, if anything did: whether they show themselves is the call's to say. */
  readonly picture: MediaStream | undefined;
}

/**
 * Nothing is played before somebody may be heard: the element is muted and every track that comes is off until then. A sender that sends
 * a second track gains nothing: whatever comes over their link is theirs.
 */
export class ElementPlayer implements Player {
  #on = false;
  readonly #voices: MediaStreamTrack[] = [];
  readonly #element: HTMLAudioElement;
  picture: MediaStream | undefined;

  constructor(
    participant: string,
    private readonly changed: () => void,
  ) {
    this.#element = document.createElement("audio");
    this.#element.autoplay = true;
    this.#element.muted = true;
    this.#element.dataset["participant"] = participant;
    this.#element.hidden = true;
    document.body.append(this.#element);
  }

  take(track: MediaStreamTrack): void {
    if (track.kind === "video") {
      // Whether it is muted says nothing: where both began to show themselves at once it may stay so, though pictures come.
      this.picture = new MediaStream([track]);
      this.changed();
      return;
    }
    track.enabled = this.#on;
    this.#voices.push(track);
    this.#element.srcObject = new MediaStream(this.#voices);
    this.#play();
  }

  hear(on: boolean): void {
    this.#on = on;
    for (const track of this.#voices) track.enabled = on;
    this.#element.muted = !on;
    if (on) this.#play();
  }

  close(): void {
    this.hear(false);
    this.#element.srcObject = null;
    this.#element.remove();
    this.picture = undefined;
  }

  // Somebody who came into the call by a click may hear; a page that was opened anew waits for one.
  #play(): void {
    if (this.#voices.length > 0) void this.#element.play().catch(() => {});
  }
}
