import { useEffect, useState } from "preact/hooks";

import { t } from "../i18n";
import type { HeldCall } from "./call";
import { browserDevices, type Microphone } from "./devices";

/** Another microphone, or the one that was refused once more. */
export function MicrophoneChoice({ held }: { readonly held: HeldCall }) {
  const { microphone } = held.state.value;
  const [all, setAll] = useState<readonly Microphone[]>([]);
  const [chosen, choose] = useState("");
  useEffect(() => {
    const look = () => void browserDevices.microphones().then(setAll);
    look();
    navigator.mediaDevices?.addEventListener("devicechange", look);
    return () => navigator.mediaDevices?.removeEventListener("devicechange", look);
  }, [microphone]);
  if (microphone) return <button class="button" type="button" onClick={() => void held.chooseMicrophone()}>{t("calling_mic_again")}</button>;
  if (all.length < 2) return null;
  return (
    <label class="pick">
      <span>{t("calling_mic_choose")}</span>
      <select
        value={chosen}
        onChange={({ currentTarget: { value } }) => {
          choose(value);
          void held.chooseMicrophone(value === "" ? undefined : value);
        }}
      >
        <option value="">{t("calling_mic_default")}</option>
        {all.map(({ id, label }, place) => <option key={id} value={id}>{label === "" ? t("calling_mic_numbered", { number: place + 1 }) : label}</option>)}
      </select>
    </label>
  );
}
