import "../styles/call.css";

import type { Client } from "../app/client";
import { counted, t } from "../i18n";
import type { SpaceView } from "../store/state";
import { PhoneIcon } from "./icons";

/** The way into the call of a space, and whether there is one. */
export function CallDoor({ client, view: { space } }: { readonly client: Client; readonly view: Pick<SpaceView, "space"> }) {
  const { calls } = client;
  const people = calls.goingOn.value.get(space)?.length ?? 0;
  const mine = calls.space.value === space;
  const words = mine ? t("calling_here") : people > 0 ? counted("calling_going_on", people) : t("calling_begin");
  const enter = () => {
    if (mine) document.getElementById("call-bar")?.focus();
    else calls.space.value = space;
  };
  return (
    <button class={people > 0 && !mine ? "call-door call-door-open" : "call-door"} type="button" onClick={enter}>
      <PhoneIcon />
      <span aria-hidden="true">{people > 0 ? people : ""}</span>
      <span class="unseen">{words}</span>
    </button>
  );
}
