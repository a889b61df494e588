import { signal, type ReadonlySignal } from "@preact/signals";

/** As much of a media element as a playback needs. */
export type Media = Pick<HTMLMediaElement, "currentTime" | "paused" | "duration" | "play" | "pause" | "load" | "addEventListener" | "removeEventListener" | "removeAttribute">;

/** In milliseconds. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const second = 1_000;
const heard = ["timeupdate", "seeking", "play", "pause", "ended", "error", "durationchange"] as const;

/** What is being looked at together: one place, whatever element plays it just now. Nothing is fetched before somebody asks. */
export class Playback {
  readonly #at = signal(0);
  readonly #playing = signal(false);
  readonly #begun = signal(false);
  readonly #failed = signal(false);
  readonly #length = signal<number | undefined>(undefined);
  readonly #stretch = signal<Stretch | undefined>(undefined);
  #media: Media | undefined;

  /** In milliseconds from the beginning. */
  get at(): ReadonlySignal<number> {
    return this.#at;
  }

  get playing(): ReadonlySignal<boolean> {
    return this.#playing;
  }

  /** Somebody pressed play once. */
  get begun(): ReadonlySignal<boolean> {
    return this.#begun;
  }

  /** It stopped for a reason that is not in it: the link, or that it is not there. */
  get failed(): ReadonlySignal<boolean> {
    return this.#failed;
  }

  /** In milliseconds, once the file said so. */
  get length(): ReadonlySignal<number | undefined> {
    return this.#length;
  }

  /** It stops at the end of this. */
  get stretch(): ReadonlySignal<Stretch | undefined> {
    return this.#stretch;
  }

  /** From now on in this element, from where it stood. The answer lets go of it, and of all that it holds. */
  attach(media: Media): () => void {
    this.#media = media;
    this.#failed.value = false;
    if (this.#at.peek() > 0) media.currentTime = this.#at.peek() / second;
    for (const name of heard) media.addEventListener(name, this.#hear);
    return () => {
      for (const name of heard) media.removeEventListener(name, this.#hear);
      if (this.#media === media) this.#media = undefined;
      this.#playing.value = false;
      // Nothing of it stays in memory, and a download that is under way ends.
      media.pause();
      media.removeAttribute("src");
      media.load();
    };
  }

  toggle(): void {
    if (this.#media?.paused === false) this.pause();
    else this.play();
  }

  play(): void {
    if (!this.#media) return;
    this.#begun.value = true;
    if (this.#failed.peek()) this.#again(this.#media);
    // Says no where it was interrupted, or cannot be played: an event says which.
    void this.#media.play()?.catch(() => {});
  }

  pause(): void {
    this.#media?.pause();
  }

  /** There, and no further than the end. A stretch ends where somebody goes elsewhere. */
  goTo(at: number): void {
    const length = this.#length.peek();
    const there = Math.max(0, length === undefined ? at : Math.min(at, length));
    this.#at.value = there;
    if (this.#media) this.#media.currentTime = there / second;
    this.#mindStretch(there);
  }

  step(by: number): void {
    this.goTo(this.#at.peek() + by);
  }

  playStretch(stretch: Stretch): void {
    this.#stretch.value = stretch;
    this.goTo(stretch.from);
    this.play();
  }

  #again(media: Media): void {
    this.#failed.value = false;
    media.load();
    media.currentTime = this.#at.peek() / second;
  }

  #hear = ({ type }: { readonly type: string }): void => {
    const media = this.#media;
    if (!media) return;
    switch (type) {
      case "play":
        this.#begun.value = true;
        this.#playing.value = true;
        this.#failed.value = false;
        return;
      case "pause":
      case "ended":
        this.#playing.value = false;
        return;
      case "durationchange":
        this.#length.value = Number.isFinite(media.duration) && media.duration > 0 ? media.duration * second : undefined;
        return;
      case "error":
        this.#playing.value = false;
        this.#failed.value = true;
        return;
      default:
        // What failed says that it stands at the beginning.
        if (this.#failed.peek()) return;
        this.#moved(media, media.currentTime * second, type === "timeupdate");
    }
  };

  #moved(media: Media, at: number, playing: boolean): void {
    this.#at.value = at;
    const stretch = this.#stretch.peek();
    if (!stretch) return;
    if (playing && at >= stretch.to) {
      media.pause();
      this.#stretch.value = undefined;
    } else if (!playing) {
      this.#mindStretch(at);
    }
  }

  // A player may stand a little before what it was asked for.
  #mindStretch(at: number): void {
    const stretch = this.#stretch.peek();
    if (stretch && (at < stretch.from - second || at >= stretch.to)) this.#stretch.value = undefined;
  }
}
