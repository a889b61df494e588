import { signal } from "@preact/signals";

/** Changes twice a minute, so that "5 min ago" stays true. */
export const minute = signal(0);

setInterval(() => {
  minute.value += 1;
}, 30_000);
