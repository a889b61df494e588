interface Network extends EventTarget {
  /** Of what kind it is; not every browser says. */
  readonly type?: string;
}

/**
 * Tells when the device is in another network, or in one again. What a browser only guesses anew of the same network (how fast it is) is
 * none; a link that is lost in it notices that by itself.
 */
export function whenElsewhere(page: EventTarget, network: Network | undefined, told: () => void): () => void {
  let type = network?.type;
  const change = () => {
    if (network?.type === type) return;
    type = network?.type;
    told();
  };
  network?.addEventListener("change", change);
  page.addEventListener("online", told);
  return () => {
    network?.removeEventListener("change", change);
    page.removeEventListener("online", told);
  };
}
