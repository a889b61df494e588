// Moments of a recording: milliseconds from its beginning, as a player says them.

const two = (part: number) => String(part).padStart(2, "0");

/** "7:05", "1:02:33". */
export function momentWords(at: number): string {
  const seconds = Math.floor(Math.max(0, at) / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** As somebody types it: seconds, minutes and seconds, or hours too. Undefined: it is no moment. */
export function momentIn(text: string): number | undefined {
  const parts = text.trim().split(/[:.]/);
  if (parts.length > 3 || parts.some((part) => !/^\d{1,4}$/.test(part))) return undefined;
  // Behind a colon there are less than sixty of them.
  if (parts.slice(1).some((part) => part.length > 2 || Number(part) > 59)) return undefined;
  return 1000 * parts.reduce((sum, part) => 60 * sum + Number(part), 0);
}
