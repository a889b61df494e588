import type { Playback } from "./playback";
import type { Thread } from "./timeline";

interface Props {
  readonly playback: Playback;
  readonly threads: readonly Thread[];
  readonly seconds: number | undefined;
}

/** Where in the recording something was said, at a glance; the list beside it says the same in words. */
export function Strip({ playback, threads, seconds }: Props) {
  const length = playback.length.value ?? (seconds === undefined ? undefined : seconds * 1000);
  if (length === undefined || length <= 0) return null;
  const place = (at: number) => 1000 * Math.min(1, at / length);
  const marks = threads.flatMap(({ remark }) => (remark.at_ms === undefined ? [] : [{ id: remark.comment, kind: remark.kind, at: place(remark.at_ms) }]));
  return (
    <svg class="rec-strip" viewBox="0 0 1000 20" preserveAspectRatio="none" aria-hidden="true" focusable="false"
      onClick={({ currentTarget, clientX }) => {
        const { left, width } = currentTarget.getBoundingClientRect();
        if (width > 0) playback.goTo((length * (clientX - left)) / width);
      }}>
      <rect class="rec-strip-ground" x="0" y="8" width="1000" height="4" />
      <rect class="rec-strip-done" x="0" y="8" width={place(playback.at.value)} height="4" />
      {marks.map(({ id, kind, at }) => <rect key={id} class={`rec-mark rec-mark-${kind}`} x={Math.max(0, at - 3)} y="2" width="6" height="16" rx="2" />)}
    </svg>
  );
}
