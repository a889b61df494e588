interface Link extends EventTarget {
  readonly type?: string;
}

const link = (): Link | undefined => (globalThis.navigator as (Navigator & { readonly connection?: Link }) | undefined)?.connection;

/** Some browsers say by what a device is connected; the others never do. */
export const tellsLink = (): boolean => typeof link()?.type === "string";

/** Nobody pays for it by the megabyte, as far as the device says. */
export function onWifi(): boolean {
  const type = link()?.type;
  return type === "wifi" || type === "ethernet";
}

/** Calls whenever the link becomes another one; the answer ends it. */
export function whenLinkChanges(call: () => void): () => void {
  const here = link();
  here?.addEventListener?.("change", call);
  return () => here?.removeEventListener?.("change", call);
}
