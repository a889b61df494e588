import { lengths } from "../wire";

/**
 * An address as it is sent: with https, and written as a browser asks for it. What was typed without the beginning gets it; what leads
 * anywhere else than to the web is none.
 */
export function webAddress(typed: string): string | undefined {
  const text = typed.trim();
  if (text === "" || /\s/u.test(text)) return undefined;
  const whole = /^[a-z][a-z0-9+.-]*:(?!\d)/iu.test(text) ? text : `https://${text}`;
  let url: URL;
  try {
    url = new URL(whole);
  } catch {
    return undefined;
  }
  if (url.protocol !== "https:" || url.username !== "" || url.password !== "" || !url.hostname.includes(".")) return undefined;
  // What a browser leaves as it is in a path or behind it, and the wire does not.
  const href = url.href.replace(/["<>\\^`{|}]/gu, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`);
  return href.length <= lengths.attach_material.address ? href : undefined;
}

/** Where it leads, in short. */
export function placeOf(address: string): string {
  try {
    return new URL(address).hostname.replace(/^www\./u, "");
  } catch {
    return address;
  }
}
