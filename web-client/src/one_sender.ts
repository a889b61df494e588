/**
 * One tab of a person sends at a time, so that commands leave in order. `mine` is called when it is this tab's turn; the
 * answer gives the turn back. Without Web Locks (plain http) every tab sends: the same id has one effect all the same.
 */
export function takeTurnToSend(
  person: number,
  mine: () => void,
  locks: LockManager | undefined = globalThis.navigator?.locks,
): () => void {
  if (!locks) {
    mine();
    return () => {};
  }
  const waiting = new AbortController();
  let giveBack = () => {};
  locks
    .request(`urdimbre-send-${person}`, { signal: waiting.signal }, () => {
      if (waiting.signal.aborted) return undefined; // granted and given back in the same breath
      const held = new Promise<void>((resolve) => {
        giveBack = resolve;
      });
      mine();
      return held;
    })
    .catch(() => {}); // aborted while waiting
  return () => {
    waiting.abort();
    giveBack();
  };
}
