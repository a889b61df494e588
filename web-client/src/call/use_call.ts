import { useEffect, useRef, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { deviceTime } from "../time";
import { HeldCall } from "./call";
import { browserDevices } from "./devices";
import { ElementPlayer } from "./player";

/** The call of this space, for as long as it is shown; undefined for the moment before it begins. */
export function useCall(client: Client, space: number): HeldCall | undefined {
  const [held, setHeld] = useState<HeldCall | undefined>(undefined);
  const [, again] = useState(0);
  const current = useRef(true);
  useEffect(() => {
    current.current = true;
    const call = new HeldCall(client.calls, space, {
      devices: browserDevices,
      connect: (configuration) => new RTCPeerConnection(configuration),
      player: (participant) => new ElementPlayer(participant, () => current.current && again((count) => count + 1)),
      time: deviceTime,
    });
    setHeld(call);
    void call.start();
    const elsewhere = () => call.networkChanged();
    const { connection } = navigator as { readonly connection?: EventTarget };
    connection?.addEventListener("change", elsewhere);
    window.addEventListener("online", elsewhere);
    const goes = () => call.leave();
    window.addEventListener("pagehide", goes);
    return () => {
      current.current = false;
      connection?.removeEventListener("change", elsewhere);
      window.removeEventListener("online", elsewhere);
      window.removeEventListener("pagehide", goes);
      call.leave();
    };
  }, [client, space]);
  return held?.space === space ? held : undefined;
}
