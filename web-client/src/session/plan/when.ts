// Date and time as <input type="datetime-local"> holds them: in the zone of this device, without naming it.

const two = (part: number) => String(part).padStart(2, "0");

/** "2026-11-24T18:30" here. */
export function toInput(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** Undefined: it is no date and time, or one that this zone skipped. */
export function fromInput(text: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text)) return undefined;
  const at = new Date(text).getTime();
  return Number.isFinite(at) && at >= 0 ? at : undefined;
}
