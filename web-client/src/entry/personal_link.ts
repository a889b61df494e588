/** The secret in the fragment of a personal link. A fragment never reaches a server's log. */
export function secretIn(hash: string): string {
  const fragment = hash.replace(/^#/, "");
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** The secret in what somebody pasted: the whole link, or only its end. Empty: there is none. */
export function secretOf(pasted: string): string {
  const text = pasted.trim();
  const [fragment] = /#[^#\s]+$/.exec(text) ?? [];
  if (fragment) return secretIn(fragment);
  return /^[\w-]{16,}$/.test(text) ? text : "";
}
