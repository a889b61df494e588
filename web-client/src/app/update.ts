import { signal } from "@preact/signals";

/** A newer version waits on this device. */
export const updateReady = signal(false);

let waiting: ServiceWorker | undefined;
let asked = false;
let registration: ServiceWorkerRegistration | undefined;

const askEvery = 30 * 60_000;

/** The shell that opens offline, where the browser allows one (https, or this very machine). */
export async function installShell(): Promise<void> {
  if (import.meta.env.DEV || !("serviceWorker" in navigator)) return;
  const first = !navigator.serviceWorker.controller;
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (asked) location.reload();
    // Another tab updated: this one still runs the old version, and is offered the new one.
    else if (!first) updateReady.value = true;
  });
  registration = await navigator.serviceWorker.register("/sw.js").catch(() => undefined);
  if (!registration) return;
  const consider = (worker: ServiceWorker | null) => {
    if (!worker || !navigator.serviceWorker.controller) return;
    waiting = worker;
    updateReady.value = true;
  };
  consider(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const next = registration?.installing;
    next?.addEventListener("statechange", () => next.state === "installed" && consider(next));
  });
  setInterval(lookForUpdate, askEvery);
}

export function lookForUpdate(): void {
  void registration?.update().catch(() => {});
}

/** Everything written must be on the device before. */
export function takeUpdate(): void {
  asked = true;
  if (waiting?.state === "installed") waiting.postMessage("take_over");
  else location.reload();
}
