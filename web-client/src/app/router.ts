import { computed, signal } from "@preact/signals";

import { routeOf } from "./route";

const address = signal({ pathname: location.pathname, hash: location.hash });
export const route = computed(() => routeOf(address.value));

function read(): void {
  address.value = { pathname: location.pathname, hash: location.hash };
}

export function go(path: string, how: "push" | "replace" = "push"): void {
  if (how === "push") history.pushState(null, "", path);
  else history.replaceState(null, "", path);
  read();
}

/** Links of this site change the route; those with a modifier, a target or another origin are the browser's. */
export function startRouter(): void {
  addEventListener("popstate", read);
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || link.target || link.origin !== location.origin || link.hasAttribute("download")) return;
    if (link.pathname === location.pathname && link.hash) return;
    event.preventDefault();
    if (link.href !== location.href) go(link.pathname + link.search + link.hash);
  });
}
