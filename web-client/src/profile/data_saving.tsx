import type { Client } from "../app/client";
import { chooseProfile, dataProfile } from "../data_profile";
import { t } from "../i18n";

/** Less data, for less that is shown at once. From the next link on, which is at once. */
export function DataSaving({ client }: { readonly client: Client }) {
  const choose = (saves: boolean) => {
    chooseProfile(saves ? "low" : "full", localStorage);
    client.reconnect();
  };
  return (
    <section class="profile-part">
      <fieldset class="choices">
        <legend>{t("data_title")}</legend>
        <label class="choice">
          <input type="checkbox" checked={dataProfile.value === "low"} aria-describedby="data-saving-lead" onChange={({ currentTarget }) => choose(currentTarget.checked)} />
          <span>{t("data_saving")}</span>
        </label>
      </fieldset>
      <p id="data-saving-lead" class="field-hint">{t("data_saving_lead")}</p>
    </section>
  );
}
