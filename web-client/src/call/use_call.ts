import { useEffect, useRef, useState } from "preact/hooks";

import type { Client } from "../app/client";
import { dataProfile } from "../data_profile";
import { deviceTime } from "../time";
import { HeldCall } from "./call";
import { browserDevices } from "./devices";
import { whenElsewhere } from "./elsewhere";
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
    const { connection } = navigator as { readonly connection?: EventTarget };
    const heardEnough = whenElsewhere(window, connection, () => call.networkChanged());
    const goes = () => call.leave();
    window.addEventListener("pagehide", goes);
    return () => {
      current.current = false;
      heardEnough();
      window.removeEventListener("pagehide", goes);
      call.leave();
    };
  }, [client, space]);
  const frugal = dataProfile.value !== "full";
  useEffect(() => held?.spare(frugal), [held, frugal]);
  return held?.space === space ? held : undefined;
}
