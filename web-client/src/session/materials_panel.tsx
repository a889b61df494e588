import { t } from "../i18n";
import { MaterialsPart } from "./materials_part";
import type { Session } from "./session";

/** What there is to look at, beside the conversation in every phase. */
export function MaterialsPanel({ session }: { readonly session: Session }) {
  const { client, view, here, nameOf, act, acting } = session;
  return (
    <section class="side-panel">
      <h2 id="materials-heading">{t("materials")}</h2>
      <MaterialsPart client={client} space={view.space} here={here} nameOf={nameOf} heading="materials-heading" busy={acting}
        remove={(material) => void act({ type: "remove_material", material })} />
    </section>
  );
}
