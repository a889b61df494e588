import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute, type PrecacheEntry } from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";

declare const self: ServiceWorkerGlobalScope;
declare const __SHELL__: PrecacheEntry[];

// The shell opens without a network. Words and spaces are not here: they live in IndexedDB, per person.
precacheAndRoute(__SHELL__);
cleanupOutdatedCaches();
registerRoute(
  new NavigationRoute(createHandlerBoundToURL("/index.html"), {
    denylist: [/^\/(api|ws|healthz|readyz|metrics|responder)(\/|$)/, /\/[^/]*\.[^/]*$/],
  }),
);

// A new version waits until somebody says so: nobody's words are interrupted.
self.addEventListener("message", (event) => {
  if (event.data === "take_over") void self.skipWaiting();
});
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
